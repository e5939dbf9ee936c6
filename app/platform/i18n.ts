/**
 * Languages in components: settings that server and browser share, and texts of stable codes.
 * `useTranslation('ns')` of react-i18next gives typed keys; a missing key fails `tsc`.
 */
import type { InitOptions } from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { LOCALES, type Locale, type Namespace } from '~/platform/locales';

export const i18nOptions = (locale: Locale): InitOptions => ({
  lng: locale,
  supportedLngs: [...LOCALES],
  fallbackLng: false,
  defaultNS: 'common',
  interpolation: { escapeValue: false },
  returnNull: false,
  // Pages wait for their texts before they are drawn (shell/texts-ready), so nothing suspends.
  react: { useSuspense: false },
  showSupportNotice: false,
});

/** Values that fill a text's `{{placeholders}}`. */
export type TextValues = Record<string, unknown>;

/**
 * Texts of codes that arrive as data (check codes, reasons, statuses). Codes contain dots and the
 * locales write them with `_`: `text('codes', 'seal.draft')` reads `codes.seal_draft`. A code
 * without words gives `otherwise` (the code itself when none is given), never an empty line.
 */
export function useCodeText(namespace: Namespace) {
  const { i18n } = useTranslation(namespace);
  return useCallback(
    (group: string, code: string, values: TextValues = {}, otherwise: string = code): string => {
      const key = `${namespace}:${group}.${code.replaceAll('.', '_')}`;
      return i18n.exists(key, values) ? String(i18n.t(key as never, values as never)) : otherwise;
    },
    [i18n, namespace],
  );
}

/** The language being read. */
export function useLocale(): Locale {
  return useTranslation('common').i18n.language as Locale;
}
