import { describe, expect, it } from 'vitest';
import { earlierText, earlierValue } from '~/agreements/earlier-text';
import { sectionOfClause } from '~/agreements/suggest.server';
import { applyChange } from '~/agreements/terms/apply-change';
import { diffDocuments } from '~/agreements/terms/diff';
import { withValueAt } from '~/agreements/terms/field-instances';
import type { ClauseChange } from '~/agreements/terms/terms';
import { completeDocument } from './drafts';

const document = completeDocument();
const whole = { kind: 'whole' as const, suggestions: [] };
const clause = (kind: ClauseChange['kind'], text = 'Other words.'): ClauseChange => ({
  id: 'liability',
  section: 'protections',
  kind,
  heading: {},
  text: kind === 'removed' ? {} : { [document.terms.draftingLanguage]: text },
});
const withClauses = (...clauses: ClauseChange[]) =>
  withValueAt(document, ['terms', 'clauses'], clauses);

/** What the reader would propose is applied to what the partner made of it. */
function turnedRound(before: typeof document, after: typeof document) {
  const [change] = diffDocuments(before, after);
  if (!change) throw new Error('nothing changed');
  const value = earlierValue(change, before.terms.draftingLanguage);
  const applied = applyChange(after, change.address, value, sectionOfClause);
  if (!applied.ok) throw new Error(`does not fit: ${change.address}`);
  return diffDocuments(before, applied.document);
}

describe('the earlier text of a change', () => {
  it('brings back a field, also one that was empty', () => {
    const months = (value: number | null) =>
      withValueAt(document, ['terms', 'termination', 'noticeMonths'], value);
    expect(turnedRound(months(6), months(3))).toEqual([]);
    expect(turnedRound(months(null), months(3))).toEqual([]);
  });

  it('brings back the words of the model, other words, and a clause that was left out', () => {
    const states = [
      withClauses(),
      withClauses(clause('replaced')),
      withClauses(clause('replaced', 'Third words.')),
      withClauses(clause('removed')),
    ];
    for (const before of states)
      for (const after of states.filter((each) => each !== before))
        expect(turnedRound(before, after)).toEqual([]);
  });

  it('takes out a clause that the partner added, and a line', () => {
    const added = { ...clause('added'), id: 'added-one', heading: { en: 'New' } };
    expect(turnedRound(withClauses(), withClauses(added))).toEqual([]);
    const lines = document.terms.lines.slice(1);
    const fewer = withValueAt(document, ['terms', 'lines'], lines);
    expect(turnedRound(fewer, document)).toEqual([]);
  });

  it('is offered for terms, for annexes where only they change, and once', () => {
    const change = { address: 'termination.noticeMonths', before: 12 };
    const text = (of: Parameters<typeof earlierText>[2]) =>
      earlierText(document, change, of, sectionOfClause);
    expect(text(whole)).toBe('open');
    expect(text({ ...whole, kind: 'annex' })).toBeNull();
    const open = { address: change.address, after: 12, state: 'open' };
    expect(text({ ...whole, suggestions: [open] })).toBe('proposed');
    expect(text({ ...whole, suggestions: [{ ...open, state: 'declined' }] })).toBe('open');
    const [party] = document.terms.parties;
    const fact = { address: `party.website@${party?.institutionId}`, before: '' };
    expect(earlierText(document, fact, whole, sectionOfClause)).toBeNull();
  });
});
