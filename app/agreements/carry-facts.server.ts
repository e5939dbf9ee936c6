/** Facts changed in a version that is signed reach the versions that follow it, too. */
import { listVersionsOf } from '#db/queries/agreement-work';
import { keepDocument } from './keep-document.server';
import { EDITABLE, type LifeStatus } from './life/transitions.data';
import { canonicalText } from './terms/canonical';
import { type PartKey, readPart, writePart } from './terms/parts';
import { loadVersion, type Work, workOn } from './version-context.server';

/** A version that is drafted, or waits for its signatures or its first day. */
const TO_COME: ReadonlySet<LifeStatus> = new Set([...EDITABLE, 'awaiting-signatures', 'signed']);

/**
 * Writes a part of facts of this version into those that are to replace it, so that the day they
 * bind takes nothing back. A version in which somebody wrote the part differently keeps its own.
 */
export async function carryFacts(
  work: Work,
  part: { readonly key: PartKey; readonly name: string },
  value: unknown,
): Promise<void> {
  const { tx, version, document, agreement } = work;
  const before = canonicalText(readPart(document, part.key));
  const next = (await listVersionsOf(tx, agreement.id)).filter(
    (each) => each.parentId === version.id && TO_COME.has(each.status),
  );
  for (const { id } of next) {
    const stored = await loadVersion(tx, id);
    if (!stored || canonicalText(readPart(stored.document, part.key)) !== before) continue;
    const follower = workOn(work.services, tx, stored, work.actor);
    const { factsheet } = writePart(stored.document, part.key, value);
    await keepDocument(follower, { terms: stored.document.terms, factsheet }, part.name);
    await carryFacts(follower, part, value);
  }
}
