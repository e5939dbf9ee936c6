/**
 * Two people at one part: what the later one changed, field by field, against the document as it was
 * when they began. A field is merged as a whole: a text, a list, a value. Courses, lines and
 * signatories are told apart by their ids, targets by their place. Pure.
 */
import { canonicalText } from '../terms/canonical';
import { withPlaces } from '../terms/document';
import {
  type FieldInstance,
  type FieldPath,
  fieldInstances,
  isEmpty,
  valueAt,
  withoutValueAt,
  withValueAt,
} from '../terms/field-instances';
import { parsePart, parsePartValue, partOfAddress, readPart } from '../terms/parts';
import type { AgreementDocument } from '../terms/terms';
import { withDescriptors, withoutEmptyMandates } from './descriptors';
import { mergeConversions } from './merge-conversions';
import { NOT_TYPED } from './part-form';

/** What one writer made of one field. */
export interface FieldEdit {
  readonly address: string;
  /** Its value when the writer began. Undefined: it was left out altogether. */
  readonly before: unknown;
  readonly after: unknown;
}

/** A kept change, as far as merging asks. */
interface KeptChange {
  readonly address: string;
  readonly number: number;
  readonly before: unknown;
  readonly after: unknown;
}

/** Where the value of a field is kept; all that a grade conversion takes counts as its method. */
interface Slot {
  readonly address: string;
  readonly path: FieldPath;
}

export const sameValue = (a: unknown, b: unknown): boolean =>
  (isEmpty(a) && isEmpty(b)) || canonicalText(a ?? null) === canonicalText(b ?? null);

/** Every place that a form may fill is there, as its form sees it. */
const opened = (document: AgreementDocument): AgreementDocument =>
  withDescriptors(withPlaces(document));

function slotsOf(document: AgreementDocument, part: string): Slot[] {
  return fieldInstances(document).flatMap((field) => {
    if (NOT_TYPED.has(field.def.key) || partOfAddress(field.address) !== part) return [];
    return slotOf(field) ?? [];
  });
}

function slotOf({ address, def, path }: FieldInstance): Slot | null {
  if (!path) return null;
  if (def.section !== 'grades') return { address, path };
  return def.key === 'grades.method' ? { address, path: path.slice(0, -1) } : null;
}

/** Undefined takes an optional key out. */
const put = (document: AgreementDocument, path: FieldPath, value: unknown): AgreementDocument =>
  value === undefined ? withoutValueAt(document, path) : withValueAt(document, path, value);

/** Up to which change of a version a form knows the text. */
export interface Known {
  readonly since: number;
  /** Of fields that were not brought up to that: their own number, by address. */
  readonly late: Readonly<Record<string, number>>;
}

export const knownAt = ({ since, late }: Known, address: string): number =>
  (Object.hasOwn(late, address) ? late[address] : undefined) ?? since;

export const oldestOf = ({ since, late }: Known): number => Math.min(since, ...Object.values(late));

/** The changes of a part that a form does not know yet. */
export const unknownTo = <T extends KeptChange>(
  changes: readonly T[],
  part: string,
  known: Known,
): T[] =>
  changes.filter(
    ({ address, number }) => partOfAddress(address) === part && number > knownAt(known, address),
  );

/**
 * Targets have no ids: once one was taken out, a place no longer means what it did, and a form that
 * was drawn before says nothing about them.
 */
export const hasMovedPlaces = (changes: readonly KeptChange[]): boolean =>
  changes.some(({ address, after }) => address.startsWith('target.kind@') && after === null);

/** The document with the fields of a part as they were before these changes, the oldest first. */
export function asBefore(
  given: AgreementDocument,
  part: string,
  changes: readonly KeptChange[],
): AgreementDocument {
  const first = new Map<string, unknown>();
  for (const { address, before } of changes)
    if (!first.has(address)) first.set(address, before ?? undefined);
  const key = parsePart(part);
  const document = opened(given);
  const fits = (next: AgreementDocument) =>
    key !== null && parsePartValue(key, readPart(withoutEmptyMandates(next), key)).ok;
  return slotsOf(document, part).reduce((next, { address, path }) => {
    const was = first.get(address);
    if (!first.has(address) || sameValue(was, valueAt(document, path))) return next;
    const written = put(next, path, was ?? null);
    // What may be left out altogether was; elsewhere null is a value of its own.
    return was !== undefined || fits(written) ? written : put(next, path, undefined);
  }, document);
}

/** The fields of a part that differ between two states with the same places. */
export function editsBetween(
  before: AgreementDocument,
  after: AgreementDocument,
  part: string,
): FieldEdit[] {
  const [was, is] = [opened(before), opened(after)];
  return slotsOf(is, part).flatMap(({ address, path }) => {
    const edit = { address, before: valueAt(was, path), after: valueAt(is, path) };
    return sameValue(edit.before, edit.after) ? [] : [edit];
  });
}

export interface MergedFields {
  readonly document: AgreementDocument;
  /** Whether anything of the document is other than it was. */
  readonly changed: boolean;
  /** Written differently by two, or of a place that is gone: not taken over. */
  readonly held: readonly { readonly edit: FieldEdit; readonly theirs: unknown }[];
}

type Texts = Readonly<Record<string, string>>;

const LANGUAGE = /^[a-z]{2,3}$/;

/** A text by language, and nothing else. */
export const isTexts = (value: unknown): value is Texts =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).every(([key, text]) => LANGUAGE.test(key) && typeof text === 'string');

/** One text in several languages, each merged by itself; null where both wrote in the same one. */
export function mergeTexts(
  { before, after }: Pick<FieldEdit, 'before' | 'after'>,
  theirs: unknown,
): Texts | null {
  if (!isTexts(before) || !isTexts(after) || !isTexts(theirs)) return null;
  const languages = [...new Set([...Object.keys(theirs), ...Object.keys(after)])];
  const merged = languages.map((key) => {
    const [was, mine, now] = [before[key] ?? '', after[key] ?? '', theirs[key] ?? ''];
    return [key, mine === was ? now : now === was || now === mine ? mine : null] as const;
  });
  if (merged.some(([, text]) => text === null)) return null;
  return Object.fromEntries(merged.flatMap(([key, text]) => (text ? [[key, text]] : [])));
}

/** Lays edits over a document that others may have changed meanwhile. */
export function mergeEdits(
  given: AgreementDocument,
  part: string,
  edits: readonly FieldEdit[],
): MergedFields {
  const document = opened(given);
  const slots = new Map(slotsOf(document, part).map((each) => [each.address, each.path]));
  const held: { edit: FieldEdit; theirs: unknown }[] = [];
  let next = document;
  for (const edit of edits) {
    const path = slots.get(edit.address);
    const theirs = path && valueAt(document, path);
    if (path && sameValue(theirs, edit.after)) continue;
    const alone = sameValue(theirs, edit.before);
    const both = alone ? null : (mergeTexts(edit, theirs) ?? mergeConversions(edit, theirs));
    if (!path || !(alone || both)) held.push({ edit, theirs });
    else if (alone || !sameValue(both, theirs)) next = put(next, path, both ?? edit.after);
  }
  return { document: withoutEmptyMandates(next), changed: next !== document, held };
}
