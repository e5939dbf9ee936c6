/** Codecs of values that are one text, number, day or choice. */
import type { LanguageMap } from '~/elm/language-map';
import { CHOICES } from '../terms/choices.data';
import type { FieldInstance } from '../terms/field-instances';
import { type Prose, proseTexts, withProse } from '../terms/prose';
import {
  ABSENT,
  type FieldCodec,
  type FieldInput,
  first,
  type InputKind,
  isDay,
  MOST_TEXT,
  numberOf,
  type OptionList,
  ok,
  problem,
} from './field-input';

const textValue = (value: unknown): string =>
  value === null || value === undefined ? '' : String(value);

const text = (kind: 'text' | 'area'): FieldCodec => ({
  inputs: ({ address, value }) => [{ name: address, kind, value: textValue(value) }],
  read: ({ address, value }, read) => {
    const typed = first(read(address));
    if (typed === null) return ABSENT;
    if (typed.length > MOST_TEXT) return problem('too-long');
    return ok(typed === '' && value === null ? null : typed);
  },
});

const number: FieldCodec = {
  inputs: ({ address, value }) => [{ name: address, kind: 'number', value: textValue(value) }],
  read: ({ address }, read) => {
    const typed = first(read(address));
    if (typed === null) return ABSENT;
    const found = numberOf(typed);
    return found === undefined ? problem('number') : ok(found);
  },
};

const day: FieldCodec = {
  inputs: ({ address, value }) => [{ name: address, kind: 'day', value: textValue(value) }],
  read: ({ address }, read) => {
    const typed = first(read(address));
    if (typed === null) return ABSENT;
    if (typed === '') return ok(null);
    return isDay(typed) ? ok(typed) : problem('day');
  },
};

/** A yes or no that nobody has answered is null where the field allows it, else no. */
const yesNo: FieldCodec = {
  inputs: ({ address, value }) => [
    {
      name: address,
      kind: 'select',
      value: value === true ? 'yes' : value === false ? 'no' : '',
      options: { kind: 'codes', words: 'yesNo', codes: ['yes', 'no'] },
    },
  ],
  read: ({ address, value }, read) => {
    const typed = first(read(address));
    if (typed === null) return ABSENT;
    if (typed === '') return ok(value === null || value === undefined ? null : false);
    return typed === 'yes' || typed === 'no' ? ok(typed === 'yes') : problem('choice');
  },
};

const codesOf = ({ def }: FieldInstance): readonly string[] =>
  def.choices ? CHOICES[def.choices] : [];

const choice: FieldCodec = {
  inputs: (field) => [
    {
      name: field.address,
      kind: 'select',
      value: textValue(field.value),
      options: { kind: 'codes', words: field.def.choices ?? '', codes: codesOf(field) },
    },
  ],
  read: (field, read) => {
    const typed = first(read(field.address));
    if (typed === null) return ABSENT;
    if (typed === '') return ok(null);
    return codesOf(field).includes(typed) ? ok(typed) : problem('choice');
  },
};

const choices: FieldCodec = {
  inputs: (field) => [
    {
      name: field.address,
      kind: 'checks',
      value: '',
      values: (field.value as readonly string[] | undefined) ?? [],
      options: { kind: 'codes', words: field.def.choices ?? '', codes: codesOf(field) },
    },
  ],
  // Boxes nobody ticked are not sent; the part they stand in was, or it would not be read.
  read: (field, read) => {
    const typed = read(field.address) ?? [];
    const known = codesOf(field);
    return ok(known.filter((each) => typed.includes(each)));
  },
};

/** A text in the drafting language, with an input for each language it is or shall be read in. */
const prose = (kind: 'text' | 'area'): FieldCodec => {
  const othersOf = (value: unknown, language: string, translations: readonly string[] = []) => {
    const held = Object.keys(proseTexts(value as Prose | null, language));
    return [...new Set([...held, ...translations])].filter((each) => each !== language);
  };
  return {
    inputs: ({ address, value }, language, translations) => {
      const texts = proseTexts(value as Prose | null, language);
      const others = othersOf(value, language, translations);
      const said = (lang: string): Pick<FieldInput, 'kind' | 'value' | 'lang' | 'part'> => ({
        kind,
        value: texts[lang] ?? '',
        lang,
        ...(others.length > 0 ? { part: 'language' as const } : {}),
      });
      return [
        { name: address, ...said(language) },
        ...others.map((lang) => ({ name: `${address}#${lang}`, ...said(lang) })),
      ];
    },
    read: ({ address, value }, read, language, translations) => {
      const typed = first(read(address));
      if (typed === null) return ABSENT;
      let next = withProse(value as Prose | null, language, language, typed);
      for (const lang of othersOf(value, language, translations)) {
        const translated = first(read(`${address}#${lang}`));
        if (translated !== null) next = withProse(next, language, lang, translated);
      }
      const longest = Math.max(...Object.values(proseTexts(next, language)).map(lengthOf), 0);
      return longest > MOST_TEXT ? problem('too-long') : ok(next);
    },
  };
};

