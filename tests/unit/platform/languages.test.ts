import { describe, expect, it } from 'vitest';
import { createI18n, localeOf, serverT, textsIn } from '~/platform/i18n.server';
import { fromAcceptLanguage, negotiateLocale, toLocale } from '~/platform/locales';
import { preferenceCookie, readCookie, readPreferences } from '~/platform/preferences';

const request = (path: string, headers: Record<string, string> = {}) =>
  new Request(`http://127.0.0.1${path}`, { headers });

describe('the language of a request', () => {
  const everything = { viewer: 'en', cookie: 'fr', query: 'fr', acceptLanguage: 'fr' };

  it('is the person’s own, then the cookie’s, then the address’s, then the headers’, then English', () => {
    expect(negotiateLocale(everything)).toBe('en');
    expect(negotiateLocale({ ...everything, viewer: null, query: 'en' })).toBe('fr');
    expect(negotiateLocale({ query: 'fr', acceptLanguage: 'en' })).toBe('fr');
    expect(negotiateLocale({ acceptLanguage: 'fr-BE, en;q=0.8' })).toBe('fr');
    expect(negotiateLocale({ acceptLanguage: 'ja' })).toBe('en');
  });

  it('passes over a language we do not speak', () => {
    expect(negotiateLocale({ viewer: 'xx', cookie: '__proto__', query: 'fr' })).toBe('fr');
  });

  it('reads the weights of Accept-Language', () => {
    expect(fromAcceptLanguage('en;q=0.2, fr;q=0.9')).toBe('fr');
    expect(fromAcceptLanguage('fr;q=0, en;q=0.1')).toBe('en');
    expect(fromAcceptLanguage('en;q=abc')).toBeNull();
    expect(fromAcceptLanguage(null)).toBeNull();
    expect(toLocale('FR-CA')).toBe('fr');
  });

  it('comes from the request itself', () => {
    expect(localeOf(request('/', { Cookie: 'theme=dark; lang=fr' }))).toBe('fr');
    expect(localeOf(request('/?lang=fr', { 'Accept-Language': 'en' }))).toBe('fr');
    expect(localeOf(request('/', { Cookie: 'lang=fr' }), { locale: 'en' })).toBe('en');
  });

  it('does not leak from one request into another', () => {
    const french = createI18n('fr');
    const english = createI18n('en');
    expect(french.t('common:account.signIn')).toBe('Se connecter');
    expect(english.t('common:account.signIn')).toBe('Sign in');
    expect(french.t('common:account.signIn')).toBe('Se connecter');
  });

  it('changed in one request stays so in that request only', async () => {
    const one = createI18n('fr');
    await one.changeLanguage('en');
    expect(createI18n('fr').language).toBe('fr');
    expect(createI18n('fr')).not.toBe(createI18n('fr'));
  });

  it('keeps texts with other values, and those of other areas, apart', () => {
    const t = textsIn('en', 'catalogue');
    expect(t('eqfLevel', { level: 6 })).toBe('EQF level 6');
    expect(t('eqfLevel', { level: 7 })).toBe('EQF level 7');
    expect(t('eqfLevel', { level: 6 })).toBe('EQF level 6');
    expect(textsIn('fr', 'catalogue')('eqfLevel', { level: 6 })).toBe('CEC niveau 6');
    expect(textsIn('en', 'common')('account.signIn')).toBe('Sign in');
    expect(textsIn('xx', 'common')('account.signIn')).toBe('Sign in');
  });

  it('gives loaders a text for titles', () => {
    const { t, locale } = serverT(request('/?lang=fr'));
    expect(locale).toBe('fr');
    expect(t('title', { page: 'Cours' })).toBe('Cours – Credit Clearinghouse');
  });
});

describe('the cookies of preferences', () => {
  it('are read one by one', () => {
    expect(readCookie('a=1; lang=fr;theme=dark', 'lang')).toBe('fr');
    expect(readCookie('xlang=fr', 'lang')).toBeNull();
    expect(readCookie(null, 'lang')).toBeNull();
  });

  it('fall back to the device and to shortcuts on', () => {
    expect(readPreferences('theme=neon')).toEqual({ theme: 'system', shortcuts: true });
    expect(readPreferences('theme=dark; shortcuts=off')).toEqual({
      theme: 'dark',
      shortcuts: false,
    });
  });

  it('cannot be read by script and are secure where the site is', () => {
    expect(preferenceCookie('theme', 'dark', true)).toBe(
      'theme=dark; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax; Secure',
    );
    expect(preferenceCookie('lang', 'fr', false)).not.toContain('Secure');
  });
});
