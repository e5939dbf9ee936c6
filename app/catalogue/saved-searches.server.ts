/** Searches that a person gave a name: kept as the list's own address, shown with today's count. */
import { z } from 'zod';
import {
  countSavedSearches,
  deleteSavedSearch,
  listSavedSearches,
  saveSearch,
} from '#db/queries/saved-searches';
import type { Viewer } from '~/accounts/roles';
import { dayOf } from '~/platform/format';
import { newId } from '~/platform/ids.server';
import { paths } from '~/platform/paths';
import type { Services } from '~/platform/services.server';
import { readCourseQuery } from './course-query';
import { courseQueryString } from './finding';
import { askIndex } from './index-sync.server';

/** As many searches may one person keep. */
const MOST = 50;

export interface SavedSearch {
  readonly id: string;
  readonly name: string;
  readonly to: string;
  /** Courses it finds today; null where no index answers. */
  readonly count: number | null;
  readonly createdAt: number;
}

export interface SavedSearches {
  readonly searches: readonly SavedSearch[];
  /** A search to be saved: its query string, the words of it as a first name, and what it finds. */
  readonly toSave: {
    readonly query: string;
    readonly name: string;
    readonly count: number | null;
  } | null;
}

/** The one spelling of a query: first page, nothing that cannot be used. */
const spelt = (query: string): string => {
  const { query: read } = readCourseQuery(new URLSearchParams(query.slice(0, 4000)));
  return courseQueryString({ ...read, page: 1 }).replace(/^\?/, '');
};

async function countFor(services: Services, query: string): Promise<number | null> {
  const { query: read } = readCourseQuery(new URLSearchParams(query));
  const today = dayOf(services.clock());
  const hits = await askIndex(services, (index) => index.search({ ...read, pageSize: 1, today }));
  return hits?.total ?? null;
}

export async function showSavedSearches(
  services: Services,
  viewer: Viewer,
  search: URLSearchParams,
): Promise<SavedSearches> {
  const rows = await listSavedSearches(services.store.read, viewer.personId);
  const searches: SavedSearch[] = [];
  for (const { id, name, query, createdAt } of rows)
    searches.push({
      ...{ id, name, createdAt, count: await countFor(services, query) },
      to: `${paths.courses()}${query === '' ? '' : `?${query}`}`,
    });
  const asked = search.get('query');
  if (asked === null) return { searches, toSave: null };
  const query = spelt(asked);
  const known = rows.find((row) => row.query === query);
  const name = known?.name ?? new URLSearchParams(query).get('q') ?? '';
  return { searches, toSave: { query, name, count: await countFor(services, query) } };
}

const Name = z.string().trim().min(1).max(80);

export type SavedSearchResult = 'saved' | 'deleted' | 'name' | 'too-many';

/** What the page sends: `intent` is `save` or `delete`. */
export async function changeSavedSearches(
  { store, clock }: Services,
  viewer: Viewer,
  fields: FormData,
): Promise<SavedSearchResult> {
  const { personId } = viewer;
  if (fields.get('intent') === 'delete') {
    const id = String(fields.get('id') ?? '');
    await store.tx((tx) => deleteSavedSearch(tx, personId, id));
    return 'deleted';
  }
  const name = Name.safeParse(fields.get('name'));
  if (!name.success) return 'name';
  const query = spelt(String(fields.get('query') ?? ''));
  return store.tx(async (tx): Promise<SavedSearchResult> => {
    const known = (await listSavedSearches(tx, personId)).some((each) => each.query === query);
    if (!known && (await countSavedSearches(tx, personId)) >= MOST) return 'too-many';
    await saveSearch(tx, { id: newId(), personId, name: name.data, query, createdAt: clock() });
    return 'saved';
  });
}
