import { and, asc, count, desc, eq, gt, inArray, like, ne, or, type SQL, sql } from 'drizzle-orm';
import { type EscoSkill, foldLabel, mergeSkill, termsOf } from '~/catalogue/esco/skill';
import type { LanguageMap } from '~/elm/language-map';
import { escoImport, escoSkill, escoTerm } from '../schema/esco';
import type { Read, Tx } from '../store';

/** Reading is the same inside a transaction. */
type Reader = Read | Tx;

const columns = {
  iri: escoSkill.iri,
  kind: escoSkill.kind,
  reuse: escoSkill.reuse,
  status: escoSkill.status,
  labels: escoSkill.labels,
  altLabels: escoSkill.altLabels,
  description: escoSkill.description,
  broader: escoSkill.broader,
};

export async function findSkill(read: Reader, iri: string): Promise<EscoSkill | null> {
  const [row] = await read.select(columns).from(escoSkill).where(eq(escoSkill.iri, iri)).limit(1);
  return row ?? null;
}

/** The skills among `iris` that are on record, in no particular order. */
export async function listSkills(read: Reader, iris: readonly string[]): Promise<EscoSkill[]> {
  if (iris.length === 0) return [];
  return read
    .select(columns)
    .from(escoSkill)
    .where(inArray(escoSkill.iri, [...iris]));
}

/** Skills in the order of their IRIs, from the one after `after` on: for whoever reads all of them. */
export async function listSkillsAfter(
  read: Reader,
  after: string,
  limit: number,
): Promise<EscoSkill[]> {
  return read
    .select(columns)
    .from(escoSkill)
    .where(and(gt(escoSkill.iri, after), ne(escoSkill.kind, 'group')))
    .orderBy(asc(escoSkill.iri))
    .limit(limit);
}

export async function countSkills(read: Reader): Promise<number> {
  const [row] = await read
    .select({ skills: count() })
    .from(escoSkill)
    .where(ne(escoSkill.kind, 'group'));
  return row?.skills ?? 0;
}

export interface SkillHit {
  readonly skill: EscoSkill;
  /** The name that matched, folded. */
  readonly term: string;
  readonly preferred: boolean;
}

/** Names that are told apart further; those that fit best come first. */
const MOST_NAMES = 400;

const holds = (word: string): SQL =>
  sql`(${escoTerm.term} like ${`${word}%`} or ${escoTerm.term} like ${`% ${word}%`})`;

/** How many preferred names in `languages` hold a word beginning so, for each of `words` (folded). */
export async function countNamesWith(
  read: Reader,
  words: readonly string[],
  languages: readonly string[],
): Promise<readonly number[]> {
  if (words.length === 0) return [];
  const counts = Object.fromEntries(
    words.map((word, at) => [`n${at}`, sql<number>`coalesce(sum(${holds(word)}), 0)`]),
  );
  const [row] = await read
    .select(counts)
    .from(escoTerm)
    .where(and(inArray(escoTerm.language, [...languages]), eq(escoTerm.preferred, true)));
  return words.map((_, at) => Number(row?.[`n${at}`] ?? 0));
}

/**
 * Skills (no groups) with a name in `languages` that holds, for every one of `words` (folded), a
 * word beginning with it; `any` asks for one of the words at least. Only released ones, unless
 * `whatever` their status is. Names that hold more of the words, each counted by its weight, come
 * first, then those that are just these words, preferred ones, those that begin so, short ones.
 */
