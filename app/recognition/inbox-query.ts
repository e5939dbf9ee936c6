/** What an office asks of its inbox; it stands in the address, so that a view can be kept as a link. */
import { paths } from '~/platform/paths';
import type { CaseStatus } from '~/recognition/proposal';

/** Saved views. `todo`: what waits for the role acted in. */
export const VIEWS = ['todo', 'open', 'waiting', 'decided'] as const;
export type InboxView = (typeof VIEWS)[number];

export const SORTS = ['days', 'updated', 'learner', 'number'] as const;
export type InboxSort = (typeof SORTS)[number];

export interface InboxQuery {
  readonly view: InboxView;
  /** Part of a learner's name or of a file number. */
  readonly q: string;
  readonly status: CaseStatus | '';
  readonly unit: string;
  readonly overdue: boolean;
  readonly sort: InboxSort;
  readonly descending: boolean;
  /** From 1. */
  readonly page: number;
}

export const OPEN: readonly CaseStatus[] = [
  'submitted',
  'completeness-check',
  'info-requested',
  'under-assessment',
  'hearing',
  'curator-review',
  'studies-review',
  'appeal-open',
];
const WAITING: readonly CaseStatus[] = ['info-requested', 'hearing'];
export const DECIDED: readonly CaseStatus[] = [
  'decided',
  'notified',
  'recorded',
  'decision-confirmed',
  'decision-changed',
  'rectified',
  'revoked',
  'withdrawn',
];

/** The statuses a view can hold; of drafts only those that the viewer filed for a learner. */
export const STATUSES_OF: Readonly<Record<InboxView, readonly CaseStatus[]>> = {
  todo: ['draft', ...OPEN, ...DECIDED],
  open: ['draft', ...OPEN],
  waiting: WAITING,
  decided: DECIDED,
};

/** The address of a query; what is the default is left out, and a changed filter begins at page 1. */
export function inboxAddress(
  query: InboxQuery,
  change: Partial<InboxQuery> = {},
  more: Record<string, number> = {},
): string {
  const { view, q, status, unit, overdue, sort, descending, page } = {
    ...query,
    page: 1,
    ...change,
  };
  return paths.cases({
    view,
    q,
    status,
    unit,
    overdue: overdue ? 'yes' : '',
    sort: sort === 'days' ? '' : sort,
    dir: descending ? 'desc' : '',
    page: page > 1 ? page : '',
    ...more,
  });
}

/** Whether anything narrows the view. */
export const isNarrowed = ({ q, status, unit, overdue }: InboxQuery): boolean =>
  q !== '' || status !== '' || unit !== '' || overdue;
