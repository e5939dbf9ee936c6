/** The doors of a case: found, allowed, loaded; everything else is "not found". */
import { findCasePlace, loadCase, type StoredCase } from '#db/queries/cases';
import type { Read } from '#db/store';
import { type Action, type Authorized, authorize } from '~/accounts/permissions';
import type { Viewer } from '~/accounts/roles';
import { AppError } from '~/platform/errors';
import type { CaseActor } from '~/recognition/case-facts';

/** The case, once the viewer has proven that they may do `action` to it. */
export async function openCaseFile<A extends Action>(
  read: Read,
  viewer: Viewer,
  action: A,
  caseId: string,
): Promise<{ stored: StoredCase; proof: Authorized<A> }> {
  const place = await findCasePlace(read, caseId);
  if (!place) throw new AppError('not-found', `there is no case ${caseId}`);
  const proof = authorize(viewer, action, place);
  if (place.status === 'draft' && viewer.personId !== place.learnerId && proof.role === 'auditor')
    throw new AppError('not-found', 'drafts are not on file yet');
  const stored = await loadCase(read, caseId);
  if (!stored) throw new AppError('not-found', `there is no case ${caseId}`);
  return { stored, proof };
}

/** The viewer as the workflow's rules see them: by the role they act in, where it reaches. */
export function actorIn(viewer: Viewer, stored: StoredCase): CaseActor {
  const { acting } = viewer;
  const here =
    acting.institutionId === stored.row.institutionId &&
    (acting.unitId === null || acting.unitId === stored.row.unitId);
  return { personId: viewer.personId, roles: here ? [acting.role] : [] };
}
