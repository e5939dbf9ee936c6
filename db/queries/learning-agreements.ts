/** Learning agreements: kept in versions, of which the current one holds. */
import { and, eq, inArray, type SQL } from 'drizzle-orm';
import type { LearningAgreement } from '~/agreements/learning-agreement';
import { newId } from '../ids';
import { learningAgreement, learningAgreementVersion } from '../schema/agreements';
import type { Read, Tx } from '../store';

/** Keeps an approved agreement as its first version. */
export async function insertLearningAgreement(
  tx: Tx,
  content: LearningAgreement,
  at: number,
): Promise<void> {
  const { id, version, learnerId, sendingInstitutionId, receivingInstitutionId } = content;
  await tx.insert(learningAgreement).values({
    ...{ id, learnerId, sendingInstitutionId, receivingInstitutionId },
    ...{ status: 'approved', currentVersion: version, createdAt: at },
  });
  await tx.insert(learningAgreementVersion).values({
    ...{ id: newId(), learningAgreementId: id, version, content, createdAt: at },
  });
}

async function currentVersions(read: Read, wanted: SQL | undefined): Promise<LearningAgreement[]> {
  const rows = await read
    .select({ content: learningAgreementVersion.content })
    .from(learningAgreement)
    .innerJoin(
      learningAgreementVersion,
      and(
        eq(learningAgreementVersion.learningAgreementId, learningAgreement.id),
        eq(learningAgreementVersion.version, learningAgreement.currentVersion),
      ),
    )
    .where(wanted);
  return rows.map((each) => each.content);
}

/** Those among `ids`; the caller has made sure that the reader may see them. */
export const findAgreementsById = (
  read: Read,
  ids: readonly string[],
): Promise<LearningAgreement[]> => currentVersions(read, inArray(learningAgreement.id, [...ids]));

/** Approved learning agreements of a learner, each in its current version. */
export const listLearningAgreements = (
  read: Read,
  learnerId: string,
): Promise<LearningAgreement[]> =>
  currentVersions(
    read,
    and(eq(learningAgreement.learnerId, learnerId), eq(learningAgreement.status, 'approved')),
  );
