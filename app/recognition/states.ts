/**
 * Every change of a case's status: one pure function over one table. The use case applies the
 * effects with a conditional update, so that of two writers one wins and the other is answered.
 */

import { endOfDay } from '~/recognition/calendar';
import type {
  ActionInput,
  CaseActor,
  CaseFacts,
  CaseRole,
  HearingFacts,
  SignatureStep,
} from '~/recognition/case-facts';
import { appealDeadline, hearingDeadline } from '~/recognition/clock';
import { type Missing, missingFor } from '~/recognition/completeness';
import { clearedByReturn, type DutyCode, dutyViolation } from '~/recognition/duties';
import type { CaseStatus } from '~/recognition/proposal';
import {
  CASE_ACTIONS,
  type CaseAction,
  EDITABLE_BY,
  TRANSITIONS,
  type TransitionRow,
} from '~/recognition/states.data';

/** What else changes with the status, in the same transaction. Times in ms. */
export type CaseEffect =
  | { kind: 'sign'; step: SignatureStep }
  | { kind: 'clear-signatures'; steps: SignatureStep[] }
  | { kind: 'assign-file-number' }
  | { kind: 'start-clock' }
  | { kind: 'pause-clock' }
  | { kind: 'resume-clock' }
  | { kind: 'stop-clock' }
  | { kind: 'open-hearing'; hearing: HearingFacts }
  | { kind: 'close-hearing'; answered: boolean }
  | {
      kind: 'issue-record';
      edition:
        | 'decision'
        | 'rectification'
        | 'change-after-appeal'
        | 'confirmation-after-appeal'
        | 'revocation';
    }
  | { kind: 'start-appeal-clock'; until: number }
  | { kind: 'open-appeal'; from: CaseStatus }
  | {
      kind: 'set-acceptance';
      packageId: string;
      answer: 'credit-and-grade' | 'credit-only' | 'declined';
    };

export type TransitionRefusal =
  | 'state.wrong-status'
  | 'state.role-may-not'
  | 'state.step-not-used'
  | 'state.incomplete'
  | DutyCode;

export type Transition =
  | { ok: true; already: false; next: CaseStatus; role: CaseRole; effects: CaseEffect[] }
  /** The action has already taken effect: nothing to do, and nothing wrong. */
  | { ok: true; already: true; next: CaseStatus; role: CaseRole; effects: [] }
  | { ok: false; reason: TransitionRefusal; missing: Missing[] };

const refuse = (reason: TransitionRefusal, missing: Missing[] = []): Transition => ({
  ok: false,
  reason,
  missing,
});

/** Whether this person may take this action now, and what follows from it. */
export function transition(
  kase: CaseFacts,
  action: CaseAction,
  actor: CaseActor,
  input: ActionInput,
): Transition {
  const row = TRANSITIONS[action];
  const role = roleFor(row, kase, actor);
  if (role === null)
    return refuse(isOwnStaffCase(row, kase, actor) ? 'duty.own-case' : 'state.role-may-not');
  if (!stepUsed(action, kase)) return refuse('state.step-not-used');
  if (isDone(row, kase, action, input))
    return { ok: true, already: true, next: kase.status, role, effects: [] };
  if (!row.from.includes(kase.status)) return refuse('state.wrong-status');
  const violation = role === 'learner' ? null : dutyViolation(kase, action, actor);
  if (violation !== null) return refuse(violation);
  const missing = missingFor(requirementsOf(row, role), kase, input);
  if (missing.length > 0) return refuse('state.incomplete', missing);
  return {
    ok: true,
    already: false,
    next: targetOf(row, kase, input),
    role,
    effects: effectsOf(action, kase, actor, input),
  };
}

/** The role acted in: the learner only in their own case, staff by a role the row names. */
function roleFor(row: TransitionRow, kase: CaseFacts, actor: CaseActor): CaseRole | null {
  if (actor.personId === kase.learnerId) return row.roles.includes('learner') ? 'learner' : null;
  return row.roles.find((role) => role !== 'learner' && actor.roles.includes(role)) ?? null;
}

const isOwnStaffCase = (row: TransitionRow, kase: CaseFacts, actor: CaseActor): boolean =>
  actor.personId === kase.learnerId && row.roles.some((role) => actor.roles.includes(role));

/** A late appeal reaches the panel only through the panel, which admits it with its reasons. */
const requirementsOf = (row: TransitionRow, role: CaseRole) =>
  role === 'appeal-panel' ? row.requires.filter((each) => each !== 'appeal-in-time') : row.requires;

function stepUsed(action: CaseAction, kase: CaseFacts): boolean {
  const { secondStep } = kase.policy.workflow;
  if (action === 'curator-approve') return secondStep !== 'committee';
  if (action === 'enter-committee-decision') return secondStep !== 'curator';
  return true;
}

function isDone(
  row: TransitionRow,
  kase: CaseFacts,
  action: CaseAction,
  input: ActionInput,
): boolean {
  if (row.from.includes(kase.status)) {
    const accepted = kase.packages.find((each) => each.id === input.packageId)?.learnerAccepts;
    if (action === 'accept-credit') return accepted === acceptance(action, input);
    return action === 'decline-credit' && accepted === 'declined';
  }
  if (action === 'answer-hearing') return kase.hearing?.answeredAt != null;
  if (action === 'lapse-hearing') return kase.hearing?.lapsed === true;
  return row.doneIn.includes(kase.status);
}

