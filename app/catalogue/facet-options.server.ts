/** What the facets of the course list offer: values with their names, in a sensible order, a few at first. */
import type { Store } from '#db/store';
import type { CourseHits, FacetCount } from '#search/port';
import { whileUnchanged } from '~/platform/while-unchanged.server';
import { type FacetT, facetLabel, facetNames } from './facet-names.server';
import {
  type CourseFilters,
  ECTS_RANGES,
  FACETS,
  type FacetName,
  institutionOf,
  liesWithin,
  MODE_SLUGS,
  NOT_STATED,
  widerValue,
} from './finding';

export interface FacetOption {
  readonly value: string;
  readonly label: string;
  /** Courses it would give; null where it was not counted. */
  readonly count: number | null;
  readonly chosen?: true | undefined;
  /** How deep it lies within wider values, where it does. */
  readonly depth?: 1 | 2 | undefined;
}

export interface Facet {
  readonly options: readonly FacetOption[];
  /** Values that are not shown yet, beside courses that state none. */
  readonly hidden: number;
  /** Shown in full because somebody asked: down to what it can be folded again. */
  readonly folds?: 'to-few' | 'to-none' | undefined;
  /** There are more values than are counted: the hidden ones are the most frequent of them. */
  readonly cut?: true | undefined;
}

export type Facets = Readonly<Record<FacetName, Facet>>;

export interface FacetsToShow {
  readonly counts: CourseHits['facets'];
  /** Facets with more values than are counted. */
  readonly cut: readonly FacetName[];
  readonly filters: CourseFilters;
  /** Facets to show in full. */
  readonly more: readonly FacetName[];
  /** Of skills, those that somebody has looked for by name, counted; null where nobody has. */
  readonly skillsNamed: readonly FacetCount[] | null;
}

/** Facets that show nothing until they are opened or something of them is chosen. */
const CLOSED: ReadonlySet<FacetName> = new Set([
  'starts',
  'country',
  'price',
  'setting',
  'skill',
  'assessment',
  'identity',
]);
/** Values that an open facet shows at first. */
const AT_FIRST = 8;

export async function facetsToShow(
  store: Store,
  toShow: FacetsToShow,
  { t, locale }: { t: FacetT; locale: string },
): Promise<Facets> {
  const shown = FACETS.map((facet) => [facet, partShown(facet, toShow)] as const);
  const values = shown.flatMap(([, each]) => each.values.map(({ value }) => value));
  const named = await whileUnchanged(store, `facets ${locale} ${values.join(' ')}`, () =>
    facetNames(store.read, shown, locale),
  );
  return Object.fromEntries(
    shown.map(([facet, { values, ...rest }]) => [
      facet,
      {
        ...rest,
        options: values.map(
          ({ value, count, chosen, depth }): FacetOption => ({
            value,
            label: facetLabel(facet, value, named, { t, locale }),
            count,
            ...(chosen ? { chosen } : {}),
            ...(depth > 0 ? { depth: depth as 1 | 2 } : {}),
          }),
        ),
      },
    ]),
  ) as unknown as Facets;
}

/** The values of a facet that are shown, in order, and what is known of the rest. */
function partShown(facet: FacetName, toShow: FacetsToShow) {
  const { filters, more, skillsNamed } = toShow;
  const cut = toShow.cut.includes(facet) ? { cut: true as const } : {};
  if (facet === 'skill' && skillsNamed)
    return { values: ordered(facet, namedValues(skillsNamed, toShow)), hidden: 0, ...cut };
  const values = valuesOf(facet, toShow);
  const whole = more.includes(facet) || facet === 'field';
  const inOrder = ordered(
    facet,
    facet === 'recognisedByProgramme' ? programmesOf(values, filters, whole) : values,
  );
  const closed = CLOSED.has(facet) && filters[facet].length === 0;
  const few = atFirst(inOrder, closed ? 0 : AT_FIRST);
  // One value more takes no more room than the link to it.
  const all = whole || (!closed && inOrder.length - few.length === 1);
  const first = all ? inOrder : few;
  const folded = more.includes(facet) && stated(inOrder) > stated(few);
  return {
    values: first,
    hidden: stated(inOrder) - stated(first),
    ...(folded ? { folds: closed ? ('to-none' as const) : ('to-few' as const) } : {}),
    ...cut,
  };
}

