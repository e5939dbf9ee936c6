/** Going on after the agreed end: who asked for it, who said no, and what that means. Pure. */
import { addMonths } from '~/elm/calendar';
import type { Terms } from '../terms/terms';
import type { LifeStatus } from './transitions.data';

/** A party says that it does not renew. */
export interface Refusal {
  readonly institutionId: string;
  readonly reason: string;
  readonly at: number;
}

/** What the parties said of the next renewal; an extension begins it anew. */
export interface RenewalAnswers {
  /** Parties that asked for it, the first one first. */
  readonly renew: readonly string[];
  readonly refusal: Refusal | null;
}

export const NO_ANSWERS: RenewalAnswers = { renew: [], refusal: null };

export const RENEWAL_ACTS = [
  'renew',
  'take-renewal-back',
  'not-renew',
  'take-refusal-back',
] as const;
export type RenewalAct = (typeof RENEWAL_ACTS)[number];

export interface RenewalFacts {
  readonly status: LifeStatus;
  /** 'YYYY-MM-DD'. */
  readonly inForceUntil: string | null;
  readonly renewal: Pick<Terms['renewal'], 'kind' | 'months'>;
  readonly noticeMonths: number | null;
  readonly answers: RenewalAnswers;
  readonly parties: readonly string[];
  /** A later version is signed and begins when this one ends. */
  readonly replaced: boolean;
  readonly today: string;
}

/** Statuses of an agreement that may go on after its end. */
export const RENEWABLE: ReadonlySet<LifeStatus> = new Set([
  'in-force',
  'expiring',
  'amendment',
  'suspended',
]);

export type RenewalStep =
  /** Every party has asked: this is the new last day. */
  | { readonly kind: 'renewed'; readonly until: string }
  | { readonly kind: 'noted'; readonly answers: RenewalAnswers }
  | { readonly kind: 'already' }
  | {
      readonly kind: 'refused';
      /** `renewal-late`: tacit renewal can be declined up to a day that has passed. */
      readonly reason: 'wrong-status' | 'note' | 'renewal-late' | 'renewal-declined';
    };

/** The last day on which a party keeps an agreement from being renewed tacitly. */
export const declineBy = (until: string, noticeMonths: number | null): string =>
  addMonths(until, -(noticeMonths ?? 0));

const refuse = (reason: Extract<RenewalStep, { kind: 'refused' }>['reason']): RenewalStep => ({
  kind: 'refused',
  reason,
});

/** What an act of a party does; `at` is kept with a refusal. */
export function renewalStep(
  facts: RenewalFacts,
  act: RenewalAct,
  by: { readonly institutionId: string; readonly note: string; readonly at: number },
): RenewalStep {
  const { inForceUntil: until, renewal, today, replaced } = facts;
  if (until === null || until < today || replaced || !RENEWABLE.has(facts.status))
    return refuse('wrong-status');
  if (renewal.kind !== 'tacit' && renewal.kind !== 'explicit') return refuse('wrong-status');
  switch (act) {
    case 'renew':
      return ask(facts, until, by.institutionId);
    case 'take-renewal-back':
      return askNoMore(facts, by.institutionId);
    case 'not-renew':
      return decline(facts, until, by);
    case 'take-refusal-back':
      return takeBack(facts, until, by.institutionId);
  }
}

function ask(facts: RenewalFacts, until: string, institutionId: string): RenewalStep {
  const { answers, renewal, parties } = facts;
  if (renewal.kind !== 'explicit' || !renewal.months) return refuse('wrong-status');
  if (answers.refusal) return refuse('renewal-declined');
  if (answers.renew.includes(institutionId)) return { kind: 'already' };
  const renew = [...answers.renew, institutionId];
  return parties.every((each) => renew.includes(each))
    ? { kind: 'renewed', until: addMonths(until, renewal.months) }
    : { kind: 'noted', answers: { renew, refusal: null } };
}

/** Until every party asks for it, whoever asked takes that back. */
function askNoMore({ answers }: RenewalFacts, institutionId: string): RenewalStep {
  if (!answers.renew.includes(institutionId)) return { kind: 'already' };
  const renew = answers.renew.filter((each) => each !== institutionId);
  return { kind: 'noted', answers: { ...answers, renew } };
}

function decline(
  { answers, renewal, noticeMonths, today }: RenewalFacts,
  until: string,
  { institutionId, note, at }: { institutionId: string; note: string; at: number },
): RenewalStep {
  if (answers.refusal) return { kind: 'already' };
  if (renewal.kind === 'tacit' && today > declineBy(until, noticeMonths))
    return refuse('renewal-late');
  if (note.trim() === '') return refuse('note');
  return {
    kind: 'noted',
    answers: { renew: [], refusal: { institutionId, reason: note.trim(), at } },
  };
}

/**
 * Only the party that declined takes it back, and of a tacit renewal only while the others may still
 * decline: who relied on the end is not bound anew without a word.
 */
function takeBack(
  { answers, renewal, noticeMonths, today }: RenewalFacts,
  until: string,
  institutionId: string,
): RenewalStep {
  if (!answers.refusal) return { kind: 'already' };
  if (answers.refusal.institutionId !== institutionId) return refuse('wrong-status');
  if (renewal.kind === 'tacit' && today > declineBy(until, noticeMonths))
    return refuse('renewal-late');
  return { kind: 'noted', answers: NO_ANSWERS };
}

/** What this party may do now, for buttons. */
export const possibleRenewalActs = (facts: RenewalFacts, institutionId: string): RenewalAct[] =>
  RENEWAL_ACTS.filter((act) =>
    ['renewed', 'noted'].includes(
      renewalStep(facts, act, { institutionId, note: '-', at: 0 }).kind,
    ),
  );