function targetOf(row: TransitionRow, kase: CaseFacts, input: ActionInput): CaseStatus {
  switch (row.to) {
    case 'same':
      return kase.status;
    case 'before':
      return (
        (kase.status === 'hearing' ? kase.hearing?.statusBefore : kase.appealedFrom) ??
        'under-assessment'
      );
    case 'returned':
      return input.returnTo === 'faculty' ? 'under-assessment' : 'curator-review';
    default:
      return row.to;
  }
}

const acceptance = (action: CaseAction, input: ActionInput) =>
  action === 'decline-credit'
    ? 'declined'
    : input.acceptGrade === false
      ? 'credit-only'
      : 'credit-and-grade';

function effectsOf(
  action: CaseAction,
  kase: CaseFacts,
  actor: CaseActor,
  input: ActionInput,
): CaseEffect[] {
  const { signs } = TRANSITIONS[action];
  const signature: CaseEffect[] = signs ? [{ kind: 'sign', step: signs }] : [];
  const more = EFFECTS[action]?.(kase, input, actor) ?? [];
  return [...signature, ...more];
}

type EffectsOf = (kase: CaseFacts, input: ActionInput, actor: CaseActor) => CaseEffect[];

const clearing = (kase: CaseFacts, to: 'faculty' | 'second-step'): CaseEffect[] => {
  const steps = clearedByReturn(kase, to);
  return steps.length > 0 ? [{ kind: 'clear-signatures', steps }] : [];
};

const EFFECTS: Readonly<Partial<Record<CaseAction, EffectsOf>>> = {
  submit: () => [{ kind: 'assign-file-number' }],
  'request-info': () => [{ kind: 'pause-clock' }],
  'answer-info': () => [{ kind: 'resume-clock' }],
  'begin-assessment': (kase) => (kase.completeAt === null ? [{ kind: 'start-clock' }] : []),
  'hold-hearing': (kase, input, actor) => [openHearing(kase, input, actor)],
  'answer-hearing': () => [{ kind: 'close-hearing', answered: true }],
  'lapse-hearing': () => [{ kind: 'close-hearing', answered: false }],
  'curator-return': (kase) => clearing(kase, 'faculty'),
  'studies-approve': () => [{ kind: 'stop-clock' }, { kind: 'issue-record', edition: 'decision' }],
  'studies-return': (kase, input) => clearing(kase, input.returnTo ?? 'second-step'),
  notify: (kase, input) =>
    // A clerical correction opens no new time to appeal; a first or changed decision does.
    kase.status === 'rectified' && kase.appealUntil !== null
      ? []
      : [
          {
            kind: 'start-appeal-clock',
            until: endOfDay(kase.policy.timeZone, appealDeadline(input.now, kase.policy)),
          },
        ],
  'open-appeal': (kase) => [{ kind: 'open-appeal', from: kase.status }],
  'accept-credit': (_, input) => accepting('accept-credit', input),
  'decline-credit': (_, input) => accepting('decline-credit', input),
  'confirm-decision': () => [{ kind: 'issue-record', edition: 'confirmation-after-appeal' }],
  'change-decision': () => [{ kind: 'issue-record', edition: 'change-after-appeal' }],
  rectify: () => [{ kind: 'issue-record', edition: 'rectification' }],
  revoke: () => [{ kind: 'issue-record', edition: 'revocation' }],
};

const accepting = (action: CaseAction, input: ActionInput): CaseEffect[] => [
  { kind: 'set-acceptance', packageId: input.packageId ?? '', answer: acceptance(action, input) },
];

function openHearing(kase: CaseFacts, input: ActionInput, actor: CaseActor): CaseEffect {
  const answerBy = hearingDeadline(input.now, kase.policy);
  const purpose = input.hearingFor ?? 'refusal';
  const refused = kase.packages.filter((each) => each.decision?.outcome === 'refused');
  return {
    kind: 'open-hearing',
    hearing: {
      purpose,
      packageIds: purpose === 'refusal' ? refused.map((each) => each.id) : [],
      heldById: actor.personId,
      until: endOfDay(kase.policy.timeZone, answerBy),
      answeredAt: null,
      lapsed: false,
      statusBefore: kase.status,
    },
  };
}

/** The actions this person could take in this status; what an action still lacks stands beside it. */
export function availableActions(
  kase: CaseFacts,
  actor: CaseActor,
  now: number,
): { action: CaseAction; role: CaseRole; missing: Missing[] }[] {
  return CASE_ACTIONS.flatMap((action) => {
    const row = TRANSITIONS[action];
    const role = roleFor(row, kase, actor);
    if (role === null || !row.from.includes(kase.status) || !stepUsed(action, kase)) return [];
    if (role !== 'learner' && dutyViolation(kase, action, actor) !== null) return [];
    return [{ action, role, missing: missingFor(requirementsOf(row, role), kase, { now }) }];
  });
}

/** True where this person may edit packages, basis and confirmations now. */
export function mayEdit(kase: CaseFacts, actor: CaseActor): boolean {
  if (actor.personId === kase.learnerId) return false;
  return (EDITABLE_BY[kase.status] ?? []).some((role) => actor.roles.includes(role));
}
