import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { LEGAL_BASES } from '~/curriculum/choices.data';
import type { CameBack } from '~/curriculum/curriculum-view';
import { Button } from '../ui/button';
import { FormErrors } from '../ui/form-errors';
import { DateInput, Select, TextArea, TextInput } from '../ui/inputs';
import { useEntryFields } from './entry-fields';

/** A new article of the register, its text in each language. */
export function ArticleForm({
  languages,
  came,
}: {
  languages: readonly string[];
  came: CameBack | null;
}) {
  const { t } = useTranslation(['curriculum', 'recognition']);
  const { field, errors } = useEntryFields('article', came);
  return (
    <Form method="post" className="grid grid-cols-1 gap-5">
      <FormErrors errors={errors} />
      <Select
        {...field('basis')}
        required
        width="lg"
        placeholder={t('form.choose')}
        options={LEGAL_BASES.map((value) => ({
          value,
          label: t(`recognition:legalBasis.${value}`),
        }))}
      />
      <TextInput {...field('article')} required maxLength={60} width="sm" />
      <div className="grid grid-cols-1 gap-5 sm:grid-cols-2">
        {languages.map((tag) => (
          <TextInput key={`r-${tag}`} {...field(`regulation_${tag}`)} lang={tag} maxLength={4000} />
        ))}
        {languages.map((tag) => (
          <TextArea key={`x-${tag}`} {...field(`text_${tag}`)} lang={tag} maxLength={4000} />
        ))}
      </div>
      <TextInput {...field('url')} type="url" optional width="lg" />
      <div className="flex flex-wrap gap-5">
        <DateInput {...field('valid_from')} required />
        <DateInput {...field('valid_until')} optional />
      </div>
      <Select
        {...field('limits_age')}
        width="xs"
        help={t('regulations.limitsAgeHelp')}
        options={[
          { value: 'no', label: t('no') },
          { value: 'yes', label: t('yes') },
        ]}
      />
      <Button className="justify-self-start">{t('regulations.add')}</Button>
    </Form>
  );
}
