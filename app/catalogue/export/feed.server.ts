import { catalogueStamp, listPublishedCourses } from '#db/queries/catalogue';
import { catalogueChangedAt, type EventPlace, listCourseEvents } from '#db/queries/course-export';
import { textIn } from '~/elm/language-map';
import { publicUrl } from '~/platform/env.server';
import { localeOf, serverT } from '~/platform/i18n.server';
import { paths } from '~/platform/paths';
import { services } from '~/platform/services.server';
import { answerData } from './data-answer.server';
import { type FeedEntry, feedOf } from './feed';

/** Changes that one part of the feed tells of. */
const ENTRIES = 100;

/** `<milliseconds>.<id>` of the last change read. */
const Place = /^(\d{1,15})\.(.{1,200})$/;

const placeOf = ({ updatedAt, id }: EventPlace): string => `${updatedAt}.${id}`;

/** Where the asked part begins; null: at the newest change. Throws a 400 for what is no place. */
function placeAsked(request: Request): EventPlace | null {
  const asked = new URL(request.url).searchParams.get('after');
  if (asked === null) return null;
  const [, at, id] = Place.exec(asked) ?? [];
  if (at && id) return { updatedAt: Number(at), id };
  throw new Response('There is no such part of the feed. Begin at its first one.\n', {
    status: 400,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Access-Control-Allow-Origin': '*' },
  });
}

/** `/courses.atom`: what was published, changed or archived last, and in parts all before it. */
export async function answerFeed(request: Request): Promise<Response> {
  const { store, env } = services();
  const origin = publicUrl(env);
  const locale = localeOf(request, null);
  const after = placeAsked(request);
  const changedAt = await catalogueChangedAt(store.read);
  const version = {
    content: `${await catalogueStamp(store.read)}|${changedAt}|${locale}|${origin}|${after ? placeOf(after) : ''}`,
    changedAt,
    mediaType: 'application/atom+xml; charset=utf-8',
  };
  return answerData(request, version, async () => {
    // One more tells whether there are more.
    const found = await listCourseEvents(store.read, ENTRIES + 1, after);
    const events = found.slice(0, ENTRIES);
    const last = found.length > ENTRIES ? events.at(-1) : undefined;
    const lang = new URL(request.url).searchParams.get('lang') ?? '';
    const partAt = (place: EventPlace | null | undefined) =>
      origin + paths.coursesFeed({ lang, ...(place ? { after: placeOf(place) } : {}) });
    const { t } = serverT(request, { namespace: 'catalogue', viewer: { locale } });
    return feedOf({
      address: origin + paths.coursesFeed(),
      self: partAt(after),
      next: last ? partAt(last) : null,
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
