import { Form, Link, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { paths } from '~/platform/paths';
import { MAX_PAPER_BYTES, type RequestState } from '~/recognition/forms/request-state';
import type { RequestOptions } from '~/recognition/new-request.server';
import { Button, LinkButton } from '../ui/button';
import { Card } from '../ui/card';
import { FormErrors } from '../ui/form-errors';
import { PageHeading } from '../ui/headings';
import { Select, TextArea } from '../ui/inputs';
import { Notice } from '../ui/notice';
import { FormPromises } from './new-request-page';
import { PaperSteps } from './paper-steps';
import { DuplicateNotice, RequestFieldset, RequestFile } from './request-fields';
import { type RequestFields, useRequestForm } from './use-request-form';

const METHODS = ['issuer-site', 'issuer-mail', 'original-seen', 'register'] as const;
const RESULTS = ['authentic', 'doubtful', 'not-authentic'] as const;

/** /requests/new/paper: the scan first, so that nothing typed later can lose it. */
export function PaperRequestPage({
  options,
  state,
}: {
  options: RequestOptions;
  state: RequestState | null;
}) {
  const { t } = useTranslation('cases');
  return (
    <>
      <PageHeading
        title={t('paper.title')}
        lead={t(options.forLearner ? 'paper.leadOffice' : 'paper.lead')}
        actions={
          <LinkButton look="secondary" icon="shield" to={paths.newRequest()}>
            {t('requests.form.digitalInstead')}
          </LinkButton>
        }
      />
      <div className="grid max-w-3xl grid-cols-1 gap-6">
        <PaperSteps current="scan" />
        {state?.duplicate ? <DuplicateNotice duplicate={state.duplicate} /> : null}
        {state?.hint ? <PrintedNotice /> : null}
        {state?.errors.file?.includes('digital-credential') ? <SendItDigitally /> : null}
        <PaperForm options={options} state={state} />
      </div>
    </>
  );
}

const FORM = 'paper-form';

/** The PDF is a picture of something that could be checked; it may still be filed. */
function PrintedNotice() {
  const { t } = useTranslation('cases');
  return (
    <Notice
      kind="warning"
      live
      title={t('paper.printed.title')}
      actions={
        <>
          <LinkButton to={paths.newRequest()}>{t('paper.printed.digital')}</LinkButton>
          <Button look="secondary" form={FORM} name="printed" value="yes">
            {t('paper.printed.anyway')}
          </Button>
        </>
      }
    >
      <p>{t('paper.printed.text')}</p>
    </Notice>
  );
}

function SendItDigitally() {
  const { t } = useTranslation('cases');
  return (
    <Notice kind="info">
      <p>
        {t('requests.error.digital-credential')}{' '}
        <Link to={paths.newRequest()} className="font-semibold">
          {t('requests.form.digitalInstead')}
        </Link>
      </p>
    </Notice>
  );
}

/** The text fields stand before the file: what was typed arrives even when the file is too large. */
function PaperForm({ options, state }: { options: RequestOptions; state: RequestState | null }) {
  const { t } = useTranslation('cases');
  const form = useRequestForm(state, MAX_PAPER_BYTES);
  const busy = useNavigation().formAction === paths.newPaperRequest();
  return (
    <Card>
      <Form
        id={FORM}
        method="post"
        action={paths.newPaperRequest()}
        encType="multipart/form-data"
        className="grid grid-cols-1 gap-6"
      >
        <FormErrors errors={form.summary} />
        <RequestFieldset options={options} form={form} />
        {options.forLearner ? <HandCheck form={form} /> : null}
        <RequestFile
          form={form}
          state={state}
          maxBytes={MAX_PAPER_BYTES}
          label={t('paper.file')}
          help={t('paper.fileHelp', { size: form.size })}
          accept="application/pdf,image/png,image/jpeg"
        />
        <Button
          size="lg"
          iconAfter="arrow-right"
          busy={busy}
          busyLabel={t('paper.busy')}
          className="justify-self-start"
        >
          {t('paper.submit')}
        </Button>
        <FormPromises />
      </Form>
    </Card>
  );
}

/** What the office that files has already done to check the paper. */
function HandCheck({ form }: { form: RequestFields }) {
  const { t } = useTranslation('cases');
  const { t: words } = useTranslation('recognition');
  return (
    <fieldset className="grid grid-cols-1 gap-4 border-s-2 border-accent-line ps-4">
      <legend className="mb-1 text-lg font-semibold">{t('paper.check.title')}</legend>
      <p className="max-w-measure text-sm text-ink-soft">{t('paper.check.lead')}</p>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Select
          {...form.field('checkMethod')}
          label={t('paper.check.method')}
          placeholder={t('paper.check.methodNone')}
          options={METHODS.map((value) => ({ value, label: t(`paper.check.methods.${value}`) }))}
          optional
        />
        <Select
          {...form.field('checkResult')}
          label={t('paper.check.result')}
          placeholder={t('paper.check.resultNone')}
          options={RESULTS.map((value) => ({ value, label: words(`handCheck.${value}`) }))}
          optional
        />
      </div>
      <TextArea
        {...form.field('checkNote')}
        label={t('paper.check.note')}
        help={t('paper.check.noteHelp')}
        maxLength={2_000}
        rows={2}
        optional
      />
    </fieldset>
  );
}
