import { endAccreditation } from '#db/queries/accreditation';
import { appendAudit } from '#db/queries/audit';
import type { Services } from '~/platform/services.server';

/** The longest reason, in characters. */
export const MOST_REASON = 500;

/**
 * Takes an entry of the operator's own table back, for a reason: from now on it speaks for nobody.
 * What other registers say is theirs to change. False where no such entry is in force.
 */
export async function takeBackEntry(
  { store, clock }: Services,
  { key, reason }: { readonly key: string; readonly reason: string },
  actorId: string | null,
): Promise<boolean> {
  return await store.tx(async (tx) => {
    const at = clock();
    const id = await endAccreditation(tx, { source: 'table', key }, { at, reason });
    if (id === null) return false;
    await appendAudit(tx, {
      ...{ at, actorId, institutionId: null, subjectType: 'trust', subjectId: id },
      event: { type: 'register.entry-taken-back', key, reason },
    });
    return true;
  });
}
