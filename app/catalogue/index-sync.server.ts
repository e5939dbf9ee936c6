/** Keeps the search index level with the record: built when absent or stale, then fed from the outbox. */
import { setTimeout as delay, setImmediate as nextTurn } from 'node:timers/promises';
import { catalogueStamp, listCourseChanges, markCourseChangesDone } from '#db/queries/catalogue';
import { listCoursesChangedSince, listCoursesTurning } from '#db/queries/finding';
import type { Read, Store } from '#db/store';
import type { CourseIndex } from '#search/port';
import { dayOf } from '~/platform/format';
import type { Services } from '~/platform/services.server';
import type { CourseDocument } from './course-document';
import { allDocuments, allSynonyms, documentsOf, readStamp, stampOf } from './index-source.server';
import { openIndex } from './open-index.server';

type Needs = Pick<Services, 'env' | 'store' | 'clock' | 'log'>;

const BATCH = 200;
/** As many of them are read at once. */
const PART = 40;
/** How far the clocks of two processes may be apart, and a transaction may take, in milliseconds. */
const CLOCKS_APART = 60_000;
/** How often the outbox is looked at, in milliseconds: a change is found within a second. */
const INTERVAL = 400;

/**
 * One index per record, opened at the first search or at start, whichever comes first. Kept beside
 * the services: the server and the bundle of its pages each load this module.
 */
const slot = globalThis as {
  clearinghouseCourseIndexes?: WeakMap<Store, Promise<CourseIndex>>;
  clearinghouseSearchFailures?: WeakMap<Store, Failures>;
  clearinghouseOpenIndexes?: WeakMap<Store, CourseIndex>;
  clearinghouseIndexChanges?: WeakMap<Store, number>;
};
slot.clearinghouseCourseIndexes ??= new WeakMap();
slot.clearinghouseSearchFailures ??= new WeakMap();
slot.clearinghouseOpenIndexes ??= new WeakMap();
const opened = slot.clearinghouseCourseIndexes;
const failures = slot.clearinghouseSearchFailures;
const inUse = slot.clearinghouseOpenIndexes;
slot.clearinghouseIndexChanges ??= new WeakMap();
const changes = slot.clearinghouseIndexChanges;

/** `down` until an index was built again; `count` tells one failure from the next. */
interface Failures {
  readonly down: boolean;
  readonly count: number;
}

const NEVER: Failures = { down: false, count: 0 };

const failuresOf = ({ store }: Needs): Failures => failures.get(store) ?? NEVER;

/** `degraded` while no index answers and courses are listed from the record, or one in reserve does. */
export const searchState = (services: Needs): 'ok' | 'degraded' =>
  failuresOf(services).down ? 'degraded' : (inUse.get(services.store)?.state() ?? 'ok');

/** How often search went down since this process began. */
export const searchFailures = (services: Needs): number => failuresOf(services).count;

/** What the index answers; null where none can, and until one has been built again. */
export async function askIndex<Answer>(
  services: Needs,
  ask: (index: CourseIndex) => Answer | Promise<Answer>,
): Promise<Answer | null> {
  if (failuresOf(services).down) return null;
  try {
    return await ask(await courseIndex(services));
  } catch (error) {
    goDown(services, error);
    return null;
  }
}

/**
 * A text that changes whenever the index may answer otherwise; null where none answers. Only this
 * process writes to the index or takes another over, so counting here tells all. Its stamp would
 * not: a bulk of changes is followed in parts, and after each the record is the same.
 */
export const indexState = (services: Needs): Promise<string | null> =>
  askIndex(services, async (index) => {
    await index.stamp();
    return `${changes.get(services.store) ?? 0}|${index.state()}`;
  });

const noteChange = ({ store }: Pick<Needs, 'store'>): void =>
  void changes.set(store, (changes.get(store) ?? 0) + 1);

function goDown(services: Needs, error: unknown): void {
  const { down, count } = failuresOf(services);
  if (down) return;
  failures.set(services.store, { down: true, count: count + 1 });
  services.log.error({ err: error }, 'search is down until its index is built again');
}

export function courseIndex(services: Needs): Promise<CourseIndex> {
  const known = opened.get(services.store);
  if (known) return known;
  const opening = open(services);
  opened.set(services.store, opening);
  opening.catch(() => opened.delete(services.store));
  return opening;
}

/** An index that was never built is built before it answers; a stale one answers meanwhile. */
async function open(services: Needs): Promise<CourseIndex> {
  const index = await openIndex(services);
  try {
    if ((await index.stamp()) === null) await rebuild(services, index);
    inUse.set(services.store, index);
    return index;
  } catch (error) {
    await index.close();
    throw error;
  }
}

export interface RebuildOptions {
  /** Told how many courses are done, again and again. */
  readonly onPage?: (courses: number) => void;
  /** Stops it; the index in use stays. */
  readonly signal?: AbortSignal;
}

/** Builds the index anew from what is published; search that was down is up again. */
export async function rebuildCourseIndex(
  services: Needs,
  options: RebuildOptions = {},
): Promise<void> {
  if (failuresOf(services).down) await letGo(services);
  const known = opened.get(services.store);
  if (known) await rebuild(services, await known, options);
  else await opening(services, options);
  failures.set(services.store, { ...failuresOf(services), down: false });
}

