/** What was written in a template, laid over its document field by field; the rest is handed back. */
import type { McraSuggestion } from '#templates/mcra/diff';
import type { McraLanguage, McraModel } from '#templates/mcra/model';
import type { CarriedModel } from '#templates/mcra/read';
import { applySuggestion } from '../apply-suggestion.server';
import { toMarks } from '../clause-words.server';
import { withDescriptors, withoutEmptyMandates } from '../forms/descriptors';
import { sectionOfClause } from '../suggest.server';
import { applyChange } from '../terms/apply-change';
import { withPlaces } from '../terms/document';
import {
  type FieldInstance,
  type FieldPath,
  fieldInstances,
  isEmpty,
  valueAt,
  withValueAt,
} from '../terms/field-instances';
import { parsePart, parsePartValue, partOfAddress, readPart, writePart } from '../terms/parts';
import { proseIn } from '../terms/prose';
import { AgreedGradeConversion, type AgreementDocument } from '../terms/terms';
import { writtenOwnConditions } from './conditions.server';
import { findChoice } from './find-code.server';
import { settleVariants } from './variants.server';
import { writtenOrChosen } from './written-value.server';

export interface TakenSuggestions {
  readonly document: AgreementDocument;
  readonly taken: readonly McraSuggestion[];
  /** What no field could take, in the order of the document. */
  readonly left: readonly McraSuggestion[];
}

export function takeSuggestions(
  { model, language }: CarriedModel,
  suggestions: readonly McraSuggestion[],
): TakenSuggestions {
  const { plain, choices } = settleVariants(suggestions, model, language);
  const document = withDescriptors(withPlaces(model.document));
  const taker = new Taker({ ...model, document }, language);
  const lines = plain.filter(isRemovedLine);
  const clauses = plain.filter(isOfClause);
  const fields = plain.filter((each) => !isRemovedLine(each) && !isOfClause(each));
  for (const each of fields.sort((a, b) => rankOf(a) - rankOf(b))) taker.take(each);
  for (const each of choices) taker.takeChoice(each);
  taker.takeGrades();
  // What a clause says hangs on what the fields say and on the variants that were chosen.
  for (const each of clauses) taker.take(each);
  for (const each of lines) taker.takeRemovedLine(each);
  const { taken, left, ...result } = taker.result();
  const place = new Map(plain.map(({ tag }, at) => [tag, at]));
  const placeOf = ({ tag }: McraSuggestion) => place.get(tag) ?? plain.length;
  return { ...result, taken, left: [...left].sort((a, b) => placeOf(a) - placeOf(b)) };
}

const isRemovedLine = ({ address, kind }: McraSuggestion): boolean =>
  kind === 'removed' && address?.startsWith('line:') === true;

const isOfClause = ({ address }: McraSuggestion): boolean =>
  address?.startsWith('clause:') === true;

/**
 * The drafting language comes first: texts are kept by it. Then names, then who issues and who
 * recognises: what else a party says hangs on both.
 */
function rankOf({ address }: McraSuggestion): number {
  if (address === 'document.draftingLanguage') return 0;
  if (address?.startsWith('party.')) return 1;
  return address?.startsWith('line.issuing@') || address?.startsWith('line.recognising@') ? 2 : 3;
}

const NOTHING: ReadonlySet<string> = new Set();

class Taker {
  #document: AgreementDocument;
  readonly #head: McraModel['head'];
  readonly #language: McraLanguage;
  readonly #fields: ReadonlyMap<string, FieldInstance>;
  readonly #taken: McraSuggestion[] = [];
  readonly #left: McraSuggestion[] = [];
  /** What an address says already: written twice with other words, the second is for a person. */
  readonly #said = new Map<string, string>();
  readonly #grades: McraSuggestion[] = [];

  constructor({ document, head }: McraModel, language: McraLanguage) {
    this.#document = document;
    this.#head = head;
    this.#language = language;
    this.#fields = new Map(fieldInstances(document).map((each) => [each.address, each]));
  }

