import type Database from 'better-sqlite3';

/** Raised whenever the tables or the folding of words change: older files are then rebuilt. */
export const SCHEMA_VERSION = '1';

/**
 * The words stand in `course_text` (FTS5 over external content, diacritics folded); facets are one
 * row a value, so that a facet with several values needs no special case.
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
  ects REAL,
  starts_on TEXT,
  changed_at INTEGER NOT NULL
);
CREATE INDEX course_sort_title ON course (sort_title, id);
CREATE TABLE course_facet (
  facet TEXT NOT NULL,
  value TEXT NOT NULL,
  course INTEGER NOT NULL,
  PRIMARY KEY (facet, value, course)
) WITHOUT ROWID;
CREATE INDEX course_facet_course ON course_facet (course, facet, value);
CREATE VIRTUAL TABLE course_text USING fts5 (
  title, code, provider, outcomes, description,
  content = 'course', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER course_added AFTER INSERT ON course BEGIN
  INSERT INTO course_text (rowid, title, code, provider, outcomes, description)
  VALUES (new.rowid, new.title, new.code, new.provider, new.outcomes, new.description);
END;
CREATE TRIGGER course_removed AFTER DELETE ON course BEGIN
  INSERT INTO course_text (course_text, rowid, title, code, provider, outcomes, description)
  VALUES ('delete', old.rowid, old.title, old.code, old.provider, old.outcomes, old.description);
  DELETE FROM course_facet WHERE course = old.rowid;
END;
`;

/** How much a word weighs in each column of `course_text`. */
export const COLUMN_WEIGHTS = '10.0, 8.0, 4.0, 3.0, 1.0';

export function readMeta(client: Database.Database, key: string): string | null {
  const row = client.prepare('SELECT value FROM meta WHERE key = ?').get(key);
  return (row as { value: string } | undefined)?.value ?? null;
}

export function writeMeta(client: Database.Database, key: string, value: string): void {
  client.prepare('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)').run(key, value);
}
