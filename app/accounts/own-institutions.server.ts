import { listEnrolments } from '#db/queries/curriculum';
import { services } from '~/platform/services.server';
import type { Viewer } from './roles';

/** Ids of the institutions where the viewer works in the role acted in, or studies. */
export async function ownInstitutions(viewer: Viewer | null): Promise<ReadonlySet<string>> {
  if (!viewer) return new Set();
  const ids = viewer.acting.institutionId ? [viewer.acting.institutionId] : [];
  if (viewer.acting.role !== 'learner') return new Set(ids);
  const enrolments = await listEnrolments(services().store.read, viewer.personId);
  const current = enrolments.filter(
    (each) => each.status === 'active' || each.status === 'on-leave',
  );
  return new Set([...ids, ...current.map((each) => each.institutionId)]);
}
