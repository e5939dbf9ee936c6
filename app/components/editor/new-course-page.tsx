import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { paths } from '~/platform/paths';
import { Breadcrumbs } from '../ui/breadcrumbs';
import { Button } from '../ui/button';
import { FormErrors } from '../ui/form-errors';
import { PageHeading } from '../ui/headings';
import { Select, TextInput } from '../ui/inputs';

export interface NewCourseAnswer {
  readonly refused: 'code-taken' | 'code-format' | 'title-required';
  readonly typed: {
    readonly code: string;
    readonly title: string;
    readonly language: string;
    readonly unitId: string | null;
  };
}

interface Props {
  readonly languages: readonly { value: string; label: string }[];
  readonly own: string;
  /** Units to choose from; none where the person edits for one. */
  readonly units: readonly { value: string; label: string }[];
  readonly answer: NewCourseAnswer | null;
}

/** A code, a title and a language: enough to begin. */
export function NewCoursePage(props: Props) {
  const { t } = useTranslation('editor');
  return (
    <>
      <Breadcrumbs
        items={[{ label: t('list.title'), to: paths.editor() }, { label: t('new.title') }]}
      />
      <PageHeading title={t('new.title')} lead={t('new.lead')} />
      <NewCourseForm {...props} />
    </>
  );
}

function NewCourseForm({ languages, own, units, answer }: Props) {
  const { t } = useTranslation('editor');
  const message = answer ? t(`new.error.${answer.refused}`) : '';
  const onTitle = answer?.refused === 'title-required';
  const wrong = { errors: [message] };
  return (
    <Form method="post" noValidate className="grid max-w-xl gap-6">
      <FormErrors
        errors={answer ? [{ fieldId: onTitle ? 'new-title' : 'new-code', message }] : []}
      />
      <TextInput
        id="new-code"
        name="code"
        label={t('new.code')}
        help={t('new.codeHelp')}
        defaultValue={answer?.typed.code}
        maxLength={40}
        width="sm"
        {...(answer && !onTitle ? wrong : {})}
      />
      <Select
        id="new-language"
        name="language"
        label={t('new.language')}
        options={languages}
        defaultValue={answer?.typed.language ?? own}
        width="md"
      />
      <TextInput
        id="new-title"
        name="title"
        label={t('field.title.label')}
        help={t('field.title.help')}
        defaultValue={answer?.typed.title}
        maxLength={500}
        {...(onTitle ? wrong : {})}
      />
      {units.length > 0 ? (
        <Select
          id="new-unit"
          name="unit"
          label={t('unitOf.label')}
          help={t('unitOf.help')}
          options={[{ value: '', label: t('unitOf.whole') }, ...units]}
          defaultValue={answer?.typed.unitId ?? ''}
          width="md"
        />
      ) : null}
      <p>
        <Button>{t('new.create')}</Button>
      </p>
    </Form>
  );
}
