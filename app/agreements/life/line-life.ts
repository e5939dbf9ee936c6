/**
 * A line's own life within its agreement; the others stay as they are. One party suspends a line,
 * giving its reason (MCRA §20), and resumes what it suspended; ending one takes every party. Pure.
 */
import { STANDING_STATUSES } from '../agreement-state';
import type { LifeStatus } from './transitions.data';

export const LINE_ACTIONS = ['suspend', 'resume', 'end'] as const;
export type LineAction = (typeof LINE_ACTIONS)[number];

/** What the parties agreed for a line alone; null: it follows its agreement. */
export type AgreedState = 'suspended' | 'ended' | null;

export interface LineWishFacts {
  readonly action: LineAction;
  readonly consents: readonly string[];
}

export interface LineFacts {
  readonly agreedState: AgreedState;
  readonly wish: LineWishFacts | null;
  /** The party that suspended it alone; null: nobody did, or all agreed on it. */
  readonly suspendedBy: string | null;
  /** Status of its version. */
  readonly status: LifeStatus;
  readonly parties: readonly string[];
}

const LINE_LIFE: Readonly<
  Record<LineAction, { readonly from: readonly AgreedState[]; readonly to: AgreedState }>
> = {
  suspend: { from: [null], to: 'suspended' },
  resume: { from: ['suspended'], to: null },
  end: { from: [null, 'suspended'], to: 'ended' },
};

/** Statuses of a version whose lines have a life of their own. */
const LIVING: ReadonlySet<LifeStatus> = new Set(STANDING_STATUSES);

export type LineStep =
  /** Every party has asked for it, or this one may do it alone: the line moves. */
  | { readonly kind: 'moves'; readonly to: AgreedState; readonly consents: readonly string[] }
  /** Noted; these have yet to ask for the same. */
  | { readonly kind: 'waits'; readonly consents: readonly string[] }
  /** This party has asked before, or the line stands so already. */
  | { readonly kind: 'already' }
  | { readonly kind: 'refused'; readonly reason: 'wrong-status' | 'reason' | 'other-wish' };

/** What a party's act does. Where another act was asked for, that one is taken back first. */
export function lineStep(
  facts: LineFacts,
  action: LineAction,
  institutionId: string,
  reason: string,
): LineStep {
  const { from, to } = LINE_LIFE[action];
  if (!LIVING.has(facts.status)) return { kind: 'refused', reason: 'wrong-status' };
  if (facts.agreedState === to) return { kind: 'already' };
  if (!from.includes(facts.agreedState)) return { kind: 'refused', reason: 'wrong-status' };
  const alone =
    action === 'suspend' || (action === 'resume' && facts.suspendedBy === institutionId);
  if (alone)
    return action === 'suspend' && reason.trim() === ''
      ? { kind: 'refused', reason: 'reason' }
      : { kind: 'moves', to, consents: [institutionId] };
  if (facts.wish && facts.wish.action !== action) return { kind: 'refused', reason: 'other-wish' };
  const known = facts.wish?.consents ?? [];
  if (known.includes(institutionId)) return { kind: 'already' };
  if (known.length === 0 && reason.trim() === '') return { kind: 'refused', reason: 'reason' };
  const consents = [...known, institutionId];
  return facts.parties.every((each) => consents.includes(each))
    ? { kind: 'moves', to, consents }
    : { kind: 'waits', consents };
}

/** What this party may do now, for buttons; `take-back` where it has asked for something. */
export function possibleLineActions(
  facts: LineFacts,
  institutionId: string,
): (LineAction | 'take-back')[] {
  const possible = LINE_ACTIONS.filter((action) =>
    ['moves', 'waits'].includes(lineStep(facts, action, institutionId, '-').kind),
  );
  const stands = facts.wish !== null && LIVING.has(facts.status);
  return stands ? [...possible, 'take-back'] : possible;
}

/**
 * Since when a line is suspended, in milliseconds: by itself or with its agreement (`ofAgreement`),
 * whichever came first. Null: it is not, or the moment is not on record.
 */
export function suspendedSince(
  row: {
    readonly agreedState: AgreedState;
    readonly suspension: { readonly at: number } | null;
  },
  ofAgreement: number | null,
): number | null {
  if (row.agreedState !== 'suspended') return ofAgreement;
  if (row.suspension === null) return null;
  return ofAgreement === null ? row.suspension.at : Math.min(ofAgreement, row.suspension.at);
}

/** The state to read: what was agreed for the line alone goes before what its agreement says. */
export const stateOfLine = (
  agreedState: AgreedState,
  ofAgreement: 'active' | 'suspended' | 'ended',
): 'active' | 'suspended' | 'ended' => {
  if (ofAgreement === 'ended' || agreedState === 'ended') return 'ended';
  return ofAgreement === 'suspended' ? 'suspended' : (agreedState ?? 'active');
};
