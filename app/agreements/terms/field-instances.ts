import { withPlaces } from './document';
import { FIELDS, type FieldDef, type FieldScope } from './fields.data';
import { CONTACT_ROLES } from './party';
import { isMandatory, type RuleContext } from './rules';
import type { AgreementDocument } from './terms';
import { TEXT_FACT_FIELDS } from './text-facts';

/** Where in `{ terms, factsheet }` a value stands; numbers index lists. */
export type FieldPath = readonly (string | number)[];

/** One field in one place: "seat of the second party", "title of the first course of line L3". */
export interface FieldInstance {
  readonly def: FieldDef;
  /** Stable: `party.seat@inst-1`, `course.title@line-1/source-1`; the key alone where there is one. */
  readonly address: string;
  /** Tag of the Word content control, at most 64 characters: `party.seat/2`, `course.title/L3.1`. */
  readonly tag: string;
  /** Who or what it belongs to, for labels: party id, line id. */
  readonly institutionId: string | null;
  readonly lineId: string | null;
  /** Null for what the record keeps itself. */
  readonly path: FieldPath | null;
  readonly value: unknown;
  readonly mandatory: boolean;
  /** ★: part of the hashed terms, or bound by them. */
  readonly starred: boolean;
  readonly missing: boolean;
}

/** What the record itself says in section 0. */
export type DocumentHead = Readonly<
  Partial<
    Record<'code' | 'id' | 'version' | 'status' | 'parent' | 'termsHash' | 'signedFileHash', string>
  >
>;

/** A place that fields of a scope are repeated for. */
interface Place {
  readonly at: string;
  readonly ordinal: string;
  readonly terms: FieldPath;
  readonly factsheet: FieldPath;
  readonly institutionId: string | null;
  readonly lineId: string | null;
  readonly context: RuleContext;
}

/** What a field's path names, cut once for the many places of it. */
const KEYS: ReadonlyMap<string, readonly string[]> = new Map(
  FIELDS.map(({ path }) => [path, path.split('.')]),
);

/** Every field of a document in the order of the table, places in the order of the document. */
export function fieldInstances(given: AgreementDocument, head: DocumentHead = {}): FieldInstance[] {
  const document = withPlaces(given);
  const places = placesOf(document);
  return FIELDS.flatMap((def) =>
    places[def.scope].map((place) => toInstance(document, head, def, place)),
  );
}

function toInstance(
  document: AgreementDocument,
  head: DocumentHead,
  def: FieldDef,
  place: Place,
): FieldInstance {
  // The statement of a party stands in a list of its own.
  const base =
    def.key === 'quality.statement'
      ? ['terms', 'qualityAssurance', place.terms.at(-1) ?? 0]
      : def.root === 'factsheet'
        ? place.factsheet
        : place.terms;
  const path = def.root === 'head' ? null : [...base, ...(KEYS.get(def.path) ?? [])];
  const value = path ? valueAt(document, path) : head[def.path as keyof DocumentHead];
  const mandatory = isMandatory(def.rule, place.context);
  return {
    def,
    address: place.at === '' ? def.key : `${def.key}@${place.at}`,
    tag: place.ordinal === '' ? def.key : `${def.key}/${place.ordinal}`,
    institutionId: place.institutionId,
    lineId: place.lineId,
    path,
    value,
    mandatory,
    starred: def.root === 'terms' || TEXT_FACT_FIELDS.has(def.key),
    missing: isEmpty(value),
  };
}

