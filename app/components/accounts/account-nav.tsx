import { NavLink } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { paths } from '~/platform/paths';

const LINK =
  'inline-flex min-h-11 items-center border-b-2 border-transparent px-1 font-semibold no-underline ' +
  'text-ink-soft hover:text-accent aria-[current=page]:border-accent aria-[current=page]:text-ink';

/** The pages of one's own account. */
export function AccountNav() {
  const { t } = useTranslation('accounts');
  return (
    <nav aria-label={t('account.nav')} className="mb-8 flex gap-6 border-b border-line">
      <NavLink to={paths.account()} end className={LINK}>
        {t('account.profile')}
      </NavLink>
      <NavLink to={paths.accountSecurity()} className={LINK}>
        {t('account.security')}
      </NavLink>
    </nav>
  );
}
