import type { Rollup } from 'vite';

/** Modules the page names itself: they stay chunks of their own. */
const ENTRY = /[\\/]app[\\/](?:root|entry\.client)\.tsx/;
const ROUTE = /[\\/]app[\\/]routes[\\/]/;
/** What this share of the routes load is everybody's: cheaper at once than as a request of its own. */
const SHARE = 0.3;

/**
 * Puts what every page loads into two chunks, `vendor` (packages) and `shell` (ours, with what
 * many routes share). Without it each module that some page has in common with the
 * root is a chunk of its own: a request of a few hundred bytes, and a link in every page's head.
 *
 * @returns Rollup's `manualChunks`, for the browser build only.
 */
export function shellChunks(): Rollup.GetManualChunk {
  let shell: ReadonlySet<string> | null = null;
  return (id, { getModuleIds, getModuleInfo }) => {
    shell ??= shellOf([...getModuleIds()], getModuleInfo);
    if (!shell.has(id)) return;
    return id.includes('node_modules') ? 'vendor' : 'shell';
  };
}

function shellOf(ids: readonly string[], moduleOf: Rollup.GetModuleInfo): Set<string> {
  const shell = reachedFrom(
    ids.filter((id) => ENTRY.test(id)),
    moduleOf,
  );
  const routes = ids.filter((id) => ROUTE.test(id) && moduleOf(id)?.isEntry);
  const uses = new Map<string, number>();
  for (const route of routes)
    for (const id of reachedFrom([route], moduleOf)) uses.set(id, (uses.get(id) ?? 0) + 1);
  for (const [id, count] of uses) if (count >= routes.length * SHARE) shell.add(id);
  return shell;
}

/** Every module the entries import, directly or not, but not on demand; without themselves. */
function reachedFrom(entries: readonly string[], moduleOf: Rollup.GetModuleInfo): Set<string> {
  const found = new Set(entries);
  for (const id of found) for (const next of moduleOf(id)?.importedIds ?? []) found.add(next);
  for (const entry of entries) found.delete(entry);
  return found;
}
