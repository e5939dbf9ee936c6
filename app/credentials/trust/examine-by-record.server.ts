import { listPins, listTrustLists } from '#db/queries/trust';
import type { Read } from '#db/store';
import { type ExaminedList, examineLists, type ListFile } from './lists/examine-lists.server';

/**
 * Judges files as trusted lists by the pins and the lists of the record and further pins (DER), at
 * `now` (milliseconds), in the thread this is called in. Nothing is stored.
 */
export async function examineByRecord(
  read: Read,
  files: readonly ListFile[],
  { pins, now }: { pins: readonly Uint8Array[]; now: number },
): Promise<ExaminedList[]> {
  const pinned = await listPins(read);
  const current = await listTrustLists(read, 'current');
  const known = {
    pins: [...pinned.map(({ der }) => der), ...pins],
    lists: current.map(({ content }) => content),
  };
  return await examineLists(files, known, now);
}
