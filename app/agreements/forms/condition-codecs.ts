/** Codecs of the conditions of §9: each a value with the clause that states it. */
import { conceptTail } from '~/elm/concept-tail';
import { annexPlace } from '../citation';
import type { FieldInstance } from '../terms/field-instances';
import { CONDITION_ROWS } from '../terms/fields.data';
import type { Terms } from '../terms/terms';
import {
  conditionsOfLines,
  conditionTexts,
  type WrittenCondition,
  withTranslation,
} from '../terms/written-conditions';
import {
  ABSENT,
  type FieldCodec,
  type FieldInput,
  first,
  isDay,
  linesOf,
  numberOf,
  ok,
  problem,
  type ReadField,
  type ReadInput,
} from './field-input';
import { lineInputs, otherLanguages, rawLines } from './language-inputs';
import { PROSE as prose } from './plain-codecs';

/** Where the text states a condition: §9 for all lines, Annex B for one. */
const clauseOf = ({ lineId, tag }: FieldInstance): string =>
  lineId === null ? '§9' : annexPlace('B', tag.slice(tag.indexOf('/') + 1));

interface Stated {
  readonly value: unknown;
  readonly clause: string;
}

const held = (value: unknown): Stated | undefined => value as Stated | undefined;

/** Absent conditions are not asked: undefined takes one out. */
const stated = (value: unknown, field: FieldInstance): ReadField =>
  ok(
    value === undefined
      ? undefined
      : { value, clause: held(field.value)?.clause ?? clauseOf(field) },
  );

const number: FieldCodec = {
  inputs: ({ address, value }) => [
    { name: address, kind: 'number', value: value ? String(held(value)?.value) : '' },
  ],
  read: (field, read) => {
    const typed = first(read(field.address));
    if (typed === null) return ABSENT;
    const found = numberOf(typed);
    if (found === undefined) return problem('number');
    return stated(found ?? undefined, field);
  },
};

const day: FieldCodec = {
  inputs: ({ address, value }) => [
    { name: address, kind: 'day', value: value ? String(held(value)?.value) : '' },
  ],
  read: (field, read) => {
    const typed = first(read(field.address));
    if (typed === null) return ABSENT;
    if (typed !== '' && !isDay(typed)) return problem('day');
    return stated(typed || undefined, field);
  },
};

/** In the words of the parties, in the languages of the document. */
const text: FieldCodec = {
  inputs: (field, language, translations) =>
    prose.inputs({ ...field, value: held(field.value)?.value ?? '' }, language, translations),
  read: (field, read, language, translations) => {
    const found = prose.read(
      { ...field, value: held(field.value)?.value ?? '' },
      read,
      language,
      translations,
    );
    if (!('value' in found)) return found;
    return stated(found.value === '' ? undefined : found.value, field);
  },
};

/** What is either asked or not. */
const asked: FieldCodec = {
  inputs: ({ address, value }) => [
    {
      name: address,
      kind: 'select',
      value: value ? 'yes' : '',
      options: { kind: 'codes', words: 'yesNo', codes: ['yes'] },
    },
  ],
  read: (field, read) => {
    const typed = first(read(field.address));
    return typed === null ? ABSENT : stated(typed === 'yes' ? true : undefined, field);
  },
};

const sealLevel = (codes: readonly string[]): FieldCodec => ({
  inputs: ({ address, value }) => [
    {
      name: address,
      kind: 'select',
      value: value ? String(held(value)?.value) : '',
      options: { kind: 'codes', words: 'sealLevel', codes },
    },
  ],
  read: (field, read) => {
    const typed = first(read(field.address));
    if (typed === null) return ABSENT;
    if (typed !== '' && !codes.includes(typed)) return problem('choice');
    return stated(typed || undefined, field);
  },
});

/** Several of a list of the European Learning Model; IRIs are built from `base` and the last part. */
const concepts = (words: string, base: string): FieldCodec => ({
  inputs: ({ address, value }): FieldInput[] => [
    {
      name: address,
      kind: 'checks',
      value: '',
      values: ((held(value)?.value as string[] | undefined) ?? []).map(conceptTail),
      options: { kind: 'concepts', words },
    },
  ],
  read: (field, read) => {
    const chosen = (read(field.address) ?? []).filter((each) => /^[\w-]{1,40}$/.test(each));
    const before = (held(field.value)?.value as string[] | undefined) ?? [];
    const values = chosen.map(
      (tail) => before.find((iri) => conceptTail(iri) === tail) ?? `${base}${tail}`,
    );
    return stated(values.length > 0 ? values : undefined, field);
  },
});