function placesOf(document: AgreementDocument): Readonly<Record<FieldScope, Place[]>> {
  const { terms, factsheet } = document;
  const whole: Place = {
    at: '',
    ordinal: '',
    terms: ['terms'],
    factsheet: ['factsheet'],
    institutionId: null,
    lineId: null,
    context: { terms },
  };
  const parties = terms.parties.map(
    (party, index): Place => ({
      ...whole,
      at: party.institutionId,
      ordinal: String(index + 1),
      terms: ['terms', 'parties', index],
      factsheet: ['factsheet', 'parties', index],
      institutionId: party.institutionId,
      context: { terms, party },
    }),
  );
  return {
    agreement: [whole],
    party: parties,
    signatory: parties.flatMap((place, party) =>
      (factsheet.parties[party]?.signatories ?? []).map((each, index) => ({
        ...place,
        at: `${place.at}/${each.id}`,
        ordinal: `${place.ordinal}.${index + 1}`,
        factsheet: [...place.factsheet, 'signatories', index],
      })),
    ),
    contact: parties.flatMap((place) =>
      CONTACT_ROLES.map((role) => ({
        ...place,
        at: `${place.at}/${role}`,
        ordinal: `${place.ordinal}.${role}`,
        factsheet: [...place.factsheet, 'contacts', role],
        context: { ...place.context, contact: role },
      })),
    ),
    recogniser: terms.process.parties.map((each, index) => ({
      ...whole,
      at: each.institutionId,
      ordinal: String(
        terms.parties.findIndex((party) => party.institutionId === each.institutionId) + 1,
      ),
      terms: ['terms', 'process', 'parties', index],
      institutionId: each.institutionId,
      context: { terms, recogniser: each },
    })),
    ...linePlaces(document, whole),
  };
}

function linePlaces({ terms, factsheet }: AgreementDocument, whole: Place) {
  const lines = terms.lines.map(
    (line, index): Place => ({
      ...whole,
      at: line.id,
      ordinal: line.number,
      terms: ['terms', 'lines', index],
      lineId: line.id,
      context: { terms, line },
    }),
  );
  const within = (part: 'sources' | 'targets') =>
    lines.flatMap((place, number) => {
      const line = terms.lines[number];
      return (line?.[part] ?? []).map((each, index): Place => {
        const id = 'id' in each ? each.id : String(index + 1);
        const facts = factsheet.courses.findIndex((course) => course.sourceId === id);
        return {
          ...place,
          at: `${place.at}/${id}`,
          ordinal: `${place.ordinal}.${index + 1}`,
          terms: [...place.terms, part, index],
          factsheet: ['factsheet', 'courses', facts],
          context: {
            ...place.context,
            ...(part === 'sources'
              ? { source: line?.sources[index] }
              : { target: line?.targets[index] }),
          },
        };
      });
    });
  return { line: lines, source: within('sources'), target: within('targets') };
}

/** The value at a path; undefined where the way there ends. */
export function valueAt(root: unknown, path: FieldPath): unknown {
  let at: unknown = root;
  for (const key of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = (at as Record<string | number, unknown>)[key];
  }
  return at;
}

/** A copy with another value at a path. Throws TypeError where the way there ends. */
export function withValueAt<T>(root: T, path: FieldPath, value: unknown): T {
  const [key, ...rest] = path;
  if (key === undefined) return value as T;
  if (typeof root !== 'object' || root === null) throw new TypeError(`no place ${path.join('.')}`);
  const inner = withValueAt((root as Record<string | number, unknown>)[key], rest, value);
  if (Array.isArray(root)) return root.map((each, index) => (index === key ? inner : each)) as T;
  return { ...root, [key]: inner };
}

/** A copy without the key a path leads to. Throws TypeError where the way there ends. */
export function withoutValueAt<T>(root: T, path: FieldPath): T {
  const parent = valueAt(root, path.slice(0, -1));
  if (typeof parent !== 'object' || parent === null)
    throw new TypeError(`no place ${path.join('.')}`);
  const rest = Object.entries(parent).filter(([key]) => key !== path.at(-1));
  return withValueAt(root, path.slice(0, -1), Object.fromEntries(rest));
}

/** What takes no ink: spaces, format characters (Cf), and the blanks that Unicode counts as letters. */
const INVISIBLE = /^(?:[\s\p{Cf}\p{Cc}\u115f\u1160\u2800\u3164\uffa0]|\u034f)*$/u;

export const isBlank = (text: string): boolean => INVISIBLE.test(text);

/** Nothing was written: null, text that nobody can see, no entry, or texts that are all blank. */
export function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return isBlank(value);
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value === 'object') return Object.values(value).every(isEmpty);
  return false;
}
