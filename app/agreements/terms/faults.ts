/**
 * What is filled but cannot hold: values outside their vocabulary or range, days that do not exist,
 * that end before they begin or are over. Pure: the day it is asked on is an argument.
 */
import { type FieldInstance, isEmpty } from './field-instances';
import type { SectionId } from './sections.data';
import type { AgreementDocument } from './terms';
import { type ValueFaultCode, valueFault } from './value-faults';

/** It stands in the way of submitting, approving and the version for signature. */
export interface DocumentFault {
  readonly code:
    | 'no-such-day'
    /** It ends before it begins. */
    | 'ends-before-start'
    /** The day it ends is past. */
    | 'over'
    /** It begins when the agreement has ended. */
    | 'starts-after-end'
    /** What is covered from before entry into force begins after it. */
    | 'covers-from-later'
    /** Longer than the law of a recognising party allows; `days` are its days. */
    | 'beyond-national-limit'
    /** Recognised automatically, nothing more is assessed. */
    | 'residual-not-offered'
    | ValueFaultCode;
  readonly address: string;
  readonly section: SectionId;
  /** Days as 'YYYY-MM-DD', to be written in the reader's language. */
  readonly days: Readonly<Record<string, string>>;
  /** What else its sentence names. */
  readonly values?: Readonly<Record<string, string | number>>;
}

/** Within how many days, by law, a party decides; null: no law of its own says so. */
export type DecisionLimits = ReadonlyMap<string, number | null>;

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

/** `today`: 'YYYY-MM-DD'; without one nothing is over. `limits` of the parties that are known. */
export function faultsOf(
  document: AgreementDocument,
  fields: readonly FieldInstance[],
  today?: string,
  limits: DecisionLimits = new Map(),
): DocumentFault[] {
  return [
    ...valueFaults(fields),
    ...dayFaults(document, fields, today),
    ...fields.flatMap((each) => ruleFault(document, each, limits)),
  ];
}

const valueFaults = (fields: readonly FieldInstance[]): DocumentFault[] =>
  fields.flatMap((field) => {
    const found = valueFault(field);
    return found
      ? [{ address: field.address, section: field.def.section, days: {}, ...found }]
      : [];
  });

/** What the law of a recognising party, or another term of the same agreement, rules out. */
function ruleFault(
  { terms }: AgreementDocument,
  { def, address, value }: FieldInstance,
  limits: DecisionLimits,
): DocumentFault[] {
  const at = { address, section: def.section, days: {} };
  if (def.key === 'process.decisionDays' && typeof value === 'number') {
    const lawful = terms.process.parties.map((each) => limits.get(each.institutionId) ?? null);
    const most = Math.min(...lawful.map((each) => each ?? Number.POSITIVE_INFINITY));
    return value > most ? [{ ...at, code: 'beyond-national-limit', values: { most } }] : [];
  }
  const assessed = def.key === 'conditions.residualAssessment' && !isEmpty(value);
  return assessed && terms.strength === 'automatic'
    ? [{ ...at, code: 'residual-not-offered' }]
    : [];
}

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
