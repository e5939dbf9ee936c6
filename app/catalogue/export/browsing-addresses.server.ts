/** The pages for browsing that lead to courses: those of fields, providers and skills. */
import { listShownInstitutions } from '#db/queries/shown-institutions';
import type { CourseHits } from '#search/port';
import { dayOf } from '~/platform/format';
import { paths } from '~/platform/paths';
import { services } from '~/platform/services.server';
import { findCourses } from '../find-courses.server';
import { type FacetName, NO_FILTERS, NO_RANGES, NOT_STATED } from '../finding';

/** An index counts the commonest values of a facet only: within a field there are fewer. */
async function countedIn(field: readonly string[]): Promise<CourseHits | null> {
  const made = services();
  return findCourses(made, {
    ...{ text: '', filters: { ...NO_FILTERS, field }, ranges: NO_RANGES },
    ...{ sort: 'relevance', page: 1, pageSize: 1, today: dayOf(made.clock()) },
  });
}

const valuesOf = (hits: CourseHits | null, facet: FacetName): string[] =>
  (hits?.facets[facet] ?? []).flatMap(({ value }) => (value === NOT_STATED ? [] : value));

/** Skills of the courses in a field, and within it field by field where they are too many. */
async function skillsIn(field: string, known: readonly string[]): Promise<string[]> {
  const hits = await countedIn([field]);
  const skills = valuesOf(hits, 'skill');
  if (!hits?.cut.includes('skill')) return skills;
  const narrower = known.filter(
    (code) => code.length === field.length + 1 && code.startsWith(field),
  );
  const within = await Promise.all(narrower.map((code) => skillsIn(code, known)));
  return [...skills, ...within.flat()];
}

/** Paths of pages that show at least one course, or are of an institution with an agreement. */
export async function browsingAddresses(): Promise<string[]> {
  const institutions = await listShownInstitutions(services().store.read);
  const hits = await countedIn([]);
  const fields = valuesOf(hits, 'field').sort();
  const skills = new Set(valuesOf(hits, 'skill'));
  if (hits?.cut.includes('skill'))
    for (const broad of fields.filter((code) => code.length === 2))
      for (const skill of await skillsIn(broad, fields)) skills.add(skill);
  return [
    ...institutions.map(({ slug }) => paths.institution(slug)),
    ...institutions.filter(({ offers }) => offers).map(({ slug }) => paths.provider(slug)),
    ...fields.map((code) => paths.field(code)),
    ...[...skills].sort().map((skill) => paths.skill(skill)),
  ];
}
