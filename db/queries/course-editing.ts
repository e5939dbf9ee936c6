/** Entries as they are written and reviewed: drafts, remarks, steps, and the versions they become. */
import { and, asc, count, desc, eq, gt, isNull, sql } from 'drizzle-orm';
import type { LifeState } from '~/catalogue/editing/life';
import { LearningOpportunity } from '~/catalogue/learning-opportunity';
import { newId } from '../ids';
import { person } from '../schema/accounts';
import { opportunity, opportunityVersion } from '../schema/catalogue';
import { courseComment, courseDraft, courseStep } from '../schema/catalogue-editing';
import { institution } from '../schema/institutions';
import type { Read, Tx } from '../store';
import { courseColumns } from './course-columns';
import { institutionName } from './institutions';

type Reader = Read | Tx;
export type CourseDraftRow = typeof courseDraft.$inferSelect;
export type CourseCommentRow = typeof courseComment.$inferSelect & { authorName: string };
export type CourseStepRow = typeof courseStep.$inferSelect & { actorName: string };

const personName = sql<string>`coalesce(${person.givenName} || ' ' || ${person.familyName}, '')`;

/** An entry with its provider and its draft, whatever its state. */
export async function findEntry(read: Reader, id: string) {
  const [row] = await read
    .select({ entry: opportunity, provider: institutionName, draft: courseDraft })
    .from(opportunity)
    .innerJoin(institution, eq(institution.id, opportunity.providerId))
    .leftJoin(courseDraft, eq(courseDraft.opportunityId, opportunity.id))
    .where(eq(opportunity.id, id))
    .limit(1);
  if (!row) return null;
  const { draft } = row;
  return { ...row, draft: draft && { ...draft, data: LearningOpportunity.parse(draft.data) } };
}
export type EntryRow = NonNullable<Awaited<ReturnType<typeof findEntry>>>;

export interface StoredVersion {
  readonly version: number;
  readonly data: LearningOpportunity;
  readonly createdAt: number;
}

/** A version of an entry, or the latest one. */
export async function findVersion(
  read: Reader,
  opportunityId: string,
  version?: number,
): Promise<StoredVersion | null> {
  const t = opportunityVersion;
  const [row] = await read
    .select({ version: t.version, data: t.data, createdAt: t.createdAt })
    .from(t)
    .where(
      and(
        eq(t.opportunityId, opportunityId),
        version === undefined ? undefined : eq(t.version, version),
      ),
    )
    .orderBy(desc(t.version))
    .limit(1);
  return row ? { ...row, data: LearningOpportunity.parse(row.data) } : null;
}

/** Numbers of all versions, newest first. */
export const listVersionNumbers = (read: Reader, opportunityId: string) =>
  read
    .select({ version: opportunityVersion.version, createdAt: opportunityVersion.createdAt })
    .from(opportunityVersion)
    .where(eq(opportunityVersion.opportunityId, opportunityId))
    .orderBy(desc(opportunityVersion.version));

export async function isCodeTaken(
  read: Reader,
  providerId: string,
  code: string,
): Promise<boolean> {
  const [row] = await read
    .select({ id: opportunity.id })
    .from(opportunity)
    .where(
      and(eq(opportunity.providerId, providerId), sql`lower(${opportunity.code}) = lower(${code})`),
    )
    .limit(1);
  return row !== undefined;
}

export const insertEntry = async (
  tx: Tx,
  row: Pick<typeof opportunity.$inferInsert, 'id' | 'providerId' | 'code' | 'unitId'>,
  at: number,
): Promise<void> =>
  void (await tx
    .insert(opportunity)
    .values({ ...row, status: 'draft', publishedVersion: null, createdAt: at, updatedAt: at }));

export const setEntryUnit = async (tx: Tx, id: string, unitId: string | null): Promise<void> =>
  void (await tx.update(opportunity).set({ unitId }).where(eq(opportunity.id, id)));

export const keepDraft = async (tx: Tx, row: CourseDraftRow): Promise<void> =>
  void (await tx
    .insert(courseDraft)
    .values(row)
    .onConflictDoUpdate({ target: courseDraft.opportunityId, set: row }));

