import { useTranslation } from 'react-i18next';
import type { OwnSession } from '~/accounts/own-session';
import { useFormat } from '~/components/shell/use-format';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { SectionHeading } from '~/components/ui/headings';
import { StatusBadge } from '~/components/ui/status-badge';
import { type Column, Table } from '~/components/ui/table';

function EndSession({ session }: { session: OwnSession }) {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  if (session.current)
    return <StatusBadge tone="neutral">{t('security.sessionCurrent')}</StatusBadge>;
  const browser = session.browser ?? t('security.sessionUnknown');
  const date = format.dateTime(session.createdAt);
  return (
    <form method="post">
      <input type="hidden" name="intent" value="end-session" />
      <input type="hidden" name="session" value={session.id} />
      <Button look="secondary" size="sm" aria-label={t('security.sessionEndOf', { browser, date })}>
        {t('security.sessionEnd')}
      </Button>
    </form>
  );
}

function useColumns(): Column<OwnSession>[] {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  return [
    {
      key: 'browser',
      header: t('security.sessionBrowser'),
      rowHeader: true,
      cell: (row) => row.browser ?? t('security.sessionUnknown'),
    },
    {
      key: 'since',
      header: t('security.sessionSince'),
      cell: (row) => format.dateTime(row.createdAt),
    },
    {
      key: 'last',
      header: t('security.sessionLast'),
      cell: (row) => format.dateTime(row.lastSeenAt),
    },
    {
      key: 'end',
      header: t('security.sessionActions'),
      hideHeader: true,
      cell: (row) => <EndSession session={row} />,
    },
  ];
}

/** Where somebody is signed in, with a way to end each of them. */
export function SessionsPart({ sessions }: { sessions: readonly OwnSession[] }) {
  const { t } = useTranslation('accounts');
  const columns = useColumns();
  return (
    <Card as="section" labelledBy="sessions-title">
      <SectionHeading id="sessions-title" lead={t('security.sessionsLead')}>
        {t('security.sessionsTitle')}
      </SectionHeading>
      <div className="grid gap-5">
        <Table
          caption={t('security.sessionsTitle')}
          captionHidden
          columns={columns}
          rows={sessions}
          rowKey={(row) => row.id}
        />
        {sessions.length > 1 ? (
          <form method="post">
            <input type="hidden" name="intent" value="end-others" />
            <Button look="secondary">{t('security.sessionsEndOthers')}</Button>
          </form>
        ) : null}
      </div>
    </Card>
  );
}
