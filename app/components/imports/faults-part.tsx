import { useTranslation } from 'react-i18next';
import type { FaultView } from '~/catalogue/import/import-pages.server';
import type { ImportFault } from '~/catalogue/import/imported-course';
import { useFormat } from '~/components/shell/use-format';
import { SectionHeading } from '~/components/ui/headings';
import { StatusBadge } from '~/components/ui/status-badge';
import { Table } from '~/components/ui/table';
import { paths } from '~/platform/paths';

/** What is wrong with rows, where, and what to do; the first of them, and all as a table to keep. */
export function FaultsPart({
  id,
  faults,
  count,
}: {
  id: string;
  faults: readonly FaultView[];
  count: number;
}) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  return (
    <section aria-labelledby="faults-title">
      <SectionHeading id="faults-title" lead={t('faults.lead')}>
        {t('faults.title', { count, number: format.number(count) })}
      </SectionHeading>
      <p className="mb-4">
        <a href={paths.importFaults(id)} download>
          {t('faults.download')}
        </a>
      </p>
      <FaultTable faults={faults} />
      {count > faults.length ? (
        <p className="mt-3 text-ink-soft">{t('report.more', { count: count - faults.length })}</p>
      ) : null}
    </section>
  );
}

function FaultTable({ faults }: { faults: readonly FaultView[] }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  return (
    <Table
      caption={t('faults.caption')}
      captionHidden
      className="data-table-stacked"
      rows={faults}
      rowKey={(_, index) => String(index)}
      columns={[
        {
          key: 'row',
          header: t('faults.row'),
          rowHeader: true,
          cell: ({ row }) => (
            <span className="whitespace-nowrap">
              {t('report.row', { row: format.number(row) })}
            </span>
          ),
        },
        {
          key: 'weight',
          header: t('faults.weight'),
          cell: ({ refused }) => (
            <StatusBadge tone={refused ? 'invalid' : 'unknown'} size="sm">
              {t(refused ? 'faults.refused' : 'faults.leftOut')}
            </StatusBadge>
          ),
        },
        {
          key: 'what',
          header: t('faults.what'),
          cell: ({ code, field, value }) => (
            <span className="block text-start [overflow-wrap:anywhere]">
              {t(`fault.${code as ImportFault}`, { field: field ?? '', value: value ?? '' })}
            </span>
          ),
        },
      ]}
    />
  );
}
