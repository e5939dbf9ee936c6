/** What earlier decisions suggest about a course: counts only, and none that could point to a person. */
import { and, count, countDistinct, desc, eq, gte, inArray, isNull, max } from 'drizzle-orm';
import { foldText } from '~/elm/names';
import type { DecisionRecord } from '~/recognition/decision-record';
import { opportunity } from '../schema/catalogue';
import { institution } from '../schema/institutions';
import { casePackage, creditUse, decision, recognitionCase } from '../schema/recognition';
import type { Read, Tx } from '../store';
import { type InstitutionName, institutionName } from './institutions';

/** Decisions about fewer people than this are neither counted nor mentioned. */
export const FEWEST_DECISIONS = 5;

/** A course as decisions name it: the provider on record and its code (recognition/learning-unit). */
export const courseIdentity = (providerId: string, code: string): string =>
  `${providerId}|code:${foldText(code)}`;

export interface Precedent {
  readonly institution: InstitutionName;
  readonly decisions: number;
  /** Milliseconds since the epoch. */
  readonly latest: number;
}

/** Institutions that credited the course to at least FEWEST_DECISIONS people since `since` (ms). */
export async function listPrecedents(
  read: Read,
  identity: string,
  since: number,
): Promise<Precedent[]> {
  const rows = await read
    .select({ institution: institutionName, decisions: count(), latest: max(creditUse.at) })
    .from(creditUse)
    .innerJoin(institution, eq(institution.id, creditUse.institutionId))
    .where(and(eq(creditUse.unitIdentity, identity), gte(creditUse.at, since)))
    .groupBy(creditUse.institutionId)
    .having(gte(countDistinct(creditUse.learnerId), FEWEST_DECISIONS));
  return rows.map((row) => ({ ...row, latest: row.latest ?? 0 }));
}

/** Changes whenever a decision credits the course, or no longer does. */
export async function precedentsStamp(read: Read, identity: string): Promise<string> {
  const [row] = await read
    .select({ uses: count(), latest: max(creditUse.at) })
    .from(creditUse)
    .where(eq(creditUse.unitIdentity, identity));
  return `${row?.uses ?? 0}.${row?.latest ?? 0}`;
}

/** The same for many courses at once: slugs of institutions by identity. */
export async function listPrecedentSlugs(
  read: Read,
  identities: readonly string[],
  since: number,
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (identities.length === 0) return new Map();
  const rows = await read
    .select({ identity: creditUse.unitIdentity, slug: institution.slug })
    .from(creditUse)
    .innerJoin(institution, eq(institution.id, creditUse.institutionId))
    .where(and(inArray(creditUse.unitIdentity, [...identities]), gte(creditUse.at, since)))
    .groupBy(creditUse.unitIdentity, creditUse.institutionId)
    .having(gte(countDistinct(creditUse.learnerId), FEWEST_DECISIONS));
  const found = new Map<string, string[]>();
  for (const { identity, slug } of rows)
    found.set(identity, [...(found.get(identity) ?? []), slug]);
  return found;
}

/** As many refusals of an institution are looked through. */
const MOST_REFUSALS = 400;

/** Decisions of an institution that refuse something and stand, latest first. */
export async function listRefusals(
  read: Read,
  institutionId: string,
  since: number,
): Promise<{ readonly learnerId: string; readonly record: DecisionRecord }[]> {
  return read
    .selectDistinct({
      learnerId: recognitionCase.learnerId,
      record: decision.record,
      issuedAt: decision.issuedAt,
    })
    .from(decision)
    .innerJoin(recognitionCase, eq(recognitionCase.id, decision.caseId))
    .innerJoin(casePackage, eq(casePackage.caseId, recognitionCase.id))
    .where(
      and(
        eq(recognitionCase.institutionId, institutionId),
        eq(casePackage.outcome, 'refused'),
        isNull(decision.supersededBy),
        gte(decision.issuedAt, since),
      ),
    )
    .orderBy(desc(decision.issuedAt))
    .limit(MOST_REFUSALS);
}

/** Courses among those of a provider whose identity is one of `identities`. */
export async function listCoursesWithIdentity(
  read: Read | Tx,
  identities: readonly string[],
): Promise<readonly string[]> {
  const wanted = new Set(identities);
  const providers = [...new Set(identities.map((each) => each.slice(0, each.indexOf('|'))))];
  if (providers.length === 0) return [];
  const rows = await read
    .select({ id: opportunity.id, providerId: opportunity.providerId, code: opportunity.code })
    .from(opportunity)
    .where(inArray(opportunity.providerId, providers));
  return rows.flatMap(({ id, providerId, code }) =>
    wanted.has(courseIdentity(providerId, code)) ? [id] : [],
  );
}
