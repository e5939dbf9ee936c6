/** Courses of a MOOChub interface, version 3 (JSON:API document with `data[].attributes`). Pure. */
import { countryCode } from '~/elm/countries';
import { isObject, type JsonObject } from '~/elm/json-node';
import type { LanguageMap } from '~/elm/language-map';
import { ownValue } from '~/elm/own-value';
import { priceInWords } from '../amounts';
import type { LearningOpportunityInput } from '../learning-opportunity';
import { fault, type ImportRow, type ProviderFacts, refusedRow } from './imported-course';
import { createSieve, inLanguage, joined, languageOf, orNull, type Sieve } from './values';

type Facts = Omit<LearningOpportunityInput, 'title'>;

export function readMoochub(item: unknown, row: number): ImportRow {
  const attributes = isObject(item) && isObject(item.attributes) ? item.attributes : null;
  if (!isObject(item) || !attributes) return refusedRow(row, fault('not-readable'));
  if (/program|organi[sz]ation|person/i.test(textOf(item.type) ?? ''))
    return refusedRow(row, fault('not-a-course', null, item.type));
  if (attributes.name !== undefined && typeof attributes.name !== 'string')
    return refusedRow(row, fault('title-not-text', 'name', attributes.name));
  const sieve = createSieve();
  const languages = listOf(attributes.inLanguage).flatMap(
    (each) => sieve.language('inLanguage', each) ?? [],
  );
  const tag = languages[0] ?? 'und';
  const title = inLanguage(tag, attributes.name);
  if (Object.keys(title).length === 0) return refusedRow(row, fault('no-title', 'name'));
  const recordId = textOf(item.id);
  const code = textOf(attributes.courseCode) ?? recordId;
  if (code === null) return refusedRow(row, fault('no-code', 'courseCode'));
  const data = {
    title,
    languages,
    defaultLanguage: tag,
    ...dataOf(attributes, tag, sieve),
    source: {
      name: 'MOOChub',
      format: 'moochub',
      recordId,
      url: sieve.url('url', attributes.url),
    },
  };
  const provider = providerOf(attributes.publisher);
  return { row, course: { code, recordId, provider, data }, faults: sieve.faults };
}

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === null || value === undefined ? [] : [value];
const objects = (value: unknown): JsonObject[] => listOf(value).filter(isObject);
const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

const addressOf = ({ address }: JsonObject): JsonObject => (isObject(address) ? address : {});

/** A publisher who is a person is no institution: the file must then say whose courses they are. */
function providerOf(publisher: unknown): ProviderFacts | null {
  if (!isObject(publisher) || publisher.type === 'Person') return null;
  const name = textOf(publisher.name);
  if (name === null) return null;
  const address = addressOf(publisher);
  return {
    key: name,
    names: { en: name },
    country: countryCode(textOf(address.addressCountry)),
    city: textOf(address.city),
    homepage: textOf(publisher.url),
    identifiers: [],
  };
}

const MODES: Readonly<Record<string, string>> = {
  online: 'Online',
  onsite: 'On site',
  blended: 'Blended',
};

function dataOf(attributes: JsonObject, tag: string, sieve: Sieve): Facts {
  const text = (name: string) => orNull(inLanguage(tag, attributes[name]));
  const [mode = null, ...furtherModes] = listOf(attributes.courseMode).flatMap((each) => {
    const named = ownValue(MODES, String(each));
    return named === undefined ? [] : (sieve.concept('courseMode', 'mode', named) ?? []);
  });
  const location = isObject(attributes.contentLocation) ? attributes.contentLocation : {};
  return {
    description: text('description') ?? {},
    type: sieve.concept('type', 'opportunityType', 'Massive open online course (MOOC)'),
    homepage: sieve.url('url', attributes.url),
    startsOn: sieve.day('startDate', listOf(attributes.startDate)[0]),
    endsOn: sieve.day('endDate', listOf(attributes.endDate)[0]),
    applyBy: sieve.day('applicationDeadline', attributes.applicationDeadline),
    duration: textOf(attributes.duration),
    scheduleInformation: workloadOf(attributes.workload),
    mode,
    furtherModes,
    place: orNull(inLanguage(tag, location.name)),
    ects: sieve.number('numberOfCredits', attributes.numberOfCredits || null),
    iscedF: objects(attributes.educationalAlignment).flatMap((each) =>
      each.educationalFramework === 'ISCED-F'
        ? (sieve.isced('educationalAlignment', each.shortCode ?? each.targetUrl) ?? [])
        : [],
    ),
    subjects: objects(attributes.educationalAlignment).flatMap((each) =>
      each.educationalFramework === 'ISCED-F' ? [] : [subjectOf(each)],
    ),
    eqf: eqfOf(attributes.educationalLevel),
    outcomes: objects(attributes.teaches).flatMap(outcomeOf),
    keywords: listOf(attributes.keywords)
      .map((each) => inLanguage(tag, each))
      .filter((each) => Object.keys(each).length > 0),
    placeCountry: countryCode(textOf(addressOf(location).addressCountry)),
    prerequisites: orNull(
      joined(...objects(attributes.competencyRequired).map((each) => labelOf(each.name))),
    ),
    price: priceOf(attributes, sieve),
    priceDetails: priceDetailsOf(attributes),
    contentLicence: licenceOf(attributes.license),
  };
}

