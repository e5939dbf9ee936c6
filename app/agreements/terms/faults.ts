/**
 * What is filled but cannot hold: values outside their vocabulary or range, days that do not exist,
 * that end before they begin or are over. Pure: the day it is asked on is an argument.
 */
import { languagesOf } from './document';
import type { DocumentFault, PartyRules } from './document-fault';
import { type FieldInstance, isEmpty } from './field-instances';
import { ruleFault } from './rule-faults';
import type { AgreementDocument } from './terms';
import { valueFault } from './value-faults';

/** A day of the calendar, 'YYYY-MM-DD'. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Where a span begins and where it ends. */
const SPANS: readonly (readonly [from: string, until: string])[] = [
  ['duration.inForceFrom', 'duration.inForceUntil'],
  ['party.qaValidFrom', 'party.qaValidUntil'],
  ['course.deliveringMandateFrom', 'course.deliveringMandateUntil'],
  ['course.mandateFrom', 'course.mandateUntil'],
  ['conditions.awardedFrom', 'conditions.awardedUntil'],
];
const DAYS = new Set([...SPANS.flat(), 'conditions.backCoverageFrom', 'course.dates']);
/** Once these days are past the statement no longer holds. */
const ENDS = new Set([
  'duration.inForceUntil',
  'party.qaValidUntil',
  'course.deliveringMandateUntil',
  'course.mandateUntil',
]);
/** What begins after the agreement has ended is covered by nothing. */
const BEGINNINGS = new Set([
  'party.qaValidFrom',
  'course.deliveringMandateFrom',
  'course.mandateFrom',
  'conditions.awardedFrom',
]);

/** Of a condition its value; null where nothing is written. */
function dayOf({ value }: FieldInstance): string | null {
  const day = typeof value === 'object' && value !== null && 'value' in value ? value.value : value;
  return isEmpty(day) ? null : String(day);
}

/** `today`: 'YYYY-MM-DD'; without one nothing is over. `rules` of the parties that are known. */
export function faultsOf(
  document: AgreementDocument,
  fields: readonly FieldInstance[],
  today?: string,
  rules: PartyRules = new Map(),
): DocumentFault[] {
  return [
    ...valueFaults(fields, languagesOf(document)),
    ...dayFaults(document, fields, today),
    ...fields.flatMap((each) => ruleFault(document, each, rules)),
  ];
}

const valueFaults = (
  fields: readonly FieldInstance[],
  languages: readonly string[],
): DocumentFault[] =>
  fields.flatMap((field) => {
    const found = valueFault(field, languages);
    return found
      ? [{ address: field.address, section: field.def.section, days: {}, ...found }]
      : [];
  });

function dayFaults(
  { terms }: AgreementDocument,
  fields: readonly FieldInstance[],
  today: string | undefined,
): DocumentFault[] {
  const dated = fields.filter(({ def }) => DAYS.has(def.key));
  const valid = new Map(
    dated.flatMap((each) => {
      const day = dayOf(each);
      return day !== null && isDay(day) ? [[each.address, day] as const] : [];
    }),
  );
  const { inForceFrom: start, inForceUntil, teachOutMonths } = terms.duration;
  // Measured against an end that cannot hold itself, everything would be wrong.
  const holds = [start, today].every((day) => !inForceUntil || !day || day <= inForceUntil);
  const end = holds ? inForceUntil : null;
  /** What was begun before the end may be awarded after it. */
  const isTaughtOut = (key: string) => key === 'conditions.awardedFrom' && teachOutMonths !== null;
  return dated.flatMap((field): DocumentFault[] => {
    const { address, def } = field;
    const day = dayOf(field);
    const fault = (code: DocumentFault['code'], days: DocumentFault['days'] = {}) => [
      { code, address, section: def.section, days },
    ];
    if (day === null) return [];
    if (!isDay(day)) return fault('no-such-day');
    const began = startOf(field, valid);
    if (began && day < began) return fault('ends-before-start', { from: began });
    if (today && ENDS.has(def.key) && day < today) return fault('over', { day });
    if (end && BEGINNINGS.has(def.key) && !isTaughtOut(def.key) && day > end)
      return fault('starts-after-end', { end });
    if (def.key === 'conditions.backCoverageFrom' && start && day > start)
      return fault('covers-from-later', { from: start });
    return [];
  });
}

/** The day on which that began which a field says the end of; of a line, else of the agreement. */
function startOf(
  { address, def }: FieldInstance,
  valid: ReadonlyMap<string, string>,
): string | undefined {
  const from = SPANS.find(([, until]) => until === def.key)?.[0];
  if (!from) return undefined;
  const place = address.slice(def.key.length);
  return valid.get(`${from}${place}`) ?? valid.get(from);
}
