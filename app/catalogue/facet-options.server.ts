/** What the facets of the course list offer: values with their names, in a sensible order, a few at first. */
import { listSkills } from '#db/queries/esco';
import { listNamesBySlug, listProgrammeTitles } from '#db/queries/finding';
import type { Read, Store } from '#db/store';
import type { CourseHits, FacetCount } from '#search/port';
import { countryName, languageName } from '~/elm/display-names';
import { localisedOr } from '~/elm/localised';
import { textIn } from '~/elm/text-in';
import { VOCABULARIES, type VocabularyName } from '~/elm/vocabularies/vocabularies';
import type { serverT } from '~/platform/i18n.server';
import { whileUnchanged } from '~/platform/while-unchanged.server';
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
  /** Courses it would give. */
  readonly count: number;
  readonly chosen?: true | undefined;
  /** How deep it lies within wider values, where it does. */
  readonly depth?: 1 | 2 | undefined;
}

export interface Facet {
  readonly options: readonly FacetOption[];
  /** Values that are not shown yet. */
  readonly hidden: number;
}

export type Facets = Readonly<Record<FacetName, Facet>>;

type T = ReturnType<typeof serverT<'catalogue'>>['t'];

export interface FacetsToShow {
  readonly counts: CourseHits['facets'];
  readonly filters: CourseFilters;
  /** Facets to show in full. */
  readonly more: readonly FacetName[];
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

const SKILLS = 'http://data.europa.eu/esco/skill/';

export async function facetsToShow(
  store: Store,
  { counts, filters, more }: FacetsToShow,
  { t, locale }: { t: T; locale: string },
): Promise<Facets> {
  const shown = FACETS.map((facet) => {
    const values = valuesOf(facet, counts[facet], filters[facet]);
    const whole = more.includes(facet) || facet === 'field';
    const inOrder = ordered(
      facet,
      facet === 'recognisedByProgramme' ? programmesOf(values, filters, whole) : values,
    );
    const open = whole || !CLOSED.has(facet) || filters[facet].length > 0;
    const first = whole ? inOrder : atFirst(inOrder, open ? AT_FIRST : 0);
    return [facet, { values: first, hidden: inOrder.length - first.length }] as const;
  });
  const values = shown.flatMap(([, each]) => each.values.map(({ value }) => value));
  const named = await whileUnchanged(store, `facets ${locale} ${values.join(' ')}`, () =>
    namesOf(store.read, shown, locale),
  );
  return Object.fromEntries(
    shown.map(([facet, { values, hidden }]) => [
      facet,
      {
        hidden,
        options: values.map(
          ({ value, count, chosen, depth }): FacetOption => ({
            value,
            label: labelOf(facet, value, named, { t, locale }),
            count,
            ...(chosen ? { chosen } : {}),
            ...(depth > 0 ? { depth: depth as 1 | 2 } : {}),
          }),
        ),
      },
    ]),
  ) as unknown as Facets;
}

interface Value {
  readonly value: string;
  readonly count: number;
  readonly chosen: boolean;
  readonly depth: number;
}

/** Values of a facet; narrower ones only within what is chosen. A chosen value stays even when it gives nothing. */
function valuesOf(
  facet: FacetName,
  counts: readonly FacetCount[],
  chosen: readonly string[],
): Value[] {
  const found = new Map(counts.map(({ value, count }) => [value, count]));
  const values = new Set([...found.keys(), ...chosen]);
  if (values.size === 1 && values.has(NOT_STATED) && chosen.length === 0) return [];
  const isOpen = (wider: string): boolean =>
    chosen.some((each) => each === wider || liesWithin(facet, each, wider));
  return [...values]
    .filter((value) => {
      const wider = widerValue(facet, value);
      return wider === null || isOpen(wider);
    })
    .map((value) => ({
      value,
      count: found.get(value) ?? 0,
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

function depthOf(facet: FacetName, value: string): number {
  const wider = widerValue(facet, value);
  return wider === null ? 0 : 1 + depthOf(facet, wider);
}

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
        : b.count - a.count || compare(a.value, b.value);
  return [...values].sort((a, b) => last(a) - last(b) || byOwn(a, b));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

type Names = ReadonlyMap<string, string>;

/** The id of a programme in a facet's value. */
const programmeOf = (value: string): string => value.slice(value.indexOf(':') + 1);

/**
 * Names that stand in the record: institutions by slug, programmes by a colon and their id, skills
 * by the last part of their IRI.
 */
async function namesOf(
  read: Read,
  shown: readonly (readonly [FacetName, { readonly values: readonly Value[] }])[],
  locale: string,
): Promise<Names> {
  const of = (facet: FacetName) =>
    shown.find(([name]) => name === facet)?.[1].values.map((each) => each.value) ?? [];
  const programmed = of('recognisedByProgramme');
  const slugs = [...of('provider'), ...of('recognisedBy'), ...programmed].map(institutionOf);
  const [institutions, programmes, skills] = await Promise.all([
    listNamesBySlug(read, [...new Set(slugs)]),
    listProgrammeTitles(read, programmed.map(programmeOf)),
    listSkills(
      read,
      of('skill').map((tail) => SKILLS + tail),
    ),
  ]);
  return new Map([
    ...institutions.map(
      ({ slug, names }) => [slug, localisedOr(names, locale, slug).text] as const,
    ),
    ...programmes.map(
      ({ id, titles }) => [`:${id}`, localisedOr(titles, locale, id).text] as const,
    ),
    ...skills.map(({ iri, labels }) => [iri.slice(SKILLS.length), textIn(labels, locale)] as const),
  ]);
}

const LISTS: Partial<Record<FacetName, VocabularyName>> = {
  field: 'iscedF',
  setting: 'setting',
  assessment: 'assessmentType',
  identity: 'supervision',
};

function labelOf(
  facet: FacetName,
  value: string,
  names: Names,
  { t, locale }: { t: T; locale: string },
): string {
  if (value === NOT_STATED) return t('fact.unknown');
  const list = LISTS[facet];
  if (list) return capital(conceptLabel(list, value, locale));
  switch (facet) {
    case 'language':
      return capital(languageName(value, locale));
    case 'country':
      return countryName(value, locale);
    case 'eqf':
      return t('eqfLevel', { level: value });
    case 'starts':
      return capital(monthName(value, locale));
    case 'recognisedBy':
      if (value.endsWith(':covered')) return t('recognised.covered');
      if (value.endsWith(':indicative')) return t('recognised.indicative');
      return names.get(value) ?? value;
    case 'recognisedByProgramme': {
      const university = names.get(institutionOf(value));
      const programme = names.get(`:${programmeOf(value)}`) ?? programmeOf(value);
      return university === undefined ? programme : `${programme} (${university})`;
    }
    case 'provider':
    case 'skill':
      return capital(names.get(value) ?? value);
    default:
      return t(`${GROUPS[facet as keyof typeof GROUPS]}.${value}` as 'modes.online');
  }
}

const GROUPS = { mode: 'modes', ects: 'ectsRanges', price: 'prices' } as const;

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

const labelsOf = new Map<string, ReadonlyMap<string, string>>();

/** A concept's label by the last part of its IRI; each list is read once per language. */
function conceptLabel(list: VocabularyName, code: string, locale: string): string {
  const key = `${list}|${locale}`;
  const known =
    labelsOf.get(key) ??
    new Map(VOCABULARIES[list].concepts.map((each) => [each.code, textIn(each.labels, locale)]));
  labelsOf.set(key, known);
  return known.get(code) ?? code;
}

/** '2026-09' → 'September 2026'. */
function monthName(month: string, locale: string): string {
  const tag = locale === 'en' ? 'en-GB' : locale;
  const options = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(tag, options).format(Date.parse(`${month}-01`));
}
