import { type CourseFilters, FACETS, type FacetName } from '~/catalogue/finding';
import { type CourseHits, type CourseSearch, type FacetCount, MOST_VALUES } from '../port';
import { type Columns, dayNumber } from './columns';
import { eachRow, type RowSet } from './row-set';

export interface Counted {
  /** Rows that fit everything, in ascending order. */
  readonly rows: Uint32Array;
  readonly facets: CourseHits['facets'];
}

/**
 * Goes once over the courses that the words found. A course that fits all facets is a hit and
 * counts in all of them; one that fits all but one counts in that one only.
 */
export function countFacets(columns: Columns, found: RowSet, query: CourseSearch): Counted {
  const asked = filtered(columns, query.filters);
  const counts = new Uint32Array(columns.facetOf.length);
  const rows: number[] = [];
  const inRange = rangeTest(columns, query.ranges);
  const { first, length, values } = columns;
  eachRow(found, (row) => {
    if (inRange && !inRange(row)) return;
    const from = first[row] ?? 0;
    const to = from + (length[row] ?? 0);
    let missing = asked.all;
    if (missing !== 0)
      for (let at = from; at < to; at += 1) missing &= ~(asked.bits[values[at] ?? 0] ?? 0);
    if (missing === 0) {
      rows.push(row);
      for (let at = from; at < to; at += 1) {
        const value = values[at] ?? 0;
        counts[value] = (counts[value] ?? 0) + 1;
      }
    } else if ((missing & (missing - 1)) === 0) {
      for (let at = from; at < to; at += 1) {
        const value = values[at] ?? 0;
        if (asked.facetBits[value] === missing) counts[value] = (counts[value] ?? 0) + 1;
      }
    }
  });
  return { rows: Uint32Array.from(rows), facets: countsByFacet(columns, counts) };
}

interface Filtered {
  /** One bit for each facet of which something is chosen. */
  readonly all: number;
  /** By value: its facet's bit where the value is chosen. */
  readonly bits: Uint32Array;
  /** By value: its facet's bit where anything of the facet is chosen. */
  readonly facetBits: Uint32Array;
}

function filtered(columns: Columns, filters: CourseFilters): Filtered {
  const bits = new Uint32Array(columns.facetOf.length);
  const facetBits = new Uint32Array(columns.facetOf.length);
  const bitOf = new Map<FacetName, number>();
  for (const [index, facet] of FACETS.entries()) {
    if (filters[facet].length === 0) continue;
    bitOf.set(facet, 1 << index);
    for (const value of filters[facet]) {
      const number = columns.numberOf(facet, value);
      if (number !== undefined) bits[number] = 1 << index;
    }
  }
  if (bitOf.size > 0)
    for (const [number, facet] of columns.facetOf.entries())
      facetBits[number] = bitOf.get(facet) ?? 0;
  return { all: [...bitOf.values()].reduce((sum, bit) => sum | bit, 0), bits, facetBits };
}

/** Whether a row lies within the bounds; null where none are set. What is not stated lies outside. */
function rangeTest(
  { ects, startsOn }: Columns,
  { ectsMin, ectsMax, startsFrom, startsUntil }: CourseSearch['ranges'],
): ((row: number) => boolean) | null {
  const hasEcts = ectsMin !== null || ectsMax !== null;
  const hasStart = startsFrom !== null || startsUntil !== null;
  if (!hasEcts && !hasStart) return null;
  const [least, most] = [ectsMin ?? 0, ectsMax ?? Number.POSITIVE_INFINITY];
  const from = Math.max(1, dayNumber(startsFrom));
  const until = startsUntil === null ? Number.POSITIVE_INFINITY : dayNumber(startsUntil);
  return (row) => {
    const credits = ects[row] ?? Number.NaN;
    const day = startsOn[row] ?? 0;
    return (
      (!hasEcts || (credits >= least && credits <= most)) &&
      (!hasStart || (day >= from && day <= until))
    );
  };
}

function countsByFacet(columns: Columns, counts: Uint32Array): CourseHits['facets'] {
  const lists = Object.fromEntries(FACETS.map((facet) => [facet, [] as FacetCount[]]));
  for (const [number, facet] of columns.facetOf.entries()) {
    const count = counts[number] ?? 0;
    if (count > 0) lists[facet]?.push({ value: columns.valueOf[number] ?? '', count });
  }
  for (const facet of FACETS)
    if ((lists[facet]?.length ?? 0) > MOST_VALUES)
      lists[facet] = lists[facet]?.sort((a, b) => b.count - a.count).slice(0, MOST_VALUES) ?? [];
  return lists as unknown as CourseHits['facets'];
}
