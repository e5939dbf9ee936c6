/** What a form of a part changed, against the text as it was when the form was drawn. */
import { type ChangeRow, listChanges } from '#db/queries/agreement-work';
import type { FieldInput, FieldProblem } from '../forms/field-input';
import {
  asBefore,
  editsBetween,
  type FieldEdit,
  hasMovedPlaces,
  type Known,
  oldestOf,
  unknownTo,
} from '../forms/merge-fields';
import { decodePart, inputsOf } from '../forms/part-form';
import { fieldInstances } from '../terms/field-instances';
import { fieldDef } from '../terms/fields.data';
import { partOfAddress } from '../terms/parts';
import type { SectionId } from '../terms/sections.data';
import type { AgreementDocument } from '../terms/terms';
import { typedIn } from './answers';
import { readerFor, type Sent, shownIn } from './read-form.server';

/** Typed into a field whose place somebody took out meanwhile. */
export interface Lost {
  readonly address: string;
  readonly typed: string;
}

export interface MyEdits {
  readonly known: Known;
  readonly before: AgreementDocument;
  readonly after: AgreementDocument;
  readonly edits: readonly FieldEdit[];
  /** Fields where the other text was chosen. */
  readonly yielded: ReadonlySet<string>;
  readonly lost: readonly Lost[];
}

export type ReadEdits =
  | { readonly ok: true; readonly mine: MyEdits }
  | { readonly ok: false; readonly problems: Readonly<Record<string, FieldProblem>> }
  /** Nothing says from which text the form was written, or places moved since. */
  | null;

/** Of a field that is not as new as its form: up to which change it is known. */
const LATE = 'since:';
/** Of a field that two wrote differently: whose text is to stay. */
const CHOICE = 'keep:';

const numberIn = (value: FormDataEntryValue | null): number | null => {
  const number = typeof value === 'string' && value !== '' ? Number(value) : Number.NaN;
  return Number.isSafeInteger(number) && number >= 0 ? number : null;
};

/** Addresses that the form says something of under a name with this beginning. */
const addressesIn = (form: FormData, beginning: string): string[] =>
  [...form.keys()]
    .filter((name) => name.startsWith(beginning))
    .map((name) => name.slice(beginning.length));

/**
 * Up to which change the form knew the text; null where it does not say. Whoever insists on their
 * own text has seen the other one.
 */
function knownTo(form: FormData): Known | null {
  const since = numberIn(form.get('since'));
  if (since === null) return null;
  const late = addressesIn(form, LATE).flatMap((address) => {
    const number = numberIn(form.get(`${LATE}${address}`));
    const insists = form.get(`${CHOICE}${address}`) === 'mine';
    return number === null || insists ? [] : [[address, number] as const];
  });
  return { since, late: Object.fromEntries(late) };
}

const yieldedIn = (form: FormData): Set<string> =>
  new Set(
    addressesIn(form, CHOICE).filter((address) => form.get(`${CHOICE}${address}`) === 'theirs'),
  );

export async function readEdits(sent: Sent, part: string, section: SectionId): Promise<ReadEdits> {
  const { services, workspace, form } = sent;
  const known = knownTo(form);
  if (!known) return null;
  const later = await listChanges(services.store.read, workspace.versionId, oldestOf(known));
  const unknown = unknownTo(later, part, known);
  if (hasMovedPlaces(unknown)) return null;
  const before = asBefore(workspace.document, part, unknown);
  const then = { ...sent, workspace: { ...workspace, document: before } };
  const decoded = decodePart(before, part, section, await readerFor(then, part, section));
  if (!decoded) return null;
  if (!decoded.ok) return decoded;
  const yielded = yieldedIn(form);
  const all = editsBetween(before, decoded.next, part);
  const edits = all.filter(({ address }) => !yielded.has(address));
  const lost = lostOf(sent, part, before, unknown);
  return { ok: true, mine: { known, before, after: decoded.next, edits, yielded, lost } };
}

/** What was typed where the document no longer has a place; what stood there before is not told. */
function lostOf(
  { form, locale }: Sent,
  part: string,
  document: AgreementDocument,
  changes: readonly ChangeRow[],
): Lost[] {
  const places = new Set(fieldInstances(document).map((each) => each.address));
  return Object.entries(typedIn(form)).flatMap(([name, values]) => {
    const address = name.split('#')[0] ?? '';
    if (partOfAddress(address) !== part || places.has(address)) return [];
    const stood = changes.find((each) => each.address === address)?.before ?? null;
    const before = inputsAt(document, address, stood).find((each) => each.name === name);
    const held = before ? shownIn(before, locale).join('\n') : '';
    const typed = values.join('\n').replace(/\r\n?/g, '\n').trim();
    return typed === '' || typed === held.trim() ? [] : [{ address, typed }];
  });
}

/** The inputs of a place that is gone, as they were with a value. */
function inputsAt(
  document: AgreementDocument,
  address: string,
  value: unknown,
): readonly FieldInput[] {
  const def = fieldDef(address.split('@')[0] ?? '');
  const nowhere = { tag: '', institutionId: null, lineId: null, path: null };
  const asked = { mandatory: false, starred: false, missing: false };
  return def ? inputsOf({ def, address, value, ...nowhere, ...asked }, document) : [];
}
