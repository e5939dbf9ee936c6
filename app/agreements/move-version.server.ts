/** A version moves: the pure table says whether, one transaction keeps status, audit and mail. */

import type { VersionPatch } from '#db/queries/agreement-work';
import { queueMail } from '~/accounts/mail/queue-mail.server';
import type { Action } from '~/accounts/permissions';
import type { Role } from '~/accounts/roles';
import { paths } from '~/platform/paths';
import type { Services } from '~/platform/services.server';
import { lifeStep } from './life/transition';
import type { AgreementAction, LifeRequirement, LifeStatus } from './life/transitions.data';
import { type Task, type Turn, whoseTurn } from './life/turn';
import { readersAt, type Telling } from './party-readers.server';
import { completenessOf, type MissingField } from './terms/completeness';
import {
  type AgreementActor,
  auditVersion,
  inVersion,
  loadVersion,
  type StoredVersion,
  saveVersion,
  toLifeFacts,
  type Work,
} from './version-context.server';

export type LifeOutcome =
  | { readonly kind: 'done'; readonly status: LifeStatus }
  /** It had taken effect before: nothing was done, and nothing is wrong. */
  | { readonly kind: 'already'; readonly status: LifeStatus }
  /** The terms are no longer those the person had before them. */
  | { readonly kind: 'overtaken'; readonly termsHash: string }
  | {
      readonly kind: 'refused';
      readonly reason: 'wrong-status' | LifeRequirement;
      readonly status: LifeStatus;
      /** What is left to fill, where the document is not complete. */
      readonly missing: readonly MissingField[];
    };

export interface MoveInput {
  readonly versionId: string;
  readonly note?: string | undefined;
  /** The hash of the terms the person read: approving and signing bind it. */
  readonly hash?: string | undefined;
}

/** What an action changes besides the status; runs before the status is kept. */
export type Effects = (work: Work, next: LifeStatus) => Promise<VersionPatch | undefined>;

const NOTHING: Effects = async () => undefined;

/** Takes an action on a version in one transaction. Of two people at once the second reads `already`. */
export function moveVersion(
  services: Services,
  actor: AgreementActor,
  input: MoveInput,
  move: {
    readonly action: AgreementAction;
    readonly permission: Action;
    readonly effects?: Effects;
  },
): Promise<LifeOutcome> {
  return inVersion(services, actor, input.versionId, move.permission, (work) =>
    applyMove(work, move.action, input, move.effects ?? NOTHING),
  );
}

export async function applyMove(
  work: Work,
  action: AgreementAction,
  input: Omit<MoveInput, 'versionId'>,
  effects: Effects = NOTHING,
): Promise<LifeOutcome> {
  const { facts, actor } = work;
  const step = lifeStep(facts, action, {
    institutionId: actor.institutionId,
    note: input.note,
    hash: input.hash,
    coordinator: isCoordinator(work),
  });
  if (!step.ok)
    return refusal(work, step.reason === 'requirement' ? step.requirement : step.reason);
  if (step.already) return { kind: 'already', status: step.next };
  await keepMove(work, action, step.next, effects, input.note);
  return { kind: 'done', status: step.next };
}

function refusal(work: Work, reason: 'wrong-status' | LifeRequirement): LifeOutcome {
  if (reason === 'same-hash') return { kind: 'overtaken', termsHash: work.version.termsHash };
  const missing = reason === 'complete' ? completenessOf(work.document, work.today).missing : [];
  return { kind: 'refused', reason, status: work.version.status, missing };
}

/** Status, effects, audit and mail of a move that was found to be allowed. */
export async function keepMove(
  work: Work,
  action: AgreementAction,
  next: LifeStatus,
  effects: Effects = NOTHING,
  note = '',
): Promise<void> {
  const { version } = work;
  const patch = await effects(work, next);
  await saveVersion(work, { status: next, ...patch });
  await auditVersion(work, {
    type: 'agreement.moved',
    versionId: version.id,
    action,
    from: version.status,
    to: patch?.status ?? next,
    termsHash: version.termsHash,
    ...saidWith(note),
  });
  await tellWhoIsNext(work);
}

/** A reason as the record of an act keeps it. */
export const saidWith = (note: string): { note?: string } =>
  note.trim() === '' ? {} : { note: note.trim() };

/** Named in §19 for the actor's own party: as this person, never by name alone. */
export const isCoordinator = ({
  document,
  actor,
}: Pick<Work, 'document'> & {
  readonly actor: Pick<Work['actor'], 'institutionId' | 'personId'>;
}): boolean =>
  actor.personId !== null &&
  document.terms.amendment.coordinators.some(
    (each) => each.institutionId === actor.institutionId && each.personId === actor.personId,
  );

const TOLD: Readonly<Partial<Record<Task, readonly Role[]>>> = {
  review: ['agreement-drafter'],
  approve: ['agreement-drafter', 'signatory'],
  'internal-route': ['agreement-drafter', 'legal-reviewer', 'signatory'],
  'answer-changes': ['agreement-drafter'],
  'answer-suggestions': ['agreement-drafter'],
  freeze: ['agreement-drafter'],
  sign: ['signatory'],
  publish: ['agreement-drafter'],
  'decide-renewal': ['agreement-drafter', 'signatory'],
};

/** Mail to the institutions whose turn has come by what was just done, except the actor's own and those told already. */
export async function tellWhoIsNext(work: Work, told: readonly string[] = []): Promise<void> {
  const { tx, version, actor, today } = work;
  const stored = await loadVersion(tx, version.id);
  if (!stored) return;
  await tellTurn(work, stored, whoseTurn(work.facts), today, [actor.institutionId, ...told]);
}

/** One mail a turn: to the institutions whose turn it was not before, for this task. */
export async function tellTurn(
  telling: Telling,
  stored: StoredVersion,
  before: Turn,
  today: string,
  except: readonly string[],
): Promise<void> {
  const after = whoseTurn(toLifeFacts(stored, today));
  const roles = after.task === null ? undefined : TOLD[after.task];
  if (!roles) return;
  const news = stored.parties.filter(
    ({ institutionId: id }) =>
      after.institutionIds.includes(id) &&
      !except.includes(id) &&
      (before.task !== after.task || !before.institutionIds.includes(id)),
  );
  const { code } = stored.agreement;
  const section = after.task === 'decide-renewal' ? { section: 'life' } : {};
  const path = paths.agreementWorkspace(code, section);
  for (const { link, ...to } of await readersAt(telling, stored, news, { roles, path }))
    await queueMail(telling.tx, { ...to, template: 'agreement-news', params: { code, ...link } });
}
