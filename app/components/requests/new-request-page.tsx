import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '~/credentials/limits';
import { paths } from '~/platform/paths';
import type { RequestState } from '~/recognition/forms/request-state';
import type { RequestOptions } from '~/recognition/new-request.server';
import { useSummaryText } from '../credentials/summary-text';
import { UnreadableHelp } from '../credentials/unreadable-help';
import { Button, LinkButton } from '../ui/button';
import { Card } from '../ui/card';
import { FormErrors } from '../ui/form-errors';
import { PageHeading } from '../ui/headings';
import { Icon } from '../ui/icon';
import { DuplicateNotice, RequestFieldset, RequestFile } from './request-fields';
import { useRequestForm } from './use-request-form';

/** /requests/new: a digital credential, handed in and checked before anything is sent. */
export function NewRequestPage({
  options,
  state,
}: {
  options: RequestOptions;
  state: RequestState | null;
}) {
  const { t } = useTranslation('cases');
  const { forLearner } = options;
  return (
    <>
      <PageHeading
        title={t(forLearner ? 'requests.form.titleOffice' : 'requests.form.title')}
        lead={t(forLearner ? 'requests.form.leadOffice' : 'requests.form.lead')}
        actions={
          <LinkButton look="secondary" icon="file" to={paths.newPaperRequest()}>
            {t(forLearner ? 'requests.form.onPaperOffice' : 'requests.form.onPaper')}
          </LinkButton>
        }
      />
      <div className="grid max-w-3xl grid-cols-1 gap-6">
        {state?.duplicate ? <DuplicateNotice duplicate={state.duplicate} /> : null}
        <CredentialForm options={options} state={state} />
        {state?.unreadable ? <Unreadable unreadable={state.unreadable} /> : null}
      </div>
    </>
  );
}

/** What the file is and what to do about it; that it was refused stands on top of the form. */
function Unreadable({ unreadable }: { unreadable: NonNullable<RequestState['unreadable']> }) {
  const { t } = useTranslation('cases');
  const { line, more } = useSummaryText(unreadable.report);
  return (
    <UnreadableHelp report={unreadable.report} level={2}>
      <p className="mt-3 max-w-measure font-semibold [overflow-wrap:anywhere]">
        {t('requests.unreadable', { name: unreadable.fileName, why: line })}
      </p>
      <p {...(more.lang ? { lang: more.lang } : {})} className="mt-1 max-w-measure">
        {more.text}
      </p>
    </UnreadableHelp>
  );
}

/** The text fields stand before the file: what was typed arrives even when the file is too large. */
function CredentialForm({
  options,
  state,
}: {
  options: RequestOptions;
  state: RequestState | null;
}) {
  const { t } = useTranslation('cases');
  const form = useRequestForm(state, LIMITS.bytes);
  const busy = useNavigation().formAction === paths.newRequest();
  return (
    <Card>
      <Form
        method="post"
        action={paths.newRequest()}
        encType="multipart/form-data"
        className="grid grid-cols-1 gap-6"
      >
        <FormErrors errors={form.summary} />
        <RequestFieldset options={options} form={form} />
        <RequestFile
          key={state?.unreadable?.report.sha256}
          form={form}
          state={state}
          maxBytes={LIMITS.bytes}
          label={t('requests.form.file')}
          help={t('requests.form.fileHelp', { size: form.size })}
        />
        <Button
          size="lg"
          icon="shield"
          busy={busy}
          busyLabel={t('requests.form.busy')}
          className="justify-self-start"
        >
          {t('requests.form.submit')}
        </Button>
        <FormPromises />
      </Form>
    </Card>
  );
}

/** What happens, and does not happen, when the form is sent. */
export function FormPromises() {
  const { t } = useTranslation('cases');
  return (
    <ul className="grid gap-1 text-sm text-ink-soft">
      {(['after', 'private'] as const).map((key) => (
        <li key={key} className="flex items-start gap-2">
          <Icon name={key === 'after' ? 'eye' : 'lock'} size="sm" className="mt-0.75" />
          {t(`requests.form.${key}`)}
        </li>
      ))}
    </ul>
  );
}
