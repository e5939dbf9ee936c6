import {
  type InstitutionWithIdentifiers,
  listInstitutionsWithIdentifiers,
  searchInstitutions,
} from '#db/queries/find-institutions';
import type { Read } from '#db/store';

export interface InstitutionsFound {
  readonly total: number;
  readonly institutions: readonly InstitutionWithIdentifiers[];
}

/** Institutions by name or identifier with all their identifiers, best first, at most `limit`. */
export async function findInstitutions(
  read: Read,
  text: string,
  limit: number,
): Promise<InstitutionsFound> {
  const { total, ids } = await searchInstitutions(read, text, limit);
  return { total, institutions: await listInstitutionsWithIdentifiers(read, ids) };
}
