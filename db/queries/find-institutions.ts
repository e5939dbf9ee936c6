/**
 * Institutions by what people know of them: a name, a town, a country, an identifier of any scheme.
 * The only search for them.
 */
import { and, asc, count, eq, gte, inArray, like, lt, or, sql } from 'drizzle-orm';
import { termsOf } from '~/catalogue/institutions/institution-facts';
import { IdentifierScheme, normaliseIdentifier } from '~/elm/identifier';
import { foldText } from '~/elm/names';
import { institutionTerm } from '../schema/imports';
import { institution, institutionIdentifier } from '../schema/institutions';
import type { Read } from '../store';
import { isIn, type SoughtWord, withPlaces } from './institution-places';
import { listOutsideTerms } from './institution-register';
import type { InstitutionIdentifierRow, InstitutionRow } from './institutions';

export interface FoundInstitutions {
  /** How many there are. */
  readonly total: number;
  /** The first of them, best first. */
  readonly ids: readonly string[];
}

/** More words than this say nothing more of an institution. */
const MOST_WORDS = 8;
/** A beginning of an identifier is looked for from so many characters on. */
const SHORTEST_BEGINNING = 3;
/** As many identifiers with one beginning say nothing of any of them. */
const MOST_BEGUN = 50;

/**
 * Those with the identifier `text` in any usual spelling; those of which every word of `text` begins
 * a word of one of their names, or of their town, or of their country's name (diacritics and capitals
 * aside), names that begin with the text first, then those that hold all of it, shorter ones before
 * longer; then those with an identifier that begins so. All of them, by slug, where `text` is empty.
 */
export async function searchInstitutions(
  read: Read,
  text: string,
  limit: number,
): Promise<FoundInstitutions> {
  if (text.trim() === '') return everyInstitution(read, limit);
  const words = await withPlaces(
    read,
    foldText(text).split(' ').filter(Boolean).slice(0, MOST_WORDS),
  );
  const [identified, begun, named, untabled] = await Promise.all([
    identifiedBy(read, text, 'whole'),
    identifiedBy(read, text, 'beginning'),
    calledBy(read, words, limit),
    calledOutsideTable(read, words),
  ]);
  const others = [...new Set([...identified, ...untabled, ...begun])];
  const alsoNamed = await amongCalled(read, words, others);
  return {
    total: named.total + others.filter((id) => !alsoNamed.has(id)).length,
    ids: [...new Set([...identified, ...untabled, ...named.ids, ...begun])].slice(0, limit),
  };
}

async function everyInstitution(read: Read, limit: number): Promise<FoundInstitutions> {
  const [all] = await read.select({ total: count() }).from(institution);
  const rows = await read
    .select({ id: institution.id })
    .from(institution)
    .orderBy(asc(institution.slug))
    .limit(limit);
  return { total: all?.total ?? 0, ids: rows.map(({ id }) => id) };
}

