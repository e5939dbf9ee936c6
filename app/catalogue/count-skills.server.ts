import type { CourseSearch, FacetCount } from '#search/port';
import { conceptTail } from '~/elm/concept-tail';
import type { Services } from '~/platform/services.server';
import { searchSkills } from './esco/skills.server';
import { findCourses } from './find-courses.server';

/** As many skills of a name are looked at, those that fit it best. */
const MOST_LOOKED_AT = 100;

/**
 * Skills with a name like `name`, each with the courses it would give under all of `query` but its
 * own skills; those that give none are left out. Null where no name is given.
 */
export async function countSkillsNamed(
  services: Services,
  query: CourseSearch,
  { name, locale }: { readonly name: string; readonly locale: string },
): Promise<readonly FacetCount[] | null> {
  if (name === '') return null;
  const skills = await searchSkills(services.store.read, name, locale, MOST_LOOKED_AT);
  if (skills.length === 0) return [];
  const tails = skills.map(({ iri }) => conceptTail(iri));
  const filters = { ...query.filters, skill: tails };
  const hits = await findCourses(services, { ...query, filters, page: 1, pageSize: 1 });
  const wanted = new Set(tails);
  return hits?.facets.skill.filter(({ value }) => wanted.has(value)) ?? [];
}
