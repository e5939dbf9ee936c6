/** What was changed at some places of an agreement version, by whom and when. */
import { and, asc, eq, inArray } from 'drizzle-orm';
import { agreementChange } from '../schema/agreement-work';
import type { Read } from '../store';
import type { ChangeRow } from './agreement-work';

/** The oldest first. */
export async function listChangesAt(
  read: Read,
  versionId: string,
  addresses: readonly string[],
): Promise<ChangeRow[]> {
  return read
    .select()
    .from(agreementChange)
    .where(
      and(
        eq(agreementChange.agreementVersionId, versionId),
        inArray(agreementChange.address, [...addresses]),
      ),
    )
    .orderBy(asc(agreementChange.number));
}