/** As many skills of a name are offered at once. */
const MOST_NAMED = 20;

/** Skills looked for by name, the most frequent ones, behind what is chosen. */
function namedValues(named: readonly FacetCount[], toShow: FacetsToShow): Value[] {
  const chosen = valuesOf('skill', toShow).filter((each) => each.chosen);
  const others = named.filter(({ value }) => chosen.every((each) => each.value !== value));
  const first = [...others].sort((a, b) => b.count - a.count).slice(0, MOST_NAMED);
  return [...chosen, ...first.map((each) => ({ ...each, chosen: false, depth: 0 }))];
}

interface Value {
  readonly value: string;
  readonly count: number | null;
  readonly chosen: boolean;
  readonly depth: number;
}

/**
 * Values of a facet; narrower ones only within what is chosen. A chosen value, and those it lies
 * within, stay even when they give nothing.
 */
function valuesOf(facet: FacetName, { counts, cut, filters, more }: FacetsToShow): Value[] {
  const chosen = filters[facet];
  const uncounted = cut.includes(facet) ? null : 0;
  const found = new Map(counts[facet].map(({ value, count }) => [value, count]));
  const values = new Set([
    ...found.keys(),
    ...chosen.flatMap((value) => [value, ...widerValues(facet, value)]),
  ]);
  // All state nothing: that is no choice, but whoever asks for the whole facet is told.
  const nothing = values.size === 1 && values.has(NOT_STATED) && chosen.length === 0;
  if (nothing && !more.includes(facet)) return [];
  const isOpen = (wider: string): boolean =>
    chosen.some((each) => each === wider || liesWithin(facet, each, wider));
  return [...values]
    .filter((value) => {
      const wider = widerValue(facet, value);
      return wider === null || isOpen(wider);
    })
    .map((value) => ({
      value,
      count: found.get(value) ?? uncounted,
      chosen: chosen.includes(value),
      depth: depthOf(facet, value),
    }));
}

/**
 * Programmes of the institutions chosen; where none is, all of them if they are few or asked for in
 * full. A chosen one always stays.
 */
function programmesOf(values: readonly Value[], filters: CourseFilters, whole: boolean): Value[] {
  const institutions = filters.recognisedBy.map(institutionOf);
  const all = whole || values.length <= AT_FIRST;
  return values.filter(
    ({ value, chosen }) =>
      chosen || (institutions.length > 0 ? institutions.includes(institutionOf(value)) : all),
  );
}

function widerValues(facet: FacetName, value: string): string[] {
  const wider = widerValue(facet, value);
  return wider === null ? [] : [wider, ...widerValues(facet, wider)];
}

function depthOf(facet: FacetName, value: string): number {
  const wider = widerValue(facet, value);
  return wider === null ? 0 : 1 + depthOf(facet, wider);
}

const stated = (values: readonly Value[]): number =>
  values.filter(({ value }) => value !== NOT_STATED).length;

/** The first few, and whatever is chosen. */
const atFirst = (values: readonly Value[], few: number): Value[] =>
  values.filter((each, at) => at < few || each.chosen || each.depth > 0);

const FIXED: Partial<Record<FacetName, readonly string[]>> = {
  ects: ECTS_RANGES.map((range) => range.value),
  mode: Object.values(MODE_SLUGS),
  price: ['free', 'paid'],
};

/** Fields, levels, ranges and months in their own order; all else by how much it gives. */
function ordered(facet: FacetName, values: readonly Value[]): Value[] {
  const last = (each: Value) => Number(each.value === NOT_STATED);
  const fixed = FIXED[facet];
  const byOwn = (a: Value, b: Value) =>
    fixed
      ? fixed.indexOf(a.value) - fixed.indexOf(b.value)
      : facet === 'field' || facet === 'eqf' || facet === 'starts' || facet === 'recognisedBy'
        ? compare(a.value, b.value)
        : (b.count ?? 0) - (a.count ?? 0) || compare(a.value, b.value);
  return [...values].sort((a, b) => last(a) - last(b) || byOwn(a, b));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
