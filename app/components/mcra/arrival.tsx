import { useLocation } from '@remix-run/react';
import { useEffect } from 'react';

/** Fields, cards and the search for courses: what links lead to in order to go on there. */
const GOES_ON = /^#(?:f-|part-|finder$|add-party-id$)/;

/**
 * A link to a field or card leads right into it, also within the page: what it is folded into is
 * opened, the column it stands in is shown, and the keyboard goes on from there.
 */
export function Arrival() {
  const { key, hash } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another visit is another occasion
  useEffect(() => {
    if (!GOES_ON.test(hash)) return;
    const target = document.getElementById(decodeURIComponent(hash.slice(1)));
    if (!target) return;
    for (let fold = target.closest('details'); fold; fold = outside(fold)) fold.open = true;
    // The columns of a small window show what the address names whenever it changes.
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    if (!target.matches('a, button, input, select, textarea')) target.tabIndex = -1;
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: hash.startsWith('#f-') ? 'center' : 'start' });
  }, [key, hash]);
  return null;
}

const outside = (fold: Element): HTMLDetailsElement | null =>
  fold.parentElement?.closest('details') ?? null;
