/** Keeps the search index level with the record: built when absent or stale, then fed from the outbox. */
import { setTimeout as delay, setImmediate as nextTurn } from 'node:timers/promises';
import { catalogueStamp, listCourseChanges, markCourseChangesDone } from '#db/queries/catalogue';
import { listCoursesChangedSince, listCoursesTurning } from '#db/queries/finding';
import type { Read } from '#db/store';
import type { CourseIndex } from '#search/port';
import { dayOf } from '~/platform/format';
import type { Services } from '~/platform/services.server';
import type { CourseDocument } from './course-document';
import { allDocuments, allSynonyms, documentsOf, readStamp, stampOf } from './index-source.server';
import { keptFor } from './kept-index.server';
import { openIndex } from './open-index.server';

type Needs = Pick<Services, 'env' | 'store' | 'clock' | 'log'>;

const BATCH = 200;
/** As many of them are read at once. */
const PART = 40;
/** How far the clocks of two processes may be apart, and a transaction may take, in milliseconds. */
const CLOCKS_APART = 60_000;
/** How often the outbox is looked at, in milliseconds: a change is found within a second. */
const INTERVAL = 400;

/** `degraded` while no index answers and courses are listed from the record, or one in reserve does. */
export function searchState(services: Needs): 'ok' | 'degraded' {
  const { down, inUse } = keptFor(services);
  return down ? 'degraded' : (inUse?.state() ?? 'ok');
}

/** How often search went down since this process began. */
export const searchFailures = (services: Needs): number => keptFor(services).failures;

/** What the index answers; null where none can, and until one has been built again. */
export async function askIndex<Answer>(
  services: Needs,
  ask: (index: CourseIndex) => Answer | Promise<Answer>,
): Promise<Answer | null> {
  if (keptFor(services).down) return null;
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
    return `${keptFor(services).changes}|${index.state()}`;
  });

function noteChange(services: Pick<Needs, 'store'>): void {
  keptFor(services).changes += 1;
}

function goDown(services: Needs, error: unknown): void {
  const kept = keptFor(services);
  if (kept.down) return;
  kept.down = true;
  kept.failures += 1;
  services.log.error({ err: error }, 'search is down until its index is built again');
}

export function courseIndex(services: Needs): Promise<CourseIndex> {
  const kept = keptFor(services);
  if (kept.opened) return kept.opened;
  const opening = open(services);
  kept.opened = opening;
  opening.catch(() => {
    kept.opened = null;
  });
  return opening;
}

/** An index that was never built is built before it answers; a stale one answers meanwhile. */
async function open(services: Needs): Promise<CourseIndex> {
  const index = await openIndex(services);
  try {
    if ((await index.stamp()) === null) await rebuild(services, index);
    keptFor(services).inUse = index;
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
  const kept = keptFor(services);
  if (kept.down) await letGo(services);
  if (kept.opened) await rebuild(services, await kept.opened, options);
  else await openAnew(services, options);
  kept.down = false;
}

/** Opens the index and builds it in one go, where nothing is open yet. */
async function openAnew(services: Needs, options: RebuildOptions): Promise<void> {
  const index = await openIndex(services);
  try {
    await rebuild(services, index, options);
  } catch (error) {
    await index.close();
    throw error;
  }
  const kept = keptFor(services);
  kept.opened = Promise.resolve(index);
  kept.inUse = index;
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
    const waiting = await listCourseChanges(store.read, BATCH);
    if (waiting.length === 0) return followed;
    await bringUp(services, index, [...new Set(waiting.map((change) => change.opportunityId))]);
    const done = waiting.map((change) => change.id);
    await store.tx((tx) => markCourseChangesDone(tx, done, clock()));
    followed += waiting.length;
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
  const kept = keptFor(services);
  const index = await kept.opened?.catch(() => null);
  kept.opened = null;
  kept.inUse = null;
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
  if (keptFor(services).down || (await (await courseIndex(services)).needsRebuild()))
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
