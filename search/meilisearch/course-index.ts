/**
 * The adapter for a Meilisearch server. The index in use bears a fixed name; a rebuild fills one of
 * another name and swaps the two, which Meilisearch does in one task. What the index was brought to
 * stands in a small index beside it.
 */
import { type EnqueuedTaskPromise, Meilisearch, type MultiSearchQuery } from 'meilisearch';
import { FACETS } from '~/catalogue/finding';
import type { CourseHits, CourseIndex, CourseSearch, Rebuild, Synonyms } from '../port';
import { readWords, splitWords } from '../words';
import { MeiliHit, MeiliMultiSearchAnswer, type MeiliSearchAnswer, MeiliTask } from './answers';
import { keyOf, type MeiliCourse, toMeiliCourse } from './documents';
import { type Facets, facetsOf, uncounted, withCounts } from './facets';
import {
  countQueries,
  hitsQuery,
  MARK,
  partsOfPage,
  queryOf,
  stretchCount,
  stretchesOf,
  valueCount,
  type Words,
} from './queries';
import { SETTINGS } from './settings.data';
import { toMeiliSynonyms } from './synonyms';

export interface MeilisearchOptions {
  readonly url: string;
  readonly key: string;
  /** The index in use; others of this installation begin with it. */
  readonly index?: string;
  /** Milliseconds until a request, and until a task, counts as failed. */
  readonly requestTimeout?: number;
  readonly taskTimeout?: number;
}

interface State {
  readonly key: 'state';
  /** An index of another shape must be built anew. */
  readonly schema: number;
  readonly stamp: string;
  readonly startedAt: number;
}

/** Raised whenever documents or settings change. */
const SCHEMA = 4;

/** How often a task is asked for, in milliseconds. */
const POLL = 50;

export const createMeilisearchIndex = (options: MeilisearchOptions): CourseIndex =>
  new MeilisearchIndex(options);

class MeilisearchIndex implements CourseIndex {
  private readonly client: Meilisearch;
  private readonly uid: string;
  private readonly stateUid: string;
  private readonly taskTimeout: number;
  private known: State | null = null;

  constructor(options: MeilisearchOptions) {
    const { url, key, index = 'courses', requestTimeout = 3000, taskTimeout = 600_000 } = options;
    this.client = new Meilisearch({ host: url, apiKey: key, timeout: requestTimeout });
    this.uid = index;
    this.stateUid = `${index}_state`;
    this.taskTimeout = taskTimeout;
  }

  async search(search: CourseSearch): Promise<CourseHits> {
    const asked = readWords(search.text);
    if (asked.length === 0 && search.text.trim() !== '') return NOTHING;
    const words: Words = { q: queryOf(asked), matchingStrategy: 'all' };
    const hits = await this.ask(search, words);
    return hits.total > 0 || asked.length < 2 || asked.some((each) => each.kind === 'phrase')
      ? hits
      : this.ask(search, { ...words, matchingStrategy: 'frequency' });
  }

  private async ask(search: CourseSearch, words: Words): Promise<CourseHits> {
    const { queries, chosen } = countQueries(this.uid, search, words);
    const stretches = stretchesOf(search);
    const counted = await this.multiSearch([
      ...queries,
      ...stretches.map((stretch) => stretchCount(this.uid, search, words, stretch)),
    ]);
    const parts = partsOfPage(
      search,
      stretches.map((stretch, at) => ({
        stretch,
        hits: counted[queries.length + at]?.totalHits ?? 0,
      })),
    );
    const found = await this.multiSearch(
      parts.map((part) => hitsQuery(this.uid, search, words, part)),
    );
    const rows = found.flatMap((each) => each.hits.map((hit) => MeiliHit.parse(hit)));
    return {
      ids: rows.map((row) => row.id),
      total: counted[0]?.totalHits ?? 0,
      ...(await this.withChosen(facetsOf(counted, chosen), search, words)),
      words: markedWords(rows),
      respelt: [],
      leftOut: [],
    };
  }

  /** Also counts what is chosen of a facet and too rare to be among what is counted of it. */
  private async withChosen(facets: Facets, search: CourseSearch, words: Words): Promise<Facets> {
    const values = uncounted(facets, search);
    const counted = await this.multiSearch(
      values.map((value) => valueCount(this.uid, search, words, value)),
    );
    const counts = counted.map(({ totalHits }) => totalHits ?? 0);
    return withCounts(facets, values, counts);
  }

  private async multiSearch(queries: MultiSearchQuery[]): Promise<readonly MeiliSearchAnswer[]> {
    if (queries.length === 0) return [];
    const answer: unknown = await this.client.multiSearch<{ queries: MultiSearchQuery[] }>({
      queries,
    });
    return MeiliMultiSearchAnswer.parse(answer).results;
  }

