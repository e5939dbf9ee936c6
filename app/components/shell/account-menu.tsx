import { Link, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { RoleHeld } from '~/accounts/roles';
import { paths } from '~/platform/paths';
import { LinkButton } from '../ui/button';
import { Icon, type IconName } from '../ui/icon';
import { Menu, MenuChoice } from './menu';
import { settingsLinks } from './navigation';
import type { RootData } from './root-data';

type Person = NonNullable<RootData['viewer']>;

/** The same name a held role has in accounts/roles, whose module would bring zod to every page. */
export const keyOfRole = (role: RoleHeld): string =>
  `${role.role}|${role.institutionId ?? ''}|${role.unitId ?? ''}`;

const SETTING_ICONS = {
  savedSearches: 'search',
  imports: 'upload',
  told: 'info',
  approvalRoute: 'stamp',
  trust: 'shield',
  accreditation: 'shield',
} as const satisfies Record<string, IconName>;

/** Seen only by people with several roles; posts the chosen one. */
function RoleSwitch({ viewer }: { viewer: Person }) {
  const { t } = useTranslation('common');
  const { pathname, search } = useLocation();
  if (viewer.roles.length < 2) return null;
  return (
    <form method="post" action={paths.accountRole()} className="border-t border-line pt-1 pb-1">
      <input type="hidden" name="to" value={pathname + search} />
      <p className="px-3 pt-2 pb-1 text-xs font-semibold text-ink-soft">{t('account.switchTo')}</p>
      {viewer.roles.map((role) => (
        <MenuChoice
          key={keyOfRole(role)}
          name="role"
          value={keyOfRole(role)}
          chosen={keyOfRole(role) === keyOfRole(viewer.acting)}
          chosenLabel={t('display.current')}
        >
          {t(`account.role.${role.role}`)}
          {role.institutionName ? (
            <span className="block text-sm font-normal text-ink-soft">{role.institutionName}</span>
          ) : null}
        </MenuChoice>
      ))}
    </form>
  );
}

/** Who is signed in, as what, and the way out; or the way in. */
export function AccountMenu({ viewer }: { viewer: Person | null }) {
  const { t } = useTranslation('common');
  const row =
    'flex min-h-10 w-full items-center gap-2.5 rounded-md px-3 text-ink no-underline hover:bg-accent-soft';
  if (!viewer)
    return (
      <LinkButton to={paths.signIn()} size="sm" className="min-h-10">
        {t('account.signIn')}
      </LinkButton>
    );
  return (
    <Menu icon="user" hint={t('account.title')} label={viewer.displayName} wide>
      <div className="px-3 pt-1 pb-2">
        <p className="font-semibold">{viewer.displayName}</p>
        <p className="text-sm break-all text-ink-soft">{viewer.email}</p>
        <p className="mt-1 text-sm text-ink-soft">
          {t('account.acting')}{' '}
          <strong className="text-ink">{t(`account.role.${viewer.acting.role}`)}</strong>
        </p>
      </div>
      <RoleSwitch viewer={viewer} />
      <div className="border-t border-line pt-1">
        <Link to={paths.account()} className={row}>
          <Icon name="settings" className="text-ink-soft" />
          {t('account.mine')}
        </Link>
        {settingsLinks(viewer.acting.role).map(({ key, to }) => (
          <Link key={key} to={to} className={row}>
            <Icon name={SETTING_ICONS[key]} className="text-ink-soft" />
            {t(`account.${key}`)}
          </Link>
        ))}
        <form method="post" action={paths.signOut()}>
          <button type="submit" className={row}>
            <Icon name="log-out" className="text-ink-soft" />
            {t('account.signOut')}
          </button>
        </form>
      </div>
    </Menu>
  );
}
