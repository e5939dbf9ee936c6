/** What differs between two states of a document: by field, by clause, by line. Pure. */
import type { McraClause } from '#templates/wording/mcra/structure.data';
import { canonicalText } from './canonical';
import { type FieldInstance, fieldInstances, isEmpty } from './field-instances';
import type { AgreementDocument, ClauseChange } from './terms';

export interface DocumentChange {
  /** A field's address, `clause:<id>` or `line:<id>`. */
  readonly address: string;
  /** Key of the field whose label names it; null for clauses and whole lines. */
  readonly key: string | null;
  readonly section: string;
  /** ★: it changes what was approved. */
  readonly starred: boolean;
  readonly before: unknown;
  readonly after: unknown;
}

const same = (a: unknown, b: unknown): boolean =>
  (isEmpty(a) && isEmpty(b)) || canonicalText(a) === canonicalText(b);

/** In the order of the later document; what is gone comes last. */
export function diffDocuments(
  before: AgreementDocument,
  after: AgreementDocument,
): DocumentChange[] {
  return [...diffLines(before, after), ...diffFields(before, after), ...diffClauses(before, after)];
}

/** Lines that came or went are told as one change each, not field by field. */
function diffLines(before: AgreementDocument, after: AgreementDocument): DocumentChange[] {
  const old = new Map(before.terms.lines.map((each) => [each.id, each]));
  const now = new Map(after.terms.lines.map((each) => [each.id, each]));
  const change = (id: string) => ({
    address: `line:${id}`,
    key: null,
    section: 'courses',
    starred: true,
    before: old.get(id) ?? null,
    after: now.get(id) ?? null,
  });
  const ids = [...now.keys()].filter((id) => !old.has(id));
  const gone = [...old.keys()].filter((id) => !now.has(id));
  return [...ids, ...gone].map(change);
}

function diffFields(before: AgreementDocument, after: AgreementDocument): DocumentChange[] {
  const lines = new Set(
    [before, after]
      .map((each) => each.terms.lines.map((line) => line.id))
      .reduce((a, b) => a.filter((id) => b.includes(id))),
  );
  const told = (each: FieldInstance) =>
    each.def.root !== 'head' && (each.lineId === null || lines.has(each.lineId));
  const old = new Map(
    fieldInstances(before)
      .filter(told)
      .map((each) => [each.address, each]),
  );
  const now = new Map(
    fieldInstances(after)
      .filter(told)
      .map((each) => [each.address, each]),
  );
  const addresses = [...new Set([...now.keys(), ...old.keys()])];
  const changes = addresses.flatMap((address) => {
    const was = old.get(address);
    const is = now.get(address);
    const field = is ?? was;
    // A list of sources changes with the courses in it, which are told one by one.
    if (!field || field.def.key === 'line.sources' || same(was?.value, is?.value)) return [];
    return [
      {
        address,
        key: field.def.key,
        section: field.def.section,
        starred: field.starred,
        before: was?.value ?? null,
        after: is?.value ?? null,
      },
    ];
  });
  return foldConversions(changes, before, after);
}

/**
 * The fields of a grade conversion only make sense together: one change tells them, at the address
 * of the method, with the whole conversion before and after.
 */
function foldConversions(
  changes: readonly DocumentChange[],
  before: AgreementDocument,
  after: AgreementDocument,
): DocumentChange[] {
  const told = new Set<string>();
  return changes.flatMap((change) => {
    if (change.section !== 'grades') return [change];
    const lineId = change.address.split('@')[1] ?? null;
    const address = lineId === null ? 'grades.method' : `grades.method@${lineId}`;
    if (told.has(address)) return [];
    told.add(address);
    return [
      {
        ...change,
        address,
        key: 'grades.method',
        before: conversionOf(before, lineId),
        after: conversionOf(after, lineId),
      },
    ];
  });
}

/** The conversion agreed for all lines, or a line's own; null where there is none. */
export const conversionOf = ({ terms }: AgreementDocument, lineId: string | null): unknown =>
  lineId === null
    ? terms.gradeConversion
    : (terms.lines.find((each) => each.id === lineId)?.gradeConversion ?? null);

/** The clause that versions after the first have, with its section. */
const EARLIER_VERSIONS = 'earlier-versions' satisfies McraClause;
const SECTION_OF_EARLIER = 'duration';

/** What the parties made of each clause; null where it has the words of the model, '' where it is not read. */
function clausesOf({ terms }: AgreementDocument): Map<string, ClauseChange | null | ''> {
  const made = new Map<string, ClauseChange | null | ''>();
  made.set(EARLIER_VERSIONS, terms.continues === 'whole' ? null : '');
  for (const each of terms.clauses) made.set(each.id, each);
  return made;
}

function diffClauses(before: AgreementDocument, after: AgreementDocument): DocumentChange[] {
  const old = clausesOf(before);
  const now = clausesOf(after);
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((id) => {
    const was = old.get(id) ?? null;
    const is = now.get(id) ?? null;
    if (canonicalText(was) === canonicalText(is)) return [];
    const section = (is || was || null)?.section ?? SECTION_OF_EARLIER;
    return [{ address: `clause:${id}`, key: null, section, starred: true, before: was, after: is }];
  });
}

/** Changes one after another as one: the first before, the last after; what came back is dropped. */
export function mergeChanges<T extends DocumentChange>(changes: readonly T[]): T[] {
  const merged = new Map<string, T>();
  for (const change of changes) {
    const known = merged.get(change.address);
    merged.set(change.address, known ? { ...change, before: known.before } : change);
  }
  return [...merged.values()].filter((each) => !same(each.before, each.after));
}
