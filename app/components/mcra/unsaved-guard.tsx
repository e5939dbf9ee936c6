import { useBeforeUnload, unstable_usePrompt as usePrompt } from '@remix-run/react';
import { useTranslation } from 'react-i18next';

/** Forms of the page mark themselves while they hold text that is saved by hand only. */
const isUnsaved = (): boolean => document.querySelector('[data-unsaved]') !== null;

/** What is typed in a section is gone once another place of the portal is opened. */
export function UnsavedGuard() {
  const { t } = useTranslation('mcra');
  useBeforeUnload((event) => {
    if (isUnsaved()) event.preventDefault();
  });
  usePrompt({
    message: t('unsaved'),
    when: ({ currentLocation: here, nextLocation: next }) =>
      isUnsaved() && (here.pathname !== next.pathname || placeOf(here) !== placeOf(next)),
  });
  return null;
}

function placeOf({ search }: { search: string }): string {
  const asked = new URLSearchParams(search);
  return ['section', 'line', 'version'].map((name) => asked.get(name) ?? '').join(' ');
}
