import { and, asc, desc, eq, gt, inArray, max } from 'drizzle-orm';
import type { CourseToExport } from '~/catalogue/export/to-elm';
import { opportunity } from '../schema/catalogue';
import { institution, institutionIdentifier } from '../schema/institutions';
import type { Read } from '../store';
import { findPublishedCourse, listPublishedCoursesAfter, type PublishedCourse } from './catalogue';

/** A published course with all that is said of its provider; null where there is none. */
export async function findCourseToExport(read: Read, id: string): Promise<CourseToExport | null> {
  const course = await findPublishedCourse(read, id);
  return course ? ((await withProviders(read, [course]))[0] ?? null) : null;
}

/** Published courses in the order of their ids, from the one after `after` on. */
export async function listCoursesToExportAfter(
  read: Read,
  after: string,
  limit: number,
): Promise<CourseToExport[]> {
  return withProviders(read, await listPublishedCoursesAfter(read, after, limit));
}

async function withProviders(
  read: Read,
  courses: readonly PublishedCourse[],
): Promise<CourseToExport[]> {
  const ids = [...new Set(courses.map((each) => each.provider.id))];
  if (ids.length === 0) return [];
  const [institutions, identifiers] = await Promise.all([
    read.select().from(institution).where(inArray(institution.id, ids)),
    read
      .select()
      .from(institutionIdentifier)
      .where(inArray(institutionIdentifier.institutionId, ids))
      .orderBy(asc(institutionIdentifier.scheme), asc(institutionIdentifier.value)),
  ]);
  const providers = new Map(
    institutions.map(({ id, slug, names, country, city, address, homepage }) => [
      id,
      {
        ...{ slug, names, country, city, address, homepage },
        identifiers: identifiers
          .filter((each) => each.institutionId === id)
          .map(({ scheme, value }) => ({ scheme, value })),
      },
    ]),
  );
  return courses.flatMap((course) => {
    const provider = providers.get(course.provider.id);
    return provider ? [{ ...course, provider }] : [];
  });
}

export interface CourseEntry {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly updatedAt: number;
}

const entry = { id: opportunity.id, updatedAt: opportunity.updatedAt };
const isPublished = eq(opportunity.status, 'published');

/** Ids of published courses in order, from the one after `after` on: for a list of all pages. */
export async function listCourseEntriesAfter(
  read: Read,
  after: string,
  limit: number,
): Promise<CourseEntry[]> {
  return read
    .select(entry)
    .from(opportunity)
    .where(and(isPublished, gt(opportunity.id, after)))
    .orderBy(asc(opportunity.id))
    .limit(limit);
}

export type CourseEvent = CourseEntry & {
  readonly code: string;
  readonly createdAt: number;
  readonly status: 'published' | 'archived';
};

/** What was published, changed or archived last, latest first. */
export async function listCourseEvents(read: Read, limit: number): Promise<CourseEvent[]> {
  const rows = await read
    .select({
      ...entry,
      code: opportunity.code,
      createdAt: opportunity.createdAt,
      status: opportunity.status,
    })
    .from(opportunity)
    .where(inArray(opportunity.status, ['published', 'archived']))
    .orderBy(desc(opportunity.updatedAt), asc(opportunity.id))
    .limit(limit);
  return rows.map((row) => ({
    ...row,
    status: row.status === 'archived' ? 'archived' : 'published',
  }));
}

/** The instant of the last change of what is published (ms); 0 for an empty catalogue. */
export async function catalogueChangedAt(read: Read): Promise<number> {
  const [row] = await read
    .select({ at: max(opportunity.updatedAt) })
    .from(opportunity)
    .where(inArray(opportunity.status, ['published', 'archived']));
  return row?.at ?? 0;
}
