/** Languages on the server: one i18next instance per request, so that no language leaks into another. */
import { createInstance, type i18n, type TFunction } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { resources } from '~/locales';
import { i18nOptions } from '~/platform/i18n';
import { type Locale, NAMESPACES, type Namespace, negotiateLocale } from '~/platform/locales';
import { PREFERENCE_COOKIES, readCookie } from '~/platform/preferences';

/** Just what decides the language of somebody signed in. */
export type LanguageOwner = { readonly locale: string | null } | null;

/** The language of a request: the viewer's own, the `lang` cookie, `?lang=`, Accept-Language, English. */
export function localeOf(request: Request, viewer: LanguageOwner = null): Locale {
  return negotiateLocale({
    viewer: viewer?.locale ?? null,
    cookie: readCookie(request.headers.get('Cookie'), PREFERENCE_COOKIES.lang),
    query: new URL(request.url).searchParams.get('lang'),
    acceptLanguage: request.headers.get('Accept-Language'),
  });
}

const patterns = new Map<Locale, i18n>();

/** One prepared instance per language; it never changes its language and is never rendered with. */
function patternFor(locale: Locale): i18n {
  const known = patterns.get(locale);
  if (known) return known;
  const made = createInstance();
  made.use(initReactI18next);
  void made.init({
    ...i18nOptions(locale),
    ns: [...NAMESPACES],
    resources: { [locale]: resources[locale] } as never,
    initAsync: false,
  });
  patterns.set(locale, made);
  return made;
}

/**
 * The i18next of one request, with every text at hand (rendering never waits). A clone: it shares
 * the texts, which nobody writes to, and costs a fifth of a new instance.
 */
export const createI18n = (locale: Locale): i18n => patternFor(locale).cloneInstance();

/**
 * For loaders, actions and page titles: a typed `t` in the request's language. Pass the viewer
 * wherever somebody may be signed in, since their own setting comes first.
 */
export function serverT<N extends Namespace = 'common'>(
  request: Request,
  options: { namespace?: N; viewer?: LanguageOwner } = {},
): { t: TFunction<N>; locale: Locale } {
  const locale = localeOf(request, options.viewer ?? null);
  const namespace = (options.namespace ?? 'common') as N;
  return { t: patternFor(locale).getFixedT(locale, namespace) as TFunction<N>, locale };
}