  async stamp(): Promise<string | null> {
    this.known = await this.readState();
    return this.known?.stamp ?? null;
  }

  async apply(...[put, remove, stamp]: Parameters<CourseIndex['apply']>): Promise<void> {
    const index = this.client.index<MeiliCourse>(this.uid);
    if (remove.length > 0) await this.done(index.deleteDocuments(remove.map(keyOf)));
    if (put.length > 0) await this.done(index.addDocuments(put.map(toMeiliCourse)));
    await this.writeState({
      key: 'state',
      schema: SCHEMA,
      stamp,
      startedAt: this.known?.startedAt ?? 0,
    });
  }

  async rebuild({ pages, synonyms, stamp, startedAt }: Rebuild): Promise<void> {
    const next = `${this.uid}_${startedAt.toString(36)}`;
    await this.dropIndex(next);
    try {
      await this.createIndex(next);
      const index = this.client.index<MeiliCourse>(next);
      await this.done(
        index.updateSettings({ ...SETTINGS, synonyms: await synonymsOf(synonyms()) }),
      );
      for await (const page of pages())
        if (page.length > 0) await this.done(index.addDocuments(page.map(toMeiliCourse)));
      if (!(await this.exists(this.uid))) await this.createIndex(this.uid);
      await this.done(this.client.swapIndexes([{ indexes: [this.uid, next], rename: false }]));
      await this.writeState({ key: 'state', schema: SCHEMA, stamp, startedAt });
    } finally {
      await this.dropIndex(next);
    }
  }

  async takeOver(): Promise<number | null> {
    const before = this.known;
    this.known = await this.readState();
    const startedAt = this.known?.startedAt ?? 0;
    return before !== null && startedAt > before.startedAt ? startedAt : null;
  }

  async needsRebuild(): Promise<boolean> {
    return (await this.stamp()) === null;
  }

  state(): 'ok' {
    return 'ok';
  }

  async close(): Promise<void> {}

  private async readState(): Promise<State | null> {
    try {
      const state = await this.client.index<State>(this.stateUid).getDocument<State>('state');
      return state.schema === SCHEMA ? state : null;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  private async writeState(state: State): Promise<void> {
    await this.done(
      this.client.index<State>(this.stateUid).addDocuments([state], { primaryKey: 'key' }),
    );
    this.known = state;
  }

  private async exists(uid: string): Promise<boolean> {
    try {
      await this.client.getRawIndex(uid);
      return true;
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  }

  private createIndex(uid: string): Promise<void> {
    return this.done(this.client.createIndex(uid, { primaryKey: 'key' }));
  }

  private async dropIndex(uid: string): Promise<void> {
    if (await this.exists(uid)) await this.done(this.client.deleteIndex(uid));
  }

  /** Waits for a task; a task that failed is an error with Meilisearch's own words. */
  private async done(enqueued: EnqueuedTaskPromise): Promise<void> {
    const task = MeiliTask.parse(
      await enqueued.waitTask({ timeout: this.taskTimeout, interval: POLL }),
    );
    if (task.status !== 'succeeded')
      throw new Error(`Meilisearch: ${task.type} ${task.status}: ${task.error?.message ?? ''}`);
  }
}

const MISSING = new Set(['index_not_found', 'document_not_found']);

function isMissing(error: unknown): boolean {
  const cause = (error as { cause?: { code?: unknown } } | null)?.cause;
  return typeof cause?.code === 'string' && MISSING.has(cause.code);
}

const NO_COUNTS = Object.fromEntries(
  FACETS.map((facet) => [facet, []]),
) as unknown as CourseHits['facets'];

const NOTHING: CourseHits = {
  ids: [],
  total: 0,
  facets: NO_COUNTS,
  cut: [],
  words: [],
  respelt: [],
  leftOut: [],
};

/** The words that Meilisearch marked in what it found. */
function markedWords(rows: readonly MeiliHit[]): string[] {
  const marked = new RegExp(`${MARK[0]}([^${MARK[1]}]*)${MARK[1]}`, 'gu');
  const texts = rows.flatMap(({ _formatted }) => Object.values(_formatted ?? {}));
  const found = texts.flatMap((text) =>
    typeof text === 'string' ? [...text.matchAll(marked)].map((match) => match[1] ?? '') : [],
  );
  return [...new Set(found.flatMap(splitWords))].slice(0, 32);
}

async function synonymsOf(
  groups: AsyncIterable<readonly Synonyms[]>,
): Promise<Record<string, string[]>> {
  const all: Synonyms[] = [];
  for await (const page of groups) all.push(...page);
  return toMeiliSynonyms(all);
}
