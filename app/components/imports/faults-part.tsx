import { useTranslation } from 'react-i18next';
import { effectOf } from '~/catalogue/import/fault-words';
import type { FaultView } from '~/catalogue/import/import-faults.server';
import type { JobView } from '~/catalogue/import/import-pages.server';
import { useFormat } from '~/components/shell/use-format';
import { SectionHeading } from '~/components/ui/headings';
import { StatusBadge } from '~/components/ui/status-badge';
import { Table } from '~/components/ui/table';
import { paths } from '~/platform/paths';
import { useFaultWords } from './use-fault-words';

/** What is wrong with rows, where, and what to do; the first of them, and all as a table to keep. */
export function FaultsPart({
  job,
  faults,
  count,
}: {
  job: JobView;
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
        <a href={paths.importFaults(job.id)} download>
          {t('faults.download')}
        </a>
      </p>
      <FaultTable faults={faults} kind={job.format} />
      {count > faults.length ? (
        <p className="mt-3 text-ink-soft">{t('report.more', { count: count - faults.length })}</p>
      ) : null}
    </section>
  );
}

const TONES = { refused: 'invalid', leftOut: 'unknown', doubt: 'unknown' } as const;

function FaultTable({ faults, kind }: { faults: readonly FaultView[]; kind: JobView['format'] }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const inWords = useFaultWords(kind);
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
          cell: (fault) => (
            <StatusBadge tone={TONES[effectOf(fault)]} size="sm">
              {t(`faults.${effectOf(fault)}`)}
            </StatusBadge>
          ),
        },
        {
          key: 'what',
          header: t('faults.what'),
          cell: (fault) => (
            <span className="block text-start [overflow-wrap:anywhere]">{inWords(fault)}</span>
          ),
        },
      ]}
    />
  );
}
