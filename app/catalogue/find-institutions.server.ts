/** Finding institutions, also when there are thousands: their names are folded once and kept. */
import {
  type InstitutionWithIdentifiers,
  institutionsStamp,
  listIdsByIdentifier,
  listInstitutionsWithIdentifiers,
} from '#db/queries/find-institutions';
import { listInstitutionNames } from '#db/queries/institutions';
import type { Read } from '#db/store';
import { foldText } from '~/elm/names';

interface Known {
  readonly id: string;
  /** Words of all its names and of its slug, folded, each with a space before it. */
  readonly words: string;
}

const kept = new WeakMap<Read, { stamp: string; known: readonly Known[] }>();

async function knownNames(read: Read): Promise<readonly Known[]> {
  const stamp = await institutionsStamp(read);
  const before = kept.get(read);
  if (before?.stamp === stamp) return before.known;
  const names = await listInstitutionNames(read);
  const known = names.map(({ id, slug, names }) => ({
    id,
    words: [...Object.values(names), slug].map((each) => ` ${foldText(each)}`).join(''),
  }));
  kept.set(read, { stamp, known });
  return known;
}

export interface InstitutionsFound {
  readonly total: number;
  readonly institutions: readonly InstitutionWithIdentifiers[];
}

/** Those with the identifier `text` first, then those of whose names every word begins so; by slug. */
export async function findInstitutions(
  read: Read,
  text: string,
  limit: number,
): Promise<InstitutionsFound> {
  const wanted = foldText(text).split(' ').filter(Boolean);
  const known = await knownNames(read);
  const byIdentifier = text.trim() === '' ? [] : await listIdsByIdentifier(read, text.trim());
  const byName =
    wanted.length === 0 && text.trim() !== ''
      ? []
      : known.filter(({ words }) => wanted.every((word) => words.includes(` ${word}`)));
  const ids = [...new Set([...byIdentifier, ...byName.map((each) => each.id)])];
  return {
    total: ids.length,
    institutions: await listInstitutionsWithIdentifiers(read, ids.slice(0, limit)),
  };
}
