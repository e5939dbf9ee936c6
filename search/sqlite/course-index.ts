/** The embedded adapter: FTS5 in a file beside the record. Raw SQL is at home here and in db/ only. */
import type Database from 'better-sqlite3';
import type { CourseDocument } from '~/catalogue/course-document';
import { FACETS, type FacetName } from '~/catalogue/finding';
import type { CourseHits, CourseIndex, CourseSearch, FacetCount } from '../port';
import { createGeneration, type Generation, openNewest, removeGeneration } from './generations';
import { readMeta, writeMeta } from './schema';
import { countsOf, pageOf, type Sql, totalOf, wordsOf } from './statements';

/** Opens the index below `dir`; its stamp is null when there is none yet or it was damaged. */
export function openCourseIndex(dir: string): CourseIndex {
  let current: Generation = openNewest(dir) ?? createGeneration(dir, 0);
  return {
    search: async (query) => search(current.client, query),
    stamp: () => readMeta(current.client, 'stamp'),
    async apply(put, remove, stamp) {
      write(current.client, put, remove, stamp);
    },
    async rebuild(pages, stamp) {
      const next = createGeneration(dir, current.number);
      try {
        for await (const page of pages) write(next.client, page, [], null);
        next.client.exec(`INSERT INTO course_text (course_text) VALUES ('optimize')`);
        writeMeta(next.client, 'stamp', stamp);
      } catch (error) {
        next.client.close();
        removeGeneration(dir, next.number);
        throw error;
      }
      const previous = current;
      current = next;
      previous.client.close();
      removeGeneration(dir, previous.number);
    },
    async close() {
      current.client.close();
    },
  };
}

function search(client: Database.Database, query: CourseSearch): CourseHits {
  const { match, nothing } = wordsOf(query);
  if (nothing) return { ids: [], total: 0, facets: facetsBy(() => []) };
  const total = (rows<{ count: number }>(client, totalOf(query, match))[0] ?? { count: 0 }).count;
  const lastPage = Math.max(1, Math.ceil(total / query.pageSize));
  const page = pageOf(query, match, Math.min(query.page, lastPage));
  return {
    ids: rows<{ id: string }>(client, page).map((row) => row.id),
    total,
    facets: facetsBy((facet) => rows<FacetCount>(client, countsOf(query, match, facet))),
  };
}

const rows = <T>(client: Database.Database, sql: Sql): T[] =>
  client.prepare(sql.text).all(...sql.params) as T[];

const facetsBy = (count: (facet: FacetName) => FacetCount[]): CourseHits['facets'] =>
  Object.fromEntries(
    FACETS.map((facet) => [facet, count(facet)]),
  ) as unknown as CourseHits['facets'];

/** One transaction: documents that were there are replaced. A null stamp leaves the stamp alone. */
function write(
  client: Database.Database,
  put: readonly CourseDocument[],
  remove: readonly string[],
  stamp: string | null,
): void {
  const removal = client.prepare('DELETE FROM course WHERE id = ?');
  const insertion = client.prepare(
    `INSERT INTO course (id, title, code, provider, outcomes, description, sort_title, ects, starts_on, changed_at)
     VALUES (@id, @title, @code, @provider, @outcomes, @description, @sortTitle, @ects, @startsOn, @changedAt)`,
  );
  const facetInsertion = client.prepare(
    'INSERT OR IGNORE INTO course_facet (facet, value, course) VALUES (?, ?, ?)',
  );
  client.transaction(() => {
    for (const id of remove) removal.run(id);
    for (const { facets, ...columns } of put) {
      removal.run(columns.id);
      const { lastInsertRowid } = insertion.run(columns);
      for (const facet of FACETS)
        for (const value of facets[facet]) facetInsertion.run(facet, value, lastInsertRowid);
    }
    if (stamp !== null) writeMeta(client, 'stamp', stamp);
  })();
}