/** `[{inLanguage, name}]` or a plain text. */
function labelOf(value: unknown): LanguageMap {
  if (typeof value === 'string') return inLanguage('und', value);
  return Object.assign(
    {},
    ...objects(value).map((each) =>
      inLanguage(languageOf(each.inLanguage) ?? 'und', each.name ?? each.value),
    ),
  );
}

const subjectOf = (each: JsonObject) => ({
  framework: textOf(each.educationalFramework),
  code: textOf(each.shortCode),
  iri: textOf(each.targetUrl),
  label: labelOf(each.name),
});

function outcomeOf(skill: JsonObject): NonNullable<Facts['outcomes']> {
  const title = labelOf(skill.name);
  if (Object.keys(title).length === 0) return [];
  const iri = textOf(skill.targetUrl);
  const isEsco = iri !== null && /^https?:\/\/data\.europa\.eu\/esco\/skill\//.test(iri);
  const linked = iri === null ? [] : [{ iri, label: title }];
  return [
    {
      title,
      note: orNull(inLanguage(Object.keys(title)[0] ?? 'und', skill.description)),
      ...(isEsco ? { esco: linked } : { skills: linked }),
    },
  ];
}

function eqfOf(levels: unknown): number | null {
  const eqf = objects(levels).find((each) => /^EQF$/i.test(String(each.educationalFramework)));
  const level = Number(eqf?.shortCode);
  return Number.isInteger(level) && level >= 1 && level <= 8 ? level : null;
}

function priceOf(attributes: JsonObject, sieve: Sieve): Facts['price'] {
  const [offer] = objects(attributes.offer);
  const amount = sieve.number('offer', offer?.price, 10_000_000);
  const currency = textOf(offer?.priceCurrency)?.toUpperCase() ?? '';
  if (amount !== null && /^[A-Z]{3}$/.test(currency)) return { amount, currency };
  return listOf(attributes.access).includes('free') ? { amount: 0, currency: 'EUR' } : null;
}

const PRICED: Readonly<Record<string, readonly [en: string, fr: string]>> = {
  course: ['The course', 'Le cours'],
  certificate: ['The certificate', 'Le certificat'],
  complete: ['The course with its certificate', 'Le cours avec son certificat'],
};

/** Several offers are several prices: a free course whose certificate costs something says so. */
function priceDetailsOf(attributes: JsonObject): LanguageMap | null {
  const priced = objects(attributes.offer).flatMap(({ price, priceCurrency, category }) => {
    const names = ownValue(PRICED, String(category));
    const currency = textOf(priceCurrency)?.toUpperCase() ?? '';
    if (!names || typeof price !== 'number' || !/^[A-Z]{3}$/.test(currency)) return [];
    const [en, fr] = names;
    const amount = { amount: price, currency };
    return [
      {
        en: `${en}: ${priceInWords(amount, 'en')}`,
        fr: `${fr}\u00a0: ${priceInWords(amount, 'fr')}`,
      },
    ];
  });
  return priced.length < 2 ? null : joined(...priced);
}

const UNITS: Readonly<Record<string, readonly [en: string, fr: string]>> = {
  'h/day': ['a day', 'par jour'],
  'h/week': ['a week', 'par semaine'],
  'h/month': ['a month', 'par mois'],
};

function workloadOf(workload: unknown): LanguageMap | null {
  if (!isObject(workload) || typeof workload.timeValue !== 'number') return null;
  const unit = ownValue(UNITS, String(workload.timeUnit));
  if (!unit) return null;
  return {
    en: `${workload.timeValue} hours ${unit[0]}`,
    fr: `${workload.timeValue} heures ${unit[1]}`,
  };
}

function licenceOf(licences: unknown): string | null {
  const [licence] = objects(licences);
  return textOf(licence?.identifier) ?? textOf(licence?.url);
}
