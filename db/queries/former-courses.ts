/** Courses that were public once and are not now: agreements, approvals and decisions keep them. */
import { and, eq, isNotNull, ne, sql } from 'drizzle-orm';
import { opportunity } from '../schema/catalogue';
import type { Read } from '../store';
import { asWrittenToday, idsWith, type PublishedCourse, published } from './catalogue';

/** Archived, or taken out of the archive and not published again. */
export const isGone = and(
  ne(opportunity.status, 'published'),
  isNotNull(opportunity.publishedVersion),
);

/** When it went (ms): what its editors do with it afterwards is nobody else's business. */
export const goneAt = sql<number>`coalesce((select max(s.at) from course_step s
  where s.opportunity_id = opportunity.id and s.action = 'archive'), opportunity.updated_at)`;

/** The version that was published last, of a course that is published no more. */
export interface FormerCourse extends PublishedCourse {
  /** Milliseconds since the epoch. */
  readonly goneAt: number;
}

export async function findFormerCourse(read: Read, id: string): Promise<FormerCourse | null> {
  const rows = await published(read)
    .where(and(isGone, eq(opportunity.id, id)))
    .limit(1);
  const [course] = asWrittenToday(rows);
  if (!course) return null;
  const [row] = await read.select({ at: goneAt }).from(opportunity).where(eq(opportunity.id, id));
  const at = Number(row?.at ?? course.updatedAt);
  return { ...course, updatedAt: at, goneAt: at };
}

/** Those of `ids` that were public and are not now. */
export const listGoneIds = (read: Read, ids: readonly string[]): Promise<ReadonlySet<string>> =>
  idsWith(read, ids, isGone);
