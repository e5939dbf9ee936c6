import { describe, expect, it } from 'vitest';
import { InboxPage } from '~/components/inbox/inbox-page';
import type { Inbox } from '~/recognition/inbox.server';
import type { InboxItem } from '~/recognition/inbox-items';
import { render, tag } from '../render';

const ITEM: InboxItem = {
  id: 'k1',
  revision: 4,
  fileNumber: 'REC-2026-0001',
  learner: 'Ada Example',
  origin: 'digital',
  status: 'under-assessment',
  unitId: 'u',
  unit: 'Faculty',
  clock: { state: 'running', dueOn: '2026-05-01', daysLeft: 12 },
  limitDays: 120,
  whoActs: ['faculty-administrator'],
  mine: false,
  submittedAt: 0,
  updatedAt: Date.UTC(2026, 2, 1),
  filedByOffice: false,
  request: 'As an elective',
  titles: ['Cyber Security'],
  packages: [
    { result: 'full-match', outcome: null, target: 'M1 Security', ects: 5 },
    { result: 'full-match', outcome: null, target: 'M2 Networks', ects: 5 },
  ],
  acceptable: 0,
};
const inbox = (items: readonly InboxItem[], more: Partial<Inbox> = {}): Inbox => ({
  query: {
    view: 'open',
    q: '',
    status: '',
    unit: '',
    overdue: false,
    sort: 'days',
    descending: false,
    page: 1,
  },
  narrowed: false,
  items,
  total: items.length,
  pages: 1,
  views: [{ view: 'open', count: items.length }],
  overdue: 0,
  units: [],
  chart: [],
  cut: false,
  timeZone: 'Europe/Brussels',
  ...more,
});
const page = (made: Inbox, path = '/cases') =>
  render(<InboxPage inbox={made} mayFile questions={0} />, 'en', path);

describe('the page of the inbox', () => {
  it('shows a case in one row: who, state, results, days with their bar, who acts next', () => {
    const html = page(inbox([ITEM]));
    expect(html).toContain('href="/cases/k1"');
    expect(html).toContain('2 × Full match with an agreement');
    expect(tag(html, 'meter', 'value="12"')).toContain('max="120"');
    expect(html).toContain('12 days left');
    expect(html).toContain('Faculty administrator');
    expect(html).toContain('M1 Security');
  });

  it('says in words that a case is late, paused, not begun or waiting for me', () => {
    const clock = (state: InboxItem['clock']['state'], daysLeft: number | null) =>
      page(inbox([{ ...ITEM, clock: { state, dueOn: null, daysLeft } }]));
    expect(clock('overdue', -2)).toContain('2 days late');
    expect(clock('paused', 20)).toContain('Paused');
    expect(clock('incomplete', null)).toContain('not begun');
    expect(page(inbox([{ ...ITEM, mine: true }]))).toContain('>you</strong>');
  });

  it('lets cases be chosen only where a full match can be accepted', () => {
    const chosen = page(inbox([ITEM, { ...ITEM, id: 'k2', acceptable: 1 }]));
    expect(chosen.match(/name="case"/g)).toHaveLength(1);
    expect(tag(chosen, 'input', 'name="case"')).toContain('value="k2:4"');
    expect(page(inbox([ITEM]))).not.toContain('name="case"');
  });

  it('says what came of a choice', () => {
    const html = page(inbox([ITEM]), '/cases?accepted=2&skipped=1');
    expect(html).toContain('The full matches of 2 cases are accepted.');
    expect(html).toContain('1 case was left as it is');
    expect(page(inbox([ITEM]), '/cases?accepted=0&skipped=0')).toContain('Choose at least one');
  });

  it('explains an empty view and an empty search differently', () => {
    expect(page(inbox([]))).toContain('No open cases');
    const narrowed = page(inbox([], { narrowed: true }));
    expect(narrowed).toContain('No case matches these filters');
    expect(narrowed).toContain('Clear filters');
  });

  it('draws its chart without inline style and repeats it as a table', () => {
    const counts = { young: 2, middle: 1, old: 0 };
    const html = page(inbox([ITEM], { chart: [{ status: 'under-assessment', counts, total: 3 }] }));
    expect(html).toContain(
      'aria-label="Under assessment: 2 under 30 days, 1 from 30 to 89 days, 0 of 90 days and more"',
    );
    expect(html).not.toContain('style=');
    expect(html).toContain('3 open. None is overdue.');
    expect(html).toContain('under 30 days</th>');
  });
});
