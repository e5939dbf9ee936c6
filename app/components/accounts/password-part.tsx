import { useTranslation } from 'react-i18next';
import type { FormState } from '~/accounts/form-state';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { SectionHeading } from '~/components/ui/headings';
import { PasswordInput } from './code-input';
import { useFields } from './use-fields';

export function PasswordPart({ state }: { state: FormState | null }) {
  const { t } = useTranslation('accounts');
  const { field } = useFields('change-password', state);
  return (
    <Card as="section" labelledBy="password-title">
      <SectionHeading id="password-title">{t('security.passwordTitle')}</SectionHeading>
      <form method="post" className="grid max-w-lg gap-5">
        <input type="hidden" name="intent" value="change-password" />
        <PasswordInput field={field('currentPassword')} kind="currentPassword" />
        <PasswordInput field={field('password')} kind="newPassword" />
        <Button className="w-fit">{t('security.passwordSubmit')}</Button>
      </form>
    </Card>
  );
}
