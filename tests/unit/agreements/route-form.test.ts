import { describe, expect, it } from 'vitest';
import {
  changeRows,
  checkRows,
  LONGEST_NAME,
  MOST_STEPS,
  type RouteRow,
  readRows,
  toRow,
} from '~/agreements/life/route-form';

const row = (key: string, en = key, fr = ''): RouteRow => ({
  key,
  names: { en, fr },
  role: 'legal-reviewer',
  decision: false,
});
const nameOf = (step: string) => ({ en: step, fr: '' });
const keys = (rows: readonly RouteRow[]) => rows.map((each) => each.key);

describe('the steps of an internal route', () => {
  it('are read from a form, and what it does not know becomes the plainest', () => {
    const typed: Record<string, string> = {
      count: '2',
      'key-0': 'legal',
      'en-0': ' Legal review ',
      'role-0': 'legal-reviewer',
      'decision-0': 'yes',
      'role-1': 'operator',
    };
    expect(readRows((name) => typed[name] ?? null)).toEqual([
      {
        key: 'legal',
        names: { en: 'Legal review', fr: '' },
        role: 'legal-reviewer',
        decision: true,
      },
      { key: '', names: { en: '', fr: '' }, role: 'agreement-drafter', decision: false },
    ]);
    expect(readRows((name) => (name === 'count' ? '1000' : null))).toHaveLength(MOST_STEPS);
    expect(readRows(() => 'x')).toEqual([]);
  });

  it('are added, moved and taken out; a deed that says nothing of use changes nothing', () => {
    const rows = [row('a'), row('b'), row('c')];
    expect(keys(changeRows(rows, 'up:2', nameOf))).toEqual(['a', 'c', 'b']);
    expect(keys(changeRows(rows, 'down:0', nameOf))).toEqual(['b', 'a', 'c']);
    expect(keys(changeRows(rows, 'out:1', nameOf))).toEqual(['a', 'c']);
    expect(changeRows(rows, 'add:board', nameOf).at(-1)).toEqual({
      key: 'board',
      names: { en: 'board', fr: '' },
      role: 'signatory',
      decision: true,
    });
    for (const deed of ['up:0', 'down:2', 'out:9', 'up:x', 'add:nothing', '', 'constructor:0'])
      expect(changeRows(rows, deed, nameOf), deed).toEqual(rows);
    const full = Array.from({ length: MOST_STEPS }, (_, index) => row(`s${index}`));
    expect(changeRows(full, 'add:legal', nameOf)).toEqual(full);
  });

  it('are kept when each has a name, and told apart by their keys', () => {
    const checked = checkRows([row('legal'), row('legal', '', 'Relecture')]);
    expect(checked.ok && checked.steps.map(({ key, names }) => [key, names])).toEqual([
      ['legal', { en: 'legal' }],
      ['step-2', { fr: 'Relecture' }],
    ]);
    expect(checked.ok && checked.steps.map(toRow).map((each) => each.names.fr)).toEqual([
      '',
      'Relecture',
    ]);
    expect(checkRows([row('a', ''), row('b', 'x'.repeat(LONGEST_NAME + 1))])).toEqual({
      ok: false,
      problems: { 'en-0': 'name', 'en-1': 'long' },
    });
    expect(checkRows([])).toEqual({ ok: true, steps: [] });
  });
});