/** What people write before an identifier. */
const SCHEME_WORD =
  /^(schac|erasmus( code)?|pic|oid|deqar(inst)? ?id|eter( id)?|ror|vat|euid)\s*[:#=]?\s+/i;

/** What was written without the word for its scheme: `PIC 999` → `999`. */
export const withoutScheme = (text: string): string => text.trim().replace(SCHEME_WORD, '');

/** An identifier as its scheme spells it, by scheme; a ROR id is also written without its address. */
function spellingsOf(text: string): ReadonlyMap<IdentifierScheme, readonly string[]> {
  const written = withoutScheme(text);
  return new Map(
    IdentifierScheme.options.map((scheme) => {
      const spelling = normaliseIdentifier(scheme, written);
      return [scheme, scheme === 'ror' ? [spelling, `ror.org/${spelling}`] : [spelling]];
    }),
  );
}

/** Past every character of an identifier. */
const LAST = '\uffff';

async function identifiedBy(
  read: Read,
  text: string,
  part: 'whole' | 'beginning',
): Promise<readonly string[]> {
  const { scheme, normalised } = institutionIdentifier;
  const conditions = [...spellingsOf(text)].flatMap(([each, spellings]) =>
    spellings
      .filter((spelling) => spelling.length >= (part === 'whole' ? 1 : SHORTEST_BEGINNING))
      .map((spelling) =>
        part === 'whole'
          ? and(eq(scheme, each), eq(normalised, spelling))
          : and(eq(scheme, each), gte(normalised, spelling), lt(normalised, spelling + LAST)),
      ),
  );
  if (conditions.length === 0) return [];
  const rows = await read
    .select({ id: institutionIdentifier.institutionId })
    .from(institutionIdentifier)
    .where(or(...conditions))
    .orderBy(asc(normalised))
    .limit(MOST_BEGUN + 1);
  return part === 'beginning' && rows.length > MOST_BEGUN ? [] : rows.map(({ id }) => id);
}

/** Folded words hold no `%` and no `_`. */
const inName = ({ word }: SoughtWord) =>
  or(like(institutionTerm.term, `${word}%`), like(institutionTerm.term, `% ${word}%`));

const hasWords = (read: Read, words: readonly SoughtWord[]) =>
  and(...words.map((each) => or(inName(each), isIn(read, institutionTerm.institutionId, each))));

async function calledBy(
  read: Read,
  words: readonly SoughtWord[],
  limit: number,
): Promise<FoundInstitutions> {
  if (words.length === 0) return { total: 0, ids: [] };
  const { institutionId, term } = institutionTerm;
  const beginning = `${words.map(({ word }) => word).join(' ')}%`;
  const rows = await read
    .select({ id: institutionId, total: sql<number>`count(*) OVER ()` })
    .from(institutionTerm)
    .where(hasWords(read, words))
    .groupBy(institutionId)
    .orderBy(
      sql`min(${term} NOT LIKE ${beginning})`,
      sql`max(${and(...words.map(inName))}) DESC`,
      sql`min(length(${term}))`,
      institutionId,
    )
    .limit(limit);
  return { total: rows[0]?.total ?? 0, ids: rows.map(({ id }) => id) };
}

/** Which of a few institutions are also found by name and place. */
async function amongCalled(
  read: Read,
  words: readonly SoughtWord[],
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0 || words.length === 0) return new Set();
  const rows = await read
    .selectDistinct({ id: institutionTerm.institutionId })
    .from(institutionTerm)
    .where(and(inArray(institutionTerm.institutionId, [...ids]), hasWords(read, words)));
  return new Set(rows.map(({ id }) => id));
}

/** Institutions that no register entered have no row in the table of names; they are few. */
async function calledOutsideTable(
  read: Read,
  words: readonly SoughtWord[],
): Promise<readonly string[]> {
  if (words.length === 0) return [];
  const rows = await listOutsideTerms(read);
  return rows
    .filter((row) =>
      termsOf(row.names).some((term) =>
        words.every(
          ({ word, towns, countries }) =>
            ` ${term}`.includes(` ${word}`) ||
            (row.city !== null && towns.includes(row.city)) ||
            countries.includes(row.country),
        ),
      ),
    )
    .map((row) => row.id);
}

export interface InstitutionWithIdentifiers extends InstitutionRow {
  readonly identifiers: readonly InstitutionIdentifierRow[];
}

/** Institutions with their identifiers, in the order of `ids`. */
export async function listInstitutionsWithIdentifiers(
  read: Read,
  ids: readonly string[],
): Promise<InstitutionWithIdentifiers[]> {
  if (ids.length === 0) return [];
  const [rows, identifiers] = await Promise.all([
    read
      .select()
      .from(institution)
      .where(inArray(institution.id, [...ids])),
    read
      .select()
      .from(institutionIdentifier)
      .where(inArray(institutionIdentifier.institutionId, [...ids])),
  ]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    const own = identifiers.filter((each) => each.institutionId === id);
    return row ? [{ ...row, identifiers: own }] : [];
  });
}
