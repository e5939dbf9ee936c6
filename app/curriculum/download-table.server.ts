/** A kind of entry as a file, for those who may read it. */
import type { Viewer } from '~/accounts/roles';
import { AppError } from '~/platform/errors';
import { services } from '~/platform/services.server';
import { mustEdit } from './change-curriculum.server';
import { exportTable } from './export-table.server';
import { readProof } from './show-curriculum.server';
import { TABLE_KINDS } from './table/columns.data';

/** Throws AppError `not-found`; students are for those who keep the curriculum. */
export async function downloadTable(viewer: Viewer, wanted: string) {
  const kind = TABLE_KINDS.find((each) => each === wanted);
  if (!kind) throw new AppError('not-found', 'no such table');
  const scope = kind === 'enrolments' ? mustEdit(viewer) : readProof(viewer);
  const text = await exportTable(services().store.read, scope, kind);
  return {
    bytes: new TextEncoder().encode(text),
    name: `${kind}.csv`,
    mediaType: 'text/csv; charset=utf-8',
  };
}
