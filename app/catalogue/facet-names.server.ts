/** The words for what facets offer: from the record, from vocabularies and from our own texts. */
import { listSkills } from '#db/queries/esco';
import { listNamesBySlug, listProgrammeTitles } from '#db/queries/finding';
import type { Read } from '#db/store';
import { countryName, languageName } from '~/elm/display-names';
import { localisedOr } from '~/elm/localised';
import { textIn } from '~/elm/text-in';
import { VOCABULARIES, type VocabularyName } from '~/elm/vocabularies/vocabularies';
import type { serverT } from '~/platform/i18n.server';
import { type FacetName, institutionOf, NOT_STATED } from './finding';

export type FacetT = ReturnType<typeof serverT<'catalogue'>>['t'];

const SKILLS = 'http://data.europa.eu/esco/skill/';

export type FacetNames = ReadonlyMap<string, string>;

/** The id of a programme in a facet's value. */
const programmeOf = (value: string): string => value.slice(value.indexOf(':') + 1);

/**
 * Names that stand in the record: institutions by slug, programmes by a colon and their id, skills
 * by the last part of their IRI.
 */
export async function facetNames(
  read: Read,
  shown: readonly (readonly [
    FacetName,
    { readonly values: readonly { readonly value: string }[] },
  ])[],
  locale: string,
): Promise<FacetNames> {
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

export function facetLabel(
  facet: FacetName,
  value: string,
  names: FacetNames,
  { t, locale }: { t: FacetT; locale: string },
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
