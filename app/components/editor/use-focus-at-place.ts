import { useLocation, useNavigationType } from '@remix-run/react';
import { useEffect } from 'react';

const TAKES_FOCUS =
  'input:not([type=hidden]), select, textarea, button:not([tabindex="-1"]), summary, a[href]';

/**
 * A browser that loads a page goes on from the place its address names; a move within the portal
 * only scrolls there. This takes the focus along: what is folded around the place opens, and the
 * first control in it has the focus, or the place itself. Where the pressed button went with the
 * page before, the focus goes to the main part. What is wrong with a form comes first.
 */
export function useFocusAtPlace(): void {
  const { hash, key } = useLocation();
  const moved = useNavigationType() !== 'POP';
  // biome-ignore lint/correctness/useExhaustiveDependencies: every visit, to the same place too
  useEffect(() => {
    const { activeElement } = document;
    if (activeElement?.getAttribute('role') === 'alert') return;
    const place = hash === '' ? null : document.getElementById(hash.slice(1));
    if (place) focusIn(place);
    else if (moved && activeElement === document.body)
      document.getElementById('main')?.focus({ preventScroll: true });
  }, [hash, key]);
}

function focusIn(place: HTMLElement): void {
  for (let at = place.closest('details'); at; at = at.parentElement?.closest('details') ?? null)
    at.open = true;
  const control = place.matches(TAKES_FOCUS)
    ? place
    : place.querySelector<HTMLElement>(TAKES_FOCUS);
  if (!control) place.tabIndex = -1;
  (control ?? place).focus();
}
