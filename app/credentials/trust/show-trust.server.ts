import type { PageHead } from '~/platform/page-head';
import { paths } from '~/platform/paths';
import { services } from '~/platform/services.server';
import { answerTrustPage, trustHead } from './answer-page.server';
import { toListLine } from './list-lines.server';
import type { ListProblem } from './lists/list-problems.server';
import { overrideEntries, trustRows, wantedBy } from './trust-rows.server';
import {
  type ListLine,
  type OverrideEntry,
  ROW_STATES,
  type RowState,
  type TrustRow,
} from './trust-view';

const PAGE_SIZE = 25;
const MOST_PROBLEMS = 100;

export interface TrustPageData {
  readonly head: PageHead;
  readonly q: string;
  /** Which of them are shown, and how many of each the search finds. */
  readonly show: RowState;
  readonly counts: Readonly<Record<RowState, number>>;
  readonly rows: readonly TrustRow[];
  readonly page: number;
  readonly pages: number;
  /** What the operator says against lists, as far as the search finds it. */
  readonly overrides: readonly OverrideEntry[];
  /** Lists in force, the list of lists first; those that do not count say so. */
  readonly lists: readonly ListLine[];
  readonly problems: readonly ListProblem[];
}

/** What is trusted, since when and why: searchable, at a request's address. */
export const showTrust = (request: Request) =>
  answerTrustPage(request, async ({ trust, locale, viewer, search, now }) => {
    const q = (search.get('q') ?? '').trim().slice(0, 200);
    const wanted = wantedBy(q, locale);
    const found = (await trustRows(services().store.read, trust)).filter(wanted.row);
    const counts = countStates(found);
    const show = shownState(search.get('show'), counts);
    const rows = found.filter(({ state }) => state === show);
    const pages = Math.max(1, Math.ceil(rows.length / PAGE_SIZE));
    const page = Math.min(Math.max(1, Math.trunc(Number(search.get('page')) || 1)), pages);
    return {
      head: trustHead(request, viewer, 'public', paths.trust()),
      ...{ q, show, counts, page, pages },
      rows: rows.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
      overrides: overrideEntries(trust).filter(wanted.override),
      lists: trust.lists
        .map((each) => toListLine(each, now))
        .sort((left, right) => Number(right.isListOfLists) - Number(left.isListOfLists)),
      problems: trust.problems.slice(0, MOST_PROBLEMS),
    } satisfies TrustPageData;
  });

function countStates(rows: readonly TrustRow[]): Record<RowState, number> {
  const counts = { trusted: 0, ended: 0, distrusted: 0 };
  for (const { state } of rows) counts[state] += 1;
  return counts;
}

/** The state asked for; else the first of which something was found. */
const shownState = (asked: string | null, counts: Readonly<Record<RowState, number>>): RowState =>
  ROW_STATES.find((each) => each === asked) ??
  ROW_STATES.find((each) => counts[each] > 0) ??
  'trusted';
