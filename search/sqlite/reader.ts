import Database from 'better-sqlite3';
import type { CourseHits, CourseSearch } from '../port';
import { type AskedWord, readWords, splitWords } from '../words';
import { Columns } from './columns';
import { FacetCounter } from './count';
import { type Group, WordFinder } from './groups';
import { Ranker } from './rank';
import { common, NO_ROWS, type RowSet } from './row-set';
import { revisionOf } from './write';

/** Pages of the file kept in memory, in kB, and how much of the file may be mapped, in bytes. */
const CACHE_KB = 65_536;
const MAPPED = 2 ** 30;
/** A query answered by no more courses than this is looked for more widely. */
const HARDLY_ANY = 2;
/** Where a query finds more courses than this, its words are taken to be meant. */
const FEW = 20;
/** So many times the courses of what was typed make another spelling worth suggesting. */
const FAR_MORE = 10;
/** More words than this are not looked for in a text to be marked. */
const MOST_MARKED = 32;

/** One generation of the index, open for searching; it keeps what it counts by in memory. */
export class IndexReader {
  private readonly client: Database.Database;
  private readonly columns = new Columns();
  private readonly counter = new FacetCounter(this.columns);
  private readonly finder: WordFinder;
  private readonly ranker: Ranker;
  private revision = 0;

  constructor(file: string) {
    this.client = new Database(file, { readonly: true, timeout: 1000 });
    this.client.pragma(`cache_size = -${CACHE_KB}`);
    this.client.pragma(`mmap_size = ${MAPPED}`);
    this.finder = new WordFinder(this.client, this.columns);
    this.ranker = new Ranker(this.client, this.columns);
    this.refresh(0);
    this.finder.prepare();
  }

  /** Reads what was written up to `revision`, if that has not been read yet. */
  refresh(revision: number): void {
    if (revision !== 0 && revision <= this.revision) return;
    const before = this.revision;
    this.client.transaction(() => {
      this.revision = revisionOf(this.client);
      const courses = this.columns.read(this.client, before);
      if (before > 0) this.finder.learn(() => this.newWords(before), courses);
    })();
  }

  private newWords(since: number): string[] {
    const texts = this.client
      .prepare(
        `SELECT title || ' ' || code || ' ' || provider || ' ' || outcomes || ' ' || description
         FROM course WHERE revision > ?`,
      )
      .pluck()
      .all(since) as string[];
    return texts.flatMap(splitWords);
  }

  search(query: CourseSearch): CourseHits {
    const asked = readWords(query.text);
    const nothing = asked.length === 0 && query.text.trim() !== '';
    const groups = nothing ? [] : this.finder.groupsOf(asked);
    if (groups.length > 0 && this.having(groups).size <= HARDLY_ANY)
      this.finder.widen(asked, groups);
    const { found, kept, leftOut } = this.combine(groups, nothing);
    const { rows, facets, cut } = this.counter.count(found, query);
    const page = this.ranker.pageOf({ found, rows }, kept, query);
    return {
      ids: page.map((row) => this.columns.id[row] ?? ''),
      total: rows.length,
      facets,
      cut,
      words: [...new Set(kept.flatMap((group) => group.words))].slice(0, MOST_MARKED),
      respelt: kept.flatMap((group) => group.respelt ?? []),
      leftOut: leftOut.map((group) => asked[groups.indexOf(group)]?.text ?? ''),
      ...(groups.length > 0 ? this.suggestion(asked, found.size, query.suggest === true) : {}),
    };
  }

  /** Other words to look for, when they find anything, or `wished` for where these find `few`. */
  private suggestion(
    asked: readonly AskedWord[],
    few: number,
    wished: boolean,
  ): Pick<CourseHits, 'nearest'> {
    if (few > FEW || (few > 0 && !wished)) return {};
    const nearest =
      few === 0 ? this.finder.nearestText(asked) : this.finder.commonerText(asked, FAR_MORE);
    if (nearest === null) return {};
    const { found } = this.combine(this.finder.groupsOf(readWords(nearest)), false);
    return found.size > few * FAR_MORE ? { nearest } : {};
  }

  /** Courses that have all words; where there are none, the commonest words are left out one by one. */
  private combine(groups: readonly Group[], nothing: boolean) {
    if (nothing) return { found: NO_ROWS, kept: [], leftOut: [] };
    const usable = groups.filter((group) => group.must || group.all.size > 0);
    const order = [...usable].sort(
      (a, b) => Number(b.must) - Number(a.must) || b.weight - a.weight,
    );
    const least = Math.max(1, usable.filter((group) => group.must).length);
    for (let count = order.length; count >= least; count -= 1) {
      const kept = groups.filter((group) => order.slice(0, count).includes(group));
      const found = this.having(kept);
      if (found.size > 0)
        return { found, kept, leftOut: groups.filter((group) => !kept.includes(group)) };
    }
    return { found: this.having(groups), kept: groups, leftOut: [] };
  }

  private having(groups: readonly Group[]): RowSet {
    return common(
      groups.map((group) => group.all),
      this.columns.alive,
    );
  }

  close(): void {
    this.client.close();
  }
}
