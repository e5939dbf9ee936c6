import type Database from 'better-sqlite3';
import type { CourseDocument } from '~/catalogue/course-document';
import { foldText } from '~/catalogue/finding';
import type { Synonyms } from '../port';
import { splitWords } from '../words';
import { readMeta, writeMeta } from './schema';

const LONGEST_SYNONYM = 5;

/**
 * One transaction: documents that were there are replaced, others removed. A null stamp leaves the
 * stamp alone. Answers the revision that readers must catch up to.
 */
export function writeDocuments(
  client: Database.Database,
  put: readonly CourseDocument[],
  remove: readonly string[],
  stamp: string | null,
): number {
  const revision = revisionOf(client) + 1;
  const removal = client.prepare('DELETE FROM course WHERE id = ? RETURNING rowid').pluck();
  const note = client.prepare('INSERT INTO removed (course, revision) VALUES (?, ?)');
  const insertion = client.prepare(
    `INSERT INTO course (id, title, code, provider, outcomes, description, sort_title, facets, ects, starts_on, recognised, changed_at, revision)
     VALUES (@id, @title, @code, @provider, @outcomes, @description, @sortTitle, @facets, @ects, @startsOn, @recognised, @changedAt, @revision)`,
  );
  const drop = (id: string) => {
    const rowid = removal.get(id) as number | undefined;
    if (rowid !== undefined) note.run(rowid, revision);
  };
  client.transaction(() => {
    for (const id of remove) drop(id);
    for (const document of put) {
      drop(document.id);
      insertion.run({ ...document, facets: JSON.stringify(document.facets), revision });
    }
    writeMeta(client, 'revision', String(revision));
    if (stamp !== null) writeMeta(client, 'stamp', stamp);
  })();
  return revision;
}

export const revisionOf = (client: Database.Database): number =>
  Number(readMeta(client, 'revision') ?? 0);

/** Labels that mean the same; those with too many words are never typed whole and left out. */
export function writeSynonyms(client: Database.Database, groups: readonly Synonyms[]): void {
  const insertion = client.prepare('INSERT OR IGNORE INTO synonym (phrase, meaning) VALUES (?, ?)');
  client.transaction(() => {
    let meaning = Number(
      client.prepare('SELECT coalesce(max(meaning), 0) FROM synonym').pluck().get(),
    );
    for (const group of groups) {
      const phrases = new Set(group.map(toPhrase).filter((phrase) => phrase !== ''));
      if (phrases.size < 2) continue;
      meaning += 1;
      for (const phrase of phrases) insertion.run(phrase, meaning);
    }
  })();
}

function toPhrase(label: string): string {
  const words = splitWords(foldText(label));
  return words.length > LONGEST_SYNONYM ? '' : words.join(' ');
}

/** Merges what was written in pieces, then marks the generation complete. */
export function finishGeneration(
  client: Database.Database,
  facts: { readonly stamp: string; readonly startedAt: number },
): void {
  client.exec(`INSERT INTO course_text (course_text) VALUES ('optimize')`);
  client.exec(`INSERT INTO course_title (course_title) VALUES ('optimize')`);
  client.exec('ANALYZE');
  writeMeta(client, 'started-at', String(facts.startedAt));
  writeMeta(client, 'stamp', facts.stamp);
  client.pragma('wal_checkpoint(TRUNCATE)');
}
