import { setImmediate as othersFirst } from 'node:timers/promises';
import { hasDatabase, openStore } from '#db/open';
import {
  listOverrides,
  listPins,
  listTrustAnchors,
  listTrustedDids,
  listTrustLists,
  type StoredOverride,
  type StoredTrustList,
  trustStamp,
} from '#db/queries/trust';
import type { Read } from '#db/store';
import { services } from '~/platform/services.server';
import { type ListProblem, problemsOf } from './lists/list-problems.server';
import { staleNotes } from './lists/stale-note';
import { type Standing, standingsOf } from './lists/standing.server';
import { toAnchors } from './lists/to-anchors.server';
import type { ListOverride, TrustedList } from './lists/trusted-list';
import {
  type ImportedCertificate,
  NO_TRUST,
  type TrustStore,
  trustFromCertificates,
} from './trust-store.server';

/** A trusted list of the record. */
export interface StoredList {
  readonly id: string;
  readonly list: TrustedList;
  readonly signer: string;
  readonly importedAt: number;
  readonly standing: Standing;
}

/** What an operator says against a list, why and since when (milliseconds). */
export interface ReasonedOverride extends ListOverride {
  readonly reason: string;
  readonly addedAt: number;
}

export interface StoredTrust {
  trust: TrustStore;
  /** SHA-256 over what is trusted: which trust a report was made with. */
  trustHash: string;
  /** The lists in force, whether or not they still count. */
  lists: readonly StoredList[];
  overrides: readonly ReasonedOverride[];
  /** What of the lists that count cannot be relied on here, and why. */
  problems: readonly ListProblem[];
}

/**
 * The trust of the record (this process' own unless another is given): the operator's anchors, the
 * trusted lists in force with the operator's overrides, and the DIDs. The store last made is kept
 * for as long as nothing of it changes.
 */
export async function loadStoredTrust(read: Read = services().store.read): Promise<StoredTrust> {
  const key = await trustStamp(read);
  if (kept?.key === key) return kept.stored;
  const stored = await readTrust(read);
  kept = { key, stored };
  return stored;
}

let kept: { key: string; stored: StoredTrust } | null = null;

async function readTrust(read: Read): Promise<StoredTrust> {
  const own = await listTrustAnchors(read);
  const pins = await listPins(read);
  const rows = await listTrustLists(read, 'current');
  const overrides = (await listOverrides(read)).map(toOverride);
  const dids = await listTrustedDids(read);
  const lists = withStanding(rows, new Set(pins.map(({ sha256 }) => sha256)));
  const believed = lists.filter(({ standing }) => standing === 'believed');
  const problems: ListProblem[] = [];
  // Reading a list's certificates takes a while: others may work between two.
  for (const { list } of believed) {
    problems.push(...problemsOf(list));
    await othersFirst();
  }
  const anchors: ImportedCertificate[] = [
    ...own.map(({ der, source, addedAt }) => ({ der, source, addedAt })),
    ...toAnchors(believed, overrides),
  ];
  const trust = trustFromCertificates(anchors, { dids: dids.map(({ did }) => did) });
  return { trust, trustHash: trust.hash, lists, overrides, problems };
}

const toOverride = (row: StoredOverride): ReasonedOverride => ({
  territory: row.territory,
  certificateSha256: row.certificateSha256,
  effect: row.effect,
  reason: row.reason,
  addedAt: row.addedAt,
});

function withStanding(rows: readonly StoredTrustList[], pins: ReadonlySet<string>): StoredList[] {
  const imported = rows.map((row) => ({
    id: row.id,
    list: row.content,
    signer: row.signerSha256,
    importedAt: row.importedAt ?? row.examinedAt,
  }));
  const standing = standingsOf(imported, pins);
  return imported.map((each) => ({ ...each, standing: standing(each) }));
}

/**
 * The trust store of a data directory, for the command line. Without a record there it is empty
 * and says so in its notes; none is created. Lists that are stale at `now` (milliseconds) are
 * noted with their dates.
 */
export async function loadTrustOfDataDir(dataDir: string, now: number): Promise<TrustStore> {
  if (!hasDatabase(dataDir))
    return {
      ...NO_TRUST,
      notes: [`There is no record in ${dataDir}: no authority is trusted. Use --trust DIR.`],
    };
  const store = openStore(dataDir);
  try {
    const { trust, lists } = await loadStoredTrust(store.read);
    const stale = lists
      .filter(({ standing }) => standing === 'believed')
      .flatMap(({ list }) => staleNotes(list, now));
    return { ...trust, notes: [...trust.notes, ...stale] };
  } finally {
    await store.close();
  }
}
