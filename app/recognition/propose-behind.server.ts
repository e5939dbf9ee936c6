import { loadCase, updateCase } from '#db/queries/cases';
import { listCasesBehindEnrolment, listCasesOf } from '#db/queries/cases-to-propose';
import type { Tx } from '#db/store';
import type { Viewer } from '~/accounts/roles';
import type { LearningAgreement } from '~/agreements/learning-agreement';
import type { Services } from '~/platform/services.server';
import { unitsOf } from './case-file.server';
import { matchRow } from './course-match';
import type { CaseActor } from './note-on-case.server';
import { proposeCase } from './propose-case.server';

/** States in which nobody has judged on the proposal yet, so that a new one may take its place. */
const OPEN = ['submitted', 'completeness-check', 'info-requested', 'under-assessment'] as const;

/**
 * Proposes open cases again whose learners' enrolments were confirmed since: their programme,
 * targets and caps are known now. One transaction a case; answers how many. `institutionId` null:
 * at every institution. `by` is who confirmed; without a person, the portal by itself.
 */
export async function proposeBehindEnrolment(
  services: Services,
  institutionId: string | null,
  by: CaseActor,
): Promise<number> {
  const cases = await listCasesBehindEnrolment(services.store.read, institutionId, OPEN);
  for (const caseId of cases)
    await services.store.tx((tx) => proposeCase(tx, services, by, caseId));
  return cases.length;
}

/** The same at the institution that the viewer acts for; nothing where they act for none. */
export async function proposeBehindOwn(services: Services, viewer: Viewer): Promise<number> {
  const { institutionId } = viewer.acting;
  return institutionId === null ? 0 : proposeBehindEnrolment(services, institutionId, viewer);
}

/**
 * Proposes the learner's open cases at the sending institution again that hold a course of this
 * agreement, in the transaction that keeps it; answers how many. Their revision counts up: whoever
 * looks at the proposal from before is told so instead of deciding on it.
 */
export async function proposeUnderAgreement(
  tx: Tx,
  services: Services,
  by: CaseActor,
  agreement: LearningAgreement,
): Promise<number> {
  const { learnerId, sendingInstitutionId: institutionId, groups } = agreement;
  let proposed = 0;
  for (const caseId of await listCasesOf(tx, { learnerId, institutionId }, ['draft', ...OPEN])) {
    const stored = await loadCase(tx, caseId);
    if (!stored) continue;
    const units = unitsOf(stored);
    if (!groups.some((group) => matchRow(units, group, () => false).members.length > 0)) continue;
    await proposeCase(tx, services, by, caseId);
    const { revision } = stored.row;
    await updateCase(tx, { id: caseId, revision, now: services.clock() }, {});
    proposed += 1;
  }
  return proposed;
}
