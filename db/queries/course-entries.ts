/** Entries as lists of editors and reviewers show them: by state, code or title, in a wished order. */
import { and, count, desc, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { EntryOrder } from '~/catalogue/editing/entry-order';
import type { LifeState } from '~/catalogue/editing/life';
import type { LearningOpportunity } from '~/catalogue/learning-opportunity';
import type { LanguageMap } from '~/elm/language-map';
import { opportunity } from '../schema/catalogue';
import { courseDraft } from '../schema/catalogue-editing';
import { institution } from '../schema/institutions';
import type { Read } from '../store';
import { institutionName } from './institutions';

const state = sql<LifeState>`case when ${opportunity.status} = 'archived' then 'archived'
  else coalesce(${courseDraft.state}, ${opportunity.status}) end`;
const changedAt = sql<number>`max(${opportunity.updatedAt}, coalesce(${courseDraft.savedAt}, 0))`;
/** When it came to where it stands; what was imported or never moved stands there since its change. */
const since = sql<number>`coalesce((select max(s.at) from course_step s
  where s.opportunity_id = ${opportunity.id}), ${changedAt})`;
/** The title as it is now written, in the language of the entry where it has it. */
const latest = sql<LearningOpportunity['title']>`coalesce(
  json_extract(${courseDraft.data}, '$.title'),
  (select json_extract(v.data, '$.title') from opportunity_version v
   where v.opportunity_id = ${opportunity.id} order by v.version desc limit 1), '{}')`.mapWith(
  (text: string) => JSON.parse(text) as LearningOpportunity['title'],
);
const publicVersion = sql<number>`case when ${opportunity.status} = 'published'
  then ${opportunity.publishedVersion} else 0 end`;
/** As the states follow each other in an entry's life. */
const rank = sql<number>`case ${state} when 'draft' then 0 when 'submitted' then 1
  when 'in-review' then 2 when 'changes-requested' then 3 when 'published' then 4 else 5 end`;

export interface EntryFilter {
  /** Null: of every provider. */
  readonly providerId: string | null;
  /** Null: of every unit; else of this one and of none. */
  readonly unitId?: string | null;
  readonly states: readonly LifeState[];
  /** Part of the code or the title. */
  readonly q?: string;
}

const escaped = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

const ofProvider = ({
  providerId,
  unitId = null,
}: Pick<EntryFilter, 'providerId' | 'unitId'>): SQL | undefined =>
  and(
    providerId === null ? undefined : eq(opportunity.providerId, providerId),
    unitId === null ? undefined : or(isNull(opportunity.unitId), eq(opportunity.unitId, unitId)),
  );

function filtered({ states, q, ...place }: EntryFilter): SQL | undefined {
  const like = `%${escaped(q ?? '')}%`;
  return and(
    ofProvider(place),
    sql`${state} in (${sql.join(
      states.map((each) => sql`${each}`),
      sql`, `,
    )})`,
    q
      ? or(
          sql`${opportunity.code} like ${like} escape '\\'`,
          sql`${latest} like ${like} escape '\\'`,
        )
      : undefined,
  );
}

const COLUMNS = { state: rank, version: publicVersion, changed: changedAt, since } as const;

/** Ids of the entries in order. Names are put in order by the reader's language, not by SQL. */
export async function listEntryIds(
  read: Read,
  filter: EntryFilter,
  { by, descending }: EntryOrder,
  compare: (a: LanguageMap, b: LanguageMap) => number,
): Promise<string[]> {
  const where = filtered(filter);
  const named = by === 'course' || by === 'provider';
  const turned = (order: SQL | number) => (descending ? sql`${order} desc` : sql`${order} asc`);
  const rows = await read
    .select({
      id: opportunity.id,
      names: by === 'course' ? latest : sql<LanguageMap>`${institution.names}`.mapWith(parsed),
    })
    .from(opportunity)
    .innerJoin(institution, eq(institution.id, opportunity.providerId))
    .leftJoin(courseDraft, eq(courseDraft.opportunityId, opportunity.id))
    .where(where)
    .orderBy(...(named ? [] : [turned(COLUMNS[by])]), desc(changedAt), opportunity.id);
  const sign = descending ? -1 : 1;
  if (named) rows.sort((a, b) => sign * compare(a.names, b.names));
  return rows.map(({ id }) => id);
}

const parsed = (text: string) => JSON.parse(text) as LanguageMap;

/** These entries in the order of `ids`. */
export async function listEntries(read: Read, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const openComments = sql<number>`(select count(*) from course_comment c
    where c.opportunity_id = ${opportunity.id} and c.done_at is null)`;
  const rows = await read
    .select({
      id: opportunity.id,
      code: opportunity.code,
      title: latest,
      state,
      publishedVersion: opportunity.publishedVersion,
      isPublic: sql<boolean>`${opportunity.status} = 'published'`.mapWith(Boolean),
      ...{ changedAt, since, openComments },
      provider: institutionName,
    })
    .from(opportunity)
    .innerJoin(institution, eq(institution.id, opportunity.providerId))
    .leftJoin(courseDraft, eq(courseDraft.opportunityId, opportunity.id))
    .where(inArray(opportunity.id, [...ids]));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
export type ListedEntry = Awaited<ReturnType<typeof listEntries>>[number];

/** How many entries of a provider, or of a unit of it, stand where. */
export const countByState = (read: Read, place: Pick<EntryFilter, 'providerId' | 'unitId'>) =>
  read
    .select({ state, entries: count() })
    .from(opportunity)
    .leftJoin(courseDraft, eq(courseDraft.opportunityId, opportunity.id))
    .where(ofProvider(place))
    .groupBy(state);
