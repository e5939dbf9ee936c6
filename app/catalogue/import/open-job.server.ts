/** An import, for someone who may carry it out: what every use case of its pages begins with. */
import { findImportJob, type ImportJobRow } from '#db/queries/imports';
import { authorize } from '~/accounts/permissions';
import type { Viewer } from '~/accounts/roles';
import { AppError } from '~/platform/errors';
import { services } from '~/platform/services.server';

/**
 * Throws AppError `not-found` for those of other institutions; editors of a unit have the imports of
 * their unit only, for one of the whole institution would write what they may not edit.
 */
export async function jobOf(viewer: Viewer, id: string): Promise<ImportJobRow> {
  const job = await findImportJob(services().store.read, id);
  if (!job) throw new AppError('not-found', `there is no import ${id}`);
  authorize(viewer, 'catalogue.import', {
    institutionId: job.institutionId,
    unitId: job.unitId,
  });
  return job;
}
