import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { paths } from '~/platform/paths';
import type { Inbox } from '~/recognition/inbox.server';
import { countResults, type InboxItem } from '~/recognition/inbox-items';
import { type InboxSort, inboxAddress } from '~/recognition/inbox-query';
import { RESULT_TONE, STATUS_TONE, useCaseWords } from '../cases/words';
import { useFormat } from '../shell/use-format';
import { cx } from '../ui/cx';
import { StatusBadge } from '../ui/status-badge';
import { type Column, Table } from '../ui/table';
import { CasePeek } from './case-peek';
import { DaysLeft } from './days-left';

/** On a phone a label stands above its value: badges of several words need the whole width. */
const CARDS =
  'max-sm:[&_td]:flex-col max-sm:[&_td]:gap-0.5 max-sm:[&_td::before]:max-w-full ' +
  'max-sm:[&_td>div]:text-start';

/** One row a case; on a phone each is a card. */
export function InboxTable({ inbox, choosing }: { inbox: Inbox; choosing: boolean }) {
  const { t } = useTranslation('cases');
  const columns = useColumns(inbox);
  const choice: Column<InboxItem> = {
    key: 'select',
    header: t('inbox.column.select'),
    hideHeader: true,
    cell: (item) => <Choose item={item} />,
  };
  return (
    <Table
      caption={t('inbox.caption', { view: t(`inbox.view.${inbox.query.view}`) })}
      captionHidden
      columns={choosing ? [choice, ...columns] : columns}
      rows={inbox.items}
      rowKey={(item) => item.id}
      className={cx('text-sm', CARDS)}
    />
  );
}

function useColumns(inbox: Inbox): Column<InboxItem>[] {
  const { t } = useTranslation('cases');
  const sort = useSortLinks(inbox);
  const { timeZone } = inbox;
  return [
    {
      key: 'case',
      header: t('inbox.column.case'),
      rowHeader: true,
      sort: sort('learner'),
      cell: (item) => <CaseCell item={item} timeZone={timeZone} />,
    },
    {
      key: 'status',
      header: t('inbox.column.status'),
      cell: (item) => <Status item={item} />,
    },
    {
      key: 'results',
      header: t('inbox.column.results'),
      cell: (item) => <Results item={item} />,
    },
    {
      key: 'days',
      header: t('inbox.column.days'),
      sort: sort('days'),
      cell: (item) => <DaysLeft item={item} />,
    },
    {
      key: 'next',
      header: t('inbox.column.next'),
      cell: (item) => <ActsNext item={item} />,
    },
    {
      key: 'updated',
      header: t('inbox.column.updated'),
      sort: sort('updated'),
      align: 'end',
      cell: (item) => <Updated item={item} timeZone={timeZone} />,
    },
  ];
}

function Status({ item: { status } }: { item: InboxItem }) {
  const words = useCaseWords();
  return (
    <StatusBadge tone={STATUS_TONE[status]} size="sm">
      <span className="whitespace-normal">{words.status(status)}</span>
    </StatusBadge>
  );
}

function Updated({ item, timeZone }: { item: InboxItem; timeZone: string }) {
  const format = useFormat(timeZone);
  return (
    <time
      className="tabular text-sm whitespace-nowrap"
      dateTime={new Date(item.updatedAt).toISOString()}
    >
      {format.date(item.updatedAt, 'short')}
    </time>
  );
}

/** Sorting anew begins with what is most urgent, newest or first; a second click turns it round. */
function useSortLinks({ query }: Inbox) {
  return (sort: InboxSort) => {
    const current = query.sort === sort;
    const descending = current && !query.descending;
    return {
      href: inboxAddress(query, { sort, descending }),
      state: current
        ? query.descending
          ? ('descending' as const)
          : ('ascending' as const)
        : ('none' as const),
    };
  };
}

function Choose({ item }: { item: InboxItem }) {
  const { t } = useTranslation('cases');
  if (item.acceptable === 0) return null;
  const number = item.fileNumber ?? t('inbox.noNumber');
  return (
    <label className="grid size-8 place-items-center">
      <span className="sr-only">{t('inbox.selectCase', { learner: item.learner, number })}</span>
      <input
        type="checkbox"
        name="case"
        value={`${item.id}:${item.revision}`}
        className="size-5 accent-accent"
      />
    </label>
  );
}

function CaseCell({ item, timeZone }: { item: InboxItem; timeZone: string }) {
  const { t } = useTranslation('cases');
  const words = useCaseWords();
  const origin = words.of('origin', item.origin);
  return (
    <div className="grid gap-0.5 sm:min-w-44 lg:min-w-64">
      <Link to={paths.case(item.id)} className="w-fit text-base font-semibold">
        {item.learner}
      </Link>
      <span className="tabular font-normal text-ink-soft">
        {item.fileNumber ?? t('inbox.noNumber')} · {origin}
        {item.filedByOffice ? ` · ${t('inbox.filedByOffice')}` : ''}
      </span>
      <CasePeek item={item} timeZone={timeZone} />
    </div>
  );
}

/** Equal results once, with their number. */
function Results({ item }: { item: InboxItem }) {
  const { t } = useTranslation('cases');
  const words = useCaseWords();
  const counts = countResults(item.packages);
  if (counts.length === 0) return <span className="text-ink-soft">{t('inbox.noPackages')}</span>;
  return (
    <ul className="grid justify-items-start gap-1">
      {counts.map(([result, count]) => (
        <li key={result}>
          <StatusBadge tone={RESULT_TONE[result]} size="sm">
            <span className="whitespace-normal">
              {count === 1
                ? words.of('result', result)
                : t('inbox.resultCount', { count, result: words.of('result', result) })}
            </span>
          </StatusBadge>
        </li>
      ))}
    </ul>
  );
}

function ActsNext({ item }: { item: InboxItem }) {
  const { t } = useTranslation('cases');
  const words = useCaseWords();
  if (item.mine) return <strong className="font-semibold text-accent">{t('inbox.you')}</strong>;
  return item.whoActs.length > 0 ? (
    <span>{words.roles(item.whoActs)}</span>
  ) : (
    <span className="text-ink-soft">{t('inbox.nobody')}</span>
  );
}
