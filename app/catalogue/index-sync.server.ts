/** Keeps the search index level with the record: built when absent or stale, then fed from the outbox. */
import { setTimeout as delay } from 'node:timers/promises';
import {
  catalogueStamp,
  listCourseChanges,
  listPublishedCourses,
  listPublishedCoursesAfter,
  markCourseChangesDone,
} from '#db/queries/catalogue';
import type { Read, Store } from '#db/store';
import type { CourseIndex } from '#search/port';
import { openCourseIndex } from '#search/sqlite/course-index';
import type { Services } from '~/platform/services.server';
import { type CourseDocument, toCourseDocument } from './course-document';

type Needs = Pick<Services, 'env' | 'store' | 'clock' | 'log'>;

const BATCH = 200;
/** How often the outbox is looked at, in milliseconds: a change is found within a second. */
const INTERVAL = 400;

/**
 * One index per record, opened at the first search or at start, whichever comes first. Kept beside
 * the services: the server and the bundle of its pages each load this module.
 */
const slot = globalThis as {
  clearinghouseCourseIndexes?: WeakMap<Store, Promise<CourseIndex>>;
  clearinghouseSearchFailures?: WeakMap<Store, Failures>;
};
slot.clearinghouseCourseIndexes ??= new WeakMap();
slot.clearinghouseSearchFailures ??= new WeakMap();
const opened = slot.clearinghouseCourseIndexes;
const failures = slot.clearinghouseSearchFailures;

/** `down` until an index was built again; `count` tells one failure from the next. */
interface Failures {
  readonly down: boolean;
  readonly count: number;
}

const NEVER: Failures = { down: false, count: 0 };

const failuresOf = ({ store }: Needs): Failures => failures.get(store) ?? NEVER;

/** `degraded` while no index answers: courses are then listed from the record. */
export const searchState = (services: Needs): 'ok' | 'degraded' =>
  failuresOf(services).down ? 'degraded' : 'ok';

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

async function open(services: Needs): Promise<CourseIndex> {
  const index = openCourseIndex(services.env.DATA_DIR);
  const stamp = await catalogueStamp(services.store.read);
  if (index.stamp() !== stamp) await rebuild(services, index);
  return index;
}

/** Builds the index anew from what is published; search that was down is up again. */
export async function rebuildCourseIndex(services: Needs): Promise<void> {
  await rebuild(services, await courseIndex(services));
  failures.set(services.store, { ...failuresOf(services), down: false });
}

async function rebuild({ store, log }: Needs, index: CourseIndex): Promise<void> {
  const stamp = await catalogueStamp(store.read);
  let courses = 0;
  const counted = async function* () {
    for await (const page of pagesOf(store.read)) {
      courses += page.length;
      yield page;
      await delay(0);
    }
  };
  await index.rebuild(counted(), stamp);
  log.info({ courses }, 'search index built');
}

async function* pagesOf(read: Read): AsyncGenerator<CourseDocument[]> {
  let after = '';
  for (;;) {
    const courses = await listPublishedCoursesAfter(read, after, BATCH);
    if (courses.length > 0) yield courses.map(toCourseDocument);
    const last = courses.at(-1);
    if (!last || courses.length < BATCH) return;
    after = last.id;
  }
}

/** Follows the changes that wait in the outbox; answers how many there were. */
export async function followCourseChanges(services: Needs): Promise<number> {
  const { store, clock } = services;
  const index = await courseIndex(services);
  let followed = 0;
  for (;;) {
    const changes = await listCourseChanges(store.read, BATCH);
    if (changes.length === 0) return followed;
    const ids = [...new Set(changes.map((change) => change.opportunityId))];
    const stamp = await catalogueStamp(store.read);
    const courses = await listPublishedCourses(store.read, ids);
    const found = new Set(courses.map((course) => course.id));
    await index.apply(
      courses.map(toCourseDocument),
      ids.filter((id) => !found.has(id)),
      stamp,
    );
    await store.tx((tx) =>
      markCourseChangesDone(
        tx,
        changes.map((change) => change.id),
        clock(),
      ),
    );
    followed += changes.length;
  }
}

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
      const index = await opened.get(services.store)?.catch(() => null);
      opened.delete(services.store);
      await index?.close();
    },
  };
}

async function follow(services: Needs, stopped: AbortSignal): Promise<void> {
  let failing = false;
  while (!stopped.aborted) {
    try {
      if (failuresOf(services).down) await rebuildCourseIndex(services);
      await followCourseChanges(services);
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