const lines: FieldCodec = {
  inputs: ({ address, value }) => [
    {
      name: address,
      kind: 'area',
      value: ((held(value)?.value as string[] | undefined) ?? []).join('\n'),
    },
  ],
  read: (field, read) => {
    const typed = first(read(field.address));
    if (typed === null) return ABSENT;
    const found = linesOf(typed);
    return stated(found.length > 0 ? found : undefined, field);
  },
};

const grade: FieldCodec = {
  inputs: ({ address, value }) => {
    const now = held(value)?.value as { value: string; scale: string } | undefined;
    return [
      { name: address, kind: 'text', value: now?.value ?? '' },
      { name: `${address}#scale`, kind: 'text', part: 'scale', value: now?.scale ?? '' },
    ];
  },
  read: (field, read) => {
    const typed = first(read(field.address));
    if (typed === null) return ABSENT;
    const scale = first(read(`${field.address}#scale`)) ?? '';
    return stated(typed === '' ? undefined : { value: typed, scale }, field);
  },
};

/** Written conditions, one a line; a translation stands in the same line of its language. */
const other: FieldCodec = {
  inputs: ({ address, value }, language, translations) => {
    const list = (value as WrittenCondition[] | undefined) ?? [];
    const texts = list.map((each) => conditionTexts(each, language));
    return lineInputs(address, texts, language, translations);
  },
  read: (field, read, language, translations) => {
    const { address, value } = field;
    const typed = first(read(address));
    if (typed === null) return ABSENT;
    const before = (value as WrittenCondition[] | undefined) ?? [];
    let found = conditionsOfLines(linesOf(typed), before, language, clauseOf(field));
    const texts = before.map((each) => conditionTexts(each, language));
    for (const lang of otherLanguages(texts, language, translations)) {
      const lines = rawLines(read, `${address}#${lang}`);
      if (lines)
        found = found.map((each, at) => withTranslation(each, language, lang, lines[at] ?? ''));
    }
    return ok(found.length > 0 ? found : undefined);
  },
};

const SNB = 'http://data.europa.eu/snb/';

export const CONDITIONS: Readonly<Record<string, FieldCodec>> = {
  'conditions.minimumGrade': grade,
  'conditions.credentialFormats': concepts('credentialFormat', ''),
  'conditions.sealLevel': sealLevel([
    'any',
    'advanced',
    'advanced-with-qualified-certificate',
    'qualified',
  ]),
  'conditions.statusRequired': asked,
  'conditions.minimumEqf': number,
  'conditions.minimumEcts': number,
  'conditions.assessmentTypes': concepts('assessment', `${SNB}assessment/`),
  'conditions.modes': concepts('mode', `${SNB}learning-assessment/`),
  'conditions.identityAssurance': concepts('supervision', `${SNB}supervision-verification/`),
  'conditions.supervisedAssessment': asked,
  'conditions.awardedFrom': day,
  'conditions.awardedUntil': day,
  'conditions.maximumAgeMonths': number,
  'conditions.accreditedAtAward': asked,
  'conditions.learnerStatus': text,
  'conditions.programmes': lines,
  'conditions.maxLearnersPerYear': number,
  'conditions.maxEcts': number,
  'conditions.noDoubleCounting': asked,
  'conditions.languageLevel': text,
  'conditions.documents': lines,
  'conditions.residualAssessment': text,
  'conditions.other': other,
};

/** Conditions of the agreement that a line does without; only what is asked can be waived. */
export const waivedInput = ({ address, value }: FieldInstance, terms: Terms): FieldInput => {
  const held = (value as readonly string[] | undefined) ?? [];
  return {
    name: address,
    kind: 'checks',
    value: '',
    values: held,
    options: {
      kind: 'fields',
      fields: WAIVABLE.filter(
        ({ value: name }) => Object.hasOwn(terms.conditions, name) || held.includes(name),
      ),
    },
  };
};

const WAIVABLE = [...CONDITION_ROWS, ['conditions.other', 'other'] as const].map(
  ([key, value]) => ({ key, value }),
);

export const readWaived = ({ address, value }: FieldInstance, read: ReadInput): ReadField => {
  const typed = read(address) ?? [];
  const names = WAIVABLE.map((each) => each.value).filter((name) => typed.includes(name));
  return ok(names.length === 0 && value === undefined ? undefined : names);
};
