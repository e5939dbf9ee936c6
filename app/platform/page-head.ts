/** What a public page says about itself to search engines and to people sharing it. */
import type { MetaDescriptor } from '@remix-run/react';
import { LOCALES } from './locales';

export interface PageHead {
  readonly title: string;
  readonly description: string;
  /** The page's one address, with its origin. */
  readonly canonical: string;
  /** The same page per language. */
  readonly alternates: readonly { readonly lang: string; readonly href: string }[];
  /** schema.org description of what the page is about, as JSON text. */
  readonly jsonLd?: string | undefined;
  readonly noindex?: boolean | undefined;
  /** The same content as data, by media type. */
  readonly data?: readonly { readonly mediaType: string; readonly href: string }[] | undefined;
}

/** `path` with its query, on `origin`; each language is asked for by `?lang=`. */
export function pageAddresses(
  origin: string,
  path: string,
): Pick<PageHead, 'canonical' | 'alternates'> {
  const canonical = `${origin}${path}`;
  const inLanguage = (lang: string): string => {
    const url = new URL(canonical);
    url.searchParams.set('lang', lang);
    return url.href;
  };
  return {
    canonical,
    alternates: [
      ...LOCALES.map((lang) => ({ lang, href: inLanguage(lang) })),
      { lang: 'x-default', href: canonical },
    ],
  };
}

/** For a route's `meta` export. Remix escapes the JSON-LD; a data block is no script to the CSP. */
export function toMeta(head: PageHead | undefined): MetaDescriptor[] {
  if (!head) return [];
  return [
    { title: head.title },
    { name: 'description', content: head.description },
    { tagName: 'link', rel: 'canonical', href: head.canonical },
    ...head.alternates.map(({ lang, href }) => ({
      tagName: 'link' as const,
      rel: 'alternate',
      hrefLang: lang,
      href,
    })),
    ...(head.data ?? []).map(({ mediaType, href }) => ({
      tagName: 'link' as const,
      rel: 'alternate',
      type: mediaType,
      href,
    })),
    ...(head.noindex ? [{ name: 'robots', content: 'noindex' }] : []),
    ...(head.jsonLd ? [{ 'script:ld+json': JSON.parse(head.jsonLd) }] : []),
  ];
}
