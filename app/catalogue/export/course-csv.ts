/** The catalogue as a table (RFC 4180): one course a row, texts in their own language and in English. */

import { conceptTail } from '~/elm/concept-tail';
import { textIn } from '~/elm/language-map';
import { conceptLabel } from '~/elm/vocabularies/vocabularies';
import { type CourseToExport, urnOf } from './to-elm';

type Cell = string | number | null;
type Column = readonly [name: string, value: (course: CourseToExport) => Cell];

const SEPARATOR = '; ';
const label = (iri: string | null): Cell =>
  iri === null ? null : (conceptLabel(iri, 'en') ?? conceptTail(iri));

const COLUMNS: readonly Column[] = [
  ['id', ({ id }) => id],
  ['code', ({ code }) => code],
  ['identifier', (course) => urnOf(course)],
  ['version', ({ version }) => version],
  ['modified', ({ updatedAt }) => new Date(updatedAt).toISOString()],
  ['provider', ({ provider }) => textIn(provider.names, 'en')],
  ['provider_schac', ({ provider }) => schacOf(provider.identifiers)],
  ['country', ({ provider }) => provider.country],
  ['title_en', ({ data }) => data.title.en ?? null],
  ['title', ({ data }) => textIn(data.title, data.defaultLanguage)],
  [
    'default_language',
    ({ data }) => (data.defaultLanguage === 'und' ? null : data.defaultLanguage),
  ],
  ['description', ({ data }) => textIn(data.description, 'en')],
  ['type', ({ data }) => label(data.type)],
  ['micro_credential', ({ data }) => (data.microCredential ? 'yes' : 'no')],
  ['languages', ({ data }) => data.languages.join(SEPARATOR)],
  ['ects', ({ data }) => data.ects],
  [
    'other_credits',
    ({ data }) => data.credits && `${data.credits.points} ${data.credits.framework}`,
  ],
  ['hours', ({ data }) => data.hours],
  ['eqf', ({ data }) => data.eqf],
  ['nqf', ({ data }) => label(data.nqf)],
  ['cycle', ({ data }) => data.cycle],
  ['isced_f', ({ data }) => data.iscedF.join(SEPARATOR)],
  ['mode', ({ data }) => label(data.mode)],
  ['setting', ({ data }) => label(data.setting)],
  ['schedule', ({ data }) => label(data.schedule)],
  ['starts_on', ({ data }) => data.startsOn],
  ['ends_on', ({ data }) => data.endsOn],
  ['apply_by', ({ data }) => data.applyBy],
  ['duration', ({ data }) => data.duration],
  ['place', ({ data }) => textIn(data.place ?? undefined, 'en')],
  ['price', ({ data }) => data.price?.amount ?? null],
  ['currency', ({ data }) => data.price?.currency ?? null],
  ['seats', ({ data }) => data.seats],
  ['prerequisites', ({ data }) => textIn(data.prerequisites ?? undefined, 'en')],
  ['outcomes', ({ data }) => data.outcomes.map((each) => textIn(each.title, 'en')).join(SEPARATOR)],
  ['skills', ({ data }) => skillsOf(data.outcomes)],
  ['assessment', ({ data }) => data.assessments.map((each) => label(each.type)).join(SEPARATOR)],
  [
    'supervision',
    ({ data }) => data.assessments.map((each) => label(each.idVerification)).join(SEPARATOR),
  ],
  ['quality_assurance', ({ data }) => textIn(data.qualityAssurance ?? undefined, 'en')],
  ['homepage', ({ data }) => data.homepage],
  ['enrolment', ({ data }) => data.enrolmentUrl],
  ['licence', ({ data }) => data.contentLicence],
];

const schacOf = (identifiers: CourseToExport['provider']['identifiers']): string | null =>
  identifiers.find((each) => each.scheme === 'schac')?.value ?? null;

const skillsOf = (outcomes: CourseToExport['data']['outcomes']): string =>
  [...new Set(outcomes.flatMap((each) => each.esco.map((skill) => skill.iri)))].join(SEPARATOR);

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
