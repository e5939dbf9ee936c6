import { listCasesBehindEnrolment } from '#db/queries/cases-to-propose';
import type { Viewer } from '~/accounts/roles';
import type { Services } from '~/platform/services.server';
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