export const dropDraft = async (tx: Tx, opportunityId: string): Promise<void> =>
  void (await tx.delete(courseDraft).where(eq(courseDraft.opportunityId, opportunityId)));

export const setEntryStatus = async (
  tx: Tx,
  id: string,
  status: LifeState,
  at: number,
): Promise<void> =>
  void (await tx.update(opportunity).set({ status, updatedAt: at }).where(eq(opportunity.id, id)));

/**
 * Makes the data the published version and answers its number. Versions that were proposed and
 * never published make way; published ones are never touched: agreements keep the one they signed.
 */
export async function publishVersion(
  tx: Tx,
  entry: { id: string; publishedVersion: number | null },
  data: LearningOpportunity,
  by: { at: number; actorId: string },
): Promise<number> {
  const t = opportunityVersion;
  const published = entry.publishedVersion ?? 0;
  await tx.delete(t).where(and(eq(t.opportunityId, entry.id), gt(t.version, published)));
  const version = published + 1;
  await tx.insert(t).values({
    id: newId(),
    opportunityId: entry.id,
    version,
    ...courseColumns(data),
    createdAt: by.at,
    createdBy: by.actorId,
  });
  await tx
    .update(opportunity)
    .set({ status: 'published', publishedVersion: version, updatedAt: by.at })
    .where(eq(opportunity.id, entry.id));
  return version;
}

export const insertStep = async (tx: Tx, row: typeof courseStep.$inferInsert): Promise<void> =>
  void (await tx.insert(courseStep).values(row));

/** The steps of an entry's life, latest first. */
export async function listSteps(read: Reader, opportunityId: string): Promise<CourseStepRow[]> {
  const rows = await read
    .select({ step: courseStep, actorName: personName })
    .from(courseStep)
    .leftJoin(person, eq(person.id, courseStep.actorId))
    .where(eq(courseStep.opportunityId, opportunityId))
    .orderBy(desc(courseStep.at), desc(sql`${courseStep}.rowid`));
  return rows.map(({ step, actorName }) => ({ ...step, actorName }));
}

export const insertComment = async (tx: Tx, row: typeof courseComment.$inferInsert) =>
  void (await tx.insert(courseComment).values(row));

/** Remarks on an entry, oldest first. */
export async function listComments(
  read: Reader,
  opportunityId: string,
): Promise<CourseCommentRow[]> {
  const rows = await read
    .select({ comment: courseComment, authorName: personName })
    .from(courseComment)
    .leftJoin(person, eq(person.id, courseComment.authorId))
    .where(eq(courseComment.opportunityId, opportunityId))
    .orderBy(asc(courseComment.createdAt), asc(courseComment.id));
  return rows.map(({ comment, authorName }) => ({ ...comment, authorName }));
}

export async function countOpenComments(read: Reader, opportunityId: string): Promise<number> {
  const [row] = await read
    .select({ open: count() })
    .from(courseComment)
    .where(and(eq(courseComment.opportunityId, opportunityId), isNull(courseComment.doneAt)));
  return row?.open ?? 0;
}

/** Marks a remark as dealt with; false where there is no such open remark. */
export async function closeComment(
  tx: Tx,
  opportunityId: string,
  id: string,
  by: { at: number; actorId: string; answer: string | null },
): Promise<boolean> {
  const rows = await tx
    .update(courseComment)
    .set({ doneAt: by.at, doneBy: by.actorId, answer: by.answer })
    .where(
      and(
        eq(courseComment.id, id),
        eq(courseComment.opportunityId, opportunityId),
        isNull(courseComment.doneAt),
      ),
    )
    .returning({ id: courseComment.id });
  return rows.length > 0;
}

/** What was published is agreed on: remarks nobody answered are dealt with by it, and kept. */
export const closeOpenComments = async (
  tx: Tx,
  opportunityId: string,
  by: { at: number; actorId: string },
): Promise<void> =>
  void (await tx
    .update(courseComment)
    .set({ doneAt: by.at, doneBy: by.actorId })
    .where(and(eq(courseComment.opportunityId, opportunityId), isNull(courseComment.doneAt))));

export async function findPersonName(read: Reader, id: string | null): Promise<string | null> {
  if (id === null) return null;
  const [row] = await read.select({ name: personName }).from(person).where(eq(person.id, id));
  return row?.name ?? null;
}
