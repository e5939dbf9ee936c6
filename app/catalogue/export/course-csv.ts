/** The catalogue as a table (RFC 4180): one course a row, texts in their own language and in English. */
import { conceptTail } from '~/elm/concept-tail';
import type { LanguageMap } from '~/elm/language-map';
import { textIn } from '~/elm/language-map';
import { conceptLabel } from '~/elm/vocabularies/vocabularies';
import type { LearningOpportunity } from '../learning-opportunity';
import { type CourseToExport, urnOf } from './to-elm';

type Cell = string | number | null;
type Column = readonly [name: string, value: (course: CourseToExport) => Cell];
type Data = LearningOpportunity;

const SEPARATOR = '; ';
const label = (iri: string | null): Cell =>
  iri === null ? null : (conceptLabel(iri, 'en') ?? conceptTail(iri));

/** Whose course it is, and which. */
const HEAD: readonly Column[] = [
  ['id', ({ id }) => id],
  ['code', ({ code }) => code],
  ['identifier', (course) => urnOf(course)],
  ['version', ({ version }) => version],
  ['modified', ({ updatedAt }) => new Date(updatedAt).toISOString()],
  ['provider', ({ provider }) => textIn(provider.names, 'en')],
  ['provider_schac', ({ provider }) => schacOf(provider.identifiers)],
  ['country', ({ provider }) => provider.country],
];

/** Texts, of which each language may have a column of its own. */
const TEXTS: Readonly<Record<string, (data: Data, text: Reading) => Cell>> = {
  title: ({ title }, text) => text(title),
  description: ({ description }, text) => text(description),
  place: ({ place }, text) => text(place),
  prerequisites: ({ prerequisites }, text) => text(prerequisites),
  outcomes: ({ outcomes }, text) => outcomes.map(({ title }) => text(title)).join(SEPARATOR),
  quality_assurance: ({ qualityAssurance }, text) => text(qualityAssurance),
};
type Reading = (map: LanguageMap | null) => string;

const FACTS: Readonly<Record<string, (data: Data) => Cell>> = {
  default_language: (data) => (data.defaultLanguage === 'und' ? null : data.defaultLanguage),
  type: (data) => label(data.type),
  micro_credential: (data) => (data.microCredential ? 'yes' : 'no'),
  languages: (data) => data.languages.join(SEPARATOR),
  ects: (data) => data.ects,
  other_credits: (data) => data.credits && `${data.credits.points} ${data.credits.framework}`,
  hours: (data) => data.hours,
  eqf: (data) => data.eqf,
  nqf: (data) => label(data.nqf),
  cycle: (data) => data.cycle,
  isced_f: (data) => data.iscedF.join(SEPARATOR),
  mode: (data) => label(data.mode),
  setting: (data) => label(data.setting),
  schedule: (data) => label(data.schedule),
  starts_on: (data) => data.startsOn,
  ends_on: (data) => data.endsOn,
  apply_by: (data) => data.applyBy,
  duration: (data) => data.duration,
  price: (data) => data.price?.amount ?? null,
  currency: (data) => data.price?.currency ?? null,
  seats: (data) => data.seats,
  skills: (data) => skillsOf(data.outcomes),
  assessment: (data) => data.assessments.map((each) => label(each.type)).join(SEPARATOR),
  supervision: (data) => data.assessments.map((each) => label(each.idVerification)).join(SEPARATOR),
  homepage: (data) => data.homepage,
  enrolment: (data) => data.enrolmentUrl,
  licence: (data) => data.contentLicence,
};

const CONTENT = (
  'title_en title default_language description_en description type micro_credential languages ' +
  'ects other_credits hours eqf nqf cycle isced_f mode setting schedule starts_on ends_on apply_by ' +
  'duration place_en place price currency seats prerequisites_en prerequisites outcomes_en outcomes ' +
  'skills assessment supervision quality_assurance_en quality_assurance homepage enrolment licence'
).split(' ');

/** What a column says of a course; null for a column that says nothing of its content. */
export function cellNamed(name: string, data: Data): Cell {
  const plain = TEXTS[name];
  if (plain) return plain(data, (map) => textIn(map ?? undefined, data.defaultLanguage));
  const [, base = '', language = ''] = /^(\w+)_([a-z]{2})$/.exec(name) ?? [];
  const text = TEXTS[base];
  if (text) return onlySeparators(text(data, (map) => map?.[language] ?? ''));
  return FACTS[name]?.(data) ?? null;
}

/** A list of which nothing is in that language is no list. */
const onlySeparators = (cell: Cell): Cell =>
  typeof cell === 'string' && /^[;\s]*$/.test(cell) ? null : cell;

const COLUMNS: readonly Column[] = [
  ...HEAD,
  ...CONTENT.map((name): Column => [name, ({ data }) => exported(name, data)]),
];

/** English stands once where it is the course's own language; titles are always there in both. */
const exported = (name: string, data: Data): Cell =>
  name.endsWith('_en') && name !== 'title_en' && data.defaultLanguage === 'en'
    ? null
    : cellNamed(name, data);

function schacOf(identifiers: CourseToExport['provider']['identifiers']): string | null {
  return identifiers.find((each) => each.scheme === 'schac')?.value ?? null;
}

function skillsOf(outcomes: Data['outcomes']): string {
  const iris = outcomes.flatMap(({ esco }) => esco.map(({ iri }) => iri));
  return [...new Set(iris)].join(SEPARATOR);
}

export const CSV_HEADER = `${COLUMNS.map(([name]) => name).join(',')}\r\n`;

export const toCsvRow = (course: CourseToExport): string =>
  `${COLUMNS.map(([, value]) => cell(value(course))).join(',')}\r\n`;

/** Quoted where needed; what a spreadsheet would take for a formula is kept from being one. */
function cell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
