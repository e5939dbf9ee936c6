/** What Meilisearch's answers say of facets. */
import { FACETS, type FacetName } from '~/catalogue/finding';
import { type CourseHits, type CourseSearch, type FacetCount, MOST_VALUES } from '../port';
import type { MeiliSearchAnswer } from './answers';

/** Chosen values that are counted one by one, as they are not among the most frequent ones. */
const MOST_COUNTED = 100;

export type Facets = Pick<CourseHits, 'facets' | 'cut'>;

export type ChosenValue = readonly [FacetName, string];

/**
 * Counts of every facet: those of facets chosen from stand in answers of their own, in the order of
 * `chosen`, behind the first one.
 */
export function facetsOf(
  counted: readonly MeiliSearchAnswer[],
  chosen: readonly FacetName[],
): Facets {
  const entries = FACETS.map((facet): [FacetName, FacetCount[]] => {
    const own = chosen.indexOf(facet);
    const { facetDistribution } = counted[own + 1] ?? {};
    const counts = Object.entries(facetDistribution?.[`facets.${facet}`] ?? {});
    const listed = counts.map(([value, count]) => ({ value, count }));
    return [facet, listed.sort((a, b) => b.count - a.count)];
  });
  return {
    facets: Object.fromEntries(
      entries.map(([facet, counts]) => [facet, counts.slice(0, MOST_VALUES)]),
    ) as unknown as CourseHits['facets'],
    cut: entries.filter(([, counts]) => counts.length > MOST_VALUES).map(([facet]) => facet),
  };
}

/** Chosen values of facets that were cut and do not count them. */
export const uncounted = ({ facets, cut }: Facets, { filters }: CourseSearch): ChosenValue[] =>
  cut
    .flatMap((facet) =>
      filters[facet]
        .filter((value) => facets[facet].every((each) => each.value !== value))
        .map((value): ChosenValue => [facet, value]),
    )
    .slice(0, MOST_COUNTED);

/** With the counts of `values`, in their order; those that give nothing are left out. */
export function withCounts(
  { facets, cut }: Facets,
  values: readonly ChosenValue[],
  counts: readonly number[],
): Facets {
  const added = (facet: FacetName): FacetCount[] =>
    values.flatMap(([of, value], at) => {
      const count = counts[at] ?? 0;
      return of === facet && count > 0 ? [{ value, count }] : [];
    });
  const entries = FACETS.map((facet) => [facet, [...facets[facet], ...added(facet)]]);
  return { facets: Object.fromEntries(entries), cut };
}