const lengthOf = (text: string): number => text.length;

/** Multilingual text: an input for each language it is written in, and each of the document. */
const words = (kind: 'text' | 'area'): FieldCodec => {
  const languagesOf = (
    field: FieldInstance,
    language: string,
    translations: readonly string[] = [],
  ): string[] => {
    const held = Object.keys((field.value as LanguageMap | null) ?? {});
    const wanted = field.def.key === 'party.legalName' ? [language, 'en'] : [language];
    return [...new Set([...held, ...wanted, ...translations])];
  };
  return {
    inputs: (field, language, translations) => {
      const all = languagesOf(field, language, translations);
      return all.map(
        (lang): FieldInput => ({
          name: `${field.address}#${lang}`,
          kind,
          value: (field.value as LanguageMap | null)?.[lang] ?? '',
          lang,
          ...(all.length > 1 ? { part: 'language' as const } : {}),
        }),
      );
    },
    read: (field, read, language, translations) => {
      const next: Record<string, string> = {};
      let seen = false;
      for (const lang of languagesOf(field, language, translations)) {
        const typed = first(read(`${field.address}#${lang}`));
        if (typed === null) continue;
        seen = true;
        if (typed.length > MOST_TEXT) return problem('too-long');
        if (typed !== '') next[lang] = typed;
      }
      if (!seen) return ABSENT;
      return ok(field.value === null && Object.keys(next).length === 0 ? null : next);
    },
  };
};

/** One of a list the page knows. Codes are kept as they are; an IRI stays the IRI it was. */
export const oneOf = (
  options: OptionList,
  toValue: (chosen: string, field: FieldInstance) => unknown = (chosen) => chosen,
  toChosen: (value: unknown) => string = textValue,
): FieldCodec => ({
  inputs: ({ address, value }) => [
    { name: address, kind: 'select', value: toChosen(value), options },
  ],
  read: (field, read) => {
    const typed = first(read(field.address));
    if (typed === null) return ABSENT;
    if (typed.length > 200) return problem('choice');
    if (typed === '') return ok(typeof field.value === 'string' ? '' : null);
    return ok(typed === toChosen(field.value) ? field.value : toValue(typed, field));
  },
});

/** Short entries in one line, apart by commas. */
export const listOf = (
  kind: InputKind & ('text' | 'area'),
  toText: (each: unknown) => string = String,
  toValue: (text: string) => unknown = (each) => each,
): FieldCodec => {
  const shown = (value: unknown) => ((value as readonly unknown[] | undefined) ?? []).map(toText);
  return {
    inputs: ({ address, value }) => [
      { name: address, kind, value: shown(value).join(kind === 'area' ? '\n' : ', ') },
    ],
    read: (field, read) => {
      const typed = first(read(field.address));
      if (typed === null) return ABSENT;
      const held = (field.value as readonly unknown[] | undefined) ?? [];
      const entries = typed
        .split(kind === 'area' ? '\n' : /[,\n]/)
        .map((each) => each.trim())
        .filter((each) => each !== '');
      const values = entries.map(
        (each) => held.find((known) => toText(known) === each) ?? toValue(each),
      );
      return values.includes(undefined) ? problem('lines') : ok(values);
    },
  };
};

/** One line in the drafting language and its translations. */
export const PROSE: FieldCodec = prose('text');

export const PLAIN: Readonly<Record<string, FieldCodec>> = {
  text: text('text'),
  'long-text': text('area'),
  prose: PROSE,
  'long-prose': prose('area'),
  words: words('text'),
  'long-words': words('area'),
  number,
  day,
  'yes-no': yesNo,
  choice,
  choices,
  list: listOf('text'),
};
