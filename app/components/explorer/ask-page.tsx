import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { paths } from '~/platform/paths';
import type { AskErrors, AskOptions } from '~/recognition/ask-my-university.server';
import { LocalisedText } from '../catalogue/localised-text';
import { useFormat } from '../shell/use-format';
import { Breadcrumbs } from '../ui/breadcrumbs';
import { Button, buttonClass } from '../ui/button';
import { FormErrors } from '../ui/form-errors';
import { PageHeading } from '../ui/headings';
import { Select, TextArea } from '../ui/inputs';
import { Notice } from '../ui/notice';

type AskError = 'institution' | 'too-long' | 'too-many';

/** A learner asks, before enrolling, whether their university would recognise the course. */
export function AskPage({ options, state }: { options: AskOptions; state: AskErrors | null }) {
  const { t } = useTranslation('explorer');
  const format = useFormat();
  const { course } = options;
  return (
    <>
      <Breadcrumbs
        items={[
          { label: course.title.text, to: paths.course(course.id) },
          { label: t('ask.title') },
        ]}
      />
      <PageHeading
        eyebrow={<LocalisedText value={course.title} />}
        title={t('ask.title')}
        lead={t('ask.lead')}
      />
      {options.covered.length > 0 ? (
        <Notice
          kind="info"
          className="mb-6"
          title={t('ask.covered', { institutions: format.list(options.covered) })}
          actions={
            <a className={buttonClass('secondary')} href={`${paths.course(course.id)}#where`}>
              {t('ask.toCourse')}
            </a>
          }
        />
      ) : null}
      {options.institutions.length === 0 ? (
        <Notice
          kind="info"
          title={t('ask.nobody')}
          actions={
            <a className={buttonClass('secondary')} href={paths.courseDossier(course.id)}>
              {t('ask.dossier')}
            </a>
          }
        />
      ) : (
        <AskForm options={options} state={state} />
      )}
    </>
  );
}

function AskForm({ options, state }: { options: AskOptions; state: AskErrors | null }) {
  const { t } = useTranslation('explorer');
  const busy = useNavigation().state === 'submitting';
  const { course, institutions, preselected } = options;
  const errors = Object.entries(state?.errors ?? {}).map(([field, code]) => ({
    field,
    message: t(`ask.error.${code as AskError}`),
  }));
  const errorsOf = (field: string) => {
    const own = errors.filter((each) => each.field === field).map((each) => each.message);
    return own.length > 0 ? { errors: own } : {};
  };
  return (
    <Form method="post" action={paths.askAbout(course.id)} className="grid max-w-2xl gap-6">
      <FormErrors
        errors={errors.map(({ field, message }) => ({ fieldId: field || null, message }))}
      />
      <Select
        id="institutionId"
        name="institutionId"
        label={t('ask.university')}
        placeholder={t('ask.choose')}
        options={institutions.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={state?.values.institutionId ?? preselected ?? ''}
        {...errorsOf('institutionId')}
      />
      <TextArea
        id="question"
        name="question"
        label={t('ask.question')}
        help={t('ask.questionHelp')}
        optional
        defaultValue={state?.values.question ?? ''}
        {...errorsOf('question')}
      />
      <p className="max-w-measure text-sm text-ink-soft">{t('ask.next')}</p>
      <p className="flex flex-wrap gap-3">
        <Button busy={busy}>{t('ask.send')}</Button>
        <a className={buttonClass('quiet')} href={paths.courseDossier(course.id)}>
          {t('ask.dossier')}
        </a>
      </p>
    </Form>
  );
}
