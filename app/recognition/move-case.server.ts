/** A case moves: the pure table says whether, one transaction keeps status, signatures, audit and mail. */
import {
  clearSignatures,
  insertNote,
  insertSignature,
  saveAcceptance,
} from '#db/queries/case-writes';
import {
  type CasePatch,
  type CaseRow,
  loadCase,
  nextInSequence,
  type StoredCase,
  updateCase,
} from '#db/queries/cases';
import { queueMail } from '~/accounts/mail/queue-mail.server';
import { authorize, permissionFor } from '~/accounts/permissions';
import type { Viewer } from '~/accounts/roles';
import { dateIn, endOfDay } from '~/elm/calendar';
import { publicUrl } from '~/platform/env.server';
import { AppError } from '~/platform/errors';
import { canonicalHash } from '~/platform/ids.server';
import { paths } from '~/platform/paths';
import type { Services } from '~/platform/services.server';
import { actorIn } from '~/recognition/case-access.server';
import { clockOf, toCaseFacts } from '~/recognition/case-file.server';
import { NOTE_TO_LEARNER } from '~/recognition/case-view';
import type { Missing } from '~/recognition/completeness';
import { addPaper, type Paper } from '~/recognition/file-paper.server';
import { issueDecision } from '~/recognition/issue-decision.server';
import type { Move, MoveContext } from '~/recognition/move-context';
import { noteOnCase } from '~/recognition/note-on-case.server';
import { fileNumber } from '~/recognition/policy';
import type { CaseStatus } from '~/recognition/proposal';
import { type CaseEffect, type TransitionRefusal, transition } from '~/recognition/states';

export type { Move } from '~/recognition/move-context';

export type MoveOutcome =
  | { readonly kind: 'moved'; readonly status: CaseStatus }
  /** It had taken effect before: nothing was done, and nothing is wrong. */
  | { readonly kind: 'already'; readonly status: CaseStatus }
  /** Somebody changed the file since this person looked. */
  | { readonly kind: 'overtaken'; readonly status: CaseStatus }
  | { readonly kind: 'refused'; readonly reason: TransitionRefusal; readonly missing: Missing[] };

/**
 * Takes one action of the workflow in one transaction: status, signatures, record, notes, audit
 * event and mail are kept together or not at all. Of two people acting at once one wins; the other
 * reads `already` or `overtaken`.
 */
export async function moveCase(
  services: Services,
  viewer: Viewer,
  caseId: string,
  move: Move,
): Promise<MoveOutcome> {
  const now = services.clock();
  return services.store.tx(async (tx): Promise<MoveOutcome> => {
    const stored = await loadCase(tx, caseId);
    if (!stored) throw new AppError('not-found', `there is no case ${caseId}`);
    authorize(viewer, permissionFor(move.action), stored.row);
    const facts = toCaseFacts(stored, now);
    const step = transition(facts, move.action, actorIn(viewer, stored), { ...move, now });
    if (!step.ok) return { kind: 'refused', reason: step.reason, missing: step.missing };
    if (step.already) return { kind: 'already', status: step.next };
    if (stored.row.revision !== move.revision)
      return { kind: 'overtaken', status: stored.row.status };
    const context: MoveContext = {
      services,
      tx,
      stored,
      viewer,
      move,
      now,
      role: step.role,
      next: step.next,
    };
    await applyMove(context, step.effects);
    return { kind: 'moved', status: step.next };
  });
}

async function applyMove(context: MoveContext, effects: readonly CaseEffect[]): Promise<void> {
  const { tx, stored, now, move } = context;
  const patch: CasePatch = { status: context.next, ...entering(context) };
  for (const effect of effects) Object.assign(patch, await applyEffect(context, effect));
  const won = await updateCase(
    tx,
    { id: stored.row.id, revision: stored.row.revision, now },
    patch,
  );
  if (!won)
    throw new AppError('conflict', `case ${stored.row.id} changed inside its own transaction`);
  if (move.note?.trim()) await keepNote(context, move.note.trim());
  if (move.attachment) await keepAttachment(context, move.attachment);
  await recordMove(context, effects);
  // After the note and the signature: the record reads both.
  for (const effect of effects)
    if (effect.kind === 'issue-record') await issueDecision(context, effect.edition, patch);
  await tellLearner(context, { ...stored.row, ...patch });
}

/** Times that a status stamps by being entered. */
function entering({ next, now, stored }: MoveContext): CasePatch {
  if (next === 'submitted') return { submittedAt: now };
  if (next === 'notified') return { notifiedAt: stored.row.notifiedAt ?? now };
  if (next === 'recorded') return { recordedAt: now };
  return {};
}

type EffectOf<K extends CaseEffect['kind']> = Extract<CaseEffect, { kind: K }>;
type Applied = CasePatch | Promise<CasePatch>;

