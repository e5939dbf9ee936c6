/** What facets must count, told by going through every course. */
import { type CourseFilters, FACETS, type FacetName, NO_FILTERS } from '~/catalogue/finding';

export type Values = Readonly<Record<FacetName, readonly string[]>>;

export const fits = (values: Values, filters: CourseFilters, except?: FacetName): boolean =>
  FACETS.every(
    (facet) =>
      facet === except ||
      filters[facet].length === 0 ||
      filters[facet].some((value) => values[facet].includes(value)),
  );

/** Counts of one facet's values, its own choice left out of account. */
export function trueCounts(
  all: Iterable<Values>,
  filters: CourseFilters,
  facet: FacetName,
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const values of all)
    if (fits(values, filters, facet))
      for (const value of values[facet]) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

/** Repeatable pseudo-random numbers below `n` (a linear congruential generator). */
export function generator(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * n);
  };
}

/** Some values of some facets, drawn from what the courses have. */
export function someFilters(all: readonly Values[], below: (n: number) => number): CourseFilters {
  const chosen = FACETS.map((facet): [FacetName, string[]] => {
    if (below(4) > 0) return [facet, []];
    const values = [0, 1, 2]
      .slice(0, 1 + below(3))
      .flatMap(() => all[below(all.length)]?.[facet] ?? []);
    return [facet, [...new Set(values)]];
  });
  return { ...NO_FILTERS, ...Object.fromEntries(chosen) };
}
