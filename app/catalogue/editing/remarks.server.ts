/** Remarks of the committee as pages show them. */
import { listComments, listSteps } from '#db/queries/course-editing';
import type { Read } from '#db/store';

export interface ShownRemark {
  readonly id: string;
  /** Key of the field; null for the entry as a whole. */
  readonly field: string | null;
  readonly text: string;
  readonly authorName: string;
  readonly createdAt: number;
  readonly answer: string | null;
  /** `approved`: nobody had dealt with it when the entry was published, and publishing settled it. */
  readonly standing: 'open' | 'done' | 'approved';
}

/** Oldest first. */
export async function remarksOn(read: Read, id: string): Promise<ShownRemark[]> {
  const comments = await listComments(read, id);
  const steps = comments.length > 0 ? await listSteps(read, id) : [];
  const approvals = new Set(
    steps.flatMap(({ action, at, actorId }) => (action === 'approve' ? [`${at} ${actorId}`] : [])),
  );
  return comments.map(
    ({ id: remarkId, field, text, authorName, createdAt, answer, doneAt, doneBy }) => ({
      ...{ id: remarkId, field, text, authorName, createdAt, answer },
      standing:
        doneAt === null ? 'open' : approvals.has(`${doneAt} ${doneBy}`) ? 'approved' : 'done',
    }),
  );
}
