import { FACETS, type FacetName } from '~/catalogue/finding';
import type { CourseSearch } from '../port';
import { toMatch } from './match';
import { COLUMN_WEIGHTS } from './schema';

/** A piece of SQL with its parameters. */
export interface Sql {
  readonly text: string;
  readonly params: readonly (string | number)[];
}

/** Courses that a search finds; `except` leaves one facet's own choice out of account. */
function where(search: CourseSearch, match: string | null, except?: FacetName): Sql {
  const texts: string[] = [];
  const params: string[] = [];
  if (match !== null) {
    texts.push('c.rowid IN (SELECT rowid FROM course_text WHERE course_text MATCH ?)');
    params.push(match);
  }
  for (const facet of FACETS) {
    const values = search.filters[facet];
    if (facet === except || values.length === 0) continue;
    const marks = values.map(() => '?').join(', ');
    texts.push(
      `c.rowid IN (SELECT course FROM course_facet WHERE facet = ? AND value IN (${marks}))`,
    );
    params.push(facet, ...values);
  }
  return { text: texts.length === 0 ? '1' : texts.join(' AND '), params };
}

const ORDER: Readonly<Record<CourseSearch['sort'], string>> = {
  relevance: 'c.changed_at DESC, c.sort_title, c.id',
  title: 'c.sort_title, c.id',
  start:
    'CASE WHEN c.starts_on >= ? THEN 0 WHEN c.starts_on IS NULL THEN 1 ELSE 2 END, c.starts_on, c.sort_title, c.id',
  ects: 'c.ects IS NULL, c.ects, c.sort_title, c.id',
};

export function pageOf(search: CourseSearch, match: string | null, page: number): Sql {
  const limits = [search.pageSize, (page - 1) * search.pageSize];
  if (search.sort === 'relevance' && match !== null) {
    const rest = where({ ...search, text: '' }, null);
    return {
      text: `SELECT c.id FROM course_text JOIN course c ON c.rowid = course_text.rowid
             WHERE course_text MATCH ? AND ${rest.text}
             ORDER BY bm25(course_text, ${COLUMN_WEIGHTS}), ${ORDER.relevance} LIMIT ? OFFSET ?`,
      params: [match, ...rest.params, ...limits],
    };
  }
  const found = where(search, match);
  const today = search.sort === 'start' ? [search.today] : [];
  return {
    text: `SELECT c.id FROM course c WHERE ${found.text} ORDER BY ${ORDER[search.sort]} LIMIT ? OFFSET ?`,
    params: [...found.params, ...today, ...limits],
  };
}

export function totalOf(search: CourseSearch, match: string | null): Sql {
  const found = where(search, match);
  return {
    text: `SELECT count(*) AS count FROM course c WHERE ${found.text}`,
    params: found.params,
  };
}

/** Counts of one facet's values, its own choice left out of account. */
export function countsOf(search: CourseSearch, match: string | null, facet: FacetName): Sql {
  const found = where(search, match, facet);
  const within =
    found.text === '1' ? '1' : `f.course IN (SELECT c.rowid FROM course c WHERE ${found.text})`;
  return {
    text: `SELECT f.value, count(*) AS count FROM course_facet f WHERE f.facet = ? AND ${within} GROUP BY f.value`,
    params: [facet, ...found.params],
  };
}

/** What the words of a search ask: null when it has none, `nothing` when they hold no letter or digit. */
export function wordsOf(search: CourseSearch): { match: string | null; nothing: boolean } {
  if (search.text.trim() === '') return { match: null, nothing: false };
  const match = toMatch(search.text);
  return { match, nothing: match === null };
}
