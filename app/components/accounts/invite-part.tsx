import { useTranslation } from 'react-i18next';
import type { FormState } from '~/accounts/form-state';
import { INSTITUTION_ROLES } from '~/accounts/institution-roles';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { SectionHeading } from '~/components/ui/headings';
import { Select, TextInput } from '~/components/ui/inputs';
import { useFields } from './use-fields';

/** The form that invites somebody to a role, in one unit or in the whole institution. */
export function InvitePart({
  units,
  state,
}: {
  units: readonly { readonly id: string; readonly name: string }[];
  state: FormState | null;
}) {
  const { t } = useTranslation('accounts');
  const { t: common } = useTranslation('common');
  const { field } = useFields('invite', state);
  const roles = INSTITUTION_ROLES.map((role) => ({
    value: role,
    label: common(`account.role.${role}`),
  }));
  return (
    <Card as="section" labelledBy="invite-title">
      <SectionHeading id="invite-title" lead={t('people.inviteLead')}>
        {t('people.inviteTitle')}
      </SectionHeading>
      <form method="post" className="grid max-w-lg gap-5">
        <input type="hidden" name="intent" value="invite" />
        <TextInput
          {...field('email')}
          type="email"
          label={t('field.email')}
          help={t('help.inviteEmail')}
          autoComplete="off"
          maxLength={254}
          required
        />
        <Select
          {...field('role')}
          label={t('field.role')}
          placeholder={t('people.chooseRole')}
          options={roles}
          required
        />
        <Select
          {...field('unitId')}
          label={t('field.unit')}
          help={t('help.unit')}
          placeholder={t('people.wholeInstitution')}
          options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
          optional
        />
        <Button className="w-fit">{t('people.inviteSubmit')}</Button>
      </form>
    </Card>
  );
}
