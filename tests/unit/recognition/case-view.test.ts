import { describe, expect, it } from 'vitest';
import {
  anchorOf,
  confirmableFact,
  groupOf,
  mainActionOf,
  type OfferedAction,
  openPoints,
} from '~/recognition/case-view';
import type { CriterionAnswer } from '~/recognition/proposal';

const offered = (
  action: OfferedAction['action'],
  role: string,
  ...missing: OfferedAction['missing']
): OfferedAction => ({ action, role, missing });

const criterion = (given: Partial<CriterionAnswer>): CriterionAnswer => ({
  code: 'C10',
  answer: 'met',
  reason: 'c10.enough',
  params: {},
  value: null,
  path: null,
  clause: null,
  confirmedBy: null,
  ...given,
});

const note = { code: 'missing.note', field: 'note', params: {} } as const;
const hearing = { code: 'missing.hearing', field: 'hearing', params: { number: 1 } } as const;
const outcome = { code: 'missing.outcome', field: 'packages.0.outcome', params: {} } as const;

describe('the main action', () => {
  it('is that of whoever acts next, and nobody else’s', () => {
    const actions = [
      offered('withdraw', 'international-office', note),
      offered('begin-assessment', 'faculty-administrator'),
    ];
    const acts = ['faculty-administrator'];
    expect(mainActionOf(actions, 'completeness-check', acts)?.action).toBe('begin-assessment');
    expect(mainActionOf(actions.slice(0, 1), 'completeness-check', acts)).toBeNull();
  });

  it('is the hearing where nothing but a hearing stands before the signature', () => {
    const actions = [
      offered('hold-hearing', 'faculty-administrator', note),
      offered('send-to-curator', 'faculty-administrator', hearing),
    ];
    const acts = ['faculty-administrator'];
    expect(mainActionOf(actions, 'under-assessment', acts)?.action).toBe('hold-hearing');
    const more = [actions[0], offered('send-to-curator', acts[0] ?? '', hearing, outcome)];
    expect(mainActionOf(more as OfferedAction[], 'under-assessment', acts)?.action).toBe(
      'send-to-curator',
    );
  });

  it('is sending the draft for whoever may, though the table names the learner', () => {
    const actions = [offered('submit', 'international-office')];
    expect(mainActionOf(actions, 'draft', ['learner'])?.action).toBe('submit');
  });
});

describe('what is missing', () => {
  it('leaves out what the action’s own form asks, but not what no form can mend', () => {
    const late = { code: 'missing.appeal-late', field: 'note', params: {} } as const;
    expect(openPoints(offered('request-info', 'x', note), 'completeness-check')).toEqual([]);
    expect(openPoints(offered('open-appeal', 'learner', note, late), 'notified')).toEqual([late]);
  });

  it('leads to the field that mends it', () => {
    expect(anchorOf(outcome, 'send-to-curator')).toBe('package-1-outcome');
    expect(anchorOf(note, 'withdraw')).toBe('act-withdraw-note');
    const paper = { code: 'missing.authenticity', field: 'documents.d1', params: {} } as const;
    expect(anchorOf(paper, 'send-to-curator')).toBe('document-d1');
    const policy = { code: 'missing.appeal-text', field: 'policy.appeal', params: {} } as const;
    expect(anchorOf(policy, 'send-to-curator')).toBeNull();
  });
});

describe('criteria', () => {
  it('stand apart: open, met, and what the agreement settles or nobody asks', () => {
    expect(groupOf(criterion({ answer: 'unknown', reason: 'c10.not-stated' }))).toBe('open');
    expect(groupOf(criterion({}))).toBe('met');
    expect(groupOf(criterion({ reason: 'settled.by-clause' }))).toBe('not-asked');
    expect(
      groupOf(criterion({ code: 'C13', answer: 'unknown', reason: 'c13.no-clause-asks' })),
    ).toBe('not-asked');
  });

  it('may be confirmed where only a person can know, never where the file says no', () => {
    const date = criterion({ code: 'C7', answer: 'unknown', reason: 'c7.date-from-issuance' });
    expect(confirmableFact(date)).toBe('award-date');
    const below = criterion({ code: 'C11', answer: 'not-met', reason: 'c11.below' });
    expect(confirmableFact(below)).toBeNull();
    const born = criterion({ code: 'C6', answer: 'not-met', reason: 'c6.other-birth-date' });
    expect(confirmableFact(born)).toBeNull();
  });
});
