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
const slot = globalThis as { clearinghouseCourseIndexes?: WeakMap<Store, Promise<CourseIndex>> };
slot.clearinghouseCourseIndexes ??= new WeakMap();
const opened = slot.clearinghouseCourseIndexes;

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

/** Builds the index anew from what is published. */
export async function rebuildCourseIndex(services: Needs): Promise<void> {
  await rebuild(services, await courseIndex(services));
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

/** Opens the index and follows the record until stopped. A failure is logged and tried again. */
export async function startIndexSync(services: Needs): Promise<{ stop(): Promise<void> }> {
  await courseIndex(services);
  const stopping = new AbortController();
  const running = follow(services, stopping.signal);
  return {
    async stop() {
      stopping.abort();
      await running;
      const index = await opened.get(services.store);
      opened.delete(services.store);
      await index?.close();
    },
  };
}

async function follow(services: Needs, stopped: AbortSignal): Promise<void> {
  while (!stopped.aborted) {
    try {
      await followCourseChanges(services);
    } catch (error) {
      services.log.error({ err: error }, 'the search index could not follow the record');
    }
    await delay(INTERVAL, undefined, { signal: stopped, ref: false }).catch(() => undefined);
  }
}
