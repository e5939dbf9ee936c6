import { hasDatabase, openStore } from '#db/open';
import { webLookUps } from '../look-ups.server';
import { loadDidDocuments } from '../proof/did-documents.server';
import { statusFromDirectory } from '../status/status-source.server';
import { type JudgingBy, storedOptions } from '../stored-options.server';
import { loadTrustDir } from '../trust/trust-dir.server';
import { NO_TRUST } from '../trust/trust-store.server';
import type { CheckPlace } from './check-job';

/** What is judged by at an instant (milliseconds since epoch), as it stands then. */
export type Judging = (now: number) => Promise<JudgingBy>;

/**
 * Opens what a place judges by: the record of its data directory (one that has none trusts
 * nobody), or folders. The record is looked at again for every job, so a change counts at once.
 */
export async function openJudging(place: CheckPlace): Promise<Judging> {
  const byTrust =
    place.trustDir === null ? openRecord(place) : await openFolder(place, place.trustDir);
  if (place.statusDir === null) return byTrust;
  const statusLists = await statusFromDirectory(place.statusDir);
  const beside = await loadDidDocuments(place.statusDir);
  return async (now) => {
    const { options, trustHash } = await byTrust(now);
    const documents = new Map([...(options.documents ?? []), ...beside]);
    return { options: { ...options, documents, statusLists }, trustHash };
  };
}

function openRecord({ dataDir, statusFetch }: CheckPlace): Judging {
  if (!hasDatabase(dataDir))
    return async (now) => ({ options: { trust: NO_TRUST, now }, trustHash: NO_TRUST.hash });
  const { read } = openStore(dataDir);
  const env = { DATA_DIR: dataDir, STATUS_FETCH: statusFetch };
  return (now) => storedOptions({ read, env, now });
}

async function openFolder({ statusFetch }: CheckPlace, directory: string): Promise<Judging> {
  const trust = await loadTrustDir(directory);
  const documents = await loadDidDocuments(directory);
  const web = statusFetch === 'on' ? webLookUps() : {};
  return async (now) => ({ options: { trust, now, documents, ...web }, trustHash: trust.hash });
}
