/** Institutions by what people know of them: a name, a slug, an identifier of any scheme. */
import { count, inArray, max } from 'drizzle-orm';
import { IdentifierScheme, normaliseIdentifier } from '~/elm/identifier';
import { institution, institutionIdentifier } from '../schema/institutions';
import type { Read } from '../store';
import type { InstitutionIdentifierRow, InstitutionRow } from './institutions';

/** Ids of institutions with an identifier that, spelt as its scheme spells it, is `text`. */
export async function listIdsByIdentifier(read: Read, text: string): Promise<string[]> {
  const spellings = new Map(
    IdentifierScheme.options.map((scheme) => [scheme, normaliseIdentifier(scheme, text)]),
  );
  const rows = await read
    .selectDistinct({
      id: institutionIdentifier.institutionId,
      scheme: institutionIdentifier.scheme,
      normalised: institutionIdentifier.normalised,
    })
    .from(institutionIdentifier)
    .where(inArray(institutionIdentifier.normalised, [...new Set(spellings.values())]));
  const fit = rows.filter((row) => spellings.get(row.scheme) === row.normalised);
  return [...new Set(fit.map((row) => row.id))];
}

/** Changes whenever an institution is added. */
export async function institutionsStamp(read: Read): Promise<string> {
  const [row] = await read
    .select({ institutions: count(), latest: max(institution.createdAt) })
    .from(institution);
  return `${row?.institutions ?? 0}.${row?.latest ?? 0}`;
}

export interface InstitutionWithIdentifiers extends InstitutionRow {
  readonly identifiers: readonly InstitutionIdentifierRow[];
}

/** Institutions with their identifiers, in the order of `ids`. */
export async function listInstitutionsWithIdentifiers(
  read: Read,
  ids: readonly string[],
): Promise<InstitutionWithIdentifiers[]> {
  if (ids.length === 0) return [];
  const [rows, identifiers] = await Promise.all([
    read
      .select()
      .from(institution)
      .where(inArray(institution.id, [...ids])),
    read
      .select()
      .from(institutionIdentifier)
      .where(inArray(institutionIdentifier.institutionId, [...ids])),
  ]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    const own = identifiers.filter((each) => each.institutionId === id);
    return row ? [{ ...row, identifiers: own }] : [];
  });
}
