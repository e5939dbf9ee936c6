/**
 * Caching of pages. A visitor without an account revalidates and gets 304 while nothing changed;
 * a page shown to somebody signed in is never kept.
 */
import { createHash, randomUUID } from 'node:crypto';
import { data, type HeadersFunction } from '@remix-run/node';
import type { Viewer } from '~/accounts/roles';
import { BoundedCache } from './bounded-cache';
import { dayOf } from './format';
import { readPreferences } from './preferences';
import { services } from './services.server';

/** A restart may bring another build, whose pages name other scripts: older tags no longer hold. */
const RUN = randomUUID();

const VARY = 'Accept-Language, Cookie';

export interface PageVersion {
  readonly viewer: Viewer | null;
  readonly locale: string;
  /** Changes whenever what the page shows changes; the address and the day are added here. */
  readonly content: string;
}

/**
 * Answers a public page: `load` is called only when its content must be sent. Use `cacheHeaders`
 * as the route's `headers`. A 304 carries no CSP (the server takes it off): a fresh nonce would
 * block the scripts of the page the browser kept.
 */
export async function answerPage<T>(request: Request, page: PageVersion, load: () => Promise<T>) {
  if (page.viewer)
    return data(await load(), { headers: { 'Cache-Control': 'no-store', Vary: VARY } });
  const etag = tagOf(request, page);
  const headers = { 'Cache-Control': 'private, no-cache', ETag: etag, Vary: VARY };
  if (isFresh(request, etag)) return data(null as unknown as T, { status: 304, headers });
  return data(await load(), { headers });
}

/** As many tags are remembered. */
const MOST_TAGS = 4_000;
const digests = new BoundedCache<string>(MOST_TAGS);

export interface ShownPage {
  readonly viewer: Viewer | null;
  readonly locale: string;
  /** What the page shows beside the record, e.g. the state of the search index. */
  readonly beside?: string;
}

/**
 * Answers a public page whose tag is a digest of what `load` gives, so that nothing it shows can be
 * forgotten in it. While the record stays as it is, and what is `beside` it, the digest is
 * remembered and a visit repeated costs no load; after a change it costs one, and no rendering where
 * the page still shows the same.
 */
export async function answerShown<T>(request: Request, page: ShownPage, load: () => Promise<T>) {
  if (page.viewer) return answerPage(request, { ...page, content: '' }, load);
  const { store, clock } = services();
  const { pathname, search } = new URL(request.url);
  const day = today(clock());
  const asked = [store.version(), pathname, search, page.locale, day, page.beside].join(' ');
  const known = digests.get(asked);
  if (known) return answerPage(request, { ...page, content: known }, load);
  const shown = await load();
  const content = createHash('sha256').update(JSON.stringify(shown)).digest('base64url');
  digests.set(asked, content);
  return answerPage(request, { ...page, content }, async () => shown);
}

let minute = { number: Number.NaN, day: '' };

/** The day of an instant, found once a minute. */
function today(instant: number): string {
  const number = Math.floor(instant / 60_000);
  if (number !== minute.number) minute = { number, day: dayOf(instant) };
  return minute.day;
}

/** Weak (RFC 9110 §8.8.1): compression and the nonce differ from answer to answer. */
function tagOf(request: Request, page: PageVersion): string {
  const url = new URL(request.url);
  const { theme, shortcuts } = readPreferences(request.headers.get('Cookie'));
  const day = today(services().clock());
  const parts = [RUN, url.pathname, url.search, page.locale, theme, shortcuts, day, page.content];
  return `W/"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 27)}"`;
}

/** If-None-Match by weak comparison (RFC 9110 §13.1.2). */
function isFresh(request: Request, etag: string): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  const asked = request.headers.get('If-None-Match');
  if (asked === null) return false;
  const bare = (tag: string): string => tag.trim().replace(/^W\//, '');
  return asked.split(',').some((tag) => tag.trim() === '*' || bare(tag) === bare(etag));
}

/** A route's `headers`: those of its loader, or of the answer that was thrown instead. */
export const cacheHeaders: HeadersFunction = ({ loaderHeaders, errorHeaders }) =>
  errorHeaders ?? loaderHeaders;

/** The same for a page that some askers are sent on from, by what they accept. */
export const negotiatedHeaders: HeadersFunction = (answer) => {
  const headers = new Headers(cacheHeaders(answer));
  headers.append('Vary', 'Accept');
  return headers;
};

/** Thrown where there is no such page, or none for this visitor. */
export const notFound = () => data(null, { status: 404, headers: { 'Cache-Control': 'no-store' } });
