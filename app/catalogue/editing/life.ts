/**
 * catalogue/editing — how an entry is written, reviewed, published and archived. This file: the one
 * table of its life. What is published stays so while its next version is written and reviewed. Pure.
 */

export const DRAFT_STATES = ['draft', 'submitted', 'in-review', 'changes-requested'] as const;
/** Where what is being written stands. */
export type DraftState = (typeof DRAFT_STATES)[number];
export type LifeState = DraftState | 'published' | 'archived';

export const LIFE_ACTIONS = [
  'submit',
  'withdraw',
  'begin-review',
  'request-changes',
  'approve',
  'revise',
  'discard',
  'archive',
  'restore',
] as const;
export type LifeAction = (typeof LIFE_ACTIONS)[number];

/** What must be so before the step is taken. */
export type LifeRequirement = 'complete' | 'other-person' | 'remarks' | 'is-public';

interface Rule {
  readonly from: readonly LifeState[];
  readonly to: LifeState;
  /** Who takes it: the provider's editors, or the network's steering committee. */
  readonly by: 'editor' | 'reviewer';
  readonly needs: readonly LifeRequirement[];
}

export const LIFE: Readonly<Record<LifeAction, Rule>> = {
  submit: {
    from: ['draft', 'changes-requested'],
    to: 'submitted',
    by: 'editor',
    needs: ['complete'],
  },
  withdraw: { from: ['submitted', 'in-review'], to: 'draft', by: 'editor', needs: [] },
  'begin-review': { from: ['submitted'], to: 'in-review', by: 'reviewer', needs: [] },
  'request-changes': {
    from: ['in-review'],
    to: 'changes-requested',
    by: 'reviewer',
    needs: ['remarks'],
  },
  approve: {
    from: ['in-review'],
    to: 'published',
    by: 'reviewer',
    needs: ['complete', 'other-person'],
  },
  revise: { from: ['published'], to: 'draft', by: 'editor', needs: [] },
  discard: {
    from: ['draft', 'changes-requested'],
    to: 'published',
    by: 'editor',
    needs: ['is-public'],
  },
  archive: {
    from: ['draft', 'submitted', 'in-review', 'changes-requested', 'published'],
    to: 'archived',
    by: 'editor',
    needs: [],
  },
  restore: { from: ['archived'], to: 'draft', by: 'editor', needs: [] },
};

export interface LifeFacts {
  readonly state: LifeState;
  /** A version of it is public now. */
  readonly isPublic: boolean;
  /** Everything a published entry must have is there and readable. */
  readonly complete: boolean;
  /** The committee has said what it misses: a note, or a remark not yet dealt with. */
  readonly remarked: boolean;
  /** Whoever acts is not the one who submitted. */
  readonly otherPerson: boolean;
}

export type LifeStep =
  | { readonly ok: true; readonly to: LifeState; readonly already: boolean }
  | { readonly ok: false; readonly reason: 'wrong-state' | LifeRequirement };

/** What an action comes to. A step that was taken before is answered, not failed. */
export function lifeStep(facts: LifeFacts, action: LifeAction): LifeStep {
  const rule = LIFE[action];
  if (!rule.from.includes(facts.state))
    return facts.state === rule.to
      ? { ok: true, to: rule.to, already: true }
      : { ok: false, reason: 'wrong-state' };
  const met: Readonly<Record<LifeRequirement, boolean>> = {
    complete: facts.complete,
    'other-person': facts.otherPerson,
    remarks: facts.remarked,
    'is-public': facts.isPublic,
  };
  const missing = rule.needs.find((need) => !met[need]);
  return missing ? { ok: false, reason: missing } : { ok: true, to: rule.to, already: false };
}

/** Actions that can be chosen where an entry stands; whether they succeed is for `lifeStep`. */
export const actionsFor = (
  facts: Pick<LifeFacts, 'state' | 'isPublic'>,
  by: Rule['by'],
): LifeAction[] =>
  LIFE_ACTIONS.filter((action) => {
    const rule = LIFE[action];
    const placed = !rule.needs.includes('is-public') || facts.isPublic;
    return rule.by === by && placed && rule.from.includes(facts.state);
  });

/** Whether an entry still stands where a step has brought it: else its news is old. */
export const isNews = (said: string | null, state: LifeState): boolean => {
  const action = LIFE_ACTIONS.find((each) => each === said);
  return action === undefined || LIFE[action].to === state;
};

/** Only what its editors have in hand may be written; the committee reads what stands still. */
export const mayBeWritten = (state: LifeState): boolean =>
  state === 'draft' || state === 'changes-requested';

/** Where an entry stands: its draft's state, else what the catalogue has it as. */
export function stateOf(entry: {
  readonly status: LifeState;
  readonly draft: DraftState | null;
}): LifeState {
  return entry.status === 'archived' ? 'archived' : (entry.draft ?? entry.status);
}
