import { useTranslation } from 'react-i18next';
import { useFormat } from '~/components/shell/use-format';
import { StatusBadge } from '~/components/ui/status-badge';
import { type Column, Table } from '~/components/ui/table';
import type { ListLine } from '~/credentials/trust/trust-view';
import { useListCountry } from './use-country';

/** Whether a list is current, and whether it counts at all. */
export function ListState({ line }: { line: ListLine }) {
  const { t } = useTranslation('trust');
  const format = useFormat('UTC');
  if (line.standing !== null && line.standing !== 'believed')
    return <StatusBadge tone="invalid">{t(`standing.${line.standing}`)}</StatusBadge>;
  return line.stale ? (
    <StatusBadge tone="unknown" icon="alert">
      {t('list.stale', { date: format.date(line.issuedAt) })}
    </StatusBadge>
  ) : (
    <StatusBadge tone="valid">{t('list.current')}</StatusBadge>
  );
}

export function useGives(): (line: ListLine) => string {
  const { t } = useTranslation('trust');
  return (line) =>
    line.isListOfLists
      ? '–'
      : [
          t('list.seals', { count: line.sealServices }),
          t('list.stamps', { count: line.timeStampServices }),
        ].join(', ');
}

function useColumns(): Column<ListLine>[] {
  const { t } = useTranslation('trust');
  const format = useFormat('UTC');
  const country = useListCountry();
  const gives = useGives();
  return [
    {
      key: 'country',
      header: t('list.country'),
      rowHeader: true,
      cell: (line) => (
        <>
          {country(line.territory)}
          <span className="block text-sm font-normal text-ink-soft">{line.operator}</span>
        </>
      ),
    },
    {
      key: 'number',
      header: t('list.number'),
      align: 'end',
      cell: (line) => format.number(line.sequence),
    },
    {
      key: 'issued',
      header: t('list.issued'),
      cell: (line) => <span className="whitespace-nowrap">{format.date(line.issuedAt)}</span>,
    },
    {
      key: 'next',
      header: t('list.next'),
      cell: (line) => (
        <span className="whitespace-nowrap">
          {line.nextUpdate === null ? t('list.none') : format.date(line.nextUpdate)}
        </span>
      ),
    },
    {
      key: 'gives',
      header: t('list.gives'),
      cell: (line) => <span className="sm:block sm:min-w-36">{gives(line)}</span>,
    },
    { key: 'state', header: t('list.state'), cell: (line) => <ListState line={line} /> },
  ];
}

/** Trusted lists with their number, dates and state; `more` adds columns. */
export function ListTable({
  caption,
  lines,
  more = [],
}: {
  caption: string;
  lines: readonly ListLine[];
  more?: readonly Column<ListLine>[];
}) {
  return (
    <Table
      caption={caption}
      captionHidden
      columns={[...useColumns(), ...more]}
      rows={lines}
      rowKey={(line) => line.id}
    />
  );
}
