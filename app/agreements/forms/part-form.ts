/** A section as forms, one for each part it is saved by, and back. Pure. */
import { conceptTail } from '~/elm/concept-tail';
import { languageCode } from '~/elm/vocabularies/authority';
import { canonicalText } from '../terms/canonical';
import { withPlaces } from '../terms/document';
import { faultsOf } from '../terms/faults';
import {
  type FieldInstance,
  type FieldPath,
  fieldInstances,
  isEmpty,
  withoutValueAt,
  withValueAt,
} from '../terms/field-instances';
import { type PartKey, parsePart, partOfAddress, readPart } from '../terms/parts';
import type { SectionId } from '../terms/sections.data';
import type { AgreementDocument } from '../terms/terms';
import { CONDITIONS, readWaived, waivedInput } from './condition-codecs';
import { withDescriptors, withoutEmptyMandates } from './descriptors';
import {
  type FieldCodec,
  type FieldInput,
  type FieldProblem,
  first,
  numberOf,
  ok,
  problem,
  type ReadInput,
} from './field-input';
import { gradeInputs, readGrades } from './grade-codec';
import { listOf, oneOf, PLAIN } from './plain-codecs';
import {
  accreditation,
  body,
  coordinators,
  courseIdentifiers,
  grounds,
  identifiers,
  otherCredit,
  outcomes,
  rule,
} from './structure-codecs';
import { readUnit, unitInputs } from './unit-codec';

/** Kept by the record, or changed by buttons of their own. */
export const NOT_TYPED: ReadonlySet<string> = new Set([
  'document.templateVersion',
  'course.catalogueEntry',
  'line.number',
  'line.sources',
]);

const SNB = 'http://data.europa.eu/snb/';
const tailOf = (value: unknown): string => (value ? conceptTail(String(value)) : '');
const concept = (words: string, base: string): FieldCodec =>
  oneOf({ kind: 'concepts', words }, (tail) => `${SNB}${base}/${tail}`, tailOf);

const order: FieldCodec = {
  inputs: ({ address, value }) => [{ name: address, kind: 'number', value: String(value ?? 1) }],
  read: ({ address, value }, read) => {
    const found = numberOf(first(read(address)) ?? String(value));
    return found === undefined || !Number.isInteger(found ?? 1)
      ? problem('number')
      : ok(found || 1);
  },
};

const language = oneOf({ kind: 'languages' });
const country = oneOf({ kind: 'names', list: 'countries' });

const CODECS: Readonly<Record<string, FieldCodec>> = {
  ...CONDITIONS,
  'document.draftingLanguage': language,
  'document.prevailingLanguage': language,
  'process.language': oneOf({ kind: 'names', list: 'languages' }),
  'party.country': country,
  'course.country': country,
  'line.issuing': oneOf({ kind: 'parties' }),
  'line.recognising': oneOf({ kind: 'parties' }),
  'course.mode': concept('mode', 'learning-assessment'),
  'course.setting': concept('setting', 'learning-setting'),
  'course.assessment': concept('assessment', 'assessment'),
  'course.identityVerification': concept('supervision', 'supervision-verification'),
  'course.languages': listOf('text', tailOf, (text) => languageCode(text) ?? text),
  'course.iscedF': listOf('text', tailOf),
  'document.translations': listOf('text', String, (text) => languageCode(text) ?? text),
  'course.outcomes': outcomes,
  'course.otherCredit': otherCredit,
  'course.identifiers': courseIdentifiers,
  'recitals.further': grounds,
  'course.accreditation': accreditation,
  'course.awardingBody': body,
  'course.deliveringBody': body,
  'course.sealingBody': body,
  'party.identifiers': identifiers,
  'line.rule': rule,
  'target.exclusions': listOf('area'),
  'renewal.reminders': listOf('text', String, (text) => numberOf(text) ?? undefined),
  'amendment.coordinators': coordinators,
  'signatory.order': order,
};

const codecOf = ({ def }: FieldInstance): FieldCodec | undefined =>
  CODECS[def.key] ?? PLAIN[def.kind];

export interface PartForm {
  readonly part: string;
  readonly fields: readonly FieldInstance[];
}

/** The forms of a section, in the order of the document. Fields a form cannot hold are left out. */
export function partForms(document: AgreementDocument, section: SectionId): PartForm[] {
  const parts = new Map<string, FieldInstance[]>();
  for (const field of fieldInstances(document)) {
    if (field.def.section !== section || !field.path || NOT_TYPED.has(field.def.key)) continue;
    const part = partOfAddress(field.address);
    if (part === null || !hasInputs(field) || isRuledOut(field, document)) continue;
    parts.set(part, [...(parts.get(part) ?? []), field]);
  }
  return [...parts].map(([part, list]) => ({ part, fields: list }));
}

/**
 * Where recognition is automatic nothing more is assessed; only joint controllers have something to
 * arrange between them. What was written stays, to be taken out.
 */