/** Opens the index and builds it in one go, where nothing is open yet. */
async function opening(services: Needs, options: RebuildOptions): Promise<void> {
  const index = await openIndex(services);
  try {
    await rebuild(services, index, options);
  } catch (error) {
    await index.close();
    throw error;
  }
  opened.set(services.store, Promise.resolve(index));
  inUse.set(services.store, index);
}

async function rebuild(
  { store, clock, log }: Needs,
  index: CourseIndex,
  options: RebuildOptions = {},
): Promise<void> {
  const startedAt = clock();
  const day = dayOf(startedAt);
  let courses = 0;
  const onPage = (done: number) => {
    courses = done;
    options.onPage?.(done);
  };
  await index.rebuild({
    pages: () => allDocuments(store.read, day, { ...options, onPage }),
    synonyms: () => allSynonyms(store.read),
    stamp: await stampOf(store.read, day),
    startedAt,
  });
  noteChange({ store });
  log.info({ courses }, 'search index built');
}

/** Brings these courses in the index to what the record says of them now. */
async function bringUp(services: Needs, index: CourseIndex, ids: readonly string[]): Promise<void> {
  const { read } = services.store;
  const day = dayOf(services.clock());
  for (let from = 0; from === 0 || from < ids.length; from += BATCH) {
    const some = ids.slice(from, from + BATCH);
    const stamp = await stampOf(read, day);
    const documents = await documentsInTurns(read, some, day);
    const found = new Set(documents.map((document) => document.id));
    const gone = some.filter((id) => !found.has(id));
    await index.apply(documents, gone, stamp);
    noteChange(services);
  }
}

/** Reading a batch in one go takes a tenth of a second; between its parts requests have their turn. */
async function documentsInTurns(
  read: Read,
  ids: readonly string[],
  day: string,
): Promise<CourseDocument[]> {
  const documents: CourseDocument[] = [];
  for (let from = 0; from < ids.length; from += PART) {
    documents.push(...(await documentsOf(read, ids.slice(from, from + PART), day)));
    await nextTurn();
  }
  return documents;
}

/** Follows the changes that wait in the outbox; answers how many there were. */
export async function followCourseChanges(services: Needs): Promise<number> {
  const { store, clock } = services;
  const index = await courseIndex(services);
  for (let followed = 0; ; ) {
    const changes = await listCourseChanges(store.read, BATCH);
    if (changes.length === 0) return followed;
    await bringUp(services, index, [...new Set(changes.map((change) => change.opportunityId))]);
    const done = changes.map((change) => change.id);
    await store.tx((tx) => markCourseChangesDone(tx, done, clock()));
    followed += changes.length;
  }
}

/** Looks again at courses whose recognition a new day begins or ends. */
export async function followCalendar(services: Needs): Promise<void> {
  const index = await courseIndex(services);
  const today = dayOf(services.clock());
  const { day } = readStamp((await index.stamp()) ?? `@${today}`);
  if (day === today) return;
  await bringUp(services, index, await listCoursesTurning(services.store.read, day, today));
}

/** Takes over an index that `clearinghouse reindex` has built, and what changed meanwhile. */
export async function followReindex(services: Needs): Promise<boolean> {
  const index = await courseIndex(services);
  const startedAt = await index.takeOver();
  if (startedAt === null) return false;
  noteChange(services);
  const since = startedAt - CLOCKS_APART;
  await bringUp(services, index, await listCoursesChangedSince(services.store.read, since));
  services.log.info('search index taken over from a reindex');
  return true;
}

async function letGo(services: Needs): Promise<void> {
  const index = await opened.get(services.store)?.catch(() => null);
  opened.delete(services.store);
  inUse.delete(services.store);
  await index?.close();
}

/** Closes the index, where it is open. */
export const closeCourseIndex = letGo;

/**
 * Opens the index and follows the record until stopped. A failure is logged and tried again; an
 * index that does not open or answer is built anew, while the portal goes on without it.
 */
export async function startIndexSync(services: Needs): Promise<{ stop(): Promise<void> }> {
  await askIndex(services, (index) => index.stamp());
  const stopping = new AbortController();
  const running = follow(services, stopping.signal);
  return {
    async stop() {
      stopping.abort();
      await running;
      await letGo(services);
    },
  };
}

async function follow(services: Needs, stopped: AbortSignal): Promise<void> {
  let failing = false;
  let settled = false;
  while (!stopped.aborted) {
    try {
      await followAll(services);
      if (!settled) await followUnannounced(services);
      settled = true;
      failing = false;
    } catch (error) {
      // Said once: a full disk would otherwise fill the log too.
      if (!failing)
        services.log.error({ err: error }, 'the search index could not follow the record');
      failing = true;
    }
    await delay(INTERVAL, undefined, { signal: stopped, ref: false }).catch(() => undefined);
  }
}

async function followAll(services: Needs): Promise<void> {
  if (failuresOf(services).down || (await (await courseIndex(services)).needsRebuild()))
    await rebuildCourseIndex(services);
  await followReindex(services);
  await followCourseChanges(services);
  await followCalendar(services);
}

/** What changed while no process followed and left no word, such as a restored backup: all is built anew. */
async function followUnannounced(services: Needs): Promise<void> {
  const index = await courseIndex(services);
  const built = readStamp((await index.stamp()) ?? '').catalogue;
  const { read } = services.store;
  const now = await catalogueStamp(read);
  if (built !== now && (await listCourseChanges(read, 1)).length === 0)
    await rebuild(services, index);
}
