/** Who is enrolled, for those who confirm it: names and addresses are for nobody else. */
import { type StudentRow, searchStudents } from '#db/queries/curriculum-students';
import type { Viewer } from '~/accounts/roles';
import { AppError } from '~/platform/errors';
import { services } from '~/platform/services.server';
import type { StudentLine, StudentsPage } from './curriculum-view';
import { confirmProof, editProof } from './show-curriculum.server';

const PAGE_SIZE = 50;

/** Students by the beginning of their number. Throws AppError `not-found`. */
export async function loadStudentsPage(
  viewer: Viewer,
  { q, page }: { q: string; page: number },
): Promise<StudentsPage> {
  const proof = confirmProof(viewer);
  if (!proof) throw new AppError('not-found', 'this role confirms no enrolment');
  const { institutionId, unitId } = proof;
  const { read } = services().store;
  const number = q.trim().slice(0, 60);
  const find = (at: number) =>
    searchStudents(
      read,
      { institutionId, unitId, number },
      { limit: PAGE_SIZE, offset: (at - 1) * PAGE_SIZE },
    );
  const first = await find(page);
  const pages = Math.max(1, Math.ceil(first.total / PAGE_SIZE));
  const { rows } = page <= pages ? first : await find(pages);
  return {
    institution: viewer.acting.institutionName ?? '',
    keeps: editProof(viewer) !== null,
    students: rows.map(toLine),
    total: first.total,
    q: number,
    page: Math.min(page, pages),
    pages,
  };
}

const toLine = (row: StudentRow): StudentLine => ({
  id: row.id,
  studentNumber: row.studentNumber,
  name: row.familyName === null ? null : `${row.givenName ?? ''} ${row.familyName}`.trim(),
  email: row.email,
  programme: row.programme,
  version: row.version,
  status: row.status as StudentLine['status'],
  startedOn: row.startedOn,
  confirmed: row.confirmedAt !== null,
});
