import { and, asc, desc, eq, gt, inArray, max, or, sql } from 'drizzle-orm';
import type { CourseToExport } from '~/catalogue/export/to-elm';
import { opportunity } from '../schema/catalogue';
import { institution, institutionIdentifier } from '../schema/institutions';
import type { Read } from '../store';
import { findPublishedCourse, listPublishedCoursesAfter, type PublishedCourse } from './catalogue';
import { goneAt, isGone } from './former-courses';

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
  const providers = await providersById(read, ids);
  return courses.flatMap((course) => {
    const provider = providers.get(course.provider.id);
    return provider ? [{ ...course, provider }] : [];
  });
}

/** An institution as exports tell of it; null where there is none. */
export async function findProviderToExport(
  read: Read,
  id: string,
): Promise<CourseToExport['provider'] | null> {
  return (await providersById(read, [id])).get(id) ?? null;
}

async function providersById(
  read: Read,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CourseToExport['provider']>> {
  const [institutions, identifiers] = await Promise.all([
    read
      .select()
      .from(institution)
      .where(inArray(institution.id, [...ids])),
    read
      .select()
      .from(institutionIdentifier)
      .where(inArray(institutionIdentifier.institutionId, [...ids]))
      .orderBy(asc(institutionIdentifier.scheme), asc(institutionIdentifier.value)),
  ]);
  return new Map(
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

/** Where one part of the changes ends and the next begins. */
export type EventPlace = Pick<CourseEvent, 'id' | 'updatedAt'>;

/**
 * What was published, changed or archived last, latest first; nothing that never was public. With
 * `after`, what follows it: a change meanwhile comes to the front and moves nothing past the reader.
 */
export async function listCourseEvents(
  read: Read,
  limit: number,
  after: EventPlace | null = null,
): Promise<CourseEvent[]> {
  const changedAt = sql<number>`case when ${isPublished} then ${opportunity.updatedAt}
    else ${goneAt} end`;
  const rows = await read
    .select({
      id: opportunity.id,
      updatedAt: changedAt,
      code: opportunity.code,
      createdAt: opportunity.createdAt,
      status: opportunity.status,
    })
    .from(opportunity)
    .where(
      and(
        or(isPublished, isGone),
        after
          ? sql`(${changedAt} < ${after.updatedAt}
              or (${changedAt} = ${after.updatedAt} and ${opportunity.id} > ${after.id}))`
          : undefined,
      ),
    )
    .orderBy(desc(changedAt), asc(opportunity.id))
    .limit(limit);
  return rows.map((row) => ({
    ...row,
    status: row.status === 'published' ? 'published' : 'archived',
  }));
}

/** The instant of the last change of what is published (ms); 0 for an empty catalogue. */
export async function catalogueChangedAt(read: Read): Promise<number> {
  const [shown] = await read
    .select({ at: max(opportunity.updatedAt) })
    .from(opportunity)
    .where(isPublished);
  const [gone] = await read
    .select({ at: max(goneAt) })
    .from(opportunity)
    .where(isGone);
  return Math.max(shown?.at ?? 0, Number(gone?.at ?? 0));
}
