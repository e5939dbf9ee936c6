import { and, asc, eq, exists, isNotNull, or, sql } from 'drizzle-orm';
import { agreementParty, agreementVersion } from '../schema/agreements';
import { opportunity } from '../schema/catalogue';
import { institution } from '../schema/institutions';
import type { Read } from '../store';

export interface ShownInstitution {
  readonly slug: string;
  /** It provides a published course. */
  readonly offers: boolean;
}

/** Institutions that the public reads something of: a published course, or a published agreement. */
export async function listShownInstitutions(read: Read): Promise<ShownInstitution[]> {
  const offers = exists(
    read
      .select({ one: sql`1` })
      .from(opportunity)
      .where(and(eq(opportunity.providerId, institution.id), eq(opportunity.status, 'published'))),
  );
  const agrees = exists(
    read
      .select({ one: sql`1` })
      .from(agreementParty)
      .innerJoin(agreementVersion, eq(agreementVersion.id, agreementParty.agreementVersionId))
      .where(
        and(
          eq(agreementParty.institutionId, institution.id),
          isNotNull(agreementVersion.publishedAt),
        ),
      ),
  );
  const rows = await read
    .select({ slug: institution.slug, offers: sql<number>`${offers}` })
    .from(institution)
    .where(or(offers, agrees))
    .orderBy(asc(institution.slug));
  return rows.map((row) => ({ slug: row.slug, offers: Boolean(row.offers) }));
}
