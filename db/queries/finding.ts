/** What the search index needs of the record beside the courses themselves. */
import { and, eq, gte, inArray, isNotNull, isNull, lt, lte, or, sql } from 'drizzle-orm';
import { BINDING_STATUSES } from '~/agreements/agreement-state';
import type { RecognisedBy } from '~/catalogue/course-document';
import type { LanguageMap } from '~/elm/language-map';
import { agreementVersion, recognitionLine, recognitionLineKey } from '../schema/agreements';
import { outbox } from '../schema/audit';
import { programme } from '../schema/curriculum';
import { institution } from '../schema/institutions';
import type { Read } from '../store';
import { publishesLines } from './agreements';
import { COURSE_CHANGED } from './catalogue';

const publishedAndBinding = and(
  inArray(agreementVersion.status, [...BINDING_STATUSES]),
  isNotNull(agreementVersion.publishedAt),
  eq(recognitionLine.state, 'active'),
  publishesLines,
);

/** Programmes that a line counts toward, as a JSON list of ids, each once. */
const lineProgrammes = sql<string>`(
  SELECT json_group_array(DISTINCT json_extract(target.value, '$.programmeId'))
  FROM json_each(${recognitionLine.line}, '$.targets') target
  WHERE json_extract(target.value, '$.programmeId') IS NOT NULL
)`;

/**
 * Who recognises each of these courses by a published agreement that binds on `day`, and toward
 * which of its programmes.
 */
export async function listRecognisers(
  read: Read,
  ids: readonly string[],
  day: string,
): Promise<ReadonlyMap<string, readonly RecognisedBy[]>> {
  const found = new Map<string, RecognisedBy[]>();
  if (ids.length === 0) return found;
  const rows = await read
    .selectDistinct({
      id: recognitionLineKey.opportunityId,
      slug: institution.slug,
      programmes: lineProgrammes,
    })
    .from(recognitionLineKey)
    .innerJoin(recognitionLine, eq(recognitionLine.id, recognitionLineKey.lineId))
    .innerJoin(agreementVersion, eq(agreementVersion.id, recognitionLine.agreementVersionId))
    .innerJoin(institution, eq(institution.id, recognitionLine.recognisingInstitutionId))
    .where(
      and(
        inArray(recognitionLineKey.opportunityId, [...ids]),
        publishedAndBinding,
        lte(agreementVersion.inForceFrom, day),
        or(isNull(agreementVersion.inForceUntil), gte(agreementVersion.inForceUntil, day)),
      ),
    );
  for (const { id, slug, programmes } of rows) {
    if (id === null) continue;
    const list = found.get(id) ?? [];
    const before = list.find((each) => each.slug === slug)?.programmes ?? [];
    const all = new Set([...before, ...(JSON.parse(programmes) as string[])]);
    const others = list.filter((each) => each.slug !== slug);
    found.set(id, [...others, { slug, kind: 'covered', programmes: [...all] }]);
  }
  return found;
}

/** Courses whose recognition began or ended after `from`, up to `day`, by the calendar alone. */
export async function listCoursesTurning(
  read: Read,
  from: string,
  day: string,
): Promise<readonly string[]> {
  const rows = await read
    .selectDistinct({ id: recognitionLineKey.opportunityId })
    .from(recognitionLineKey)
    .innerJoin(recognitionLine, eq(recognitionLine.id, recognitionLineKey.lineId))
    .innerJoin(agreementVersion, eq(agreementVersion.id, recognitionLine.agreementVersionId))
    .where(
      and(
        isNotNull(recognitionLineKey.opportunityId),
        or(
          and(gte(agreementVersion.inForceFrom, from), lte(agreementVersion.inForceFrom, day)),
          and(gte(agreementVersion.inForceUntil, from), lt(agreementVersion.inForceUntil, day)),
        ),
      ),
    );
  return rows.flatMap((row) => row.id ?? []);
}

/** Courses of which a change was put into the outbox at `instant` or later, followed or not. */
export async function listCoursesChangedSince(
  read: Read,
  instant: number,
): Promise<readonly string[]> {
  const rows = await read
    .select({ payload: outbox.payload })
    .from(outbox)
    .where(and(eq(outbox.topic, COURSE_CHANGED), gte(outbox.createdAt, instant)));
  return [...new Set(rows.map(({ payload }) => String(payload.opportunityId)))];
}

/** Names of institutions by their slugs. */
export async function listNamesBySlug(
  read: Read,
  slugs: readonly string[],
): Promise<readonly { readonly slug: string; readonly names: LanguageMap }[]> {
  if (slugs.length === 0) return [];
  return read
    .select({ slug: institution.slug, names: institution.names })
    .from(institution)
    .where(inArray(institution.slug, [...slugs]));
}

/** Slugs of institutions by their ids. */
export async function listSlugs(
  read: Read,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await read
    .select({ id: institution.id, slug: institution.slug })
    .from(institution)
    .where(inArray(institution.id, [...new Set(ids)]));
  return new Map(rows.map(({ id, slug }) => [id, slug]));
}

/** Titles of programmes by their ids. */
export async function listProgrammeTitles(
  read: Read,
  ids: readonly string[],
): Promise<readonly { readonly id: string; readonly titles: LanguageMap }[]> {
  if (ids.length === 0) return [];
  return read
    .select({ id: programme.id, titles: programme.titles })
    .from(programme)
    .where(inArray(programme.id, [...ids]));
}
