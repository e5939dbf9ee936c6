import { useTranslation } from 'react-i18next';
import type { StaffEntry } from '~/accounts/people';
import { useFormat } from '~/components/shell/use-format';
import { Button } from '~/components/ui/button';
import { SectionHeading } from '~/components/ui/headings';
import { StatusBadge } from '~/components/ui/status-badge';
import { type Column, Table } from '~/components/ui/table';
import { LostFactor } from './lost-factor';

function EndRole({ entry }: { entry: StaffEntry }) {
  const { t } = useTranslation('accounts');
  const { t: common } = useTranslation('common');
  const role = common(`account.role.${entry.role}`);
  return (
    <form method="post">
      <input type="hidden" name="intent" value="end-role" />
      <input type="hidden" name="assignment" value={entry.assignmentId} />
      <Button look="secondary" size="sm" aria-label={t('people.endOf', { role, name: entry.name })}>
        {t('people.end')}
      </Button>
    </form>
  );
}

function Person({ entry }: { entry: StaffEntry }) {
  return (
    <span className="grid">
      <span>{entry.name}</span>
      <span className="text-sm font-normal [overflow-wrap:anywhere] text-ink-soft">
        {entry.email}
      </span>
    </span>
  );
}

function useColumns(mayManage: boolean): Column<StaffEntry>[] {
  const { t } = useTranslation('accounts');
  const { t: common } = useTranslation('common');
  const format = useFormat();
  const columns: Column<StaffEntry>[] = [
    {
      key: 'name',
      header: t('people.name'),
      rowHeader: true,
      cell: (row) => <Person entry={row} />,
    },
    { key: 'role', header: t('people.role'), cell: (row) => common(`account.role.${row.role}`) },
    {
      key: 'unit',
      header: t('people.unit'),
      cell: (row) => row.unit ?? t('people.wholeInstitution'),
    },
    { key: 'since', header: t('people.since'), cell: (row) => format.date(row.since, 'short') },
    {
      key: 'factor',
      header: t('people.factor'),
      cell: (row) => (
        <StatusBadge size="sm" tone={row.hasSecondFactor ? 'valid' : 'neutral'}>
          {t(row.hasSecondFactor ? 'people.factorOn' : 'people.factorOff')}
        </StatusBadge>
      ),
    },
  ];
  if (mayManage)
    columns.push({
      key: 'end',
      header: t('people.actions'),
      hideHeader: true,
      cell: (row) => (
        <div className="grid gap-2">
          <EndRole entry={row} />
          {row.mayRemoveFactor ? <LostFactor entry={row} /> : null}
        </div>
      ),
    });
  return columns;
}

/** Everyone who holds a role at the institution, one row a role. */
export function StaffTable({
  staff,
  mayManage,
}: {
  staff: readonly StaffEntry[];
  mayManage: boolean;
}) {
  const { t } = useTranslation('accounts');
  const columns = useColumns(mayManage);
  return (
    <section aria-labelledby="staff-title">
      <SectionHeading id="staff-title">{t('people.staff')}</SectionHeading>
      <Table
        caption={t('people.staff')}
        captionHidden
        columns={columns}
        rows={staff}
        rowKey={(row) => row.assignmentId}
      />
    </section>
  );
}
