import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { type EntryColumn, type EntryOrder, orderText } from '~/catalogue/editing/entry-order';
import type { EntryList } from '~/catalogue/editing/list-entries.server';
import { LocalisedText } from '../catalogue/localised-text';
import { useFormat } from '../shell/use-format';
import { type Column, Table } from '../ui/table';
import { StateBadge } from './state-badge';

type Entry = EntryList['entries'][number];
export type EntryColumns = readonly EntryColumn[];

/** Entries with where they stand; the title leads to where one works on them. */
export function EntryTable({
  caption,
  entries,
  columns,
  sortOf,
  hrefOf,
}: {
  caption: string;
  entries: readonly Entry[];
  columns: EntryColumns;
  sortOf: (column: EntryColumn) => ReturnType<typeof sortLink>;
  hrefOf: (id: string) => string;
}) {
  const all = useColumns(hrefOf);
  return (
    <Table
      caption={caption}
      captionHidden
      rows={entries}
      rowKey={(row) => row.id}
      columns={columns.map((key) => ({ ...all[key], key, sort: sortOf(key) }))}
    />
  );
}

/** What is newest or furthest along comes first when a column is chosen; names go from A to Z. */
const DOWN_FIRST: ReadonlySet<EntryColumn> = new Set<EntryColumn>(['changed', 'version']);

/** The link of a column's head; a second press turns the order round. */
export function sortLink(key: EntryColumn, order: EntryOrder, sortFor: (wanted: string) => string) {
  const chosen = order.by === key;
  const descending = chosen ? !order.descending : DOWN_FIRST.has(key);
  const now = order.descending ? ('descending' as const) : ('ascending' as const);
  return {
    href: sortFor(orderText({ by: key, descending })),
    state: chosen ? now : ('none' as const),
  };
}

export function useHeads(): Record<EntryColumn, string> {
  const { t } = useTranslation('editor');
  return {
    course: t('list.course'),
    provider: t('list.provider'),
    state: t('list.stateHead'),
    version: t('list.version'),
    changed: t('list.changed'),
    since: t('list.since'),
  };
}

function useColumns(hrefOf: (id: string) => string) {
  const { t } = useTranslation('editor');
  const format = useFormat();
  const heads = useHeads();
  const columns: Record<EntryColumn, Omit<Column<Entry>, 'key' | 'sort'>> = {
    course: {
      header: heads.course,
      rowHeader: true,
      cell: (row) => (
        <span className="grid">
          <Link to={hrefOf(row.id)}>
            <LocalisedText value={row.title} />
          </Link>
          <span className="text-sm font-normal text-ink-soft">{row.code}</span>
        </span>
      ),
    },
    provider: {
      header: heads.provider,
      cell: (row) => <LocalisedText value={row.provider} />,
    },
    state: { header: heads.state, cell: (row) => <Standing row={row} /> },
    version: {
      header: heads.version,
      cell: (row) => (row.isPublic ? row.publishedVersion : t('list.notPublic')),
    },
    changed: { header: heads.changed, cell: (row) => format.dateTime(row.changedAt) },
    since: { header: heads.since, cell: (row) => format.dateTime(row.since) },
  };
  return columns;
}

function Standing({ row }: { row: Entry }) {
  const { t } = useTranslation('editor');
  return (
    <span className="grid gap-1">
      <StateBadge state={row.state} size="sm" />
      {row.openComments > 0 ? (
        <span className="text-sm">{t('list.remarks', { count: row.openComments })}</span>
      ) : null}
    </span>
  );
}
