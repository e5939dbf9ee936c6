import { useTranslation } from 'react-i18next';
import type { Role } from '~/accounts/roles';
import { DefinitionList } from '~/components/ui/definition-list';

/** What an invitation offers: role, place, and the address it was sent to. */
export function InvitationFacts({
  invitation,
}: {
  invitation: {
    readonly role: Role;
    readonly institution: string;
    readonly unit: string | null;
    readonly email: string;
  };
}) {
  const { t } = useTranslation('accounts');
  const { t: common } = useTranslation('common');
  const { role, institution, unit, email } = invitation;
  return (
    <DefinitionList
      items={[
        { term: t('invitation.role'), value: common(`account.role.${role}`) },
        { term: t('invitation.place'), value: unit ? `${unit}, ${institution}` : institution },
        { term: t('invitation.email'), value: email },
      ]}
    />
  );
}
