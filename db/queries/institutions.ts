import { and, asc, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm';
import {
  institution,
  institutionIdentifier,
  regulationArticle,
  unit,
} from '../schema/institutions';
import type { Read } from '../store';

export type InstitutionRow = typeof institution.$inferSelect;
export type InstitutionIdentifierRow = typeof institutionIdentifier.$inferSelect;
export type UnitRow = typeof unit.$inferSelect;
export type RegulationArticleRow = typeof regulationArticle.$inferSelect;

/** What a page needs to name an institution and link to it. */
export const institutionName = {
  id: institution.id,
  slug: institution.slug,
  names: institution.names,
  country: institution.country,
};
export type InstitutionName = Pick<InstitutionRow, keyof typeof institutionName>;

export async function findInstitution(read: Read, id: string): Promise<InstitutionRow | null> {
  const [row] = await read.select().from(institution).where(eq(institution.id, id)).limit(1);
  return row ?? null;
}

export async function findInstitutionBySlug(
  read: Read,
  slug: string,
): Promise<InstitutionRow | null> {
  const [row] = await read.select().from(institution).where(eq(institution.slug, slug)).limit(1);
  return row ?? null;
}

/** Names of all institutions, or of those asked for, by slug. */
export async function listInstitutionNames(
  read: Read,
  ids?: readonly string[],
): Promise<InstitutionName[]> {
  if (ids?.length === 0) return [];
  return read
    .select(institutionName)
    .from(institution)
    .where(ids ? inArray(institution.id, [...ids]) : undefined)
    .orderBy(asc(institution.slug));
}

/** Those of `ids` that are on record, by slug. */
export async function listInstitutions(
  read: Read,
  ids: readonly string[],
): Promise<InstitutionRow[]> {
  if (ids.length === 0) return [];
  return read
    .select()
    .from(institution)
    .where(inArray(institution.id, [...ids]))
    .orderBy(asc(institution.slug));
}

/** The identifiers of an institution. */
export async function listIdentifiers(
  read: Read,
  institutionId: string,
): Promise<InstitutionIdentifierRow[]> {
  return read
    .select()
    .from(institutionIdentifier)
    .where(eq(institutionIdentifier.institutionId, institutionId))
    .orderBy(asc(institutionIdentifier.scheme), asc(institutionIdentifier.value));
}

export async function listUnits(read: Read, institutionId: string): Promise<UnitRow[]> {
  return read
    .select()
    .from(unit)
    .where(eq(unit.institutionId, institutionId))
    .orderBy(asc(unit.id));
}

/** Articles of an institution's regulations in force on `day` ('YYYY-MM-DD'). */
export async function listRegulationArticles(
  read: Read,
  institutionId: string,
  day: string,
): Promise<RegulationArticleRow[]> {
  return read
    .select()
    .from(regulationArticle)
    .where(
      and(
        eq(regulationArticle.institutionId, institutionId),
        lte(regulationArticle.validFrom, day),
        or(isNull(regulationArticle.validUntil), gte(regulationArticle.validUntil, day)),
      ),
    )
    .orderBy(asc(regulationArticle.basis), asc(regulationArticle.article));
}