const APPLY: {
  readonly [K in CaseEffect['kind']]: (context: MoveContext, effect: EffectOf<K>) => Applied;
} = {
  sign: keepSignature,
  'clear-signatures': async ({ tx, stored, now, viewer }, { steps }) => {
    await clearSignatures(tx, stored.row.id, steps, { at: now, by: viewer.personId });
    return {};
  },
  'assign-file-number': giveFileNumber,
  'start-clock': ({ stored, now }) => withDueDate(stored, { completeAt: now }, now),
  'pause-clock': ({ now }) => ({ pausedAt: now }),
  'resume-clock': ({ stored, now }) => {
    const { pausedAt, pausedFor } = stored.row;
    const pause = pausedAt === null ? 0 : now - pausedAt;
    return withDueDate(stored, { pausedAt: null, pausedFor: pausedFor + pause }, now);
  },
  'stop-clock': ({ now }) => ({ decidedAt: now }),
  'open-hearing': (_, { hearing }) => ({ hearing }),
  'close-hearing': ({ stored, now }, { answered }) =>
    stored.row.hearing === null
      ? {}
      : {
          hearing: {
            ...stored.row.hearing,
            ...(answered ? { answeredAt: now } : { lapsed: true }),
          },
        },
  'issue-record': () => ({}),
  'start-appeal-clock': ({ move }, { until }) => ({
    appealUntil: until,
    notificationProof: move.proof ?? null,
  }),
  'open-appeal': (_, { from }) => ({ appealedFrom: from }),
  'set-acceptance': async ({ tx }, { packageId, answer }) => {
    await saveAcceptance(tx, packageId, answer);
    return {};
  },
};

function applyEffect<K extends CaseEffect['kind']>(
  context: MoveContext,
  effect: EffectOf<K>,
): Applied {
  const apply = APPLY[effect.kind as K] as (context: MoveContext, effect: EffectOf<K>) => Applied;
  return apply(context, effect);
}

async function keepSignature(context: MoveContext, { step }: EffectOf<'sign'>) {
  const { tx, stored, viewer, role, now, move } = context;
  const committee = step === 'committee';
  await insertSignature(tx, {
    caseId: stored.row.id,
    step,
    personId: viewer.personId,
    role,
    at: now,
    note: move.note ?? null,
    meetingOn: committee ? (move.meetingDate ?? null) : null,
    minutesNumber: committee ? (move.minutesNumber ?? null) : null,
  });
  return step === 'administrator' ? { preparedById: viewer.personId } : {};
}

async function giveFileNumber({ tx, stored, now }: MoveContext): Promise<CasePatch> {
  if (stored.row.fileNumber !== null) return {};
  const { policy, id } = stored.institution;
  const year = Number(dateIn(stored.institution.timeZone, now).slice(0, 4));
  const number = await nextInSequence(tx, id, 'file-number', year);
  return { fileNumber: fileNumber(policy.fileNumberPattern, year, number) };
}

function withDueDate(stored: StoredCase, patch: CasePatch, now: number): CasePatch {
  const row = { ...stored.row, ...patch };
  const { dueOn } = clockOf({ row, agreedDays: stored.agreedDays }, stored.institution.policy, now);
  return { ...patch, dueAt: dueOn === null ? null : endOfDay(stored.institution.timeZone, dueOn) };
}

async function keepNote(
  { tx, stored, viewer, now, move }: MoveContext,
  text: string,
): Promise<void> {
  const audience = NOTE_TO_LEARNER.has(move.action) ? 'learner' : 'internal';
  await insertNote(tx, {
    caseId: stored.row.id,
    audience,
    authorId: viewer.personId,
    at: now,
    text,
  });
}

const keepAttachment = ({ tx, services, viewer, stored }: MoveContext, paper: Paper) =>
  addPaper(tx, services, viewer, {
    caseId: stored.row.id,
    learnerId: stored.row.learnerId,
    institutionId: stored.row.institutionId,
    paper,
    kind: 'answer',
  });

async function recordMove(context: MoveContext, effects: readonly CaseEffect[]): Promise<void> {
  const { tx, stored, viewer, now, move, next, role } = context;
  const signs = effects.some((each) => each.kind === 'sign');
  const signed = stored.packages.map(({ id, proposal, decision }) => ({ id, proposal, decision }));
  await noteOnCase(tx, stored.row, viewer, now, {
    type: 'case.moved',
    action: move.action,
    from: stored.row.status,
    to: next,
    role,
    signedHash: signs ? canonicalHash(signed) : null,
  });
}

/** Statuses of which the learner hears by mail; the mail says only that there is news, and where. */
const TELLING: ReadonlySet<CaseStatus> = new Set([
  'submitted',
  'info-requested',
  'hearing',
  'notified',
  'recorded',
  'decision-confirmed',
  'decision-changed',
  'rectified',
  'revoked',
]);

async function tellLearner(
  { tx, stored, next, services }: MoveContext,
  row: CaseRow,
): Promise<void> {
  if (!TELLING.has(next) || next === stored.row.status) return;
  await queueMail(tx, {
    recipient: stored.learner.email,
    locale: stored.learner.locale ?? row.locale,
    template: 'case-status',
    params: {
      fileNumber: row.fileNumber ?? '',
      link: `${publicUrl(services.env)}${paths.case(stored.row.id)}`,
    },
  });
}
