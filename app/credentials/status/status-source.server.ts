import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { BoundedCache } from '~/platform/bounded-cache';
import { guardedFetch } from '~/platform/guarded-fetch.server';
import type { Code } from '../fault';
import { filesBelow } from '../proof/did-documents.server';

/** The bytes of a list, or why they are not at hand. */
export type StatusBytes = { bytes: Uint8Array; code: null } | { bytes: null; code: Code };

/** Where status lists come from, by address. */
export type StatusSource = (address: string) => Promise<StatusBytes>;

const MOST_BYTES = 2 * 1024 * 1024;
const MINUTE = 60_000;

/**
 * Lists from a directory and its folders: the file that bears the name of the address' last
 * segment (with `.json`, `.jsonld` or `.jwt` behind it, or nothing).
 */
export async function statusFromDirectory(directory: string): Promise<StatusSource> {
  const files = await filesBelow(directory);
  return async (address) => {
    const name = decodeURIComponentSafely(new URL(address).pathname.split('/').at(-1) ?? '');
    const names = [name, `${name}.json`, `${name}.jsonld`, `${name}.jwt`];
    const found = files.filter((file) => names.includes(path.basename(file)));
    const [file] = found;
    if (name === '' || file === undefined) return { bytes: null, code: 'revocation.list-missing' };
    if (found.length > 1 || (await stat(file)).size > MOST_BYTES)
      return { bytes: null, code: 'revocation.list-unreadable' };
    return { bytes: await readFile(file), code: null };
  };
}

function decodeURIComponentSafely(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** Lists from the web, through the guarded fetcher; each is kept for five minutes. */
export function statusFromWeb(clock: () => number): StatusSource {
  const kept = new BoundedCache<{ at: number; bytes: Uint8Array }>(32);
  return async (address) => {
    const known = kept.get(address);
    if (known && clock() - known.at < 5 * MINUTE) return { bytes: known.bytes, code: null };
    const answer = await guardedFetch(address, {
      maxBytes: MOST_BYTES,
      accept: 'application/vc, application/vc+jwt, application/ld+json, application/json;q=0.9',
    });
    if (!answer.ok) return { bytes: null, code: 'revocation.list-unreachable' };
    kept.set(address, { at: clock(), bytes: answer.bytes });
    return { bytes: answer.bytes, code: null };
  };
}
