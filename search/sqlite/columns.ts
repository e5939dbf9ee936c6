import type Database from 'better-sqlite3';
import { FACETS, type FacetName } from '~/catalogue/finding';
import { addRow, dropRow } from './row-set';

/** As many values of all facets one course may have; courses with more lose the last ones. */
const LONGEST = 255;

interface Stored {
  readonly rowid: number;
  readonly id: string;
  readonly title: string;
  readonly sort_title: string;
  readonly facets: string;
  readonly ects: number | null;
  readonly starts_on: string | null;
  readonly recognised: number;
  readonly changed_at: number;
}

/**
 * What ranking, sorting and counting need of every course, in arrays by row number. Values of all
 * facets are numbered in one list; a course's values lie side by side in `values`.
 */
export class Columns {
  /** A bit for every row that is a course. */
  alive = new Uint32Array(0);
  id: string[] = [];
  sortTitle: string[] = [];
  /** NaN where none is stated. */
  ects = new Float64Array(0);
  /** 20260901; 0 where none is stated. */
  startsOn = new Uint32Array(0);
  recognised = new Uint16Array(0);
  changedAt = new Float64Array(0);
  /** Words of the title in one of its languages, on average. */
  titleWords = new Uint8Array(0);
  /** Where a course's values begin, and how many they are. */
  first = new Uint32Array(0);
  length = new Uint8Array(0);
  values = new Uint32Array(0);
  private used = 0;
  private readonly numbers = new Map<string, number>();
  readonly facetOf: FacetName[] = [];
  readonly valueOf: string[] = [];

  /** Row numbers lie below this. */
  get rows(): number {
    return this.alive.length * 32;
  }

  numberOf(facet: FacetName, value: string): number | undefined {
    return this.numbers.get(`${facet}\n${value}`);
  }

  /** Reads courses written after `revision`, and forgets those removed since; answers how many. */
  read(client: Database.Database, revision: number): number {
    const gone = client.prepare('SELECT course FROM removed WHERE revision > ?').pluck();
    for (const row of gone.all(revision) as number[]) if (row < this.rows) dropRow(this.alive, row);
    const last = client.prepare('SELECT coalesce(max(rowid), 0) FROM course').pluck().get();
    this.grow(Number(last) + 1);
    const courses = client.prepare(
      `SELECT rowid, id, title, sort_title, facets, ects, starts_on, recognised, changed_at
       FROM course WHERE revision > ? ORDER BY rowid`,
    );
    let read = 0;
    for (const course of courses.iterate(revision) as Iterable<Stored>) {
      this.put(course);
      read += 1;
    }
    return read;
  }

  private put(course: Stored): void {
    const row = course.rowid;
    addRow(this.alive, row);
    this.id[row] = course.id;
    this.sortTitle[row] = course.sort_title;
    this.ects[row] = course.ects ?? Number.NaN;
    this.startsOn[row] = dayNumber(course.starts_on);
    this.recognised[row] = course.recognised;
    this.changedAt[row] = course.changed_at;
    this.titleWords[row] = wordsInTitle(course.title);
    this.putValues(row, JSON.parse(course.facets) as Record<FacetName, string[]>);
  }

  private putValues(row: number, facets: Record<FacetName, string[]>): void {
    const numbers = FACETS.flatMap((facet) =>
      (facets[facet] ?? []).map((value) => this.numbered(facet, value)),
    ).slice(0, LONGEST);
    if (this.used + numbers.length > this.values.length)
      this.values = grown(this.values, Math.max(1024, this.values.length * 2), Uint32Array);
    this.values.set(numbers, this.used);
    this.first[row] = this.used;
    this.length[row] = numbers.length;
    this.used += numbers.length;
  }

  private numbered(facet: FacetName, value: string): number {
    const key = `${facet}\n${value}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const next = this.facetOf.length;
    this.numbers.set(key, next);
    this.facetOf.push(facet);
    this.valueOf.push(value);
    return next;
  }

  private grow(rows: number): void {
    if (rows <= this.rows) return;
    const size = Math.ceil((rows * 1.1 + 256) / 32) * 32;
    this.alive = grown(this.alive, size / 32, Uint32Array);
    this.ects = grown(this.ects, size, Float64Array);
    this.startsOn = grown(this.startsOn, size, Uint32Array);
    this.recognised = grown(this.recognised, size, Uint16Array);
    this.changedAt = grown(this.changedAt, size, Float64Array);
    this.titleWords = grown(this.titleWords, size, Uint8Array);
    this.first = grown(this.first, size, Uint32Array);
    this.length = grown(this.length, size, Uint8Array);
  }
}

type Numbers = Float64Array | Uint32Array | Uint16Array | Uint8Array;

function grown<T extends Numbers>(old: T, size: number, Kind: new (size: number) => T): T {
  const next = new Kind(size);
  next.set(old);
  return next;
}

export const dayNumber = (day: string | null): number =>
  day === null ? 0 : Number(day.replaceAll('-', '')) || 0;

function wordsInTitle(title: string): number {
  const languages = title.split('\n').filter((each) => each.trim() !== '');
  const words = languages.reduce((sum, each) => sum + each.trim().split(/\s+/).length, 0);
  return Math.max(1, Math.min(255, Math.round(words / Math.max(1, languages.length))));
}
