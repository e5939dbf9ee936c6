/** Whose turn it is, and to do what. Pure; the locales hold the words of each task. */
import type { LifeFacts } from './transition';
import { LIFE, type LifeStatus } from './transitions.data';

export type Task =
  | 'complete-draft'
  | 'submit'
  | 'answer-changes'
  | 'answer-suggestions'
  | 'internal-route'
  | 'review'
  | 'approve'
  | 'freeze'
  | 'sign'
  | 'wait-for-start'
  | 'publish'
  | 'decide-renewal'
  | 'answer-resume'
  | 'answer-end';

export interface Turn {
  /** Who acts next; empty: nobody has to. */
  readonly institutionIds: readonly string[];
  readonly task: Task | null;
}

const NOBODY: Turn = { institutionIds: [], task: null };
const turn = (task: Task, institutionIds: readonly string[]): Turn => ({ institutionIds, task });

/**
 * Work on the text and a suspension come before the wish to end it, the renewal after it. Of several
 * who act at once, one on its internal route, another at the text, `reader` is told its own task.
 */
export function whoseTurn(facts: LifeFacts, reader: string | null = null): Turn {
  const found = byStatus(facts, reader);
  if (found.institutionIds.length > 0 && found.task !== 'decide-renewal') return found;
  return endAsked(facts) ?? (found.institutionIds.length > 0 ? found : (toPublish(facts) ?? found));
}

/** What is signed and applies, or soon will: §14 has it published, to which the drafter sees. */
const TO_PUBLISH: ReadonlySet<LifeStatus> = new Set([
  'signed',
  'in-force',
  'expiring',
  'amendment',
]);

/** Null where it is published, or applies no more. */
function toPublish({ status, published, drafterInstitutionId, parties }: LifeFacts): Turn | null {
  if (published || !TO_PUBLISH.has(status)) return null;
  const everyone = parties.map((each) => each.institutionId);
  return turn('publish', drafterInstitutionId ? [drafterInstitutionId] : everyone);
}

/** Whoever has not answered the wish to end it; null: nobody wishes it. */
function endAsked({ status, parties, endingConsents }: LifeFacts): Turn | null {
  if (endingConsents.length === 0 || !LIFE.terminate.from.includes(status)) return null;
  const open = parties
    .map((each) => each.institutionId)
    .filter((id) => !endingConsents.includes(id));
  return open.length > 0 ? turn('answer-end', open) : null;
}

function byStatus(facts: LifeFacts, reader: string | null): Turn {
  const everyone = facts.parties.map((each) => each.institutionId);
  const drafter = facts.drafterInstitutionId ? [facts.drafterInstitutionId] : everyone;
  switch (facts.status) {
    case 'draft':
      return turn(facts.complete ? 'submit' : 'complete-draft', drafter);
    case 'changes-requested':
      return turn(
        'answer-changes',
        everyone.filter((id) => id !== facts.changesRequestedBy),
      );
    case 'in-review':
      return inReview(facts, reader);
    case 'terms-agreed':
      return facts.toAnswer.length > 0
        ? turn('answer-suggestions', facts.toAnswer)
        : turn('freeze', drafter);
    case 'awaiting-signatures':
      return signing(facts);
    case 'signed':
      return { institutionIds: [], task: 'wait-for-start' };
    case 'expiring':
      return renewing(facts);
    case 'suspended':
      return facts.suspendedBy !== null && facts.resumeAsked.length > 0
        ? turn('answer-resume', [facts.suspendedBy])
        : NOBODY;
    default:
      return NOBODY;
  }
}

/** Tacit renewal asks nobody; explicit renewal asks whoever has not asked for it, unless one declined. */
function renewing({ renewal, parties }: LifeFacts): Turn {
  if (renewal.kind !== 'explicit' || renewal.declined) return NOBODY;
  const open = parties
    .map((each) => each.institutionId)
    .filter((id) => !renewal.asked.includes(id));
  return turn('decide-renewal', open);
}

/** Who has something to answer; else the reader before the writer, each through its own route. */
function inReview(facts: LifeFacts, reader: string | null): Turn {
  if (facts.toAnswer.length > 0) return turn('answer-suggestions', facts.toAnswer);
  const open = facts.parties.filter((each) => each.approvedHash !== facts.termsHash);
  const readers = open.filter((each) => each.institutionId !== facts.submittedBy);
  const next = readers.length > 0 ? readers : open;
  // Coordinators approve Annexes A and B without a route.
  const onRoute = facts.kind === 'annex' ? [] : next.filter((each) => !each.routeDone);
  const ready = next.filter((each) => !onRoute.includes(each));
  const asked = [onRoute, ready].find((group) => isAmong(group, reader)) ?? next;
  const ids = asked.map((each) => each.institutionId);
  if (asked === onRoute || ready.length === 0) return turn('internal-route', ids);
  const someoneApproved = open.length < facts.parties.length;
  return turn(someoneApproved || readers.length === 0 ? 'approve' : 'review', ids);
}

const isAmong = (parties: LifeFacts['parties'], reader: string | null): boolean =>
  parties.some((each) => each.institutionId === reader);

/** The lowest order that has not signed; several at once where orders are equal. */
function signing(facts: LifeFacts): Turn {
  const open = facts.parties.flatMap((party) =>
    party.signatories
      .filter((each) => !each.signed)
      .map((each) => ({ order: each.order, institutionId: party.institutionId })),
  );
  const first = Math.min(...open.map((each) => each.order));
  const ids = open.filter((each) => each.order === first).map((each) => each.institutionId);
  return turn('sign', [...new Set(ids)]);
}

/** What on a version of Annexes A and B its coordinators alone do. */
const BY_COORDINATORS: ReadonlySet<Task> = new Set(['review', 'approve']);

export const isForCoordinators = ({ task }: Turn, kind: LifeFacts['kind']): boolean =>
  kind === 'annex' && task !== null && BY_COORDINATORS.has(task);

/** Whether the turn is this reader's: their institution's, and for coordinators one of those. */
export const isTurnOf = (
  turn: Turn,
  kind: LifeFacts['kind'],
  reader: { readonly institutionId: string; readonly coordinator: boolean },
): boolean =>
  turn.institutionIds.includes(reader.institutionId) &&
  (reader.coordinator || !isForCoordinators(turn, kind));
