import { and, desc, eq, inArray, type SQL } from 'drizzle-orm';
import type { CaseStatus } from '~/recognition/proposal';
import { person } from '../schema/accounts';
import { institution } from '../schema/institutions';
import { caseNote, casePackage, recognitionCase } from '../schema/recognition';
import type { Read } from '../store';
import type { CaseRow, NoteRow } from './cases';

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
    .select({
      row: recognitionCase,
      given: person.givenName,
      family: person.familyName,
      names: institution.names,
    })
    .from(recognitionCase)
    .innerJoin(person, eq(person.id, recognitionCase.learnerId))
    .innerJoin(institution, eq(institution.id, recognitionCase.institutionId))
    .where(where)
    .orderBy(desc(recognitionCase.updatedAt))
    .limit(limit);
  const ids = rows.map(({ row }) => row.id);
  const packages = ids.length
    ? await read
        .select({
          caseId: casePackage.caseId,
          proposal: casePackage.proposal,
          ects: casePackage.ectsCredited,
        })
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

/** Notes of a case for one audience, newest first. */
export async function listNotes(read: Read, caseId: string, audiences: NoteRow['audience'][]) {
  const rows = await read
    .select({ note: caseNote, givenName: person.givenName, familyName: person.familyName })
    .from(caseNote)
    .innerJoin(person, eq(person.id, caseNote.authorId))
    .where(and(eq(caseNote.caseId, caseId), inArray(caseNote.audience, audiences)))
    .orderBy(desc(caseNote.at));
  return rows.map(({ note, givenName, familyName }) => ({
    ...note,
    author: `${givenName} ${familyName}`,
  }));
}

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
        inArray(recognitionCase.status, [
          'decided',
          'notified',
          'recorded',
          'decision-confirmed',
          'decision-changed',
          'rectified',
        ]),
      ),
    );
