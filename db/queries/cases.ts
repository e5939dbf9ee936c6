import { and, asc, desc, eq, gt, inArray, ne, sql } from 'drizzle-orm';
import type { CaseStatus } from '~/recognition/proposal';
import { evidence, person } from '../schema/accounts';
import { agreementVersion } from '../schema/agreements';
import { credential, earlierCheck } from '../schema/credentials';
import { institution, regulationArticle, sequence, unit } from '../schema/institutions';
import {
  caseComponent,
  caseConfirmation,
  caseDocument,
  type caseNote,
  casePackage,
  caseSignature,
  decision,
  recognitionCase,
} from '../schema/recognition';
import type { Read, Tx } from '../store';
import { findEnrolment, type StoredEnrolment } from './enrolments';

export type CaseRow = typeof recognitionCase.$inferSelect;
export type NewCase = typeof recognitionCase.$inferInsert;
/** Columns of a case to change. */
export type CasePatch = Partial<CaseRow>;
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
  /** Days within which the agreements that packages rest on promise a decision; null: none does. */
  readonly agreedDays: number | null;
  /** Oldest first; cleared ones included, with `clearedAt`. */
  readonly signatures: readonly (SignatureRow & { readonly name: string })[];
  /** Newest first. */
  readonly decisions: readonly Pick<
    typeof decision.$inferSelect,
    'id' | 'number' | 'issuedAt' | 'supersededBy' | 'recordHash'
  >[];
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
): Promise<{
  institutionId: string;
  unitId: string | null;
  learnerId: string;
  status: CaseStatus;
} | null> {
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
  const people = await findPeople(read, row);
  const packages = await read
    .select()
    .from(casePackage)
    .where(eq(casePackage.caseId, caseId))
    .orderBy(asc(casePackage.position));
  return {
    ...found,
    ...people,
    enrolment: row.enrolmentId ? await findEnrolment(read, row.enrolmentId) : null,
    documents: await asDecided(read, row, await listDocuments(read, caseId)),
    components: await read
      .select()
      .from(caseComponent)
      .where(eq(caseComponent.caseId, caseId))
      .orderBy(asc(caseComponent.position)),
    packages,
    agreedDays: await findAgreedDays(read, packages),
    confirmations: await read
      .select()
      .from(caseConfirmation)
      .where(eq(caseConfirmation.caseId, caseId)),
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

/** The shortest time that the agreements behind these packages promise (MCRA §10), in days. */
async function findAgreedDays(read: Read, packages: readonly PackageRow[]): Promise<number | null> {
  const versions = packages.flatMap(({ proposal: { basis } }) =>
    basis.kind === 'mcra' ? [basis.agreementVersionId] : [],
  );
  if (versions.length === 0) return null;
  const rows = await read
    .select({ terms: agreementVersion.terms })
    .from(agreementVersion)
    .where(inArray(agreementVersion.id, versions));
  const days = rows.flatMap((each) => each.terms.process.decisionDays ?? []);
  return days.length > 0 ? Math.min(...days) : null;
}

/** The learner, and the name of whoever filed. */
async function findPeople(
  read: Read,
  row: CaseRow,
): Promise<Pick<StoredCase, 'learner' | 'filedByName'>> {
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
  if (!learner || !filedBy) throw new Error(`case ${row.id} names people who are not on record`);
  return { learner, filedByName: `${filedBy.givenName} ${filedBy.familyName}` };
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

/** A decision rests on the report it was made by, whatever a later check of the same file says. */
async function asDecided(
  read: Read,
  { decidedAt }: CaseRow,
  documents: StoredDocument[],
): Promise<StoredDocument[]> {
  const ids = documents.flatMap(({ credential: each }) => each?.id ?? []);
  if (decidedAt === null || ids.length === 0) return documents;
  const later = await read
    .select()
    .from(earlierCheck)
    .where(and(inArray(earlierCheck.credentialId, ids), gt(earlierCheck.replacedAt, decidedAt)))
    .orderBy(asc(earlierCheck.replacedAt));
  return documents.map((each) => {
    const then = later.find(({ credentialId }) => credentialId === each.credential?.id);
    if (!then || !each.credential) return each;
    const { report, verifiedAt, trustHash } = then;
    return { ...each, credential: { ...each.credential, report, verifiedAt, trustHash } };
  });
}

/** The checks of a credential before the present one, the newest first. */
export const listEarlierChecks = (read: Read, credentialId: string) =>
  read
    .select()
    .from(earlierCheck)
    .where(eq(earlierCheck.credentialId, credentialId))
    .orderBy(desc(earlierCheck.replacedAt));

async function listSignatures(read: Read, caseId: string) {
  const rows = await read
    .select({
      signature: caseSignature,
      givenName: person.givenName,
      familyName: person.familyName,
    })
    .from(caseSignature)
    .innerJoin(person, eq(person.id, caseSignature.personId))
    .where(eq(caseSignature.caseId, caseId))
    .orderBy(asc(caseSignature.at));
  return rows.map(({ signature, givenName, familyName }) => ({
    ...signature,
    name: `${givenName} ${familyName}`,
  }));
}

export async function insertCase(tx: Tx, row: NewCase): Promise<void> {
  await tx.insert(recognitionCase).values(row);
}

/**
 * Changes a case if nobody did since it was read at `revision`; false when somebody was faster.
 */
export async function updateCase(
  tx: Tx,
  at: { id: string; revision: number; now: number },
  patch: CasePatch,
): Promise<boolean> {
  const changed = await tx
    .update(recognitionCase)
    .set({ ...patch, revision: at.revision + 1, updatedAt: at.now })
    .where(and(eq(recognitionCase.id, at.id), eq(recognitionCase.revision, at.revision)))
    .returning({ id: recognitionCase.id });
  return changed.length === 1;
}

/** The next number of a yearly sequence, from 1. */
export async function nextInSequence(
  tx: Tx,
  institutionId: string,
  name: string,
  year: number,
): Promise<number> {
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

/** A learner's case at an institution in which a file with these bytes stands, unless it was withdrawn. */
export async function findOpenCaseWith(
  read: Read,
  wanted: { learnerId: string; institutionId: string; sha256: string },
): Promise<string | null> {
  const [row] = await read
    .select({ id: recognitionCase.id })
    .from(caseDocument)
    .innerJoin(recognitionCase, eq(recognitionCase.id, caseDocument.caseId))
    .innerJoin(evidence, eq(evidence.id, caseDocument.evidenceId))
    .where(
      and(
        eq(recognitionCase.learnerId, wanted.learnerId),
        eq(recognitionCase.institutionId, wanted.institutionId),
        eq(evidence.sha256, wanted.sha256),
        ne(recognitionCase.status, 'withdrawn'),
      ),
    )
    .limit(1);
  return row?.id ?? null;
}
