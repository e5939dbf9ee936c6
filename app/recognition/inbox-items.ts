/** The inbox as rows: whose turn, how many days, in which order. Pure; times in ms. */
import { foldText } from '~/elm/names';
import type { CaseRole } from '~/recognition/case-facts';
import type { CaseClock } from '~/recognition/clock';
import type { CaseOrigin, CaseStatus, MatchResult, Outcome } from '~/recognition/proposal';
import { type InboxQuery, type InboxSort, OPEN, STATUSES_OF } from './inbox-query';

export interface InboxItem {
  readonly id: string;
  readonly revision: number;
  readonly fileNumber: string | null;
  readonly learner: string;
  readonly origin: CaseOrigin;
  readonly status: CaseStatus;
  readonly unitId: string | null;
  readonly unit: string | null;
  readonly clock: Pick<CaseClock, 'state' | 'dueOn' | 'daysLeft'>;
  /** Days that the time to decide has in all; null while it has not begun. */
  readonly limitDays: number | null;
  readonly whoActs: readonly CaseRole[];
  /** It waits for the viewer, in the role acted in. */
  readonly mine: boolean;
  readonly submittedAt: number | null;
  readonly updatedAt: number;
  /** The learner did not file it. */
  readonly filedByOffice: boolean;
  readonly request: string;
  readonly titles: readonly string[];
  readonly packages: readonly InboxPackage[];
  /** Full matches that the viewer may accept as proposed. */
  readonly acceptable: number;
}

export interface InboxPackage {
  readonly result: MatchResult;
  readonly outcome: Outcome | null;
  readonly target: string;
  readonly ects: number | null;
}

/** Counts of equal results, in the order of first appearance. */
export function countResults(packages: readonly InboxPackage[]): [MatchResult, number][] {
  const counts = new Map<MatchResult, number>();
  for (const { result } of packages) counts.set(result, (counts.get(result) ?? 0) + 1);
  return [...counts];
}

/** Those a view holds, before its filters. */
export const inView = (items: readonly InboxItem[], view: InboxQuery['view']): InboxItem[] =>
  items.filter((item) => (view === 'todo' ? item.mine : STATUSES_OF[view].includes(item.status)));

/** Those a query asks for, in its order. */
export function selectItems(items: readonly InboxItem[], query: InboxQuery): InboxItem[] {
  const wanted = foldText(query.q);
  const found = inView(items, query.view).filter(
    (item) =>
      (query.status === '' || item.status === query.status) &&
      (query.unit === '' || item.unitId === query.unit) &&
      (!query.overdue || item.clock.state === 'overdue') &&
      (wanted === '' || foldText(`${item.learner} ${item.fileNumber ?? ''}`).includes(wanted)),
  );
  const compare = ORDER[query.sort];
  return found.sort((a, b) => (query.descending ? compare(b, a) : compare(a, b)) || latest(a, b));
}

const latest = (a: InboxItem, b: InboxItem): number => b.updatedAt - a.updatedAt;

/** Cases whose time does not run come after those whose time does. */
const days = (item: InboxItem): number => item.clock.daysLeft ?? Number.MAX_SAFE_INTEGER;

const ORDER: Readonly<Record<InboxSort, (a: InboxItem, b: InboxItem) => number>> = {
  days: (a, b) => days(a) - days(b),
  updated: latest,
  learner: (a, b) => foldText(a.learner).localeCompare(foldText(b.learner)),
  number: (a, b) => (a.fileNumber ?? '').localeCompare(b.fileNumber ?? '', 'en', { numeric: true }),
};

/** Ages of open cases in days since they were handed in: younger than 30, than 90, older. */
export const AGES = ['young', 'middle', 'old'] as const;
export type Age = (typeof AGES)[number];

export interface StateCount {
  readonly status: CaseStatus;
  readonly counts: Readonly<Record<Age, number>>;
  readonly total: number;
}

/** Open cases by state and age, states without cases left out. */
export function countByStateAndAge(items: readonly InboxItem[], now: number): StateCount[] {
  return OPEN.flatMap((status) => {
    const counts = { young: 0, middle: 0, old: 0 };
    for (const item of items)
      if (item.status === status) counts[ageOf(now - (item.submittedAt ?? now))] += 1;
    const total = counts.young + counts.middle + counts.old;
    return total === 0 ? [] : [{ status, counts, total }];
  });
}

function ageOf(milliseconds: number): Age {
  const age = milliseconds / 86_400_000;
  if (age < 30) return 'young';
  return age < 90 ? 'middle' : 'old';
}
