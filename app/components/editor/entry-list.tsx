import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryList } from '~/catalogue/editing/list-entries.server';
import type { paths } from '~/platform/paths';
import { LinkButton } from '../ui/button';
import { Colon } from '../ui/colon';
import { cx } from '../ui/cx';
import { FindForm } from '../ui/find-form';
import { Icon } from '../ui/icon';
import { Pagination } from '../ui/pagination';
import { type EntryColumns, EntryTable, sortLink, useHeads } from './entry-table';

type Filter = NonNullable<Parameters<typeof paths.editor>[0]>;

/** Entries to filter, sort, page through and take away as a table. */
export function EntryListPart({
  list,
  caption,
  usual,
  columns,
  hrefFor,
  tableFor,
  hrefOf,
  empty,
}: {
  list: EntryList;
  caption: string;
  /** Name of what is shown where no state is chosen. */
  usual: string;
  columns: EntryColumns;
  hrefFor: (filter: Filter) => string;
  tableFor: (filter: Filter) => string;
  hrefOf: (id: string) => string;
  empty: ReactNode;
}) {
  const { t } = useTranslation('editor');
  const { q, state, sort } = list;
  const here = { q, state, sort };
  return (
    <div className="grid gap-6">
      <StateLinks list={list} usual={usual} hrefFor={hrefFor} />
      <FindForm q={q} label={t('list.search')} find={t('list.find')}>
        {state ? <input type="hidden" name="state" value={state} /> : null}
        {sort ? <input type="hidden" name="sort" value={sort} /> : null}
      </FindForm>
      {list.entries.length === 0 ? (
        empty
      ) : (
        <>
          <OrderLinks list={list} columns={columns} hrefFor={hrefFor} />
          <EntryTable
            caption={caption}
            entries={list.entries}
            columns={columns}
            sortOf={(column) => sortLink(column, list.order, (sort) => hrefFor({ ...here, sort }))}
            hrefOf={hrefOf}
          />
          <div>
            <LinkButton to={tableFor(here)} reloadDocument look="quiet" size="sm" icon="download">
              {t('list.table', { count: list.total })}
            </LinkButton>
          </div>
        </>
      )}
      <Pagination
        page={list.page}
        pages={list.pages}
        hrefFor={(wanted) => hrefFor({ ...here, page: wanted })}
      />
    </div>
  );
}

/** On a phone, where the table is cards and has no heads to press. */
function OrderLinks({
  list: { q, state, order },
  columns,
  hrefFor,
}: {
  list: EntryList;
  columns: EntryColumns;
  hrefFor: (filter: Filter) => string;
}) {
  const { t } = useTranslation('editor');
  const heads = useHeads();
  return (
    <nav aria-label={t('list.order')} className="flex flex-wrap items-center gap-x-4 sm:hidden">
      <span className="text-sm text-ink-soft">
        {t('list.order')}
        <Colon />
      </span>
      {columns.map((column) => {
        const sort = sortLink(column, order, (wanted) => hrefFor({ q, state, sort: wanted }));
        const chosen = sort.state !== 'none';
        return (
          <Link
            key={column}
            to={sort.href}
            preventScrollReset
            className={cx('inline-flex min-h-8 items-center gap-1', chosen && 'font-semibold')}
            {...(chosen ? { 'aria-current': 'true' as const } : {})}
          >
            {heads[column]}
            {chosen ? (
              <Icon name={sort.state === 'descending' ? 'arrow-down' : 'arrow-up'} size="sm" />
            ) : null}
          </Link>
        );
      })}
    </nav>
  );
}

function StateLinks({
  list,
  usual,
  hrefFor,
}: {
  list: EntryList;
  usual: string;
  hrefFor: (filter: Filter) => string;
}) {
  const { t } = useTranslation('editor');
  const { q, sort } = list;
  const all = list.counts.reduce((sum, each) => sum + (each.usual ? each.entries : 0), 0);
  const links = [
    { state: null, entries: all },
    ...list.counts.filter((each) => !each.usual || each.entries > 0 || each.state === list.state),
  ];
  return (
    <nav aria-label={t('list.filter')}>
      <ul className="flex flex-wrap gap-2">
        {links.map(({ state, entries }) => (
          <li key={state ?? 'all'}>
            <Link
              to={hrefFor({ q, sort, state })}
              {...(state === list.state ? { 'aria-current': 'true' as const } : {})}
              className={cx(
                'inline-flex min-h-8 items-center gap-1.5 rounded-md border px-3 no-underline',
                state === list.state ? 'border-accent bg-accent-soft font-semibold' : 'border-edge',
              )}
            >
              {state ? t(`state.${state}`) : usual}
              <span className="tabular">({entries})</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
