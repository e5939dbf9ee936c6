/** What the catalogue says today of courses that agreements keep a snapshot of. */
import { inArray } from 'drizzle-orm';
import { opportunity } from '../schema/catalogue';
import type { Read } from '../store';

export interface CourseToday {
  readonly id: string;
  /** Null: the catalogue no longer shows it. */
  readonly publishedVersion: number | null;
}

/** The version published today of each course that is known. */
export async function listCoursesToday(read: Read, ids: readonly string[]): Promise<CourseToday[]> {
  if (ids.length === 0) return [];
  const rows = await read
    .select({
      id: opportunity.id,
      status: opportunity.status,
      publishedVersion: opportunity.publishedVersion,
    })
    .from(opportunity)
    .where(inArray(opportunity.id, [...new Set(ids)]));
  return rows.map(({ id, status, publishedVersion }) => ({
    id,
    publishedVersion: status === 'archived' ? null : publishedVersion,
  }));
}
