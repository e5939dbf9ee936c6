/** A request begins: a draft case at one institution, for one learner, filed by them or by an office. */
import { insertCase } from '#db/queries/cases';
import { findLearnerAt, listEnrolments } from '#db/queries/enrolments';
import { findInstitution } from '#db/queries/institutions';
import type { Tx } from '#db/store';
import { authorize } from '~/accounts/permissions';
import type { Viewer } from '~/accounts/roles';
import { AppError } from '~/platform/errors';
import { newId } from '~/platform/ids.server';
import type { Services } from '~/platform/services.server';
import { noteOnCase } from '~/recognition/note-on-case.server';
import type { CaseOrigin } from '~/recognition/proposal';

export interface NewRequest {
  readonly institutionId: string;
  /** Student number or e-mail address of the learner an office files for; null: for oneself. */
  readonly forLearner: string | null;
  readonly origin: CaseOrigin;
  readonly request: string;
  readonly locale: string;
}

/** Whom a request may be filed for, and where it will lie. */
export interface Filing {
  readonly learnerId: string;
  readonly institutionId: string;
  readonly unitId: string | null;
  readonly enrolmentId: string | null;
}

/**
 * Finds the learner and where the case will lie. Null when an office names a learner who is not
 * enrolled with it: the same answer whether or not such a person exists elsewhere.
 */
export async function findFiling(
  services: Services,
  viewer: Viewer,
  request: Pick<NewRequest, 'institutionId' | 'forLearner'>,
): Promise<Filing | null> {
  const { read } = services.store;
  const { institutionId } = request;
  const institution = await findInstitution(read, institutionId);
  if (!institution) throw new AppError('not-found', `there is no institution ${institutionId}`);
  const learnerId = request.forLearner
    ? await findLearnerAt(read, institutionId, request.forLearner)
    : viewer.personId;
  if (!learnerId) return null;
  const enrolments = await listEnrolments(read, learnerId, institutionId);
  const active = enrolments.find((each) => each.row.status === 'active') ?? enrolments[0] ?? null;
  const unitId = active?.programme.unitId ?? null;
  authorize(viewer, 'case.file', { institutionId, unitId, learnerId });
  return { learnerId, institutionId, unitId, enrolmentId: active?.row.id ?? null };
}

/** Opens the draft within the caller's transaction; answers its id. */
export async function openCase(
  tx: Tx,
  services: Services,
  viewer: Viewer,
  filing: Filing,
  request: Pick<NewRequest, 'origin' | 'request' | 'locale'>,
): Promise<string> {
  const now = services.clock();
  const id = newId();
  await insertCase(tx, {
    id,
    ...filing,
    filedById: viewer.personId,
    status: 'draft',
    origin: request.origin,
    request: request.request,
    locale: request.locale,
    createdAt: now,
    updatedAt: now,
  });
  await noteOnCase(tx, { id, institutionId: filing.institutionId }, viewer, now, {
    type: 'case.opened',
    origin: request.origin,
  });
  return id;
}
