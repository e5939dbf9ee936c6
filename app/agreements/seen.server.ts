/** How far a reader knows a version: whoever approves it or sends it on has it before them as it is. */
import { lastChangeNumber, saveSeen } from '#db/queries/agreement-work';
import type { Work } from './version-context.server';

/** All changes up to now count as seen by the actor. */
export async function noteSeen({ tx, version, actor, now }: Work): Promise<void> {
  await saveSeen(tx, {
    agreementVersionId: version.id,
    readerId: actor.readerId,
    changeNumber: await lastChangeNumber(tx, version.id),
    at: now,
  });
}

/**
 * Since when a reader is told of changes, in milliseconds; null: never read, the text as a whole is
 * new. A version after the first begins as the text that was approved before it.
 */
export const newsSince = (
  seen: { readonly at: number } | null,
  { parentId, createdAt }: { readonly parentId: string | null; readonly createdAt: number },
): number | null => seen?.at ?? (parentId === null ? null : createdAt);
