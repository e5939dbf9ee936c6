import { Link, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { ErrorCode } from '~/platform/errors';
import { paths } from '~/platform/paths';
import { LinkButton } from '../ui/button';
import { Icon, type IconName } from '../ui/icon';
import type { RootData } from './root-data';

const ICON: Partial<Record<ErrorCode, IconName>> = {
  'not-found': 'search',
  'not-signed-in': 'lock',
  forbidden: 'lock',
  gone: 'clock',
  'rate-limited': 'clock',
};

/** The main way on, by what went wrong. */
function WayOn({ code, here }: { code: ErrorCode; here: string }) {
  const { t } = useTranslation('errors');
  if (code === 'not-signed-in')
    return <LinkButton to={paths.signIn(here)}>{t('signIn')}</LinkButton>;
  if (code === 'not-found' || code === 'gone' || code === 'forbidden')
    return <LinkButton to={paths.home()}>{t('home')}</LinkButton>;
  return (
    <LinkButton to={here} reloadDocument>
      {t('retry')}
    </LinkButton>
  );
}

/** What happened in plain words, what it means for what was sent, and where to go from here. */
export function ErrorPage({
  code,
  requestId,
  viewer,
}: {
  code: ErrorCode;
  requestId?: string | undefined;
  viewer?: RootData['viewer'] | undefined;
}) {
  const { t } = useTranslation(['errors', 'common']);
  const { pathname, search } = useLocation();
  return (
    <div className="mx-auto grid max-w-xl gap-5 py-12">
      <Icon name={ICON[code] ?? 'info'} size="xl" className="text-accent" />
      <h1 className="text-3xl">{t(`code.${code}.title`)}</h1>
      <p className="text-lg text-ink-soft">{t(`code.${code}.text`)}</p>
      {code === 'not-found' && viewer?.roles[1] ? (
        <p>{t('otherRoles', { role: t(`common:account.role.${viewer.acting.role}`) })}</p>
      ) : null}
      <div className="mt-2 flex flex-wrap items-center gap-x-6 gap-y-3">
        <WayOn code={code} here={pathname + search} />
        <Link to={paths.courses()} className="py-2">
          {t('search')}
        </Link>
      </div>
      {code === 'internal' && requestId ? (
        <p className="text-sm break-all text-ink-soft">{t('requestId', { id: requestId })}</p>
      ) : null}
    </div>
  );
}
