import { useLocation } from '@remix-run/react';
import { useEffect, useRef } from 'react';

/**
 * Says the title of the page that a move within the portal led to, as a browser does when it loads
 * one. `data-visit` names the visit that is drawn: the address changes before the page does.
 */
export function PageAnnouncer() {
  const { key, pathname } = useLocation();
  const region = useRef<HTMLDivElement>(null);
  const before = useRef(pathname);
  useEffect(() => {
    if (!region.current) return;
    region.current.dataset.visit = key;
    if (before.current !== pathname) region.current.textContent = document.title;
    before.current = pathname;
  }, [key, pathname]);
  return <div ref={region} id="page-announcer" role="status" className="sr-only" />;
}
