import { useMatches } from '@remix-run/react';
import type { i18n } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Namespaces that the matched routes name in their `handle`. */
function useWantedTexts(): string[] {
  const handles = useMatches().map(
    (match) => match.handle as { i18n?: readonly string[] } | undefined,
  );
  return [...new Set(handles.flatMap((handle) => handle?.i18n ?? []))];
}

const onTheirWay = new Map<string, Promise<void>>();

/** One promise for the same namespaces, however often React asks while it waits. */
function arrivalOf(i18n: i18n, namespaces: readonly string[]): Promise<void> {
  const key = namespaces.join(' ');
  const begun =
    onTheirWay.get(key) ??
    i18n.loadNamespaces(namespaces).finally(() => void onTheirWay.delete(key));
  onTheirWay.set(key, begun);
  return begun;
}

/**
 * Shows a page once its texts are at hand. At the first page they are (server, and browser before it
 * hydrates); after a move to another area they may still be on their way, and React keeps the page
 * before until then: the router moves in a transition. There is no Suspense boundary here: an update
 * that meets one before it is hydrated makes React give up ("root did not complete").
 */
export function TextsReady({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation('common');
  const missing = useWantedTexts().filter((namespace) => !i18n.hasLoadedNamespace(namespace));
  if (missing.length > 0) throw arrivalOf(i18n, missing);
  return children;
}
