import { useMatches } from '@remix-run/react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Namespaces that the matched routes name in their `handle`. */
function useWantedTexts(): string[] {
  const handles = useMatches().map(
    (match) => match.handle as { i18n?: readonly string[] } | undefined,
  );
  return [...new Set(handles.flatMap((handle) => handle?.i18n ?? []))];
}

/**
 * Shows a page once its texts are at hand. At the first page they are (server, and browser before it
 * hydrates); after a move to another area they may still be on their way. Not a Suspense boundary:
 * an update that meets one before it is hydrated makes React give up ("root did not complete").
 */
export function TextsReady({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation('common');
  const [, arrived] = useState(0);
  const missing = useWantedTexts()
    .filter((namespace) => !i18n.hasLoadedNamespace(namespace))
    .join(' ');
  useEffect(() => {
    let gone = false;
    if (missing !== '')
      void i18n.loadNamespaces(missing.split(' ')).then(() => {
        if (!gone) arrived((count) => count + 1);
      });
    return () => {
      gone = true;
    };
  }, [i18n, missing]);
  return missing === '' ? children : null;
}
