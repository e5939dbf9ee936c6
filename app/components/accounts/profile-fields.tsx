import { useTranslation } from 'react-i18next';
import { Button } from '~/components/ui/button';
import { DateInput, Select } from '~/components/ui/inputs';
import { LOCALE_NAMES, LOCALES } from '~/platform/locales';
import { NameInputs } from './code-input';
import type { useFields } from './use-fields';

/** The form of one's own profile; the address is shown, not changed. */
export function ProfileFields({
  field,
  email,
}: {
  field: ReturnType<typeof useFields>['field'];
  email: string;
}) {
  const { t } = useTranslation('accounts');
  return (
    <form method="post" className="grid gap-5">
      <p className="grid gap-0.5">
        <span className="font-semibold">{t('field.email')}</span>
        <span className="break-all">{email}</span>
      </p>
      <NameInputs field={field} />
      <DateInput
        {...field('dateOfBirth')}
        label={t('field.dateOfBirth')}
        help={t('help.dateOfBirth')}
        autoComplete="bday"
        min="1900-01-01"
        optional
      />
      <Select
        {...field('locale')}
        label={t('field.language')}
        width="md"
        options={LOCALES.map((each) => ({ value: each, label: LOCALE_NAMES[each] }))}
      />
      <Button className="w-fit">{t('account.save')}</Button>
    </form>
  );
}
