import { listVersionsOf } from '#db/queries/agreement-work';
import type { Read } from '#db/store';
import { SIGNED_ON } from './life/transitions.data';
import type { StoredVersion } from './version-context.server';

/** A later version is signed and begins when this one ends. */
export const isReplaced = async (
  read: Read,
  { agreement, version }: Pick<StoredVersion, 'agreement' | 'version'>,
): Promise<boolean> =>
  (await listVersionsOf(read, agreement.id)).some(
    (each) => each.parentId === version.id && SIGNED_ON.includes(each.status),
  );
