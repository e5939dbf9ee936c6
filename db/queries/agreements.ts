import {
  and,
  asc,
  count,
  desc,
  eq,
  exists,
  gte,
  inArray,
  isNotNull,
  isNull,
  lte,
  max,
  ne,
  or,
  sql,
  sum,
} from 'drizzle-orm';
import { BINDING_STATUSES } from '~/agreements/agreement-state';
import type { RecognitionLine } from '~/agreements/recognition-line';
import { agreement, agreementParty, agreementVersion, recognitionLine } from '../schema/agreements';
import { institution } from '../schema/institutions';
import type { Read } from '../store';
import { type InstitutionName, institutionName } from './institutions';

export type AgreementRow = typeof agreement.$inferSelect;
export type AgreementVersionRow = typeof agreementVersion.$inferSelect;
export type AgreementPartyRow = typeof agreementParty.$inferSelect & {
  readonly institution: InstitutionName;
};

export const isPublished = isNotNull(agreementVersion.publishedAt);

/**
 * The parties publish the lines of the version, in full or as a summary; of a listing only title,
 * parties, duration and status are public (MCRA §14).
 */
export const publishesLines = sql<number>`coalesce(json_extract(${agreementVersion.terms}, '$.publication'), 'listing') <> 'listing'`;

/** Version binds on `day` ('YYYY-MM-DD'). */
export const bindsOn = (day: string) =>
  and(
    inArray(agreementVersion.status, [...BINDING_STATUSES]),
    lte(agreementVersion.inForceFrom, day),
    or(isNull(agreementVersion.inForceUntil), gte(agreementVersion.inForceUntil, day)),
  );

export interface AgreementSummary {
  readonly agreement: AgreementRow;
  readonly version: Pick<
    AgreementVersionRow,
    | 'id'
    | 'version'
    | 'status'
    | 'inForceFrom'
    | 'inForceUntil'
    | 'publishedAt'
    | 'createdAt'
    | 'ending'
    | 'reopening'
  >;
}

const summary = {
  agreement,
  version: {
    id: agreementVersion.id,
    version: agreementVersion.version,
    status: agreementVersion.status,
    inForceFrom: agreementVersion.inForceFrom,
    inForceUntil: agreementVersion.inForceUntil,
    publishedAt: agreementVersion.publishedAt,
    createdAt: agreementVersion.createdAt,
    ending: agreementVersion.ending,
    reopening: agreementVersion.reopening,
  },
};

/** `unitId`: only where the institution acts through this unit. */
const hasParty = (read: Read, institutionId: string, unitId: string | null = null) =>
  exists(
    read
      .select({ id: agreementParty.id })
      .from(agreementParty)
      .where(
        and(
          eq(agreementParty.agreementVersionId, agreementVersion.id),
          eq(agreementParty.institutionId, institutionId),
          unitId === null ? undefined : eq(agreementParty.unitId, unitId),
        ),
      ),
  );

/** Published versions, of every party or of one, by code and then newest first. */
export async function listPublishedAgreements(
  read: Read,
  institutionId?: string,
): Promise<AgreementSummary[]> {
  return read
    .select(summary)
    .from(agreementVersion)
    .innerJoin(agreement, eq(agreement.id, agreementVersion.agreementId))
    .where(and(isPublished, institutionId ? hasParty(read, institutionId) : undefined))
    .orderBy(asc(agreement.code), desc(agreementVersion.createdAt));
}

/** A first draft is its drafter's own until it is shown to the others. */
const shownTo = (institutionId: string) =>
  or(
    ne(agreementVersion.status, 'draft'),
    isNull(agreementVersion.drafterInstitutionId),
    eq(agreementVersion.drafterInstitutionId, institutionId),
    isNotNull(agreementVersion.submittedAt),
    isNotNull(agreementVersion.parentId),
  );

/** Versions of agreements an institution is party to, published or not, as its staff may see them. */
export async function listVersionsOfParty(
  read: Read,
  institutionId: string,
  unitId: string | null = null,
): Promise<AgreementSummary[]> {
  return read
    .select(summary)
    .from(agreementVersion)
    .innerJoin(agreement, eq(agreement.id, agreementVersion.agreementId))
    .where(and(hasParty(read, institutionId, unitId), shownTo(institutionId)))
    .orderBy(asc(agreement.code), desc(agreementVersion.createdAt));
}

