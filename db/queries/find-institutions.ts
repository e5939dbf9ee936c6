/** Institutions by what people know of them: a name, an identifier of any scheme. The only search for them. */
import { and, asc, count, eq, gte, inArray, like, lt, notInArray, or, sql } from 'drizzle-orm';
import { termsOf } from '~/catalogue/institutions/institution-facts';
import { IdentifierScheme, normaliseIdentifier } from '~/elm/identifier';
import { foldText } from '~/elm/names';
import { institutionTerm } from '../schema/imports';
import { institution, institutionIdentifier } from '../schema/institutions';
import type { Read } from '../store';
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
 * Those with the identifier `text` in any usual spelling; those with a name of which, for every word
 * of `text`, a word begins with it (diacritics and capitals aside), names that begin with the text
 * first, shorter ones before longer; then those with an identifier that begins so. All of them, by
 * slug, where `text` is empty.
 */
export async function searchInstitutions(
  read: Read,
  text: string,
  limit: number,
): Promise<FoundInstitutions> {
  if (text.trim() === '') return everyInstitution(read, limit);
  const words = foldText(text).split(' ').filter(Boolean).slice(0, MOST_WORDS);
  const [identified, begun, named, untabled] = await Promise.all([
    identifiedBy(read, text, 'whole'),
    identifiedBy(read, text, 'beginning'),
    namedBy(read, words, limit),
    namedOutsideTable(read, words),
  ]);
  const others = [...new Set([...identified, ...untabled, ...begun])];
  const alsoNamed = await amongNamed(read, words, others);
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

/** An identifier as its scheme spells it, by scheme; a ROR id is also written without its address. */
function spellingsOf(text: string): ReadonlyMap<IdentifierScheme, readonly string[]> {
  const written = text.trim().replace(SCHEME_WORD, '');
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
const hasWords = (words: readonly string[]) =>
  and(
    ...words.map((word) =>
      or(like(institutionTerm.term, `${word}%`), like(institutionTerm.term, `% ${word}%`)),
    ),
  );

async function namedBy(
  read: Read,
  words: readonly string[],
  limit: number,
): Promise<FoundInstitutions> {
  if (words.length === 0) return { total: 0, ids: [] };
  const { institutionId, term } = institutionTerm;
  const rows = await read
    .select({ id: institutionId, total: sql<number>`count(*) OVER ()` })
    .from(institutionTerm)
    .where(hasWords(words))
    .groupBy(institutionId)
    .orderBy(
      sql`min(${term} NOT LIKE ${`${words.join(' ')}%`})`,
      sql`min(length(${term}))`,
      institutionId,
    )
    .limit(limit);
  return { total: rows[0]?.total ?? 0, ids: rows.map(({ id }) => id) };
}

/** Which of a few institutions are also found by name. */
async function amongNamed(
  read: Read,
  words: readonly string[],
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0 || words.length === 0) return new Set();
  const rows = await read
    .selectDistinct({ id: institutionTerm.institutionId })
    .from(institutionTerm)
    .where(and(inArray(institutionTerm.institutionId, [...ids]), hasWords(words)));
  return new Set(rows.map(({ id }) => id));
}

/** Institutions that no register entered have no row in the table of names; they are few. */
async function namedOutsideTable(read: Read, words: readonly string[]): Promise<readonly string[]> {
  if (words.length === 0) return [];
  const rows = await read
    .select({ id: institution.id, names: institution.names })
    .from(institution)
    .where(
      notInArray(
        institution.id,
        read.select({ id: institutionTerm.institutionId }).from(institutionTerm),
      ),
    )
    .orderBy(asc(institution.slug));
  const fits = (term: string) => words.every((word) => ` ${term}`.includes(` ${word}`));
  return rows.filter(({ names }) => termsOf(names).some(fits)).map(({ id }) => id);
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
