/**
 * Whether an action may be taken on an agreement version, and where it leads: one pure function
 * over one table. The use case applies it with a conditional update in the same transaction.
 */
import {
  type AgreementAction,
  LIFE,
  type LifeRequirement,
  type LifeStatus,
} from './transitions.data';

export interface PartyStand {
  readonly institutionId: string;
  /** Hash of the terms it approved. */
  readonly approvedHash: string | null;
  /** Every step of its internal route is done. */
  readonly routeDone: boolean;
  readonly signatories: readonly {
    readonly id: string;
    readonly order: number;
    readonly signed: boolean;
  }[];
}

/** What the life of a version turns on. Days are 'YYYY-MM-DD'. */
export interface LifeFacts {
  readonly status: LifeStatus;
  readonly statusBefore: LifeStatus | null;
  readonly kind: 'whole' | 'annex';
  readonly parentId: string | null;
  readonly termsHash: string;
  readonly everApproved: boolean;
  readonly complete: boolean;
  /** It stands in the public register. */
  readonly published: boolean;
  readonly drafterInstitutionId: string | null;
  readonly submittedBy: string | null;
  readonly changesRequestedBy: string | null;
  readonly parties: readonly PartyStand[];
  readonly inForceFrom: string | null;
  readonly inForceUntil: string | null;
  readonly endingConsents: readonly string[];
  /** Who suspended the agreement as a whole; null: nobody did, or it is not on record. */
  readonly suspendedBy: string | null;
  /** Parties that ask whoever suspended it to resume it. */
  readonly resumeAsked: readonly string[];
  /** Its text lets one party suspend it as a whole. */
  readonly suspendsWhole: boolean;
  /** Parties that ask to open a frozen text again. */
  readonly reopeningConsents: readonly string[];
  readonly renewal: {
    readonly kind: 'none' | 'tacit' | 'explicit' | null;
    readonly asked: readonly string[];
    readonly declined: boolean;
  };
  /** Parties that have an open suggestion or comment to answer. */
  readonly toAnswer: readonly string[];
  readonly today: string;
}

export interface LifeInput {
  /** Whose act it is; null: the calendar's. */
  readonly institutionId: string | null;
  readonly note?: string | undefined;
  /** The hash of the terms the person had before them. */
  readonly hash?: string | undefined;
  /** This person is a coordinator named in §19. */
  readonly coordinator?: boolean | undefined;
}

export type LifeRefusal =
  | { readonly reason: 'wrong-status' }
  | { readonly reason: 'requirement'; readonly requirement: LifeRequirement };

export type LifeStep =
  | { readonly ok: true; readonly already: boolean; readonly next: LifeStatus }
  | ({ readonly ok: false } & LifeRefusal);

const CHECKS: Readonly<Record<LifeRequirement, (facts: LifeFacts, input: LifeInput) => boolean>> = {
  complete: (facts) => facts.complete,
  note: (_, input) => (input.note ?? '').trim() !== '',
  'own-request': (facts, input) => facts.changesRequestedBy === input.institutionId,
  'own-route': (facts, { institutionId }) =>
    facts.kind === 'annex' ||
    facts.parties.some((each) => each.institutionId === institutionId && each.routeDone),
  'same-hash': (facts, input) => input.hash === facts.termsHash,
  'never-approved': (facts) => !facts.everApproved,
  'nobody-signed': (facts) =>
    facts.parties.every((party) => party.signatories.every((each) => !each.signed)),
  'signers-agree': (facts, { institutionId }) =>
    facts.parties.every(
      (party) =>
        party.institutionId === institutionId ||
        facts.reopeningConsents.includes(party.institutionId) ||
        party.signatories.every((each) => !each.signed),
    ),
  'end-reached': (facts) => facts.inForceUntil !== null && facts.inForceUntil < facts.today,
  'all-consent': (facts) =>
    facts.parties.every((party) => facts.endingConsents.includes(party.institutionId)) ||
    (facts.status === 'notice-given' &&
      facts.inForceUntil !== null &&
      facts.inForceUntil < facts.today),
  'by-coordinator': (facts, input) => facts.kind !== 'annex' || input.coordinator === true,
  'is-amendment': (facts) => facts.parentId !== null,
  'other-party-reads': (facts, input) => facts.submittedBy !== input.institutionId,
  'suspends-whole': (facts) => facts.suspendsWhole,
  'own-suspension': (facts, input) =>
    facts.suspendedBy === null || facts.suspendedBy === input.institutionId,
  'their-suspension': (facts, input) =>
    facts.suspendedBy !== null && facts.suspendedBy !== input.institutionId,
  // An approval of Annexes A and B binds: nothing is answered after it.
  'suggestions-answered': (facts) =>
    facts.toAnswer.length === 0 || (facts.status === 'in-review' && facts.kind === 'whole'),
  begun: (facts) => facts.inForceFrom !== null && facts.inForceFrom <= facts.today,
};

