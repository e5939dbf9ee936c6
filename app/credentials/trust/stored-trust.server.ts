import { hasDatabase, openStore } from '#db/open';
import { listTrustAnchors } from '#db/queries/trust';
import type { Read } from '#db/store';
import { services } from '~/platform/services.server';
import { NO_TRUST, type TrustStore, trustFromCertificates } from './trust-store.server';

export interface StoredTrust {
  trust: TrustStore;
  /** SHA-256 over the anchors: which trust a report was made with. */
  trustHash: string;
}

/**
 * The anchors of the record (this process' own unless another is given). The store last made is
 * kept for as long as the anchors are the same.
 */
export async function loadStoredTrust(read: Read = services().store.read): Promise<StoredTrust> {
  const rows = await listTrustAnchors(read);
  const key = rows.map(({ sha256, source }) => `${sha256} ${source}`).join('\n');
  if (kept?.key === key) return kept.stored;
  const trust = trustFromCertificates(
    rows.map(({ der, source, addedAt }) => ({ der, source, addedAt })),
  );
  const stored = { trust, trustHash: trust.hash };
  kept = { key, stored };
  return stored;
}

let kept: { key: string; stored: StoredTrust } | null = null;

/**
 * The trust store of a data directory, for the command line. Without a record there it is empty
 * and says so in its notes; none is created.
 */
export async function loadTrustOfDataDir(dataDir: string): Promise<TrustStore> {
  if (!hasDatabase(dataDir))
    return {
      ...NO_TRUST,
      notes: [`There is no record in ${dataDir}: no authority is trusted. Use --trust DIR.`],
    };
  const store = openStore(dataDir);
  try {
    return (await loadStoredTrust(store.read)).trust;
  } finally {
    await store.close();
  }
}
