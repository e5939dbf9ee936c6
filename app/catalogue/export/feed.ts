/** A feed of changes (Atom, RFC 4287; deleted entries by RFC 6721; in parts by RFC 5005). */
import { escapeXml } from './sitemap';

export interface FeedEntry {
  readonly address: string;
  readonly title: string;
  /** BCP 47 tag of the title and summary. */
  readonly lang: string;
  readonly author: string;
  readonly summary: string;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  readonly updatedAt: number;
  /** The same as data, by media type. */
  readonly data: readonly { readonly mediaType: string; readonly href: string }[];
}

export interface Feed {
  /** Of the whole feed: of its newest part. */
  readonly address: string;
  /** Of this part, and of the next older one, where there is one (RFC 5005 §3). */
  readonly self: string;
  readonly next: string | null;
  readonly page: string;
  readonly title: string;
  readonly lang: string;
  readonly updatedAt: number;
  readonly entries: readonly FeedEntry[];
  /** What was taken out of the catalogue. */
  readonly gone: readonly { readonly address: string; readonly at: number }[];
}

const linkTo = (rel: string, href: string): string =>
  `<link rel="${rel}" type="application/atom+xml" href="${escapeXml(href)}"/>`;

const instant = (at: number): string => new Date(at).toISOString();

export function feedOf(feed: Feed): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0" xml:lang="${feed.lang}">`,
    `<id>${escapeXml(feed.address)}</id>`,
    `<title>${escapeXml(feed.title)}</title>`,
    `<updated>${instant(feed.updatedAt)}</updated>`,
    linkTo('self', feed.self),
    linkTo('first', feed.address),
    ...(feed.next === null ? [] : [linkTo('next', feed.next)]),
    `<link rel="alternate" type="text/html" href="${escapeXml(feed.page)}"/>`,
    ...feed.entries.map(entryOf),
    ...feed.gone.map(
      ({ address, at }) => `<at:deleted-entry ref="${escapeXml(address)}" when="${instant(at)}"/>`,
    ),
    '</feed>\n',
  ].join('\n');
}

const entryOf = (entry: FeedEntry): string =>
  [
    `<entry xml:lang="${escapeXml(entry.lang)}">`,
    `<id>${escapeXml(entry.address)}</id>`,
    `<title>${escapeXml(entry.title)}</title>`,
    `<published>${instant(entry.createdAt)}</published>`,
    `<updated>${instant(entry.updatedAt)}</updated>`,
    `<author><name>${escapeXml(entry.author)}</name></author>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(entry.address)}"/>`,
    ...entry.data.map(
      ({ mediaType, href }) =>
        `<link rel="alternate" type="${mediaType}" href="${escapeXml(href)}"/>`,
    ),
    `<summary>${escapeXml(entry.summary)}</summary>`,
    '</entry>',
  ].join('');
