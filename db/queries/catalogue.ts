import {
  and,
  asc,
  count,
  desc,
  eq,
  exists,
  gt,
  inArray,
  isNull,
  lte,
  max,
  ne,
  type SQL,
  sql,
  sum,
} from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { LearningOpportunity } from '~/catalogue/learning-opportunity';
import { outbox } from '../schema/audit';
import { opportunity, opportunityVersion } from '../schema/catalogue';
import { institution } from '../schema/institutions';
import type { Read, Tx } from '../store';
import { enqueue } from './audit';
import { type InstitutionName, institutionName } from './institutions';

/** A course as the public sees it: its published version, with its provider. */
export interface PublishedCourse {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  /** Milliseconds since the epoch. */
  readonly updatedAt: number;
  readonly data: LearningOpportunity;
  readonly provider: InstitutionName;
}

/** Only this is ever shown to the public. */
export const isPublished = eq(opportunity.status, 'published');

/** The version of a course that everybody sees. */
export const atPublished = and(
  eq(opportunityVersion.opportunityId, opportunity.id),
  eq(opportunityVersion.version, opportunity.publishedVersion),
);

/** Entries in the version published last, whatever has become of them since. */
export const published = (read: Read) =>
  read
    .select({
      id: opportunity.id,
      code: opportunity.code,
      version: opportunityVersion.version,
      updatedAt: opportunity.updatedAt,
      data: opportunityVersion.data,
      provider: institutionName,
    })
    .from(opportunity)
    .innerJoin(opportunityVersion, atPublished)
    .innerJoin(institution, eq(institution.id, opportunity.providerId));

/** Entries stored in an older shape are read as today's. */
export const asWrittenToday = <Row extends { data: LearningOpportunity }>(rows: Row[]): Row[] =>
  rows.map((row) => ({ ...row, data: LearningOpportunity.parse(row.data) }));

export async function findPublishedCourse(read: Read, id: string): Promise<PublishedCourse | null> {
  const rows = await published(read)
    .where(and(isPublished, eq(opportunity.id, id)))
    .limit(1);
  return asWrittenToday(rows)[0] ?? null;
}

/** What tells one state of a published course from another, without reading the entry. */
export async function findCourseStamp(
  read: Read,
  id: string,
): Promise<{ version: number; updatedAt: number; providerId: string; code: string } | null> {
  const [row] = await read
    .select({
      version: opportunity.publishedVersion,
      updatedAt: opportunity.updatedAt,
      providerId: opportunity.providerId,
      code: opportunity.code,
    })
    .from(opportunity)
    .where(and(isPublished, eq(opportunity.id, id)))
    .limit(1);
  return row && row.version !== null ? { ...row, version: row.version } : null;
}

/** A published or earlier version of a course that is or was public; null for later drafts. */
export async function findCourseVersion(
  read: Read,
  id: string,
  version: number,
): Promise<LearningOpportunity | null> {
  const [row] = await read
    .select({ data: opportunityVersion.data })
    .from(opportunityVersion)
    .innerJoin(opportunity, eq(opportunity.id, opportunityVersion.opportunityId))
    .where(
      and(
        eq(opportunity.id, id),
        eq(opportunityVersion.version, version),
        lte(opportunityVersion.version, opportunity.publishedVersion),
      ),
    )
    .limit(1);
  return row ? LearningOpportunity.parse(row.data) : null;
}