export async function findSkillNames(
  read: Reader,
  words: readonly string[],
  languages: readonly string[],
  {
    any = false,
    preferredOnly = false,
    whatever = false,
    weightOf = (_: string): number => 1,
  } = {},
): Promise<SkillHit[]> {
  const wanted = words.map(foldLabel).filter((word) => word !== '');
  if (wanted.length === 0) return [];
  const patterns = wanted.map(holds);
  const weighed = wanted.map((word) => sql`${holds(word)} * ${weightOf(word)}`);
  return read
    .select({ skill: columns, term: escoTerm.term, preferred: escoTerm.preferred })
    .from(escoTerm)
    .innerJoin(escoSkill, eq(escoSkill.iri, escoTerm.iri))
    .where(
      and(
        inArray(escoTerm.language, [...languages]),
        preferredOnly ? eq(escoTerm.preferred, true) : undefined,
        whatever ? undefined : eq(escoSkill.status, 'released'),
        ne(escoSkill.kind, 'group'),
        any ? or(...patterns) : and(...patterns),
      ),
    )
    .orderBy(
      desc(sql`${sql.join(weighed, sql` + `)}`),
      desc(eq(escoTerm.term, wanted.join(' '))),
      desc(escoTerm.preferred),
      desc(like(escoTerm.term, `${wanted.join(' ')}%`)),
      sql`length(${escoTerm.term})`,
      asc(escoTerm.term),
    )
    .limit(MOST_NAMES);
}

/** A skill as a course names it. */
export interface NamedSkill {
  readonly iri: string;
  readonly label: LanguageMap;
}

/**
 * Keeps the names of skills that courses lead to and no file of ESCO has told of yet: they can be
 * read and found, and are suggested to nobody. What is on record stays as it is.
 */
export async function keepNamedSkills(
  tx: Tx,
  named: readonly NamedSkill[],
  at: number,
): Promise<void> {
  const skills = named.map(({ iri, label }) =>
    mergeSkill(null, { iri, labels: label, status: 'unverified' }),
  );
  for (let from = 0; from < skills.length; from += ROWS) {
    const batch = skills.slice(from, from + ROWS);
    const kept = await tx
      .insert(escoSkill)
      .values(batch.map((each) => toRow(each, at)))
      .onConflictDoNothing()
      .returning({ iri: escoSkill.iri });
    const fresh = new Set(kept.map(({ iri }) => iri));
    await insertTerms(
      tx,
      batch.filter(({ iri }) => fresh.has(iri)),
    );
  }
}

/** Rows of one statement: SQLite binds 32,766 values at most. */
const ROWS = 2000;

/** Writes skills as they are now, with their names. Each IRI may come once. */
export async function saveSkills(tx: Tx, skills: readonly EscoSkill[], at: number): Promise<void> {
  if (skills.length === 0) return;
  await tx
    .insert(escoSkill)
    .values(skills.map((each) => toRow(each, at)))
    .onConflictDoUpdate({
      target: escoSkill.iri,
      set: {
        kind: sql`excluded.kind`,
        reuse: sql`excluded.reuse`,
        status: sql`excluded.status`,
        labels: sql`excluded.labels`,
        altLabels: sql`excluded.alt_labels`,
        description: sql`excluded.description`,
        broader: sql`excluded.broader`,
        updatedAt: sql`excluded.updated_at`,
      },
    });
  await tx.delete(escoTerm).where(
    inArray(
      escoTerm.iri,
      skills.map((each) => each.iri),
    ),
  );
  await insertTerms(tx, skills);
}

async function insertTerms(tx: Tx, skills: readonly EscoSkill[]): Promise<void> {
  const terms = skills.flatMap((each) => termsOf(each).map((term) => ({ iri: each.iri, ...term })));
  for (let from = 0; from < terms.length; from += ROWS)
    await tx.insert(escoTerm).values(terms.slice(from, from + ROWS));
}

const toRow = ({ altLabels, broader, ...rest }: EscoSkill, at: number) => ({
  ...rest,
  altLabels: mutable(altLabels),
  broader: [...broader],
  updatedAt: at,
});

const mutable = (labels: EscoSkill['altLabels']): Record<string, string[]> =>
  Object.fromEntries(Object.entries(labels).map(([language, each]) => [language, [...each]]));

export type EscoImportRow = typeof escoImport.$inferSelect;

export async function findEscoImport(read: Reader, hash: string): Promise<EscoImportRow | null> {
  const [row] = await read.select().from(escoImport).where(eq(escoImport.id, hash)).limit(1);
  return row ?? null;
}

export async function markEscoImport(tx: Tx, row: EscoImportRow): Promise<void> {
  await tx.insert(escoImport).values(row).onConflictDoUpdate({ target: escoImport.id, set: row });
}
