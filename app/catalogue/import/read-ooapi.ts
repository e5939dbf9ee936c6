/** Courses of the Open Education API v5 (`Course`, SURF); offerings beside them say when. Pure. */
import { countryCode } from '~/elm/countries';
import type { OrganisationIdentifier } from '~/elm/identifier';
import { isObject, type JsonObject } from '~/elm/json-node';
import type { LanguageMap } from '~/elm/language-map';
import { ownValue } from '~/elm/own-value';
import type { LearningOpportunityInput } from '../learning-opportunity';
import { fault, type ImportRow, type ProviderFacts, refusedRow } from './imported-course';
import { keyedProvider } from './name-providers';
import { cleaned, createSieve, orNull, type Sieve } from './values';

type Facts = Omit<LearningOpportunityInput, 'title'>;

/** Programmes are courses of more than one part to a catalogue: they are taken too. */
export function readOoapi(item: unknown, row: number): ImportRow {
  if (!isObject(item)) return refusedRow(row, fault('not-readable'));
  const other =
    item.courseId === undefined && item.programId === undefined ? otherThing(item) : null;
  if (other !== null) return refusedRow(row, fault('not-a-course', null, other));
  if (item.name !== undefined && !Array.isArray(item.name))
    return refusedRow(row, fault('title-not-text', 'name', item.name));
  const sieve = createSieve();
  const title = typedTexts(item.name);
  if (Object.keys(title).length === 0) return refusedRow(row, fault('no-title', 'name'));
  const recordId = textOf(item.courseId) ?? textOf(item.programId);
  const primary = isObject(item.primaryCode) ? textOf(item.primaryCode.code) : null;
  const code = primary ?? textOf(item.abbreviation) ?? recordId;
  if (code === null) return refusedRow(row, fault('no-code', 'primaryCode'));
  const data = {
    title,
    defaultLanguage: Object.keys(title)[0] ?? 'und',
    ...dataOf(item, sieve),
    source: { name: 'OOAPI', format: 'ooapi', recordId },
  };
  return {
    row,
    course: { code, recordId, provider: providerOf(item.organization), data },
    faults: sieve.faults,
  };
}

/** What else an interface lists; each has its own id, and a course none of them. */
const OTHERS = [
  'offeringId',
  'componentId',
  'educationSpecificationId',
  'academicSessionId',
  'organizationId',
  'personId',
  'associationId',
  'newsItemId',
  'buildingId',
  'roomId',
] as const;

const otherThing = (item: JsonObject): string | null =>
  OTHERS.find((each) => item[each] !== undefined)?.slice(0, -2) ?? null;

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

/** `[{language: 'en-GB', value}]` by primary language. */
function typedTexts(value: unknown): LanguageMap {
  const texts = (Array.isArray(value) ? value : []).filter(isObject).flatMap((each) => {
    const tag = textOf(each.language)?.toLowerCase().split('-')[0] ?? 'und';
    return typeof each.value === 'string' ? [[tag, each.value] as const] : [];
  });
  return cleaned(Object.fromEntries(texts));
}

/** Described only where the answer was asked for with `expand=organization`; else an id alone. */
function providerOf(organisation: unknown): ProviderFacts | null {
  const id = textOf(isObject(organisation) ? organisation.organizationId : organisation);
  const alone = id === null ? null : keyedProvider(id);
  if (!isObject(organisation)) return alone;
  const names = typedTexts(organisation.name);
  if (Object.keys(names).length === 0) return alone;
  const [address] = (Array.isArray(organisation.addresses) ? organisation.addresses : []).filter(
    isObject,
  );
  const codes = [organisation.primaryCode, organisation.otherCodes].flat().filter(isObject);
  const domain = codes.find((each) => each.codeType === 'schacHome');
  return {
    key: id ?? JSON.stringify(names),
    names,
    country: countryCode(textOf(address?.countryCode)),
    city: textOf(address?.city),
    homepage: textOf(organisation.link),
    identifiers: codes.flatMap((each): OrganisationIdentifier[] => {
      const value = textOf(each.code);
      const schemeName = textOf(each.codeType);
      if (value === null || schemeName === null) return [];
      return each === domain
        ? [{ scheme: 'schac', value }]
        : schemeName === 'brin'
          ? [{ scheme: 'other', schemeName, value }]
          : [];
    }),
  };
}

const LEVELS: Readonly<
  Record<string, { eqf: number; cycle?: 'short' | 'first' | 'second' | 'third' }>
> = {
  'secondary vocational education 1': { eqf: 1 },
  'secondary vocational education 2': { eqf: 2 },
  'secondary vocational education 3': { eqf: 3 },
  'secondary vocational education 4': { eqf: 4 },
  'associate degree': { eqf: 5, cycle: 'short' },
  bachelor: { eqf: 6, cycle: 'first' },
  master: { eqf: 7, cycle: 'second' },
  doctoral: { eqf: 8, cycle: 'third' },
};

const MODES: Readonly<Record<string, string>> = {
  'distance-learning': 'Online',
  online: 'Online',
  'on campus': 'On site',
  hybrid: 'Hybrid',
  situated: 'Work-based',
};

function dataOf(item: JsonObject, sieve: Sieve): Facts {
  const texts = (name: string) => orNull(typedTexts(item[name]));
  const level = ownValue(LEVELS, String(item.level));
  const language = sieve.language('teachingLanguage', item.teachingLanguage);
  const [mode = null, ...furtherModes] = [
    ...new Set(
      [item.modeOfDelivery].flat().flatMap((each) => {
        const named = ownValue(MODES, String(each));
        return named === undefined ? [] : (sieve.concept('modeOfDelivery', 'mode', named) ?? []);
      }),
    ),
  ];
  const assessment = texts('assessment');
  const isProgramme = item.programType !== undefined;
  return {
    description: texts('description') ?? {},
    type: sieve.concept(
      'type',
      'opportunityType',
      isProgramme ? 'Educational programme' : 'Course',
    ),
    homepage: sieve.url('link', item.link),
    startsOn: sieve.day('firstStartDate', item.firstStartDate),
    duration: textOf(item.duration),
    mode,
    furtherModes,
    languages: language === null ? [] : [language],
    admission: texts('admissionRequirements'),
    furtherInformation: texts('enrollment'),
    eqf: sieve.whole('levelOfQualification', item.levelOfQualification ?? level?.eqf, 1, 8),
    cycle: level?.cycle ?? null,
    iscedF: [sieve.isced('fieldsOfStudy', item.fieldsOfStudy)].flatMap((each) => each ?? []),
    outcomes: (Array.isArray(item.learningOutcomes) ? item.learningOutcomes : []).flatMap(
      (each) => {
        const title = typedTexts(Array.isArray(each) ? each : [each]);
        return Object.keys(title).length > 0 ? [{ title }] : [];
      },
    ),
    assessments: assessment ? [{ description: assessment }] : [],
    ...loadOf(item.studyLoad, sieve),
  };
}

/** ECTS are credits, hours are hours, anything else is credit of another system. */
function loadOf(load: unknown, sieve: Sieve): Facts {
  if (!isObject(load)) return {};
  const value = sieve.number('studyLoad', load.value);
  if (value === null) return {};
  const unit = String(load.studyLoadUnit);
  if (unit === 'ects') return { ects: value };
  if (unit === 'hour' || unit === 'sbu') return { hours: value };
  return unit === 'contacttime' ? {} : { credits: { points: value, framework: unit } };
}