  take(given: McraSuggestion): void {
    // What was typed beside a prompt counts without it.
    const each =
      given.kind === 'filled'
        ? { ...given, after: given.after.replace(given.before, '').trim() }
        : given;
    if (each.kind === 'comment') this.#left.push(each);
    else if (each.address?.startsWith('grades.')) this.#grades.push(each);
    else if (this.#isKnown(each)) return;
    else (this.#put(each) ? this.#taken : this.#left).push(each);
  }

  /** A variant that alone was left standing chooses, where the field itself says nothing else. */
  takeChoice(each: McraSuggestion): void {
    if (each.address?.startsWith('grades.')) {
      if (!this.#grades.some(({ address }) => address === each.address)) this.#grades.push(each);
    } else if (!this.#isKnown(each)) (this.#put(each) ? this.#taken : this.#left).push(each);
  }

  /** A grade conversion holds together: the method with the numbers it needs. */
  takeGrades(): void {
    const places = new Map<string, McraSuggestion[]>();
    for (const each of this.#grades) {
      const place = each.address?.split('@')[1] ?? '';
      places.set(place, [...(places.get(place) ?? []), each]);
    }
    for (const all of places.values()) {
      const held = this.#putConversion(all);
      for (const each of all) (held.has(this.#nameOf(each)) ? this.#taken : this.#left).push(each);
    }
  }

  /** A line struck out goes, unless something was written of it elsewhere: then a person decides. */
  takeRemovedLine(each: McraSuggestion): void {
    const address = each.address ?? '';
    const id = address.slice('line:'.length);
    const isOfLine = (other: McraSuggestion) =>
      this.#fields.get(other.address ?? '')?.lineId === id;
    const result = [...this.#taken, ...this.#left].some(isOfLine)
      ? null
      : applyChange(this.#document, address, null, sectionOfClause);
    if (result?.ok) this.#document = result.document;
    (result?.ok ? this.#taken : this.#left).push(each);
  }

  #nameOf({ address }: McraSuggestion): string {
    return String(this.#fields.get(address ?? '')?.path?.at(-1));
  }

  /** What the conversion then holds by name: tables may follow, what its method does not use is left. */
  #putConversion(all: readonly McraSuggestion[]): ReadonlySet<string> {
    const values = new Map<string, unknown>();
    let path: FieldPath = [];
    for (const each of all) {
      const field = this.#fields.get(each.address ?? '');
      const value = field && this.#valueOf(field, each);
      const name = this.#nameOf(each);
      if (!field?.path || value === undefined) return NOTHING;
      if (values.has(name) && values.get(name) !== value) return NOTHING;
      values.set(name, value);
      path = field.path.slice(0, -1);
    }
    const before = valueAt(this.#document, path) as object | null;
    const said = { tables: [], rows: [], ...before, ...Object.fromEntries(values) };
    const parsed = AgreedGradeConversion.safeParse(said);
    if (parsed.success) this.#document = withValueAt(this.#document, path, parsed.data);
    return new Set(parsed.success ? Object.keys(parsed.data) : []);
  }

  result(): TakenSuggestions {
    const document = withoutEmptyMandates(withInferredKinds(this.#document, this.#language));
    return { document, taken: this.#taken, left: this.#left };
  }

  #isKnown({ address, after }: McraSuggestion): boolean {
    if (address === null) return false;
    const said = this.#said.get(address);
    this.#said.set(address, said ?? after);
    return said === after;
  }

  #put(each: McraSuggestion): boolean {
    const { address, after } = each;
    if (address === null || this.#said.get(address) !== after) return false;
    if (isOfClause(each)) return this.#putClause(address, each);
    const field = this.#fields.get(address);
    if (field?.def.key === 'conditions.other' && field.lineId !== null)
      return this.#putOwnConditions(field.lineId, after, each.language);
    const value = field && this.#valueOf(field, each);
    return value !== undefined && this.#putValue(address, field, value);
  }

  #putClause(address: string, { before, after, marked, language }: McraSuggestion): boolean {
    const said = {
      address,
      before: toMarks(marked?.before ?? before, language),
      after: toMarks(marked?.after ?? after, language),
    };
    const model = { document: this.#document, head: this.#head };
    const result = applySuggestion(model, said, sectionOfClause);
    if (result.ok) this.#document = result.document;
    return result.ok;
  }

  #valueOf(field: FieldInstance, said: McraSuggestion): unknown {
    const { terms } = this.#document;
    const value = field.path ? valueAt(this.#document, field.path) : field.value;
    return writtenOrChosen({ ...field, value }, said, { language: said.language, terms });
  }

  #putValue(address: string, field: FieldInstance | undefined, value: unknown): boolean {
    const part = partOfAddress(address);
    const key = part === null ? null : parsePart(part);
    if (!field?.path || !key) return false;
    try {
      const next = withValueAt(this.#document, field.path, value);
      const parsed = parsePartValue(key, readPart(next, key));
      if (parsed.ok) this.#document = writePart(this.#document, key, parsed.value);
      return parsed.ok;
    } catch (error) {
      if (error instanceof TypeError) return false;
      throw error;
    }
  }

  /** One place for all that a line asks of its own: what names a condition becomes one. */
  #putOwnConditions(lineId: string, after: string, language: McraLanguage): boolean {
    const line = this.#document.terms.lines.find((each) => each.id === lineId);
    const key = parsePart(`line:${lineId}`);
    const own = writtenOwnConditions(after, language);
    if (!line || !key || !own) return false;
    const parsed = parsePartValue(key, { ...line, conditions: { ...line.conditions, ...own } });
    if (parsed.ok) this.#document = writePart(this.#document, key, parsed.value);
    return parsed.ok;
  }
}

/** Text on fees says that there are some, unless it says there are none; a law named is a law chosen. */
function withInferredKinds(
  { terms, factsheet }: AgreementDocument,
  language: McraLanguage,
): AgreementDocument {
  const { fees, disputes } = terms;
  const free = findChoice('fees', language)(proseIn(fees.text, language)) === 'none';
  const kind = fees.kind ?? (isEmpty(fees.text) ? null : free ? 'none' : 'charged');
  const lawKind = disputes.lawKind ?? (isEmpty(disputes.law) ? null : 'chosen');
  return {
    factsheet,
    terms: {
      ...terms,
      fees: { kind, text: free ? '' : fees.text },
      disputes: { ...disputes, lawKind },
    },
  };
}
