/** Sitemaps (sitemaps.org protocol 0.9) with the same page in each language beside it. */

export interface SitemapPage {
  readonly address: string;
  /** Milliseconds since the epoch; null where nobody can tell. */
  readonly changedAt: number | null;
  readonly alternates: readonly { readonly lang: string; readonly href: string }[];
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

export const escapeXml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    // What XML 1.0 has no place for.
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');

const day = (at: number): string => new Date(at).toISOString().slice(0, 10);

export function sitemapOf(pages: readonly SitemapPage[]): string {
  const urls = pages.map(({ address, changedAt, alternates }) => {
    const links = alternates.map(
      ({ lang, href }) =>
        `<xhtml:link rel="alternate" hreflang="${lang}" href="${escapeXml(href)}"/>`,
    );
    const changed = changedAt === null ? '' : `<lastmod>${day(changedAt)}</lastmod>`;
    return `<url><loc>${escapeXml(address)}</loc>${changed}${links.join('')}</url>\n`;
  });
  return `${HEAD}<urlset xmlns="${NAMESPACE}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('')}</urlset>\n`;
}

/** The list of a large site's sitemaps. */
export const sitemapIndexOf = (addresses: readonly string[]): string =>
  `${HEAD}<sitemapindex xmlns="${NAMESPACE}">\n${addresses
    .map((each) => `<sitemap><loc>${escapeXml(each)}</loc></sitemap>\n`)
    .join('')}</sitemapindex>\n`;
