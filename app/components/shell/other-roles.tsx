import { useTranslation } from 'react-i18next';
import { paths } from '~/platform/paths';
import { Button } from '../ui/button';
import { keyOfRole } from './account-menu';
import type { RootData } from './root-data';

/**
 * What one role does not see another may: the same address again as each of the others. Told on
 * every page that is not found, so that it gives nothing away.
 */
export function OtherRoles({
  viewer,
  here,
}: {
  viewer: NonNullable<RootData['viewer']>;
  here: string;
}) {
  const { t } = useTranslation(['errors', 'common']);
  const others = viewer.roles.filter((role) => keyOfRole(role) !== keyOfRole(viewer.acting));
  if (others.length === 0) return null;
  return (
    <form method="post" action={paths.accountRole()} className="grid gap-3">
      <input type="hidden" name="to" value={here} />
      <p>{t('otherRoles', { role: t(`common:account.role.${viewer.acting.role}`) })}</p>
      <div className="flex flex-wrap gap-3">
        {others.map((role) => (
          <Button key={keyOfRole(role)} name="role" value={keyOfRole(role)} look="secondary">
            {[t(`common:account.role.${role.role}`), role.institutionName]
              .filter(Boolean)
              .join(' · ')}
          </Button>
        ))}
      </div>
    </form>
  );
}
