import { and, asc, eq, gt, inArray, notExists, sql } from 'drizzle-orm';
import { enrolment } from '../schema/curriculum';
import { caseProposal, recognitionCase } from '../schema/recognition';
import type { Read } from '../store';
import type { CaseRow } from './cases';

/**
 * Cases of an institution, or of all (null), in one of these states, with a proposal from before their learner's
 * enrolment was confirmed: what the proposal could not tell then may be known now.
 */
export async function listCasesBehindEnrolment(
  read: Read,
  institutionId: string | null,
  statuses: readonly CaseRow['status'][],
): Promise<string[]> {
  const newer = read
    .select({ one: sql`1` })
    .from(caseProposal)
    .where(
      and(
        eq(caseProposal.caseId, recognitionCase.id),
        sql`${caseProposal.madeAt} >= ${enrolment.confirmedAt}`,
      ),
    );
  const rows = await read
    .selectDistinct({ id: recognitionCase.id })
    .from(recognitionCase)
    .innerJoin(
      enrolment,
      and(
        eq(enrolment.personId, recognitionCase.learnerId),
        eq(enrolment.institutionId, recognitionCase.institutionId),
      ),
    )
    .where(
      and(
        institutionId === null ? undefined : eq(recognitionCase.institutionId, institutionId),
        inArray(recognitionCase.status, [...statuses]),
        gt(enrolment.confirmedAt, 0),
        notExists(newer),
      ),
    )
    .orderBy(asc(recognitionCase.id));
  return rows.map(({ id }) => id);
}

/** A learner's cases at an institution in one of these states, the oldest first. */
export async function listCasesOf(
  read: Read,
  of: { readonly learnerId: string; readonly institutionId: string },
  statuses: readonly CaseRow['status'][],
): Promise<string[]> {
  const rows = await read
    .select({ id: recognitionCase.id })
    .from(recognitionCase)
    .where(
      and(
        eq(recognitionCase.learnerId, of.learnerId),
        eq(recognitionCase.institutionId, of.institutionId),
        inArray(recognitionCase.status, [...statuses]),
      ),
    )
    .orderBy(asc(recognitionCase.createdAt), asc(recognitionCase.id));
  return rows.map(({ id }) => id);
}
