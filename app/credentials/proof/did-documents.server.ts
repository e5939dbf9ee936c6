import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type JsonObject, member } from '~/elm/json-node';
import { sha256 } from '~/platform/ids.server';
import { decodeUtf8, parseObject } from '../json/text';
import { parseDidUrl } from './did-url';

/** Documents of DIDs that have one (did:web), by DID. They come from files, never from the web. */
export type DidDocuments = ReadonlyMap<string, JsonObject>;

export const NO_DID_DOCUMENTS: DidDocuments = new Map();

const LIMITS = { bytes: 256 * 1024, depth: 16, nodes: 5_000 };
const DEEPEST = 5;
const MOST_FILES = 2_000;

/**
 * The DID documents among the `.json` files of a directory and its folders: whatever names itself
 * by a DID. A directory that is not there holds none; a DID two files claim differently has none.
 */
export async function loadDidDocuments(directory: string): Promise<DidDocuments> {
  const documents = new Map<string, JsonObject>();
  const disputed = new Set<string>();
  for (const file of await filesBelow(directory)) {
    if (!file.endsWith('.json')) continue;
    const document = await readDocument(file);
    const did = document && member(document, 'id');
    if (!document || typeof did !== 'string') continue;
    const known = documents.get(did);
    if (known && JSON.stringify(known) !== JSON.stringify(document)) disputed.add(did);
    documents.set(did, document);
  }
  for (const did of disputed) documents.delete(did);
  return documents;
}

/** Keeps a DID document in a directory, in place of the one kept there before for the same DID. */
export async function keepDidDocument(
  directory: string,
  did: string,
  bytes: Uint8Array,
): Promise<void> {
  await mkdir(directory, { recursive: true });
  const file = path.join(directory, `${sha256(Buffer.from(did))}.json`);
  // Whole or not at all: threads read the directory at any time.
  await writeFile(`${file}.part`, bytes);
  await rename(`${file}.part`, file);
}

/** Files below a directory, in a fixed order, to a bounded depth and number. */
export async function filesBelow(directory: string): Promise<string[]> {
  const found: string[] = [];
  await collect(directory, 0, found);
  return found;
}

async function collect(directory: string, depth: number, found: string[]): Promise<void> {
  const entries = await readdir(directory, { withFileTypes: true }).catch(() => []);
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (found.length >= MOST_FILES) return;
    const place = path.join(directory, entry.name);
    if (entry.isDirectory() && depth < DEEPEST) await collect(place, depth + 1, found);
    else if (entry.isFile()) found.push(place);
  }
}

async function readDocument(file: string): Promise<JsonObject | null> {
  const { size } = await stat(file);
  if (size > LIMITS.bytes) return null;
  return documentIn(await readFile(file));
}

/** The DID document that bytes hold; null where they are none. */
export function documentIn(bytes: Uint8Array): JsonObject | null {
  if (bytes.length > LIMITS.bytes) return null;
  const text = decodeUtf8(bytes);
  const document = text === null ? null : parseObject(text, LIMITS).object;
  const id = document && member(document, 'id');
  const named = typeof id === 'string' ? parseDidUrl(id) : null;
  return named && named.fragment === null ? document : null;
}
