/** What lists of requests need beside the cases themselves. */
import { and, asc, eq, inArray, isNotNull } from 'drizzle-orm';
import { roleAssignment } from '../schema/accounts';
import { agreementVersion } from '../schema/agreements';
import { institution } from '../schema/institutions';
import { caseDocument, casePackage, recognitionCase } from '../schema/recognition';
import type { Read } from '../store';
import type { CaseRow, PackageRow } from './cases';
import type { InstitutionRow } from './institutions';
import { roleInForce } from './role-holders';

/** Institutions that decide requests at `now` (ms): recognised, with somebody to sign last. */
export async function listDecidingInstitutions(read: Read, now: number): Promise<InstitutionRow[]> {
  const officials = read
    .select({ id: roleAssignment.institutionId })
    .from(roleAssignment)
    .where(
      and(
        eq(roleAssignment.role, 'studies-official'),
        isNotNull(roleAssignment.institutionId),
        roleInForce(now),
      ),
    );
  return read
    .select()
    .from(institution)
    .where(and(eq(institution.recognised, true), inArray(institution.id, officials)))
    .orderBy(asc(institution.slug));
}

/** What a list shows of a case beyond its row. Times in ms. */
export interface CaseOutline {
  readonly id: string;
  readonly revision: number;
  readonly request: string;
  readonly learnerId: string;
  readonly filedById: string;
  readonly preparedById: string | null;
  readonly hearingUntil: number | null;
  readonly appealUntil: number | null;
  /** Days within which the agreements behind the packages promise a decision; null: none does. */
  readonly agreedDays: number | null;
  readonly packages: readonly Pick<PackageRow, 'proposal' | 'decision' | 'learnerAccepts'>[];
  /** Titles of the credentials and papers handed in, oldest first. */
  readonly titles: readonly string[];
}

/** The outlines of these cases, by id. The caller has shown that the viewer may see them. */
export async function listCaseOutlines(
  read: Read,
  caseIds: readonly string[],
): Promise<Map<string, CaseOutline>> {
  if (caseIds.length === 0) return new Map();
  const rows = await read
    .select()
    .from(recognitionCase)
    .where(inArray(recognitionCase.id, [...caseIds]));
  const packages = await read
    .select()
    .from(casePackage)
    .where(inArray(casePackage.caseId, [...caseIds]))
    .orderBy(asc(casePackage.position));
  const documents = await read
    .select({ caseId: caseDocument.caseId, title: caseDocument.title })
    .from(caseDocument)
    .where(
      and(
        inArray(caseDocument.caseId, [...caseIds]),
        inArray(caseDocument.kind, ['credential', 'paper']),
      ),
    )
    .orderBy(asc(caseDocument.addedAt));
  const promised = await promisedDays(read, packages);
  return new Map(
    rows.map((row) => {
      const mine = packages.filter((each) => each.caseId === row.id);
      const titles = documents.filter((each) => each.caseId === row.id).map((each) => each.title);
      return [row.id, { ...toOutline(row, mine, promised), titles }];
    }),
  );
}

function toOutline(
  row: CaseRow,
  packages: readonly PackageRow[],
  promised: ReadonlyMap<string, number>,
): Omit<CaseOutline, 'titles'> {
  const days = packages.flatMap(
    ({ proposal: { basis } }) =>
      (basis.kind === 'mcra' ? promised.get(basis.agreementVersionId) : undefined) ?? [],
  );
  const { id, revision, request, learnerId, filedById, preparedById, appealUntil } = row;
  return {
    ...{ id, revision, request, learnerId, filedById, preparedById, appealUntil },
    hearingUntil: row.hearing?.until ?? null,
    agreedDays: days.length > 0 ? Math.min(...days) : null,
    packages,
  };
}

/** Days promised by each agreement version that packages rest on (MCRA §10). */
async function promisedDays(
  read: Read,
  packages: readonly PackageRow[],
): Promise<Map<string, number>> {
  const versions = packages.flatMap(({ proposal: { basis } }) =>
    basis.kind === 'mcra' ? [basis.agreementVersionId] : [],
  );
  if (versions.length === 0) return new Map();
  const rows = await read
    .select({ id: agreementVersion.id, terms: agreementVersion.terms })
    .from(agreementVersion)
    .where(inArray(agreementVersion.id, [...new Set(versions)]));
  return new Map(
    rows.flatMap(({ id, terms: { process } }) =>
      process.decisionDays === null ? [] : [[id, process.decisionDays] as const],
    ),
  );
}
