import { describe, expect, it } from 'vitest';
import {
  countByStateAndAge,
  countResults,
  type InboxItem,
  inView,
  selectItems,
} from '~/recognition/inbox-items';
import { type InboxQuery, inboxAddress, isNarrowed } from '~/recognition/inbox-query';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 2, 2);

const item = (id: string, facts: Partial<InboxItem> = {}): InboxItem => ({
  id,
  revision: 1,
  fileNumber: `REC-2026-${id}`,
  learner: 'Ada Example',
  origin: 'digital',
  status: 'under-assessment',
  unitId: 'unit-a',
  unit: 'Faculty A',
  clock: { state: 'running', dueOn: '2026-05-01', daysLeft: 60 },
  limitDays: 120,
  whoActs: ['faculty-administrator'],
  mine: false,
  submittedAt: NOW,
  updatedAt: NOW,
  filedByOffice: false,
  request: '',
  titles: [],
  packages: [],
  acceptable: 0,
  ...facts,
});
const ALL: InboxQuery = {
  view: 'open',
  q: '',
  status: '',
  unit: '',
  overdue: false,
  sort: 'days',
  descending: false,
  page: 1,
};
const ids = (items: readonly InboxItem[], query: Partial<InboxQuery> = {}) =>
  selectItems(items, { ...ALL, ...query }).map((each) => each.id);

describe('the views of an inbox', () => {
  const items = [
    item('1', { mine: true }),
    item('2', { status: 'info-requested' }),
    item('3', { status: 'recorded' }),
    item('4', { status: 'decided', mine: true }),
  ];

  it('hold what waits for me whatever its state, what is open, what waits for the learner, what is decided', () => {
    const held = (view: InboxQuery['view']) => inView(items, view).map((each) => each.id);
    expect(held('todo')).toEqual(['1', '4']);
    expect(held('open')).toEqual(['1', '2']);
    expect(held('waiting')).toEqual(['2']);
    expect(held('decided')).toEqual(['3', '4']);
  });
});

describe('the order of an inbox', () => {
  const late = item('late', { clock: { state: 'overdue', dueOn: '2026-02-01', daysLeft: -29 } });
  const soon = item('soon', { clock: { state: 'running', dueOn: '2026-03-05', daysLeft: 3 } });
  const idle = item('idle', { clock: { state: 'incomplete', dueOn: null, daysLeft: null } });

  it('is by days left, the latest first and those without a date last', () => {
    expect(ids([idle, soon, late])).toEqual(['late', 'soon', 'idle']);
    expect(ids([idle, soon, late], { overdue: true })).toEqual(['late']);
  });

  it('can be by learner, number or change, and be turned round', () => {
    const a = item('10', { learner: 'Élise', updatedAt: NOW - DAY });
    const b = item('9', { learner: 'Fatou' });
    expect(ids([b, a], { sort: 'learner' })).toEqual(['10', '9']);
    expect(ids([a, b], { sort: 'number' })).toEqual(['9', '10']);
    expect(ids([a, b], { sort: 'updated' })).toEqual(['9', '10']);
    expect(ids([a, b], { sort: 'updated', descending: true })).toEqual(['10', '9']);
  });
});

describe('the filters of an inbox', () => {
  const items = [
    item('7', { learner: 'Zoë Ćwik' }),
    item('8', { unitId: 'unit-b', status: 'hearing' }),
  ];

  it('find a learner however the name is spelled, and a file by part of its number', () => {
    expect(ids(items, { q: 'cwik' })).toEqual(['7']);
    expect(ids(items, { q: '2026-8' })).toEqual(['8']);
    expect(ids(items, { q: 'nobody' })).toEqual([]);
  });

  it('narrow by state and unit', () => {
    expect(ids(items, { status: 'hearing' })).toEqual(['8']);
    expect(ids(items, { unit: 'unit-a' })).toEqual(['7']);
  });
});

describe('the address of an inbox', () => {
  it('says only what is not the default, and goes back to page 1 with a new filter', () => {
    expect(inboxAddress({ ...ALL, page: 3 })).toBe('/cases?view=open');
    expect(inboxAddress({ ...ALL, page: 3 }, { page: 3 })).toBe('/cases?view=open&page=3');
    expect(inboxAddress(ALL, { q: 'a&b', overdue: true, sort: 'learner', descending: true })).toBe(
      '/cases?view=open&q=a%26b&overdue=yes&sort=learner&dir=desc',
    );
    expect(isNarrowed(ALL)).toBe(false);
    expect(isNarrowed({ ...ALL, overdue: true })).toBe(true);
  });
});

describe('the figures of an inbox', () => {
  it('count open cases by state and age', () => {
    const aged = (days: number) => item(`${days}`, { submittedAt: NOW - days * DAY });
    const closed = item('x', { status: 'recorded' });
    expect(
      countByStateAndAge([aged(0), aged(29), aged(30), aged(89), aged(90), closed], NOW),
    ).toEqual([{ status: 'under-assessment', counts: { young: 2, middle: 2, old: 1 }, total: 5 }]);
  });

  it('count equal results once', () => {
    const one = { result: 'full-match', outcome: null, target: '', ects: 5 } as const;
    expect(countResults([one, { ...one, result: 'not-verifiable' }, one])).toEqual([
      ['full-match', 2],
      ['not-verifiable', 1],
    ]);
  });
});
