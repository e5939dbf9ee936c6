import { saveEnrolment, takeExpected } from '#db/queries/curriculum-writes';
import type { Tx } from '#db/store';
import { newId } from '~/platform/ids.server';

/**
 * Somebody has proven that an address is theirs: what a registry said about the student with that
 * address is now said about them, confirmed as of the day it was said. In the caller's transaction.
 */
export async function claimEnrolments(
  tx: Tx,
  person: { readonly id: string; readonly email: string },
): Promise<void> {
  for (const { id: _id, email: _email, namedAt, namedBy, ...facts } of await takeExpected(
    tx,
    person.email.toLowerCase(),
  ))
    await saveEnrolment(tx, {
      id: newId(),
      personId: person.id,
      ...facts,
      confirmedAt: namedAt,
      confirmedBy: namedBy,
    });
}
