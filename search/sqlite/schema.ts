import type Database from 'better-sqlite3';

/** Raised whenever the tables, the facets or what stands in them, or the folding of words change: older files are then rebuilt. */
export const SCHEMA_VERSION = '5';

/**
 * The words stand in `course_text` (FTS5 over external content, diacritics folded, beginnings of two
 * and three letters kept ready), titles once more by trigram for parts of words. Facets are read
 * into memory, see columns.ts; `revision` and `removed` tell a reader what came after it read them.
 */
export const SCHEMA = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE course (
  rowid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  code TEXT NOT NULL,
  provider TEXT NOT NULL,
  outcomes TEXT NOT NULL,
  description TEXT NOT NULL,
  sort_title TEXT NOT NULL,
  facets TEXT NOT NULL,
  ects REAL,
  starts_on TEXT,
  recognised INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  revision INTEGER NOT NULL
);
CREATE INDEX course_revision ON course (revision);
CREATE TABLE removed (course INTEGER NOT NULL, revision INTEGER NOT NULL);
CREATE INDEX removed_revision ON removed (revision);
CREATE VIRTUAL TABLE course_text USING fts5 (
  title, code, provider, outcomes, description,
  content = 'course', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
CREATE VIRTUAL TABLE course_title USING fts5 (
  title, content = 'course', tokenize = 'trigram', detail = none
);
CREATE VIRTUAL TABLE course_term USING fts5vocab ('course_text', 'row');
CREATE TRIGGER course_added AFTER INSERT ON course BEGIN
  INSERT INTO course_text (rowid, title, code, provider, outcomes, description)
  VALUES (new.rowid, new.title, new.code, new.provider, new.outcomes, new.description);
  INSERT INTO course_title (rowid, title) VALUES (new.rowid, new.title);
END;
CREATE TRIGGER course_removed AFTER DELETE ON course BEGIN
  INSERT INTO course_text (course_text, rowid, title, code, provider, outcomes, description)
  VALUES ('delete', old.rowid, old.title, old.code, old.provider, old.outcomes, old.description);
  INSERT INTO course_title (course_title, rowid, title) VALUES ('delete', old.rowid, old.title);
END;
CREATE TABLE synonym (phrase TEXT NOT NULL, meaning INTEGER NOT NULL, PRIMARY KEY (phrase, meaning)) WITHOUT ROWID;
CREATE INDEX synonym_meaning ON synonym (meaning);
`;

export function readMeta(client: Database.Database, key: string): string | null {
  const row = client.prepare('SELECT value FROM meta WHERE key = ?').get(key);
  return (row as { value: string } | undefined)?.value ?? null;
}

export function writeMeta(client: Database.Database, key: string, value: string): void {
  client.prepare('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)').run(key, value);
}
