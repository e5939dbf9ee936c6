import { and, asc, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { CaseStatus } from '~/recognition/proposal';
import { person } from '../schema/accounts';
import { curriculumModule, enrolment, programme, regulationVersion } from '../schema/curriculum';
import { institution, regulationArticle, sequence, unit } from '../schema/institutions';
import {
  caseComponent,
  caseConfirmation,
  caseDocument,
  caseNote,
  casePackage,
  caseSignature,
  decision,
  recognitionCase,
} from '../schema/recognition';
import { credential } from '../schema/credentials';
import { evidence } from '../schema/accounts';
import type { Read, Tx } from '../store';

export type CaseRow = typeof recognitionCase.$inferSelect;
export type NewCase = typeof recognitionCase.$inferInsert;
export type DocumentRow = typeof caseDocument.$inferSelect;
export type PackageRow = typeof casePackage.$inferSelect;
export type SignatureRow = typeof caseSignature.$inferSelect;
export type NoteRow = typeof caseNote.$inferSelect;
export type CredentialRow = typeof credential.$inferSelect;

/** Everything on file about one case, as stored. */
export interface StoredCase {
  readonly row: CaseRow;
  readonly institution: typeof institution.$inferSelect;
  readonly unit: typeof unit.$inferSelect | null;
  readonly learner: Pick<
    typeof person.$inferSelect,
    'id' | 'givenName' | 'familyName' | 'dateOfBirth' | 'email' | 'locale'
  >;
  readonly filedByName: string;
  readonly enrolment: StoredEnrolment | null;
  readonly article: typeof regulationArticle.$inferSelect | null;
  readonly documents: readonly StoredDocument[];
  readonly components: readonly (typeof caseComponent.$inferSelect)[];
  readonly packages: readonly PackageRow[];
  readonly confirmations: readonly (typeof caseConfirmation.$inferSelect)[];
  /** Oldest first; cleared ones included, with `clearedAt`. */
  readonly signatures: readonly (SignatureRow & { readonly name: string })[];
  /** Newest first. */
  readonly decisions: readonly Pick<typeof decision.$inferSelect, 'id' | 'number' | 'issuedAt' | 'supersededBy' | 'recordHash'>[];
}

export interface StoredEnrolment {
  readonly row: typeof enrolment.$inferSelect;
  readonly programme: typeof programme.$inferSelect;
  readonly regulationVersion: typeof regulationVersion.$inferSelect;
}

export interface StoredDocument {
  readonly row: DocumentRow;
  readonly sha256: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly credential: CredentialRow | null;
}

/** Where a case stands, for deciding who may see it; null when there is none. */
export async function findCasePlace(
  read: Read,
  caseId: string,
): Promise<{ institutionId: string; unitId: string | null; learnerId: string; status: CaseStatus } | null> {
  const [row] = await read
    .select({
      institutionId: recognitionCase.institutionId,
      unitId: recognitionCase.unitId,
      learnerId: recognitionCase.learnerId,
      status: recognitionCase.status,
    })
    .from(recognitionCase)
    .where(eq(recognitionCase.id, caseId));
  return row ?? null;
}

/** One case with all that is on file about it; null when there is none. */
export async function loadCase(read: Read, caseId: string): Promise<StoredCase | null> {
  const [found] = await read
    .select({ row: recognitionCase, institution, unit, article: regulationArticle })
    .from(recognitionCase)
    .innerJoin(institution, eq(institution.id, recognitionCase.institutionId))
    .leftJoin(unit, eq(unit.id, recognitionCase.unitId))
    .leftJoin(regulationArticle, eq(regulationArticle.id, recognitionCase.regulationArticleId))
    .where(eq(recognitionCase.id, caseId));
  if (!found) return null;
  const { row } = found;
  const people = await read
    .select({
      id: person.id,
      givenName: person.givenName,
      familyName: person.familyName,
      dateOfBirth: person.dateOfBirth,
      email: person.email,
      locale: person.locale,
    })
    .from(person)
    .where(inArray(person.id, [row.learnerId, row.filedById]));
  const learner = people.find((each) => each.id === row.learnerId);
  const filedBy = people.find((each) => each.id === row.filedById);
  if (!learner || !filedBy) throw new Error(`case ${caseId} names people who are not on record`);
  return {
    ...found,
    learner,
    filedByName: `${filedBy.givenName} ${filedBy.familyName}`,
    enrolment: row.enrolmentId ? await findEnrolment(read, row.enrolmentId) : null,
    documents: await listDocuments(read, caseId),
    components: await read
      .select()
      .from(caseComponent)
      .where(eq(caseComponent.caseId, caseId))
      .orderBy(asc(caseComponent.position)),
    packages: await read
      .select()
      .from(casePackage)
      .where(eq(casePackage.caseId, caseId))
      .orderBy(asc(casePackage.position)),
    confirmations: await read.select().from(caseConfirmation).where(eq(caseConfirmation.caseId, caseId)),
    signatures: await listSignatures(read, caseId),
    decisions: await read
      .select({
        id: decision.id,
        number: decision.number,
        issuedAt: decision.issuedAt,
        supersededBy: decision.supersededBy,
        recordHash: decision.recordHash,
      })
      .from(decision)
      .where(eq(decision.caseId, caseId))
      .orderBy(desc(decision.number)),
  };
}

export async function findEnrolment(read: Read, enrolmentId: string): Promise<StoredEnrolment | null> {
  const [found] = await read
    .select({ row: enrolment, programme, regulationVersion })
    .from(enrolment)
    .innerJoin(programme, eq(programme.id, enrolment.programmeId))
    .innerJoin(regulationVersion, eq(regulationVersion.id, enrolment.regulationVersionId))
    .where(eq(enrolment.id, enrolmentId));
  return found ?? null;
}

/** A person's enrolments, at one institution when it is named. */
export async function listEnrolments(
  read: Read,
  personId: string,
  institutionId: string | null,
): Promise<StoredEnrolment[]> {
  const mine = eq(enrolment.personId, personId);
  return read
    .select({ row: enrolment, programme, regulationVersion })
    .from(enrolment)
    .innerJoin(programme, eq(programme.id, enrolment.programmeId))
    .innerJoin(regulationVersion, eq(regulationVersion.id, enrolment.regulationVersionId))
    .where(institutionId ? and(mine, eq(enrolment.institutionId, institutionId)) : mine);
}

async function listDocuments(read: Read, caseId: string): Promise<StoredDocument[]> {
  return read
    .select({
      row: caseDocument,
      sha256: evidence.sha256,
      fileName: evidence.name,
      mediaType: evidence.mediaType,
      bytes: evidence.bytes,
      credential,
    })
    .from(caseDocument)
    .innerJoin(evidence, eq(evidence.id, caseDocument.evidenceId))
    .leftJoin(credential, eq(credential.id, caseDocument.credentialId))
    .where(eq(caseDocument.caseId, caseId))
    .orderBy(asc(caseDocument.addedAt));
}

async function listSignatures(read: Read, caseId: string) {
  const rows = await read
    .select({ signature: caseSignature, givenName: person.givenName, familyName: person.familyName })
    .from(caseSignature)
    .innerJoin(person, eq(person.id, caseSignature.personId))
    .where(eq(caseSignature.caseId, caseId))
    .orderBy(asc(caseSignature.at));
  return rows.map(({ signature, givenName, familyName }) => ({
    ...signature,
    name: `${givenName} ${familyName}`,
  }));
}

/** Notes of a case for one audience, newest first. */
export async function listNotes(read: Read, caseId: string, audiences: NoteRow['audience'][]) {
  const rows = await read
    .select({ note: caseNote, givenName: person.givenName, familyName: person.familyName })
    .from(caseNote)
    .innerJoin(person, eq(person.id, caseNote.authorId))
    .where(and(eq(caseNote.caseId, caseId), inArray(caseNote.audience, audiences)))
    .orderBy(desc(caseNote.at));
  return rows.map(({ note, givenName, familyName }) => ({ ...note, author: `${givenName} ${familyName}` }));
}

export interface InboxRow {
  readonly id: string;
  readonly fileNumber: string | null;
  readonly status: CaseStatus;
  readonly origin: CaseRow['origin'];
  readonly unitId: string | null;
  readonly learner: string;
  readonly createdAt: number;
  readonly submittedAt: number | null;
  readonly completeAt: number | null;
  readonly pausedAt: number | null;
  readonly pausedFor: number;
  readonly decidedAt: number | null;
  readonly announcedDelay: CaseRow['announcedDelay'];
  readonly updatedAt: number;
  readonly institutionId: string;
  readonly institutionNames: Record<string, string>;
  readonly results: string[];
  readonly ectsCredited: number | null;
}

async function listCases(read: Read, where: SQL | undefined, limit: number): Promise<InboxRow[]> {
  const rows = await read
    .select({ row: recognitionCase, given: person.givenName, family: person.familyName, names: institution.names })
    .from(recognitionCase)
    .innerJoin(person, eq(person.id, recognitionCase.learnerId))
    .innerJoin(institution, eq(institution.id, recognitionCase.institutionId))
    .where(where)
    .orderBy(desc(recognitionCase.updatedAt))
    .limit(limit);
  const ids = rows.map(({ row }) => row.id);
  const packages = ids.length
    ? await read
        .select({ caseId: casePackage.caseId, proposal: casePackage.proposal, ects: casePackage.ectsCredited })
        .from(casePackage)
        .where(inArray(casePackage.caseId, ids))
    : [];
  return rows.map(({ row, given, family, names }) => {
    const mine = packages.filter((each) => each.caseId === row.id);
    const credited = mine.map((each) => each.ects).filter((each) => each !== null);
    return {
      ...row,
      learner: `${given} ${family}`,
      institutionNames: names,
      results: mine.map((each) => each.proposal.result),
      ectsCredited: credited.length ? credited.reduce((sum, each) => sum + each, 0) : null,
    };
  });
}

/** Cases of an institution (of some units of it, when named), drafts left out. */
export function listInbox(
  read: Read,
  scope: { institutionId: string; unitIds: readonly string[] | null },
  statuses: readonly CaseStatus[],
  limit = 500,
): Promise<InboxRow[]> {
  const inUnits = scope.unitIds ? inArray(recognitionCase.unitId, [...scope.unitIds]) : undefined;
  return listCases(
    read,
    and(
      eq(recognitionCase.institutionId, scope.institutionId),
      inArray(recognitionCase.status, [...statuses]),
      inUnits,
    ),
    limit,
  );
}

/** A learner's own cases at every institution. */
export const listLearnerCases = (read: Read, learnerId: string): Promise<InboxRow[]> =>
  listCases(read, eq(recognitionCase.learnerId, learnerId), 200);

export async function insertCase(tx: Tx, row: NewCase): Promise<void> {
  await tx.insert(recognitionCase).values(row);
}

/**
 * Changes a case if nobody did since it was read at `revision`; false when somebody was faster.
 */
export async function updateCase(
  tx: Tx,
  at: { id: string; revision: number; now: number },
  patch: Partial<NewCase>,
): Promise<boolean> {
  const changed = await tx
    .update(recognitionCase)
    .set({ ...patch, revision: at.revision + 1, updatedAt: at.now })
    .where(and(eq(recognitionCase.id, at.id), eq(recognitionCase.revision, at.revision)))
    .returning({ id: recognitionCase.id });
  return changed.length === 1;
}

/** The next number of a yearly sequence, from 1. */
export async function nextInSequence(tx: Tx, institutionId: string, name: string, year: number): Promise<number> {
  const [row] = await tx
    .insert(sequence)
    .values({ institutionId, name, year, last: 1 })
    .onConflictDoUpdate({
      target: [sequence.institutionId, sequence.name, sequence.year],
      set: { last: sql`${sequence.last} + 1` },
    })
    .returning({ last: sequence.last });
  if (!row) throw new Error('a sequence gave no number');
  return row.last;
}

/** Articles of the regulation register in force on a day, for one institution. */
export async function listArticles(read: Read, institutionId: string, day: string) {
  const rows = await read
    .select()
    .from(regulationArticle)
    .where(eq(regulationArticle.institutionId, institutionId));
  return rows.filter((each) => each.validFrom <= day && (each.validUntil === null || day <= each.validUntil));
}

/** Modules and groups of a regulation version: where credit can go. */
export const listModules = (read: Read, regulationVersionId: string) =>
  read
    .select()
    .from(curriculumModule)
    .where(eq(curriculumModule.regulationVersionId, regulationVersionId))
    .orderBy(asc(curriculumModule.code));

/** ECTS already credited to a learner by standing decisions of an institution, by package. */
export const listCreditedPackages = (read: Read, learnerId: string, institutionId: string) =>
  read
    .select({ caseId: casePackage.caseId, decision: casePackage.decision })
    .from(casePackage)
    .innerJoin(recognitionCase, eq(recognitionCase.id, casePackage.caseId))
    .where(
      and(
        eq(recognitionCase.learnerId, learnerId),
        eq(recognitionCase.institutionId, institutionId),
        inArray(recognitionCase.status, ['decided', 'notified', 'recorded', 'decision-confirmed', 'decision-changed', 'rectified']),
      ),
    );

/** Drafts of a learner that nobody submitted, for going on with them. */
export const listDrafts = (read: Read, personId: string) =>
  read
    .select({ id: recognitionCase.id })
    .from(recognitionCase)
    .where(and(eq(recognitionCase.filedById, personId), eq(recognitionCase.status, 'draft'), isNull(recognitionCase.submittedAt)));
