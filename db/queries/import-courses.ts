/** Courses as imports find and write them: many in few statements. */
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { DraftState } from '~/catalogue/editing/life';
import { LearningOpportunity } from '~/catalogue/learning-opportunity';
import type { LanguageMap } from '~/elm/language-map';
import { newId } from '../ids';
import { outbox } from '../schema/audit';
import { opportunity, opportunityVersion } from '../schema/catalogue';
import { courseDraft } from '../schema/catalogue-editing';
import { importedCourse } from '../schema/imports';
import type { Read, Tx } from '../store';
import { COURSE_CHANGED } from './catalogue';
import { courseColumns } from './course-columns';
import { keepNamedSkills, type NamedSkill } from './esco';

type Reader = Read | Tx;

export interface KnownCourse {
  readonly id: string;
  readonly code: string;
  /** Whose editors write it; null: those of all units. */
  readonly unitId: string | null;
  readonly status: (typeof opportunity.$inferSelect)['status'];
  /** Of the draft beside what is published; null where there is none. */
  readonly draftState: DraftState | null;
  /** The highest version there is; null where it never had one. */
  readonly version: number | null;
  /** Of what an import last wrote; null where none did. */
  readonly hash: string | null;
}

/** Courses of a provider by code, with what an import last wrote of them. */
export async function findCoursesByCode(
  read: Reader,
  providerId: string,
  codes: readonly string[],
): Promise<KnownCourse[]> {
  if (codes.length === 0) return [];
  return read
    .select({
      id: opportunity.id,
      code: opportunity.code,
      unitId: opportunity.unitId,
      status: opportunity.status,
      draftState: courseDraft.state,
      version: sql<
        number | null
      >`(select max(v.version) from opportunity_version v where v.opportunity_id = ${opportunity.id})`,
      hash: importedCourse.hash,
    })
    .from(opportunity)
    .leftJoin(importedCourse, eq(importedCourse.opportunityId, opportunity.id))
    .leftJoin(courseDraft, eq(courseDraft.opportunityId, opportunity.id))
    .where(and(eq(opportunity.providerId, providerId), inArray(opportunity.code, [...codes])));
}

/** What is written of each of the courses: its draft, else its newest version. By the course's id. */
export async function latestData(
  read: Reader,
  courses: readonly KnownCourse[],
): Promise<ReadonlyMap<string, LearningOpportunity>> {
  const found = new Map<string, LearningOpportunity>();
  for (const { id, version } of courses) {
    const [draft] = await read
      .select({ data: courseDraft.data })
      .from(courseDraft)
      .where(eq(courseDraft.opportunityId, id));
    const [row] = draft
      ? [draft]
      : await read
          .select({ data: opportunityVersion.data })
          .from(opportunityVersion)
          .where(
            and(
              eq(opportunityVersion.opportunityId, id),
              eq(opportunityVersion.version, version ?? 0),
            ),
          );
    if (row) found.set(id, LearningOpportunity.parse(row.data));
  }
  return found;
}

/** A course as an import writes it: a new one, or more of one there is. */
export interface CourseWrite {
  readonly known: KnownCourse | null;
  readonly providerId: string;
  readonly code: string;
  readonly data: LearningOpportunity;
  readonly hash: string;
}

export interface WriteContext {
  readonly at: number;
  readonly jobId: string;
  readonly actorId: string | null;
  /** To whose editors new courses belong. */
  readonly unitId: string | null;
  /** Seen by the public at once; otherwise kept as drafts, to be submitted and reviewed. */
  readonly publish: boolean;
}

type Placed = CourseWrite & { readonly id: string };

export async function writeCourses(
  tx: Tx,
  writes: readonly CourseWrite[],
  context: WriteContext,
): Promise<void> {
  if (writes.length === 0) return;
  const placed = writes.map((each) => ({ ...each, id: each.known?.id ?? newId() }));
  await insertNew(tx, placed, context);
  if (context.publish) await publishAll(tx, placed, context);
  else await draftAll(tx, placed, context);
  await keepNamedSkills(tx, skillsIn(placed), context.at);
  const { at: importedAt, jobId } = context;
  await tx
    .insert(importedCourse)
    .values(placed.map(({ id, hash }) => ({ opportunityId: id, hash, jobId, importedAt })))
    .onConflictDoUpdate({
      target: importedCourse.opportunityId,
      set: {
        hash: sql`excluded.hash`,
        jobId: sql`excluded.job_id`,
        importedAt: sql`excluded.imported_at`,
      },
    });
}

/** ESCO skills that the courses lead to, each once. */
function skillsIn(writes: readonly CourseWrite[]): NamedSkill[] {
  const outcomes = writes.flatMap(({ data }) => data.outcomes);
  const named = outcomes.flatMap(({ esco }) => esco).filter(({ label }) => !isBlank(label));
  return [...new Map(named.map((each) => [each.iri, each])).values()];
}

const isBlank = (label: LanguageMap): boolean =>
  Object.values(label).every((each) => each.trim() === '');

async function insertNew(
  tx: Tx,
  placed: readonly Placed[],
  { at, publish, unitId }: WriteContext,
): Promise<void> {
  const fresh = placed.filter(({ known }) => known === null);
  if (fresh.length === 0) return;
  await tx.insert(opportunity).values(
    fresh.map(({ id, providerId, code }) => ({
      id,
      providerId,
      code,
      unitId,
      status: publish ? ('published' as const) : ('draft' as const),
      publishedVersion: publish ? 1 : null,
      createdAt: at,
      updatedAt: at,
    })),
  );
}

/** A new version of each, with the word for the search index. What was archived stays so. */
async function publishAll(
  tx: Tx,
  placed: readonly Placed[],
  { at, actorId }: WriteContext,
): Promise<void> {
  const versions = placed.map((each) => ({ ...each, version: (each.known?.version ?? 0) + 1 }));
  await tx.insert(opportunityVersion).values(
    versions.map(({ id, version, data }) => ({
      id: newId(),
      opportunityId: id,
      version,
      ...courseColumns(data),
      createdAt: at,
      createdBy: actorId,
    })),
  );
  const seen = versions.filter(({ known }) => known?.status !== 'archived');
  for (const { id, version, known } of seen)
    if (known)
      await tx
        .update(opportunity)
        .set({ status: 'published', publishedVersion: version, updatedAt: at })
        .where(eq(opportunity.id, id));
  if (seen.length > 0)
    await tx.insert(outbox).values(
      seen.map(({ id }) => ({
        id: newId(),
        topic: COURSE_CHANGED,
        payload: { opportunityId: id },
        createdAt: at,
      })),
    );
}

/** The draft of each, beside what is published; it stays where it was in its life. */
async function draftAll(
  tx: Tx,
  placed: readonly Placed[],
  { at, actorId }: WriteContext,
): Promise<void> {
  await tx
    .insert(courseDraft)
    .values(
      placed.map(({ id, data }) => ({
        opportunityId: id,
        state: 'draft' as const,
        data,
        unread: {},
        revision: 1,
        savedAt: at,
        savedBy: actorId,
      })),
    )
    .onConflictDoUpdate({
      target: courseDraft.opportunityId,
      set: {
        data: sql`excluded.data`,
        unread: sql`excluded.unread`,
        revision: sql`${courseDraft.revision} + 1`,
        savedAt: sql`excluded.saved_at`,
        savedBy: sql`excluded.saved_by`,
      },
    });
}