/** Answers for a version as it stands; `sign` and `approve` lead on when they are the last ones. */
export function lifeStep(facts: LifeFacts, action: AgreementAction, input: LifeInput): LifeStep {
  const row = LIFE[action];
  if (row.byDate && input.institutionId !== null) return { ok: false, reason: 'wrong-status' };
  if (!row.from.includes(facts.status))
    return row.doneIn.includes(facts.status)
      ? { ok: true, already: true, next: facts.status }
      : { ok: false, reason: 'wrong-status' };
  if (hasDone(facts, action, input.institutionId))
    return { ok: true, already: true, next: facts.status };
  const requirement = row.requires.find((each) => !CHECKS[each](facts, input));
  if (requirement) return { ok: false, reason: 'requirement', requirement };
  return { ok: true, already: false, next: nextStatus(facts, action, input) };
}

/** A repeat of what the party did, or of taking that back; an answer where nothing is asked any more. */
function hasDone(facts: LifeFacts, action: AgreementAction, institutionId: string | null): boolean {
  const approved = hasApproved(facts, institutionId);
  const asked = institutionId !== null && facts.resumeAsked.includes(institutionId);
  switch (action) {
    case 'approve':
      return approved;
    case 'take-approval-back':
      return !approved;
    case 'ask-resume':
      return asked;
    case 'take-resume-wish-back':
      return !asked;
    case 'decline-resume':
      return facts.resumeAsked.length === 0;
    case 'decline-end':
      return !othersAskToEnd(facts, institutionId);
    default:
      return false;
  }
}

/** Others wish its end, and this party has not said the same. */
const othersAskToEnd = ({ endingConsents }: LifeFacts, institutionId: string | null): boolean =>
  endingConsents.length > 0 && !endingConsents.some((each) => each === institutionId);

const hasApproved = (facts: LifeFacts, institutionId: string | null): boolean =>
  facts.parties.some(
    (each) => each.institutionId === institutionId && each.approvedHash === facts.termsHash,
  );

function nextStatus(facts: LifeFacts, action: AgreementAction, input: LifeInput): LifeStatus {
  const { to } = LIFE[action];
  if (action === 'approve') return afterApproval(facts, input);
  if (action === 'sign') return facts.status;
  if (to === 'same') return facts.status;
  return to === 'before' ? (facts.statusBefore ?? 'in-force') : to;
}

/** Both approved the same hash: terms agreed; of Annexes A and B by coordinators: that is enough. */
function afterApproval(facts: LifeFacts, { institutionId }: LifeInput): LifeStatus {
  const all = facts.parties.every(
    (each) => each.institutionId === institutionId || each.approvedHash === facts.termsHash,
  );
  if (!all) return facts.status;
  return facts.kind === 'annex' ? 'signed' : 'terms-agreed';
}

/** The actions this party could take now, for buttons; notes and hashes are asked with the act. */
export function possibleActions(facts: LifeFacts, institutionId: string, coordinator: boolean) {
  const input = { institutionId, note: '-', hash: facts.termsHash, coordinator };
  return (Object.keys(LIFE) as AgreementAction[]).filter((action) => {
    if (action === 'terminate') return LIFE.terminate.from.includes(facts.status);
    if (action === 'reopen')
      return (
        LIFE.reopen.from.includes(facts.status) && !facts.reopeningConsents.includes(institutionId)
      );
    const step = lifeStep(facts, action, input);
    return step.ok && !step.already;
  });
}
