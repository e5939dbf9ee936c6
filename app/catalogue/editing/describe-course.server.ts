/** An entry as facts to read: for previews, reviews, differences and files. Pure. */
import { countryName, languageName } from '~/elm/display-names';
import { conceptLabel, iscedLabel } from '~/elm/vocabularies/vocabularies';
import type { LearningOpportunity } from '../learning-opportunity';
import type { FieldKey } from './field-keys.data';
import type { FieldSpec } from './field-spec';
import { SECTIONS, type SectionName } from './fields.data';
import type { Options } from './options.server';
import { bytesIn } from './picture';
import { isEmpty, recordOf, textsOf } from './values';

export interface FactText {
  readonly text: string;
  /** Language of the text, where it is not the reader's. */
  readonly lang?: string | undefined;
}

export interface Fact {
  readonly key: FieldKey;
  /** Empty where nothing is stated or rows are. */
  readonly texts: readonly FactText[];
  /** A group is one row. */
  readonly rows: readonly (readonly Fact[])[];
}

export interface FactSection {
  readonly section: SectionName;
  readonly facts: readonly Fact[];
}

export interface Reader {
  readonly locale: string;
  readonly options: Options;
  readonly yes: string;
  /** Of an ISO 8601 duration. */
  readonly duration: (iso: string) => string;
  readonly day: (day: string) => string;
}

/** Every field of every section; what is not stated has neither texts nor rows. */
export const describeCourse = (data: LearningOpportunity, reader: Reader): FactSection[] =>
  SECTIONS.map(({ name, fields }) => ({
    section: name,
    facts: fields.map((spec: FieldSpec) => factOf(spec, recordOf(data)[spec.at], reader)),
  }));

export const isStated = (fact: Fact): boolean => fact.texts.length > 0 || fact.rows.length > 0;

function factOf(spec: FieldSpec, value: unknown, reader: Reader): Fact {
  const { key } = spec;
  if (isEmpty(value)) return { key, texts: [], rows: [] };
  if (spec.kind === 'group')
    return { key, texts: [], rows: [statedIn(spec.fields, value, reader)] };
  if (spec.kind === 'rows' && Array.isArray(value))
    return { key, texts: [], rows: value.map((row) => statedIn(spec.fields, row, reader)) };
  return { key, texts: textsFor(spec, value, reader), rows: [] };
}

const statedIn = (specs: readonly FieldSpec[], row: unknown, reader: Reader): Fact[] =>
  specs
    .map((each) => factOf(each, each.at === '' ? row : recordOf(row)[each.at], reader))
    .filter(isStated);

const said = (text: string): FactText[] => [{ text }];

function textsFor(spec: FieldSpec, value: unknown, reader: Reader): FactText[] {
  const { locale } = reader;
  switch (spec.kind) {
    case 'words':
      return textsInLanguages(value, locale);
    case 'flag':
      return said(reader.yes);
    case 'day':
      return said(reader.day(String(value)));
    case 'duration':
      return said(reader.duration(String(value)));
    case 'choice':
      return said(labelOf(spec.from, String(value), reader));
    case 'choices':
      return (value as unknown[]).map((each) => ({
        text: labelOf(spec.from, String(each), reader),
      }));
    case 'field-of-study':
      return (value as unknown[]).map((code) => ({
        text: `${iscedLabel(String(code), locale)} (${String(code)})`,
      }));
    case 'skills':
      return (value as unknown[]).map(recordOf).map(({ iri, label }) => {
        const texts = textsOf(label);
        const own = texts.find(([tag]) => !foreign(tag, locale)) ?? texts[0];
        return { text: own?.[1] ?? String(iri) };
      });
    case 'record':
      // What the record tells stands beside it.
      return [];
    case 'picture': {
      const { mediaType, content, alt } = recordOf(value);
      const size = new Intl.NumberFormat(locale).format(bytesIn(String(content)));
      const kind = String(mediaType).replace('image/', '').toUpperCase();
      return [...textsInLanguages(alt, locale), { text: `${kind}, ${size} B` }];
    }
    case 'lines':
      return (value as unknown[]).map((each) => ({ text: String(each) }));
    case 'number':
      return said(new Intl.NumberFormat(locale).format(Number(value)));
    default:
      return said(String(value));
  }
}

const textsInLanguages = (value: unknown, locale: string): FactText[] =>
  textsOf(value).map(([lang, text]) => (foreign(lang, locale) ? { text, lang } : { text }));

const foreign = (tag: string, locale: string): boolean =>
  tag !== 'und' && tag.split('-')[0] !== locale.split('-')[0];

function labelOf(from: keyof Options, value: string, { options, locale }: Reader): string {
  const listed = options[from].find((each) => each.value === value)?.label;
  if (listed) return listed;
  if (from === 'language') return languageName(value, locale);
  if (from === 'country') return countryName(value, locale);
  return conceptLabel(value, locale) ?? value;
}
