import type Database from 'better-sqlite3';
import type { CourseSearch } from '../port';
import { type Columns, dayNumber } from './columns';
import type { Group } from './groups';
import type { RowSet } from './row-set';

/** A word found elsewhere in the course, or in its title in another form, against one in the title. */
const ELSEWHERE = 0.25;
const IN_TITLE = 0.85;
/** A title that holds the whole query and nothing else; a word in another form fills half its place. */
const WHOLE_TITLE = 0.6;
const OTHER_FORM = 0.5;
/** The course whose text speaks most of the words. */
const MOST_SPOKEN = 0.3;
/** Up to so many courses are also held against each other by how often their text has the words. */
const FEW = 1000;
/** Texts that answer about equally well are put in order by recognition, then by freshness. */
const STEPS = 40;

type Order = (a: number, b: number) => number;

interface Scores {
  readonly score: Uint16Array;
  readonly spoken: Uint16Array;
}

export interface Ranked {
  /** What the words found, whatever else was asked: choosing a facet changes no course's place. */
  readonly found: RowSet;
  /** What fits everything, to be put in order. */
  readonly rows: Uint32Array;
}

/** Puts the courses found in order; it keeps its statement and its scores from one search to the next. */
export class Ranker {
  private readonly speaking: Database.Statement;
  private score = new Uint16Array(0);
  private spoken = new Uint16Array(0);

  constructor(
    client: Database.Database,
    private readonly columns: Columns,
  ) {
    this.speaking = client
      .prepare(
        `SELECT rowid, -bm25(course_text, 0, 0, 1, 3, 1) FROM course_text WHERE course_text MATCH ?`,
      )
      .raw();
  }

  /** The rows of one page in the order asked for; `page` counts from 1. */
  pageOf({ found, rows }: Ranked, groups: readonly Group[], query: CourseSearch): number[] {
    const last = Math.max(1, Math.ceil(rows.length / query.pageSize));
    const end = Math.min(query.page, last) * query.pageSize;
    return firstOf(rows, end, this.orderOf({ found, rows }, groups, query)).slice(
      end - query.pageSize,
    );
  }

  private orderOf(ranked: Ranked, groups: readonly Group[], query: CourseSearch): Order {
    const { sortTitle, id, ects, startsOn, changedAt, recognised } = this.columns;
    const byTitle: Order = (a, b) =>
      byText(sortTitle[a] ?? '', sortTitle[b] ?? '') || byText(id[a] ?? '', id[b] ?? '');
    const byFreshness: Order = (a, b) => (changedAt[b] ?? 0) - (changedAt[a] ?? 0) || byTitle(a, b);
    if (query.sort === 'title') return byTitle;
    if (query.sort === 'ects')
      return (a, b) => creditKey(ects[a]) - creditKey(ects[b]) || byTitle(a, b);
    if (query.sort === 'start') {
      const today = dayNumber(query.today);
      const key = (row: number) => startKey(startsOn[row] ?? 0, today);
      return (a, b) => key(a) - key(b) || byTitle(a, b);
    }
    const byRecognition: Order = (a, b) =>
      Math.sign(recognised[b] ?? 0) - Math.sign(recognised[a] ?? 0);
    if (groups.length === 0) return (a, b) => byRecognition(a, b) || byFreshness(a, b);
    const { score, spoken } = this.scores(ranked, groups);
    return (a, b) =>
      (score[b] ?? 0) - (score[a] ?? 0) ||
      byRecognition(a, b) ||
      (spoken[b] ?? 0) - (spoken[a] ?? 0) ||
      byFreshness(a, b);
  }

  /**
   * How well each of `rows` answers the words, in steps, by row number; other rows mean nothing. What
   * the text says beside a title with all the words counts apart, in `spoken`: titles that answer
   * alike are put in order by recognition before it.
   */
  private scores({ found, rows }: Ranked, groups: readonly Group[]): Scores {
    const { columns, score, spoken } = this.room();
    const shares = found.size <= FEW && rows.length > 1 ? this.spokenShares(groups) : null;
    const whole = groups.reduce((sum, group) => sum + group.weight, 0);
    for (const row of rows) {
      const { sum, inTitle } = wordsIn(groups, row);
      const said = MOST_SPOKEN * (shares?.get(row) ?? 0);
      const titled = inTitle > 0;
      const title = titled
        ? WHOLE_TITLE * Math.min(1, inTitle / (columns.titleWords[row] ?? 1))
        : said;
      score[row] = Math.round((sum / whole + title) * STEPS);
      spoken[row] = titled ? Math.round(said * STEPS) : 0;
    }
    return { score, spoken };
  }

  /** Scores for every row there is. */
  private room() {
    const { columns } = this;
    if (this.score.length < columns.rows) {
      this.score = new Uint16Array(columns.rows);
      this.spoken = new Uint16Array(columns.rows);
    }
    return { columns, score: this.score, spoken: this.spoken };
  }

  /** How much the text of each course speaks of the words (BM25), the most of them all being 1. */
  private spokenShares(groups: readonly Group[]): ReadonlyMap<number, number> {
    const expressions = groups.flatMap((group) => group.expression ?? []);
    if (expressions.length === 0) return new Map();
    const found = this.speaking.all(expressions.join(' AND ')) as [number, number][];
    const most = found.reduce((best, [, value]) => Math.max(best, value), 0);
    return new Map(most > 0 ? found.map(([row, value]) => [row, value / most]) : []);
  }
}

/** What the words found in a course weigh, and how many of its title's words they fill, if all are there. */
function wordsIn(groups: readonly Group[], row: number): { sum: number; inTitle: number } {
  let sum = 0;
  let inTitle = 0;
  for (const { exact, title, weight } of groups) {
    const asTyped = exact.has(row);
    const there = asTyped || title.has(row);
    sum += weight * (asTyped ? 1 : there ? IN_TITLE : ELSEWHERE);
    inTitle += asTyped ? 1 : there ? OTHER_FORM : Number.NEGATIVE_INFINITY;
  }
  return { sum, inTitle };
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Courses that give credit, the fewest first; then those of none, and those that state nothing. */
const creditKey = (ects: number | undefined): number =>
  ects === undefined || Number.isNaN(ects) ? 2e9 : ects > 0 ? ects : 1e9;

/** What is still to come first, then what says nothing, then what has begun. */
const startKey = (day: number, today: number): number =>
  day === 0 ? 1e8 : day >= today ? day : 2e8 + day;

/** The first `count` of `rows` in order: a heap of that size, or a full sort for far pages. */
function firstOf(rows: Uint32Array, count: number, order: Order): number[] {
  if (count * 4 >= rows.length) return [...rows].sort(order).slice(0, count);
  const heap = [...rows.subarray(0, count)].sort((a, b) => order(b, a));
  for (let at = count; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    if (order(row, heap[0] ?? 0) < 0) sink(heap, row, order);
  }
  return heap.sort(order);
}

/** Puts `row` in place of the heap's worst, which stands at its top. */
function sink(heap: number[], row: number, order: Order): void {
  let at = 0;
  for (;;) {
    let child = at * 2 + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && order(heap[child + 1] ?? 0, heap[child] ?? 0) > 0) child += 1;
    if (order(heap[child] ?? 0, row) <= 0) break;
    heap[at] = heap[child] ?? 0;
    at = child;
  }
  heap[at] = row;
}