/** The lines of several versions, as the matcher sees them. */
export async function listLinesOf(
  read: Read,
  versionIds: readonly string[],
): Promise<{ versionId: string; number: string; line: RecognitionLine }[]> {
  if (versionIds.length === 0) return [];
  return read
    .select({
      versionId: recognitionLine.agreementVersionId,
      number: recognitionLine.number,
      line: recognitionLine.line,
    })
    .from(recognitionLine)
    .where(
      and(
        inArray(recognitionLine.agreementVersionId, [...versionIds]),
        ne(recognitionLine.state, 'ended'),
      ),
    );
}

export interface AgreementWithVersions {
  readonly agreement: AgreementRow;
  /** Newest first; published or not: the caller decides who may see which. */
  readonly versions: readonly AgreementVersionRow[];
}

export async function findAgreement(
  read: Read,
  code: string,
): Promise<AgreementWithVersions | null> {
  const rows = await read
    .select({ agreement, version: agreementVersion })
    .from(agreement)
    .innerJoin(agreementVersion, eq(agreementVersion.agreementId, agreement.id))
    .where(eq(agreement.code, code))
    .orderBy(desc(agreementVersion.createdAt), desc(agreementVersion.version));
  const [first] = rows;
  return first ? { agreement: first.agreement, versions: rows.map((row) => row.version) } : null;
}

/** The parties of agreement versions, in the order they were entered. */
export async function listParties(
  read: Read,
  versionIds: readonly string[],
): Promise<AgreementPartyRow[]> {
  if (versionIds.length === 0) return [];
  const rows = await read
    .select({ party: agreementParty, institution: institutionName })
    .from(agreementParty)
    .innerJoin(institution, eq(institution.id, agreementParty.institutionId))
    .where(inArray(agreementParty.agreementVersionId, [...versionIds]))
    .orderBy(sql`${agreementParty}.rowid`);
  return rows.map((row) => ({ ...row.party, institution: row.institution }));
}

/** The state of each binding line, by `<version id> <number>`. */
export async function listLineStates(
  read: Read,
  versionIds: readonly string[],
): Promise<ReadonlyMap<string, 'active' | 'suspended' | 'ended'>> {
  if (versionIds.length === 0) return new Map();
  const rows = await read
    .select({
      versionId: recognitionLine.agreementVersionId,
      number: recognitionLine.number,
      state: recognitionLine.state,
    })
    .from(recognitionLine)
    .where(inArray(recognitionLine.agreementVersionId, [...versionIds]));
  return new Map(rows.map((row) => [`${row.versionId} ${row.number}`, row.state]));
}

export interface AgreementLineRow {
  readonly id: string;
  readonly number: string;
  readonly state: 'active' | 'suspended' | 'ended';
  readonly line: RecognitionLine;
  readonly issuingInstitutionId: string;
  readonly recognisingInstitutionId: string;
}

/** The lines of a version, in the order of the annex: L2 before L10. */
export async function listLines(
  read: Read,
  agreementVersionId: string,
): Promise<AgreementLineRow[]> {
  const rows = await read
    .select({
      id: recognitionLine.id,
      number: recognitionLine.number,
      state: recognitionLine.state,
      line: recognitionLine.line,
      issuingInstitutionId: recognitionLine.issuingInstitutionId,
      recognisingInstitutionId: recognitionLine.recognisingInstitutionId,
    })
    .from(recognitionLine)
    .where(eq(recognitionLine.agreementVersionId, agreementVersionId));
  return rows.sort((a, b) => a.number.localeCompare(b.number, 'en', { numeric: true }));
}

/** Agreements of which a version binds on `day`, published or not: a figure, no content. */
export async function countAgreementsInForce(read: Read, day: string): Promise<number> {
  const rows = await read
    .selectDistinct({ id: agreementVersion.agreementId })
    .from(agreementVersion)
    .where(bindsOn(day));
  return rows.length;
}

/** A short text that changes whenever a version is added or published, or a published one changes. */
export async function agreementsStamp(read: Read): Promise<string> {
  const rows = await read
    .select({
      status: agreementVersion.status,
      versions: count(),
      published: max(agreementVersion.publishedAt),
      changes: sum(
        sql`case when ${agreementVersion.publishedAt} is null then 0 else ${agreementVersion.revision} end`,
      ),
    })
    .from(agreementVersion)
    .groupBy(agreementVersion.status)
    .orderBy(asc(agreementVersion.status));
  return rows
    .map((row) => `${row.status}.${row.versions}.${row.published ?? 0}.${row.changes ?? 0}`)
    .join(',');
}
