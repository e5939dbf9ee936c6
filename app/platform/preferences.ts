/**
 * What a browser remembers without an account: language, theme, whether single-key shortcuts are
 * on. Three plain cookies, read on the server only. Pure.
 */
import { isTheme, type Theme } from '~/platform/locales';

export const PREFERENCE_COOKIES = { lang: 'lang', theme: 'theme', shortcuts: 'shortcuts' } as const;
export type PreferenceName = keyof typeof PREFERENCE_COOKIES;

const ONE_YEAR_SECONDS = 365 * 24 * 60 * 60;

/** The value of one cookie in a Cookie header (RFC 6265 §5.4), or null. */
export function readCookie(header: string | null, name: string): string | null {
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return null;
}

export interface Preferences {
  readonly theme: Theme;
  /** Single-key shortcuts can be switched off (WCAG 2.2, 2.1.4). */
  readonly shortcuts: boolean;
}

export function readPreferences(cookieHeader: string | null): Preferences {
  const theme = readCookie(cookieHeader, PREFERENCE_COOKIES.theme);
  return {
    theme: isTheme(theme) ? theme : 'system',
    shortcuts: readCookie(cookieHeader, PREFERENCE_COOKIES.shortcuts) !== 'off',
  };
}

/** A Set-Cookie value that keeps one preference for a year. `value` is one of our own short words. */
export function preferenceCookie(name: PreferenceName, value: string, secure: boolean): string {
  const parts = [
    `${PREFERENCE_COOKIES[name]}=${value}`,
    'Path=/',
    `Max-Age=${ONE_YEAR_SECONDS}`,
    'HttpOnly',
    'SameSite=Lax',
  ];
  if (secure) parts.push('Secure');
  return parts.join('; ');
}
