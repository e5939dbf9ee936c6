import { and, asc, count, eq, gt, inArray, like, ne, or, sql } from 'drizzle-orm';
import { type EscoSkill, termsOf } from '~/catalogue/esco/skill';
import { foldText } from '~/elm/names';
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

/** Names looked at before they are put in order. */
const MOST_NAMES = 400;

/**
 * Released skills (no groups) with a name in `languages` that holds, for every one of `words`
 * (folded), a word beginning with it; `any` asks for one of the words at least.
 */
export async function findSkillNames(
  read: Reader,
  words: readonly string[],
  languages: readonly string[],
  { any = false, preferredOnly = false } = {},
): Promise<SkillHit[]> {
  const patterns = words.flatMap((word) => {
    const folded = foldText(word);
    return folded === ''
      ? []
      : [or(like(escoTerm.term, `${folded}%`), like(escoTerm.term, `% ${folded}%`))];
  });
  if (patterns.length === 0) return [];
  return read
    .select({ skill: columns, term: escoTerm.term, preferred: escoTerm.preferred })
    .from(escoTerm)
    .innerJoin(escoSkill, eq(escoSkill.iri, escoTerm.iri))
    .where(
      and(
        inArray(escoTerm.language, [...languages]),
        preferredOnly ? eq(escoTerm.preferred, true) : undefined,
        eq(escoSkill.status, 'released'),
        ne(escoSkill.kind, 'group'),
        any ? or(...patterns) : and(...patterns),
      ),
    )
    .limit(MOST_NAMES);
}

/** Rows of one statement: SQLite binds 32,766 values at most. */
const ROWS = 2000;

/** Writes skills as they are now, with their names. Each IRI may come once. */
export async function saveSkills(tx: Tx, skills: readonly EscoSkill[], at: number): Promise<void> {
  if (skills.length === 0) return;
  const rows = skills.map(({ altLabels, broader, ...rest }) => ({
    ...rest,
    altLabels: mutable(altLabels),
    broader: [...broader],
    updatedAt: at,
  }));
  await tx
    .insert(escoSkill)
    .values(rows)
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
  const terms = skills.flatMap((each) => termsOf(each).map((term) => ({ iri: each.iri, ...term })));
  for (let from = 0; from < terms.length; from += ROWS)
    await tx.insert(escoTerm).values(terms.slice(from, from + ROWS));
}

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
