import { catalogueStamp, listPublishedCourses } from '#db/queries/catalogue';
import { catalogueChangedAt, listCourseEvents } from '#db/queries/course-export';
import { textIn } from '~/elm/language-map';
import { publicUrl } from '~/platform/env.server';
import { localeOf, serverT } from '~/platform/i18n.server';
import { paths } from '~/platform/paths';
import { services } from '~/platform/services.server';
import { answerData } from './data-answer.server';
import { type FeedEntry, feedOf } from './feed';

/** Changes a feed tells of. */
const ENTRIES = 100;

/** `/courses.atom`: what was published, changed or archived last. */
export async function answerFeed(request: Request): Promise<Response> {
  const { store, env } = services();
  const origin = publicUrl(env);
  const locale = localeOf(request, null);
  const changedAt = await catalogueChangedAt(store.read);
  const version = {
    content: `${await catalogueStamp(store.read)}|${changedAt}|${locale}|${origin}`,
    changedAt,
    mediaType: 'application/atom+xml; charset=utf-8',
  };
  return answerData(request, version, async () => {
    const events = await listCourseEvents(store.read, ENTRIES);
    const { t } = serverT(request, { namespace: 'catalogue', viewer: { locale } });
    return feedOf({
      address: origin + paths.coursesFeed(),
      page: origin + paths.courses(),
      title: t('feed.title'),
      lang: locale,
      updatedAt: changedAt,
      entries: await entriesOf(events, origin, locale),
      gone: events
        .filter((each) => each.status === 'archived')
        .map(({ id, updatedAt }) => ({ address: origin + paths.course(id), at: updatedAt })),
    });
  });
}

async function entriesOf(
  events: readonly { id: string; createdAt: number }[],
  origin: string,
  locale: string,
): Promise<FeedEntry[]> {
  const ids = events.map((each) => each.id);
  const created = new Map(events.map((each) => [each.id, each.createdAt]));
  const courses = await listPublishedCourses(services().store.read, ids);
  return courses.map(({ id, data, provider, updatedAt }) => ({
    address: origin + paths.course(id),
    title: textIn(data.title, locale, data.defaultLanguage),
    lang: locale in data.title ? locale : 'en' in data.title ? 'en' : data.defaultLanguage,
    author: textIn(provider.names, locale),
    summary: textIn(data.description, locale, data.defaultLanguage),
    createdAt: created.get(id) ?? updatedAt,
    updatedAt,
    data: [
      { mediaType: 'application/ld+json', href: origin + paths.courseData(id, 'jsonld') },
      { mediaType: 'text/turtle', href: origin + paths.courseData(id, 'ttl') },
    ],
  }));
}