const isRuledOut = ({ def, value }: FieldInstance, { terms }: AgreementDocument): boolean =>
  isEmpty(value) &&
  ((def.key === 'conditions.residualAssessment' && terms.strength === 'automatic') ||
    (def.rule === 'joint-controllers' && terms.dataProtection.controllers !== 'joint'));

/** Fields whose inputs depend on more than their own value. */
const hasInputs = (field: FieldInstance): boolean =>
  field.def.section === 'grades' || field.def.key === 'line.waived' || codecOf(field) !== undefined;

export function inputsOf(field: FieldInstance, document: AgreementDocument): readonly FieldInput[] {
  if (field.def.section === 'grades') return gradeInputs(field, document);
  if (field.def.key === 'line.waived') return [waivedInput(field, document.terms)];
  if (field.def.key === 'party.unit') return unitInputs(field, document.terms);
  const { draftingLanguage } = document.terms;
  return codecOf(field)?.inputs(field, draftingLanguage, translationsOf(document)) ?? [];
}

/** Languages of the document besides the drafting one, by their codes. */
export const translationsOf = ({ terms, factsheet }: AgreementDocument): string[] => {
  const codes = factsheet.translations.flatMap((each) => languageCode(each) ?? []);
  return [...new Set(codes)].filter((each) => each !== terms.draftingLanguage);
};

function readField(field: FieldInstance, read: ReadInput, document: AgreementDocument) {
  const { terms } = document;
  if (field.def.key === 'line.waived') return readWaived(field, read);
  if (field.def.key === 'party.unit') return readUnit(field, read, terms);
  return codecOf(field)?.read(field, read, terms.draftingLanguage, translationsOf(document));
}

export type DecodedPart =
  | { readonly ok: true; readonly next: AgreementDocument; readonly value: unknown }
  | { readonly ok: false; readonly problems: Readonly<Record<string, FieldProblem>> };

/** What was typed into a part's form, laid over the document. Null: there is no such part. */
export function decodePart(
  given: AgreementDocument,
  part: string,
  section: SectionId,
  read: ReadInput,
): DecodedPart | null {
  const key = parsePart(part);
  const document = withDescriptors(withPlaces(given));
  const form = partForms(document, section).find((each) => each.part === part);
  if (!key || !form) return null;
  if (section === 'grades') return decodeGrades(document, key, read);
  const problems: Record<string, FieldProblem> = {};
  let next = document;
  for (const field of form.fields) {
    const found = readField(field, read, document);
    if (!found || !field.path || ('absent' in found && found.absent)) continue;
    // What was never there and is still empty stays away.
    if ('value' in found && field.value === undefined && isEmpty(found.value)) continue;
    if (!found.ok) problems[field.address] = found.problem;
    else if ('value' in found) next = put(next, field.path, found.value);
  }
  next = withoutEmptyMandates(next);
  Object.assign(problems, typedFaults(form.fields, next));
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  return { ok: true, next, value: readPart(next, key) };
}

/** Faults that are told where they are typed; those of the whole text are listed beside it. */
const TOLD_AT_ONCE: ReadonlySet<string> = new Set<FieldProblem>([
  'no-such-study-field',
  'no-such-language',
  'no-language-named',
  'no-such-country',
  'no-such-concept',
  'out-of-range',
  'not-whole',
  'ends-before-start',
  'residual-not-offered',
]);

/** What cannot hold of what was typed. A value that was there before stays, and stays listed. */
function typedFaults(
  before: readonly FieldInstance[],
  next: AgreementDocument,
): Record<string, FieldProblem> {
  const held = new Map(before.map((each) => [each.address, textOf(each.value)]));
  const fields = fieldInstances(next);
  const typed = new Set(
    fields
      .filter(({ address, value }) => held.has(address) && held.get(address) !== textOf(value))
      .map((each) => each.address),
  );
  return Object.fromEntries(
    faultsOf(next, fields)
      .filter(({ address, code }) => typed.has(address) && TOLD_AT_ONCE.has(code))
      .map(({ address, code }) => [address, code as FieldProblem]),
  );
}

const textOf = (value: unknown): string => canonicalText(value ?? null);

/** The conversion for all lines, or a line's own; a line without one follows the agreement. */
function decodeGrades(document: AgreementDocument, key: PartKey, read: ReadInput): DecodedPart {
  const lineId = key.name === 'line' ? key.id : null;
  const found = readGrades(read, document.terms, lineId);
  if (!found.ok) return found;
  const at = document.terms.lines.findIndex((each) => each.id === lineId);
  const path = lineId === null ? ['terms'] : ['terms', 'lines', at];
  const next = withoutEmptyMandates(
    withValueAt(document, [...path, 'gradeConversion'], found.value),
  );
  return { ok: true, next, value: readPart(next, key) };
}

/** Undefined takes an optional key out. */
const put = (document: AgreementDocument, path: FieldPath, value: unknown): AgreementDocument =>
  value === undefined ? withoutValueAt(document, path) : withValueAt(document, path, value);
