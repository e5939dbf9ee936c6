import { listCasesBehindEnrolment } from '#db/queries/cases-to-propose';
import type { Viewer } from '~/accounts/roles';
import type { Services } from '~/platform/services.server';
import { proposeCase } from './propose-case.server';

/** States in which nobody has judged on the proposal yet, so that a new one may take its place. */
const OPEN = ['submitted', 'completeness-check', 'info-requested', 'under-assessment'] as const;

/**
 * Proposes open cases again whose learners' enrolments were confirmed since: their programme,
 * targets and caps are known now. One transaction a case; answers how many. `viewer` is who
 * confirmed, at their own institution.
 */
export async function proposeBehindEnrolment(services: Services, viewer: Viewer): Promise<number> {
  const { institutionId } = viewer.acting;
  if (institutionId === null) return 0;
  const cases = await listCasesBehindEnrolment(services.store.read, institutionId, OPEN);
  for (const caseId of cases)
    await services.store.tx((tx) => proposeCase(tx, services, viewer, caseId));
  return cases.length;
}
