import { and, eq, inArray, isNotNull, isNull, ne, notInArray, or } from 'drizzle-orm';
import { SIGNED_ON } from '~/agreements/life/transitions.data';
import type { LineIndex, LineKey } from '~/agreements/line-keys';
import { RecognitionLine } from '~/agreements/recognition-line';
import { agreementVersion, recognitionLine, recognitionLineKey } from '../schema/agreements';
import { credential } from '../schema/credentials';
import { curriculumModule, programme, regulationVersion } from '../schema/curriculum';
import {
  caseDocument,
  casePackage,
  creditUse,
  decision,
  recognitionCase,
} from '../schema/recognition';
import type { Read } from '../store';

/**
 * Statuses of versions that bind or have bound: what was awarded, or begun, while one was in force
 * stays covered after it ended. Dates decide; drafts never count.
 */
const HAVE_BOUND = SIGNED_ON;

/** SQLite takes a bounded number of parameters: keys are asked for in portions of this many. */
const PORTION = 500;

/** The lines of agreements that bind, or have bound, found by their keys through an index. */
export function lineIndex(read: Read): LineIndex {
  return {
    async candidates(recognisingId: string, issuingId: string, keys: readonly LineKey[]) {
      const ids = new Set<string>();
      const wanted = new Set(keys.map(({ kind, key }) => `${kind}\n${key}`));
      for (let from = 0; from < keys.length; from += PORTION) {
        const rows = await read
          .select({
            lineId: recognitionLineKey.lineId,
            kind: recognitionLineKey.kind,
            key: recognitionLineKey.key,
          })
          .from(recognitionLineKey)
          .where(
            and(
              eq(recognitionLineKey.recognisingInstitutionId, recognisingId),
              eq(recognitionLineKey.issuingInstitutionId, issuingId),
              inArray(
                recognitionLineKey.key,
                keys.slice(from, from + PORTION).map((each) => each.key),
              ),
            ),
          );
        for (const row of rows) if (wanted.has(`${row.kind}\n${row.key}`)) ids.add(row.lineId);
      }
      return listLines(read, [...ids]);
    },
  };
}

async function listLines(read: Read, ids: readonly string[]): Promise<RecognitionLine[]> {
  if (ids.length === 0) return [];
  const rows = await read
    .select({ line: recognitionLine.line, state: recognitionLine.state })
    .from(recognitionLine)
    .innerJoin(agreementVersion, eq(agreementVersion.id, recognitionLine.agreementVersionId))
    .where(
      and(inArray(recognitionLine.id, [...ids]), inArray(agreementVersion.status, [...HAVE_BOUND])),
    );
  return rows.map(({ line, state }) => RecognitionLine.parse({ ...line, state }));
}

/** Modules and groups of an institution's curricula in force or once in force: where targets lie. */
export const listCurriculumPlaces = (read: Read, institutionId: string) =>
  read
    .select({
      moduleId: curriculumModule.id,
      regulationVersionId: curriculumModule.regulationVersionId,
      code: curriculumModule.code,
    })
    .from(curriculumModule)
    .innerJoin(regulationVersion, eq(regulationVersion.id, curriculumModule.regulationVersionId))
    .innerJoin(programme, eq(programme.id, regulationVersion.programmeId))
    .where(
      and(eq(programme.institutionId, institutionId), eq(regulationVersion.state, 'published')),
    );

/** Credit this learner used in other cases. */
export const listCreditUses = (read: Read, learnerId: string, exceptCaseId: string) =>
  read
    .select({
      caseId: creditUse.caseId,
      unitIdentity: creditUse.unitIdentity,
      fileNumber: recognitionCase.fileNumber,
    })
    .from(creditUse)
    .innerJoin(recognitionCase, eq(recognitionCase.id, creditUse.caseId))
    .where(and(eq(creditUse.learnerId, learnerId), ne(creditUse.caseId, exceptCaseId)));

/** Credentials this learner has in other cases that are still open. */
export const listOpenCredentials = (read: Read, learnerId: string, exceptCaseId: string) =>
  read
    .select({
      caseId: recognitionCase.id,
      fileNumber: recognitionCase.fileNumber,
      sha256: credential.sha256,
    })
    .from(caseDocument)
    .innerJoin(recognitionCase, eq(recognitionCase.id, caseDocument.caseId))
    .innerJoin(credential, eq(credential.id, caseDocument.credentialId))
    .where(
      and(
        eq(recognitionCase.learnerId, learnerId),
        ne(recognitionCase.id, exceptCaseId),
        notInArray(recognitionCase.status, [
          'draft',
          'withdrawn',
          'revoked',
          'recorded',
          'notified',
          'decided',
        ]),
      ),
    );

/** What this institution credited this learner in other cases, part by part, with its modules. */
export async function listEarlierCredits(
  read: Read,
  learnerId: string,
  institutionId: string,
  exceptCaseId: string,
) {
  const rows = await read
    .select({
      caseId: recognitionCase.id,
      fileNumber: recognitionCase.fileNumber,
      position: casePackage.position,
      proposal: casePackage.proposal,
      ects: casePackage.ectsCredited,
      record: decision.record,
    })
    .from(casePackage)
    .innerJoin(recognitionCase, eq(recognitionCase.id, casePackage.caseId))
    .innerJoin(
      decision,
      and(eq(decision.caseId, recognitionCase.id), isNull(decision.supersededBy)),
    )
    .where(
      and(
        eq(recognitionCase.learnerId, learnerId),
        eq(recognitionCase.institutionId, institutionId),
        ne(recognitionCase.id, exceptCaseId),
        isNotNull(recognitionCase.decidedAt),
        notInArray(recognitionCase.status, ['revoked', 'withdrawn']),
        inArray(casePackage.outcome, ['full', 'partial', 'alternative', 'conditional']),
        or(isNull(casePackage.learnerAccepts), ne(casePackage.learnerAccepts, 'declined')),
      ),
    );
  return rows.map(({ proposal, record, position, ...row }) => ({
    ...row,
    basis: proposal.basis,
    recorded: record.packages[position] ?? null,
  }));
}
