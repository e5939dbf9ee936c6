/** Brings ESCO into the record: as often as one likes, from where it was interrupted. */
import { findEscoImport, listSkills, markEscoImport, saveSkills } from '#db/queries/esco';
import type { Services } from '~/platform/services.server';
import { type EscoFile, readEscoFiles } from './read-files.server';
import { type EscoSkill, mergeSkill, type SkillPiece } from './skill';

export interface EscoProgress {
  readonly file: string;
  readonly done: number;
  readonly rows: number;
}

export interface EscoResult {
  readonly files: number;
  /** Files read whole in an earlier run. */
  readonly skipped: number;
  readonly changed: number;
  readonly unchanged: number;
}

interface Options {
  readonly progress?: (at: EscoProgress) => void;
  /** Ends the import after the batch under way; a later run goes on there. */
  readonly signal?: AbortSignal;
}

/** Rows a transaction writes at most. */
const BATCH = 200;

/**
 * Reads the files and folders named (CSV, .csv.gz, .zip as ESCO publishes them). A file already
 * read is skipped, one begun is continued. Throws AppError `not-found` for a place that is not.
 */
export async function importEsco(
  { store, clock }: Pick<Services, 'store' | 'clock'>,
  places: readonly string[],
  { progress, signal }: Options = {},
): Promise<EscoResult> {
  const total = { files: 0, skipped: 0, changed: 0, unchanged: 0 };
  for await (const file of readEscoFiles(places)) {
    const earlier = await findEscoImport(store.read, file.hash);
    if (earlier?.finishedAt) {
      total.skipped += 1;
      continue;
    }
    const pieces = file.pieces();
    if (pieces.length === 0) continue;
    total.files += 1;
    let done = earlier?.done ?? 0;
    while (done < pieces.length && !signal?.aborted) {
      const batch = pieces.slice(done, done + BATCH);
      const changed = await store.tx(async (tx) => {
        const { before, after } = await merged((iris) => listSkills(tx, iris), batch);
        const news = after.filter((each) => !sameSkill(before.get(each.iri), each));
        await saveSkills(tx, news, clock());
        await markEscoImport(tx, rowOf(file, pieces.length, done + batch.length, clock()));
        return { news: news.length, all: after.length };
      });
      done += batch.length;
      total.changed += changed.news;
      total.unchanged += changed.all - changed.news;
      progress?.({ file: file.name, done, rows: pieces.length });
    }
    if (signal?.aborted) break;
  }
  return total;
}

async function merged(
  find: (iris: readonly string[]) => Promise<EscoSkill[]>,
  batch: readonly SkillPiece[],
) {
  const known = await find([...new Set(batch.map((each) => each.iri))]);
  const before = new Map(known.map((each) => [each.iri, each]));
  const after = new Map(before);
  for (const piece of batch) {
    // A relation about a skill nobody has named yet says too little to keep.
    const skill = after.get(piece.iri) ?? null;
    if (skill || piece.labels) after.set(piece.iri, mergeSkill(skill, piece));
  }
  return { before, after: [...after.values()] };
}

const rowOf = (file: EscoFile, rows: number, done: number, now: number) => ({
  id: file.hash,
  name: file.name,
  rows,
  done,
  finishedAt: done >= rows ? now : null,
});

const sameSkill = (a: EscoSkill | undefined, b: EscoSkill): boolean =>
  a !== undefined && JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));

const inOrder = (skill: EscoSkill) => [
  skill.kind,
  skill.reuse,
  skill.status,
  ...[skill.labels, skill.altLabels, skill.description].map((map) =>
    Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)),
  ),
  [...skill.broader].sort(),
];
