import { useTranslation } from 'react-i18next';
import type { OpenInvitation } from '~/accounts/people';
import { useFormat } from '~/components/shell/use-format';
import { Button } from '~/components/ui/button';
import { SectionHeading } from '~/components/ui/headings';
import { type Column, Table } from '~/components/ui/table';

function Withdraw({ invitation }: { invitation: OpenInvitation }) {
  const { t } = useTranslation('accounts');
  return (
    <form method="post">
      <input type="hidden" name="intent" value="withdraw" />
      <input type="hidden" name="invitation" value={invitation.id} />
      <Button
        look="secondary"
        size="sm"
        aria-label={t('people.withdrawOf', { email: invitation.email })}
      >
        {t('people.withdraw')}
      </Button>
    </form>
  );
}

function useColumns(mayManage: boolean): Column<OpenInvitation>[] {
  const { t } = useTranslation('accounts');
  const { t: common } = useTranslation('common');
  const format = useFormat();
  const columns: Column<OpenInvitation>[] = [
    {
      key: 'email',
      header: t('field.email'),
      rowHeader: true,
      cell: (row) => <span className="[overflow-wrap:anywhere]">{row.email}</span>,
    },
    { key: 'role', header: t('people.role'), cell: (row) => common(`account.role.${row.role}`) },
    {
      key: 'unit',
      header: t('people.unit'),
      cell: (row) => row.unit ?? t('people.wholeInstitution'),
    },
    { key: 'until', header: t('people.openUntil'), cell: (row) => format.dateTime(row.expiresAt) },
  ];
  if (mayManage)
    columns.push({
      key: 'withdraw',
      header: t('people.actions'),
      hideHeader: true,
      cell: (row) => <Withdraw invitation={row} />,
    });
  return columns;
}

/** Invitations nobody has accepted yet. */
export function OpenInvitations({
  invitations,
  mayManage,
}: {
  invitations: readonly OpenInvitation[];
  mayManage: boolean;
}) {
  const { t } = useTranslation('accounts');
  const columns = useColumns(mayManage);
  return (
    <section aria-labelledby="open-title">
      <SectionHeading id="open-title">{t('people.openTitle')}</SectionHeading>
      {invitations.length === 0 ? (
        <p className="text-ink-soft">{t('people.noOpen')}</p>
      ) : (
        <Table
          caption={t('people.openTitle')}
          captionHidden
          columns={columns}
          rows={invitations}
          rowKey={(row) => row.id}
        />
      )}
    </section>
  );
}
