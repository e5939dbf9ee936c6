/** Languages on the server: one i18next instance per language, never another's, so that none leaks. */
import { createInstance, type i18n, type TFunction } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { resources } from '~/locales';
import { BoundedCache } from '~/platform/bounded-cache';
import { i18nOptions } from '~/platform/i18n';
import {
  DEFAULT_LOCALE,
  type Locale,
  NAMESPACES,
  type Namespace,
  negotiateLocale,
  toLocale,
} from '~/platform/locales';
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

const instances = new Map<Locale, i18n>();

/**
 * The i18next of a language, with every text at hand: rendering never waits. It is shared, and
 * nobody on the server changes its language.
 */
export function i18nFor(locale: Locale): i18n {
  const known = instances.get(locale);
  if (known) return known;
  const made = createInstance();
  made.use(initReactI18next);
  void made.init({
    ...i18nOptions(locale),
    ns: [...NAMESPACES],
    resources: { [locale]: resources[locale] } as never,
    initAsync: false,
  });
  const fixedT = made.getFixedT.bind(made) as unknown as FixedT;
  made.getFixedT = rememberingTexts(fixedT) as unknown as i18n['getFixedT'];
  instances.set(locale, made);
  return made;
}

type Text = (key: string, ...values: readonly unknown[]) => string;
type FixedT = (...of: readonly (string | readonly string[] | null | undefined)[]) => Text;

/** As many texts of a namespace are kept; those with other values come and go. */
const MOST_TEXTS = 4_000;

/** A text, with the same values in it, is made once for its language: a page asks for a hundred. */
function rememberingTexts(fixedT: FixedT): FixedT {
  const known = new Map<string, Text>();
  return (...of) => {
    const name = of.join('|');
    const found = known.get(name);
    if (found) return found;
    const lookUp = fixedT(...of);
    const texts = new BoundedCache<string>(MOST_TEXTS);
    const made: Text = (key, ...values) => {
      const asked = values.length === 0 ? key : `${key} ${JSON.stringify(values)}`;
      const kept = texts.get(asked);
      if (kept !== undefined) return kept;
      const text = lookUp(key, ...values);
      texts.set(asked, text);
      return text;
    };
    known.set(name, Object.assign(made, lookUp));
    return made;
  };
}

/** An i18next of one's own, of which all may be changed. */
export const createI18n = (locale: Locale): i18n => i18nFor(locale).cloneInstance();

/** A typed `t` in a language, where no request is at hand; English where it is none of ours. */
export const textsIn = <N extends Namespace>(locale: string, namespace: N): TFunction<N> => {
  const known = toLocale(locale) ?? DEFAULT_LOCALE;
  return i18nFor(known).getFixedT(known, namespace) as TFunction<N>;
};

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
  return { t: textsIn(locale, namespace), locale };
}

/**
 * Texts of codes that arrive as data, as `useCodeText` of platform/i18n gives them to a page: the
 * code itself where it has no words.
 */
export function codeTextsIn(locale: string, namespace: Namespace) {
  const i18n = i18nFor(toLocale(locale) ?? DEFAULT_LOCALE);
  return (group: string, code: string, values: Record<string, unknown> = {}): string => {
    const key = `${namespace}:${group}.${code.replaceAll('.', '_')}`;
    return i18n.exists(key, values) ? String(i18n.t(key as never, values as never)) : code;
  };
}
