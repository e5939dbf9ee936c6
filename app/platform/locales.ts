/**
 * The languages the product speaks and how one is chosen. Pure; the cookie and theme names live
 * here too, because the same small form sets them.
 */

export const LOCALES = ['en', 'fr'] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = 'en';

/** Each language in its own words, for the switch. */
export const LOCALE_NAMES: Record<Locale, string> = { en: 'English', fr: 'Français' };

export const NAMESPACES = [
  'common',
  'home',
  'accounts',
  'credentials',
  'catalogue',
  'agreements',
  'recognition',
  'cases',
  'decisions',
  'errors',
  'trust',
  'editor',
  'curriculum',
  'imports',
  'explorer',
  'mcra',
  'network',
] as const;
export type Namespace = (typeof NAMESPACES)[number];

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export const isLocale = (value: unknown): value is Locale => LOCALES.includes(value as Locale);
export const isTheme = (value: unknown): value is Theme => THEMES.includes(value as Theme);

/** Reading direction of a language; all of today's run left to right. */
export const directionOf = (_locale: Locale): 'ltr' | 'rtl' => 'ltr';

/** The product's language for a BCP 47 tag (`fr-BE` → `fr`), or null when we do not speak it. */
export function toLocale(tag: string | null | undefined): Locale | null {
  const primary = tag?.trim().toLowerCase().split('-')[0];
  return isLocale(primary) ? primary : null;
}

/** The best language for an Accept-Language header (RFC 9110 §12.5.4), or null. */
export function fromAcceptLanguage(header: string | null): Locale | null {
  const ranges = (header ?? '')
    .split(',', 50)
    .map((part, order) => {
      const [tag = '', ...parameters] = part.split(';');
      const weight = parameters.find((text) => text.trim().startsWith('q='));
      const quality = weight ? Number(weight.trim().slice(2)) : 1;
      return { locale: toLocale(tag), quality: Number.isFinite(quality) ? quality : 0, order };
    })
    .filter((range) => range.locale !== null && range.quality > 0)
    .sort((a, b) => b.quality - a.quality || a.order - b.order);
  return ranges[0]?.locale ?? null;
}

/** What a request says about the language wanted, strongest first. */
export interface LanguageWishes {
  readonly viewer?: string | null;
  readonly cookie?: string | null;
  readonly query?: string | null;
  readonly acceptLanguage?: string | null;
}

/** The person's own setting, then this browser's, then the address, then its headers, then English. */
export function negotiateLocale(wishes: LanguageWishes): Locale {
  return (
    toLocale(wishes.viewer) ??
    toLocale(wishes.cookie) ??
    toLocale(wishes.query) ??
    fromAcceptLanguage(wishes.acceptLanguage ?? null) ??
    DEFAULT_LOCALE
  );
}
