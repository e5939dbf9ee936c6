import { useBeforeUnload, useBlocker } from '@remix-run/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** Forms of the page mark themselves while they hold text that is saved by hand only. */
const isUnsaved = (): boolean => document.querySelector('[data-unsaved]') !== null;
/** And while what was typed is on its way. */
const isSaving = (): boolean => document.querySelector('[data-saving]') !== null;

/**
 * What is typed in a section is gone once another place of the portal is opened, or another card of
 * it. What is being saved is waited for: its answer may be that it does not fit.
 */
export function UnsavedGuard() {
  const { t } = useTranslation('mcra');
  useBeforeUnload((event) => {
    if (isUnsaved()) event.preventDefault();
  });
  const leaving = useBlocker(
    ({ currentLocation: here, nextLocation: next }) =>
      (isUnsaved() || isSaving()) &&
      (here.pathname !== next.pathname || placeOf(here) !== placeOf(next)),
  );
  useEffect(() => {
    if (leaving.state !== 'blocked') return;
    return onceSaved(() => {
      if (!isUnsaved() || window.confirm(t('unsaved'))) leaving.proceed();
      else leaving.reset();
    });
  }, [leaving, t]);
  return null;
}

/** Calls `done` when nothing is being saved any more; what it answers calls that off. */
function onceSaved(done: () => void): () => void {
  const watch = new MutationObserver(() => {
    if (isSaving()) return;
    watch.disconnect();
    done();
  });
  // After the step that blocked: it is not yet over when it is told.
  const soon = setTimeout(() => {
    if (!isSaving()) return done();
    watch.observe(document.body, {
      subtree: true,
      childList: true,
      attributeFilter: ['data-saving'],
    });
  });
  return () => {
    clearTimeout(soon);
    watch.disconnect();
  };
}

function placeOf({ search }: { search: string }): string {
  const asked = new URLSearchParams(search);
  return ['section', 'line', 'open', 'version'].map((name) => asked.get(name) ?? '').join(' ');
}
