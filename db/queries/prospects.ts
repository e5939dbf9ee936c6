/** Questions before enrolling. */
import { and, asc, count, desc, eq, inArray, or } from 'drizzle-orm';
import { LearningOpportunity } from '~/catalogue/learning-opportunity';
import type { ProspectStatus } from '~/recognition/prospect';
import { person } from '../schema/accounts';
import { opportunity, opportunityVersion } from '../schema/catalogue';
import { programme } from '../schema/curriculum';
import { institution } from '../schema/institutions';
import { prospect } from '../schema/prospects';
import type { Read, Tx } from '../store';
import { institutionName } from './institutions';

export type ProspectRow = typeof prospect.$inferSelect;

/** Whose questions a list holds: limits that a proof of permission gives. */
export interface ProspectScope {
  readonly institutionId: string | null;
  readonly unitId: string | null;
  readonly learnerId: string | null;
}

const within = ({ institutionId, unitId, learnerId }: ProspectScope) =>
  and(
    institutionId === null ? undefined : eq(prospect.institutionId, institutionId),
    unitId === null ? undefined : eq(prospect.unitId, unitId),
    learnerId === null ? undefined : eq(prospect.learnerId, learnerId),
  );

const joined = (read: Read) =>
  read
    .select({
      row: prospect,
      course: opportunityVersion.data,
      code: opportunity.code,
      providerId: opportunity.providerId,
      publishedVersion: opportunity.publishedVersion,
      listed: opportunity.status,
      institution: institutionName,
      programme: programme.titles,
      learner: { givenName: person.givenName, familyName: person.familyName, email: person.email },
    })
    .from(prospect)
    .innerJoin(opportunity, eq(opportunity.id, prospect.opportunityId))
    .innerJoin(
      opportunityVersion,
      and(
        eq(opportunityVersion.opportunityId, prospect.opportunityId),
        eq(opportunityVersion.version, prospect.opportunityVersion),
      ),
    )
    .innerJoin(institution, eq(institution.id, prospect.institutionId))
    .innerJoin(person, eq(person.id, prospect.learnerId))
    .leftJoin(programme, eq(programme.id, prospect.programmeId));

/** A question with the version of the course it was asked about, and who asked. */
export type ProspectFound = Awaited<ReturnType<typeof findProspect>> & object;

export async function findProspect(read: Read, id: string) {
  const [found] = await joined(read).where(eq(prospect.id, id)).limit(1);
  return found ? { ...found, course: LearningOpportunity.parse(found.course) } : null;
}

/** Open ones first, each kind in the order in which it was asked. */
export async function listProspects(
  read: Read,
  scope: ProspectScope,
  status: ProspectStatus | null,
  page: { limit: number; offset: number },
): Promise<ProspectFound[]> {
  const rows = await joined(read)
    .where(and(within(scope), status === null ? undefined : eq(prospect.status, status)))
    .orderBy(status === 'asked' ? asc(prospect.askedAt) : desc(prospect.updatedAt))
    .limit(page.limit)
    .offset(page.offset);
  return rows.map((row) => ({ ...row, course: LearningOpportunity.parse(row.course) }));
}

export async function countProspects(
  read: Read,
  scope: ProspectScope,
  status: ProspectStatus | null,
): Promise<number> {
  const [row] = await read
    .select({ questions: count() })
    .from(prospect)
    .where(and(within(scope), status === null ? undefined : eq(prospect.status, status)));
  return row?.questions ?? 0;
}

/** A person's questions about a course that were not withdrawn, latest first. */
export async function listProspectsAbout(
  read: Read | Tx,
  learnerId: string,
  opportunityId: string,
): Promise<ProspectRow[]> {
  return read
    .select()
    .from(prospect)
    .where(
      and(
        eq(prospect.learnerId, learnerId),
        eq(prospect.opportunityId, opportunityId),
        or(inArray(prospect.status, ['asked', 'approved', 'declined'])),
      ),
    )
    .orderBy(desc(prospect.askedAt));
}

export async function insertProspect(tx: Tx, row: typeof prospect.$inferInsert): Promise<void> {
  await tx.insert(prospect).values(row);
}

/** Writes an answer unless somebody changed the question since `revision`; answers whether it did. */
export async function moveProspect(
  tx: Tx,
  at: { id: string; revision: number },
  change: Partial<typeof prospect.$inferInsert>,
): Promise<boolean> {
  const moved = await tx
    .update(prospect)
    .set({ ...change, revision: at.revision + 1 })
    .where(
      and(eq(prospect.id, at.id), eq(prospect.revision, at.revision), eq(prospect.status, 'asked')),
    )
    .returning({ id: prospect.id });
  return moved.length > 0;
}
