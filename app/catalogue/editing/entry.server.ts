/** An entry with who may do what to it: what every use case of the editor begins with. */
import {
  countOpenComments,
  type EntryRow,
  findEntry,
  findVersion,
} from '#db/queries/course-editing';
import type { Read, Tx } from '#db/store';
import { type Action, authorize } from '~/accounts/permissions';
import type { Viewer } from '~/accounts/roles';
import { AppError } from '~/platform/errors';
import type { LearningOpportunity } from '../learning-opportunity';
import { isComplete } from './faults';
import type { Unread } from './form-context';
import { type LifeFacts, type LifeState, stateOf } from './life';

export interface Entry {
  readonly row: EntryRow;
  readonly id: string;
  readonly code: string;
  readonly state: LifeState;
  /** A version of it is public now. */
  readonly isPublic: boolean;
  /** As it is written now: its draft, else its latest version. */
  readonly data: LearningOpportunity;
  readonly unread: Unread;
  /** 0 where there is no draft yet. */
  readonly revision: number;
}

/**
 * The entry, for someone who may do `action` to it. Throws AppError `not-found` otherwise: also
 * outside its institution as long as it is a draft, which nobody has handed in, and to editors of
 * another unit than its own.
 */
export async function openEntry(
  read: Read | Tx,
  viewer: Viewer,
  id: string,
  action: Extract<Action, `catalogue.${string}`>,
): Promise<Entry> {
  const row = await findEntry(read, id);
  if (!row) throw new AppError('not-found', 'no such entry');
  authorize(viewer, action, placeOf(row));
  const state = stateOf({ status: row.entry.status, draft: row.draft?.state ?? null });
  if (state === 'draft' && viewer.acting.institutionId !== row.entry.providerId)
    throw new AppError('not-found', 'not handed in yet');
  const version = row.draft ? null : await findVersion(read, id);
  const data = row.draft?.data ?? version?.data;
  if (!data) throw new AppError('internal', `the entry ${id} has neither draft nor version`);
  return {
    row,
    id,
    code: row.entry.code,
    state,
    isPublic: row.entry.status === 'published',
    data,
    unread: row.draft?.unread ?? {},
    revision: row.draft?.revision ?? 0,
  };
}

/** Where an entry belongs, for the table of permissions. */
export const placeOf = ({ entry }: Pick<EntryRow, 'entry'>) => ({
  institutionId: entry.providerId,
  unitId: entry.unitId,
});

/** What decides which steps can be taken. `note` is said with the step. */
export async function lifeFacts(
  read: Read | Tx,
  entry: Entry,
  viewer: Viewer,
  note = '',
): Promise<LifeFacts> {
  const open = await countOpenComments(read, entry.id);
  return {
    state: entry.state,
    isPublic: entry.isPublic,
    complete: isComplete(entry.data, entry.unread),
    remarked: note.trim() !== '' || open > 0,
    otherPerson: entry.row.draft?.submittedBy !== viewer.personId,
  };
}
