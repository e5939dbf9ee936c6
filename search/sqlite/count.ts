import { type CourseFilters, FACETS, type FacetName } from '~/catalogue/finding';
import { type CourseHits, type CourseSearch, type FacetCount, MOST_VALUES } from '../port';
import { type Columns, dayNumber } from './columns';
import type { RowSet } from './row-set';

export interface Counted {
  /** Rows that fit everything, in ascending order. */
  readonly rows: Uint32Array;
  readonly facets: CourseHits['facets'];
  readonly cut: readonly FacetName[];
}

/** Counts facets; it keeps its counts from one search to the next and clears only what it touched. */
export class FacetCounter {
  private counts = new Uint32Array(0);
  private readonly touched: number[] = [];

  constructor(private readonly columns: Columns) {}

  /**
   * Goes once over the courses that the words found. A course that fits all facets is a hit and
   * counts in all of them; one that fits all but one counts in that one only.
   */
  count(found: RowSet, query: CourseSearch): Counted {
    const { columns } = this;
    if (this.counts.length < columns.facetOf.length)
      this.counts = new Uint32Array(columns.facetOf.length * 2);
    const asked = chosenOf(columns, query.filters);
    const inRange = rangeTest(columns, query.ranges);
    const rows: number[] = [];
    found.each((row) => {
      if (inRange && !inRange(row)) return;
      const missing = asked ? missingOf(columns, asked, row) : 0;
      if (missing === 0) rows.push(row);
      // More than one facet does not fit: the course counts nowhere.
      if ((missing & (missing - 1)) === 0) this.add(row, missing, asked);
    });
    return { rows: Uint32Array.from(rows), ...this.takeCounts(query.filters) };
  }

  private add(row: number, missing: number, asked: Chosen | null): void {
    const { first, length, values } = this.columns;
    const { counts } = this;
    const from = first[row] ?? 0;
    const to = from + (length[row] ?? 0);
    for (let at = from; at < to; at += 1) {
      const value = values[at] ?? 0;
      if (missing !== 0 && asked?.facetBits[value] !== missing) continue;
      const before = counts[value] ?? 0;
      if (before === 0) this.touched.push(value);
      counts[value] = before + 1;
    }
  }

  private takeCounts(chosen: CourseFilters): Pick<Counted, 'facets' | 'cut'> {
    const lists = Object.fromEntries(FACETS.map((facet) => [facet, [] as FacetCount[]]));
    for (const number of this.touched) {
      const facet = this.columns.facetOf[number] ?? '';
      const value = this.columns.valueOf[number] ?? '';
      lists[facet]?.push({ value, count: this.counts[number] ?? 0 });
      this.counts[number] = 0;
    }
    this.touched.length = 0;
    const cut = FACETS.filter((facet) => (lists[facet]?.length ?? 0) > MOST_VALUES);
    for (const facet of cut) lists[facet] = mostFrequent(lists[facet] ?? [], chosen[facet]);
    return { facets: lists as unknown as CourseHits['facets'], cut };
  }
}

/** The most frequent values, and those chosen however rare they are. */
const mostFrequent = (counts: FacetCount[], chosen: readonly string[]): FacetCount[] =>
  counts
    .sort((a, b) => b.count - a.count)
    .filter(({ value }, at) => at < MOST_VALUES || chosen.includes(value));

/** The bits of those facets of which something is chosen that the course does not have. */
function missingOf({ first, length, values }: Columns, asked: Chosen, row: number): number {
  const from = first[row] ?? 0;
  const to = from + (length[row] ?? 0);
  let missing = asked.all;
  for (let at = from; at < to; at += 1) missing &= ~(asked.bits[values[at] ?? 0] ?? 0);
  return missing;
}

interface Chosen {
  /** One bit for each facet of which something is chosen. */
  readonly all: number;
  /** By value: its facet's bit where the value is chosen. */
  readonly bits: Uint32Array;
  /** By value: its facet's bit where anything of the facet is chosen. */
  readonly facetBits: Uint32Array;
}

/** What is chosen, by value; null where nothing is. */
function chosenOf(columns: Columns, filters: CourseFilters): Chosen | null {
  if (FACETS.every((facet) => filters[facet].length === 0)) return null;
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
