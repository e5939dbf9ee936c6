/** What a page says after something was done; the address carries it over the redirect. */
export const SAID = [
  'programme',
  'draft',
  'span',
  'module',
  'module-removed',
  'skills',
  'published',
  'removed',
  'ended',
  'article',
  'article-ended',
  'confirmed',
] as const;
export type Said = (typeof SAID)[number];

/** What an address says was done; null for anything else. */
export const saidIn = (search: URLSearchParams): Said | null =>
  SAID.find((each) => each === search.get('said')) ?? null;
