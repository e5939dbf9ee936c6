import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { CourseListData } from '~/catalogue/editing/show-editor.server';
import type { Localised } from '~/elm/localised';
import { LocalisedText } from '../catalogue/localised-text';
import { useFormat } from '../shell/use-format';
import { type Column, Table } from '../ui/table';
import { StateBadge } from './state-badge';

type Entry = CourseListData['entries'][number] & { readonly provider?: Localised };

/** Entries with where they stand; the title leads to where one works on them. */
export function EntryTable({
  caption,
  entries,
  hrefOf,
}: {
  caption: string;
  entries: readonly Entry[];
  hrefOf: (id: string) => string;
}) {
  const columns = useColumns(
    hrefOf,
    entries.some((each) => each.provider !== undefined),
  );
  return (
    <Table
      caption={caption}
      captionHidden
      rows={entries}
      rowKey={(row) => row.id}
      columns={columns}
    />
  );
}

function useColumns(hrefOf: (id: string) => string, withProvider: boolean): Column<Entry>[] {
  const { t } = useTranslation('editor');
  const format = useFormat();
  return [
    {
      key: 'course',
      header: t('list.course'),
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
    ...(withProvider
      ? [
          {
            key: 'provider',
            header: t('list.provider'),
            cell: (row: Entry) => (row.provider ? <LocalisedText value={row.provider} /> : null),
          },
        ]
      : []),
    {
      key: 'state',
      header: t('list.stateHead'),
      cell: (row) => (
        <span className="grid gap-1">
          <StateBadge state={row.state} size="sm" />
          {row.openComments > 0 ? (
            <span className="text-sm">{t('list.remarks', { count: row.openComments })}</span>
          ) : null}
        </span>
      ),
    },
    {
      key: 'version',
      header: t('list.version'),
      cell: (row) => (row.isPublic ? row.publishedVersion : t('list.notPublic')),
    },
    { key: 'changed', header: t('list.changed'), cell: (row) => format.dateTime(row.changedAt) },
  ];
}
