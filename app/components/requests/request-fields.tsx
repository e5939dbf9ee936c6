import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { paths } from '~/platform/paths';
import type { RequestState } from '~/recognition/forms/request-state';
import type { RequestOptions } from '~/recognition/new-request.server';
import { useFormat } from '../shell/use-format';
import { FileDrop } from '../ui/file-drop';
import { Icon } from '../ui/icon';
import { Select, TextArea, TextInput } from '../ui/inputs';
import { Notice } from '../ui/notice';
import type { RequestFields } from './use-request-form';

/** Where, for whom and what is asked: the same for every kind of request. */
export function RequestFieldset({
  options,
  form,
}: {
  options: RequestOptions;
  form: RequestFields;
}) {
  const { t } = useTranslation('cases');
  const { forLearner, institutions, preselected } = options;
  return (
    <>
      <Select
        {...form.field('institutionId', preselected)}
        label={t('requests.form.institution')}
        {...(forLearner ? {} : { help: t('requests.form.institutionHelp') })}
        {...(institutions.length === 1 ? {} : { placeholder: t('requests.form.choose') })}
        options={institutions.map(({ id, name }) => ({ value: id, label: name }))}
        required
        width="lg"
      />
      {forLearner ? (
        <TextInput
          {...form.field('forLearner')}
          label={t('requests.form.forLearner')}
          help={t('requests.form.forLearnerHelp')}
          autoComplete="off"
          maxLength={254}
          required
          width="md"
        />
      ) : null}
      <TextArea
        {...form.field('request')}
        label={t(forLearner ? 'requests.form.requestOffice' : 'requests.form.request')}
        help={t('requests.form.requestHelp')}
        maxLength={4_000}
        optional
      />
    </>
  );
}

/** The file, refused by the browser itself where it is too large; one kept from before is named. */
export function RequestFile({
  form,
  state,
  maxBytes,
  label,
  help,
  accept,
}: {
  form: RequestFields;
  state: RequestState | null;
  maxBytes: number;
  label: string;
  help: string;
  accept?: string;
}) {
  const { t } = useTranslation('cases');
  const format = useFormat();
  const held = state?.held ?? null;
  const { defaultValue: _, ...field } = form.field('file');
  const tooLarge = t('requests.error.too-large', { size: form.size });
  return (
    <div className="grid gap-2">
      <FileDrop
        {...field}
        label={label}
        help={help}
        required={held === null}
        {...(accept ? { accept } : {})}
        onChosen={(input) => {
          const over = [...(input.files ?? [])].some((file) => file.size > maxBytes);
          input.setCustomValidity(over ? tooLarge : '');
          if (over) input.reportValidity();
        }}
      />
      {held ? (
        <p className="flex items-start gap-2 text-sm">
          <input type="hidden" name="held" value={held.token} />
          <Icon name="file-check" size="sm" className="mt-0.75 text-valid" />
          {t('requests.form.held', { name: held.name, size: format.bytes(held.size) })}
        </p>
      ) : null}
    </div>
  );
}

/** The same file stands in another case already. */
export function DuplicateNotice({
  duplicate: { caseId, toCheck },
}: {
  duplicate: NonNullable<RequestState['duplicate']>;
}) {
  const { t } = useTranslation('cases');
  return (
    <Notice
      kind="warning"
      live
      title={t('requests.duplicate.title')}
      actions={
        <>
          <Link to={paths.case(caseId)} className="font-semibold">
            {t('requests.duplicate.open')}
          </Link>
          {toCheck ? (
            <Link to={paths.caseCredential(caseId, toCheck)} className="font-semibold">
              {t('requests.duplicate.checkAgain')}
            </Link>
          ) : null}
        </>
      }
    >
      <p>{t('requests.duplicate.text')}</p>
    </Notice>
  );
}
