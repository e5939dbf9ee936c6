/** An entry moves on: the table says whether, one transaction keeps state, step, audit, index and mail. */

import { canonicalHash, newId } from '#db/ids';
import { appendAudit } from '#db/queries/audit';
import { enqueueCourseChange } from '#db/queries/catalogue';
import {
  closeOpenComments,
  dropDraft,
  insertStep,
  keepDraft,
  publishVersion,
  setEntryStatus,
} from '#db/queries/course-editing';
import type { Tx } from '#db/store';
import type { Viewer } from '~/accounts/roles';
import type { Services } from '~/platform/services.server';
import { type Entry, lifeFacts, openEntry } from './entry.server';
import {
  DRAFT_STATES,
  type DraftState,
  LIFE,
  type LifeAction,
  type LifeRequirement,
  type LifeState,
  lifeStep,
} from './life';
import { tellOfStep } from './tell-people.server';

type Needs = Pick<Services, 'store' | 'clock' | 'env'>;

export type MoveOutcome =
  | { readonly kind: 'done' | 'already'; readonly state: LifeState }
  | { readonly kind: 'refused'; readonly reason: 'wrong-state' | LifeRequirement | 'overtaken' };

export interface MoveInput {
  readonly id: string;
  readonly action: LifeAction;
  readonly note: string;
  /** The revision that was read; the committee never approves what it has not seen. */
  readonly revision: number | null;
}

/** Takes a step. Throws AppError `not-found` where the person may not see the entry. */
export function moveCourse(
  services: Needs,
  viewer: Viewer,
  { id, action, note, revision }: MoveInput,
): Promise<MoveOutcome> {
  const permission = LIFE[action].by === 'editor' ? 'catalogue.edit' : 'catalogue.review';
  return services.store.tx(async (tx): Promise<MoveOutcome> => {
    const entry = await openEntry(tx, viewer, id, permission);
    const step = lifeStep(await lifeFacts(tx, entry, viewer, note), action);
    if (!step.ok) return { kind: 'refused', reason: step.reason };
    if (step.already) return { kind: 'already', state: step.to };
    if (revision !== null && revision !== entry.revision)
      return { kind: 'refused', reason: 'overtaken' };
    const at = services.clock();
    const version = await takeStep(tx, entry, step.to, { action, at, actorId: viewer.personId });
    await keepStep(tx, entry, viewer, { action, to: step.to, note, version, at });
    await tellOfStep(services, tx, viewer, { entry, action });
    return { kind: 'done', state: step.to };
  });
}

const isDraftState = (state: LifeState): state is DraftState =>
  (DRAFT_STATES as readonly string[]).includes(state);

interface By {
  readonly action: LifeAction;
  readonly at: number;
  readonly actorId: string;
}

/** Keeps the new state; answers the number of the version that was published by it. */
async function takeStep(tx: Tx, entry: Entry, to: LifeState, by: By): Promise<number | null> {
  const { id, isPublic } = entry;
  if (by.action === 'approve') {
    const version = await publishVersion(tx, entry.row.entry, entry.data, by);
    await dropDraft(tx, id);
    await closeOpenComments(tx, id, by);
    await enqueueCourseChange(tx, by.at, id);
    return version;
  }
  if (by.action === 'discard') await dropDraft(tx, id);
  else if (to === 'archived') {
    await setEntryStatus(tx, id, 'archived', by.at);
    if (isPublic) await enqueueCourseChange(tx, by.at, id);
  } else if (isDraftState(to)) {
    await writeDraft(tx, entry, to, by);
    if (!isPublic) await setEntryStatus(tx, id, to, by.at);
  }
  return null;
}

const writeDraft = (tx: Tx, entry: Entry, state: DraftState, by: By): Promise<void> =>
  keepDraft(tx, {
    opportunityId: entry.id,
    state,
    data: entry.data,
    unread: entry.unread,
    revision: entry.revision + 1,
    savedAt: entry.row.draft?.savedAt ?? by.at,
    savedBy: entry.row.draft?.savedBy ?? by.actorId,
    submittedBy: by.action === 'submit' ? by.actorId : (entry.row.draft?.submittedBy ?? null),
  });

async function keepStep(
  tx: Tx,
  entry: Entry,
  viewer: Viewer,
  step: { action: LifeAction; to: LifeState; note: string; version: number | null; at: number },
): Promise<void> {
  const { action, to, version, at } = step;
  await insertStep(tx, {
    id: newId(),
    opportunityId: entry.id,
    action,
    fromState: entry.state,
    toState: to,
    version,
    note: step.note.trim() === '' ? null : step.note.trim().slice(0, 4000),
    actorId: viewer.personId,
    at,
  });
  await appendAudit(tx, {
    at,
    institutionId: entry.row.entry.providerId,
    actorId: viewer.personId,
    subjectType: 'course',
    subjectId: entry.id,
    event: {
      type: 'catalogue.course-moved',
      action,
      from: entry.state,
      to,
      version,
      dataHash: canonicalHash(entry.data),
    },
  });
}
