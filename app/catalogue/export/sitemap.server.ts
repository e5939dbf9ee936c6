import { agreementsStamp } from '#db/queries/agreements';
import { catalogueStamp, countPublishedCourses } from '#db/queries/catalogue';
import { catalogueChangedAt, listCourseEntriesAfter } from '#db/queries/course-export';
import { publicUrl } from '~/platform/env.server';
import { AppError } from '~/platform/errors';
import { pageAddresses } from '~/platform/page-head';
import { paths } from '~/platform/paths';
import { serverPaths } from '~/platform/server-paths';
import { services } from '~/platform/services.server';
import { browsingStamp } from '../browse-courses.server';
import { browsingAddresses } from './browsing-addresses.server';
import { answerData } from './data-answer.server';
import { type SitemapPage, sitemapIndexOf, sitemapOf } from './sitemap';

/** Public pages that are there whatever the record holds. */
const STANDING: readonly (() => string)[] = [
  () => paths.home(),
  () => paths.courses(),
  () => paths.fields(),
  () => paths.providers(),
  () => paths.skills(),
  () => paths.explorer(),
  () => paths.agreements(),
  () => paths.agreementTemplates(),
  () => paths.network(),
  () => paths.check(),
  () => paths.trust(),
  () => paths.trustSeals(),
];

/** Pages in one file; the protocol allows 50,000 and 50 MB. */
const PAGES_A_FILE = 10_000;

/**
 * `/sitemap.xml`: every public page; past one file's worth, an index of `?part=1`, `?part=2` …
 * Throws AppError `not-found` for a part that is not.
 */
export async function answerSitemap(request: Request): Promise<Response> {
  const { store, env } = services();
  const origin = publicUrl(env);
  const courses = await countPublishedCourses(store.read);
  const parts = Math.max(1, Math.ceil(courses / PAGES_A_FILE));
  const asked = new URL(request.url).searchParams.get('part');
  const part = asked === null ? null : Number(asked);
  if (part !== null && !(Number.isInteger(part) && part >= 1 && part <= parts))
    throw new AppError('not-found', 'no such part of the sitemap');
  const version = {
    content: [
      await catalogueStamp(store.read),
      await agreementsStamp(store.read),
      await browsingStamp(),
      ...[part, origin],
    ].join('|'),
    changedAt: await catalogueChangedAt(store.read),
    mediaType: 'application/xml; charset=utf-8',
  };
  return answerData(request, version, async () => {
    if (part === null && parts > 1)
      return sitemapIndexOf(
        Array.from({ length: parts }, (_, index) => `${origin}${serverPaths.sitemap(index + 1)}`),
      );
    return sitemapOf(await pagesOf(origin, part ?? 1));
  });
}

async function pagesOf(origin: string, part: number): Promise<SitemapPage[]> {
  const { read } = services().store;
  let after = '';
  // Ids are walked by key, so that a page never shows twice while the catalogue changes.
  for (let skipped = 1; skipped < part; skipped += 1)
    after = (await listCourseEntriesAfter(read, after, PAGES_A_FILE)).at(-1)?.id ?? '\uffff';
  const courses = await listCourseEntriesAfter(read, after, PAGES_A_FILE);
  const page = (path: string, changedAt: number | null): SitemapPage => {
    const { canonical, alternates } = pageAddresses(origin, path);
    return { address: canonical, changedAt, alternates };
  };
  const others =
    part > 1
      ? []
      : [...STANDING.map((each) => each()), ...(await browsingAddresses())].map((path) =>
          page(path, null),
        );
  return [...others, ...courses.map(({ id, updatedAt }) => page(paths.course(id), updatedAt))];
}