/** Published courses among `ids`, in the order of `ids`. */
export async function listPublishedCourses(
  read: Read,
  ids: readonly string[],
): Promise<PublishedCourse[]> {
  if (ids.length === 0) return [];
  const rows = await published(read).where(and(isPublished, inArray(opportunity.id, [...ids])));
  const byId = new Map(asWrittenToday(rows).map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Those of `ids` whose provider publishes another course of the same title, capitals aside. */
export async function listSharingTitle(
  read: Read,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const other = alias(opportunity, 'other');
  const otherVersion = alias(opportunityVersion, 'other_version');
  const namesake = read
    .select({ id: other.id })
    .from(otherVersion)
    .innerJoin(
      other,
      and(
        eq(other.id, otherVersion.opportunityId),
        eq(other.publishedVersion, otherVersion.version),
      ),
    )
    .where(
      and(
        sql`${otherVersion.title} collate nocase = ${opportunityVersion.title}`,
        // The plus keeps these from being looked up by: few courses share a title, many a provider.
        sql`+${other.providerId} = ${opportunity.providerId}`,
        sql`+${other.status} = 'published'`,
        ne(other.id, opportunity.id),
      ),
    );
  const rows = await read
    .select({ id: opportunity.id })
    .from(opportunity)
    .innerJoin(opportunityVersion, atPublished)
    .where(and(inArray(opportunity.id, [...ids]), exists(namesake)));
  return new Set(rows.map(({ id }) => id));
}

/** Published courses in the order of their ids, from the one after `after` on. */
export async function listPublishedCoursesAfter(
  read: Read,
  after: string,
  limit: number,
): Promise<PublishedCourse[]> {
  const rows = await published(read)
    .where(and(isPublished, gt(opportunity.id, after)))
    .orderBy(asc(opportunity.id))
    .limit(limit);
  return asWrittenToday(rows);
}

/** A provider's published courses, latest change first. */
export async function listCoursesOfProvider(
  read: Read,
  providerId: string,
  limit: number,
): Promise<PublishedCourse[]> {
  const rows = await published(read)
    .where(and(isPublished, eq(opportunity.providerId, providerId)))
    .orderBy(desc(opportunity.updatedAt), asc(opportunity.id))
    .limit(limit);
  return asWrittenToday(rows);
}

/** All published courses, latest change first. */
export async function listLatestCourses(
  read: Read,
  limit: number,
  offset: number,
): Promise<PublishedCourse[]> {
  const rows = await published(read)
    .where(isPublished)
    .orderBy(desc(opportunity.updatedAt), asc(opportunity.id))
    .limit(limit)
    .offset(offset);
  return asWrittenToday(rows);
}

/** How many courses are published, by all providers or by one. */
export async function countPublishedCourses(read: Read, providerId?: string): Promise<number> {
  const [row] = await read
    .select({ courses: count() })
    .from(opportunity)
    .where(and(isPublished, providerId ? eq(opportunity.providerId, providerId) : undefined));
  return row?.courses ?? 0;
}

/** Every published version a course has had, newest first. */
export async function listCourseVersions(
  read: Read,
  opportunityId: string,
): Promise<{ version: number; createdAt: number }[]> {
  return read
    .select({ version: opportunityVersion.version, createdAt: opportunityVersion.createdAt })
    .from(opportunityVersion)
    .innerJoin(opportunity, eq(opportunity.id, opportunityVersion.opportunityId))
    .where(
      and(
        eq(opportunity.id, opportunityId),
        lte(opportunityVersion.version, opportunity.publishedVersion),
      ),
    )
    .orderBy(desc(opportunityVersion.version));
}

/** A short text that changes whenever what is published changes. */
export async function catalogueStamp(read: Read): Promise<string> {
  const [row] = await read
    .select({
      courses: count(),
      latest: max(opportunity.updatedAt),
      versions: sum(opportunity.publishedVersion),
    })
    .from(opportunity)
    .where(isPublished);
  return `${row?.courses ?? 0}.${row?.latest ?? 0}.${row?.versions ?? 0}`;
}

/** The outbox topic that tells the search index which course to look at again. */
export const COURSE_CHANGED = 'catalogue.course-changed';

/** Leaves word that a course was published, changed or archived; in the transaction that did it. */
export const enqueueCourseChange = (tx: Tx, at: number, opportunityId: string): Promise<void> =>
  enqueue(tx, at, COURSE_CHANGED, { opportunityId });

export interface CourseChange {
  /** The outbox row. */
  readonly id: string;
  readonly opportunityId: string;
}

/** Changes the search index has not followed yet, oldest first. */
export async function listCourseChanges(read: Read, limit: number): Promise<CourseChange[]> {
  const rows = await read
    .select({ id: outbox.id, payload: outbox.payload })
    .from(outbox)
    .where(and(isNull(outbox.processedAt), eq(outbox.topic, COURSE_CHANGED)))
    .orderBy(asc(outbox.createdAt), asc(outbox.id))
    .limit(limit);
  return rows.map(({ id, payload }) => ({ id, opportunityId: String(payload.opportunityId) }));
}

export async function markCourseChangesDone(
  tx: Tx,
  ids: readonly string[],
  at: number,
): Promise<void> {
  await tx
    .update(outbox)
    .set({ processedAt: at, lastError: null })
    .where(inArray(outbox.id, [...ids]));
}

/** Those of `ids` that are published. */
export async function listPublishedIds(
  read: Read,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  return idsWith(read, ids, isPublished);
}

/** Those of `ids` of which a condition holds. */
export async function idsWith(
  read: Read,
  ids: readonly string[],
  condition: SQL | undefined,
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await read
    .select({ id: opportunity.id })
    .from(opportunity)
    .where(and(condition, inArray(opportunity.id, [...new Set(ids)])));
  return new Set(rows.map((row) => row.id));
}
