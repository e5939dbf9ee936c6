import { useEffect } from 'react';

/** Following a link to something folded away opens what it is folded in. */
export function useReveal(): void {
  useEffect(() => {
    const reveal = () => {
      const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      let folded = target?.closest<HTMLDetailsElement>('details:not([open])');
      while (folded) {
        folded.open = true;
        folded = folded.closest<HTMLDetailsElement>('details:not([open])');
      }
      target?.scrollIntoView();
      target?.focus({ preventScroll: true });
    };
    if (location.hash) reveal();
    window.addEventListener('hashchange', reveal);
    return () => window.removeEventListener('hashchange', reveal);
  }, []);
}
