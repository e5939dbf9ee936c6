import path from 'node:path';
import type { Clock } from '~/platform/clock';
import type { Env } from '~/platform/env.server';
import { guardedFetch } from '~/platform/guarded-fetch.server';
import { type DidDocuments, loadDidDocuments } from './proof/did-documents.server';
import { type StatusSource, statusFromWeb } from './status/status-source.server';
import type { RevocationFetcher } from './verify/seal/fetch-revocation.server';

/** What a verification may consult beside the file itself and whom we trust. */
export interface LookUps {
  documents: DidDocuments;
  /** Only where the operator allows looking things up on the web. */
  statusLists?: StatusSource;
  revocationFetcher?: RevocationFetcher;
}

const REREAD_AFTER = 10_000;

/** Where an installation keeps the DID documents it was given. */
export const didFolder = ({ DATA_DIR }: Pick<Env, 'DATA_DIR'>): string =>
  path.join(DATA_DIR, 'dids');

/** The look-ups of this installation: DID documents in `DATA_DIR/dids`, and STATUS_FETCH. */
export async function storedLookUps({
  env,
  clock,
}: {
  env: Pick<Env, 'DATA_DIR' | 'STATUS_FETCH'>;
  clock: Clock;
}): Promise<LookUps> {
  const documents = await documentsIn(didFolder(env), clock());
  return { documents, ...(env.STATUS_FETCH === 'on' ? webLookUps() : {}) };
}

async function documentsIn(directory: string, now: number): Promise<DidDocuments> {
  if (kept?.directory !== directory || Math.abs(now - kept.at) > REREAD_AFTER)
    kept = { directory, at: now, documents: await loadDidDocuments(directory) };
  return kept.documents;
}

let kept: { directory: string; at: number; documents: DidDocuments } | null = null;

/** Status lists and the revocation of certificates from the web, through the guarded fetcher. */
export function webLookUps(): Required<Omit<LookUps, 'documents'>> {
  return { statusLists, revocationFetcher };
}

const statusLists = statusFromWeb(Date.now);

/** Such answers are signed by themselves, and most publishers speak plain http. */
const revocationFetcher: RevocationFetcher = async ({ url, body, limit }) => {
  const answer = await guardedFetch(url, {
    maxBytes: limit,
    accept: body ? 'application/ocsp-response' : 'application/pkix-crl',
    allowHttp: true,
    ...(body ? { method: 'POST', body, contentType: 'application/ocsp-request' } : {}),
  });
  return answer.ok ? answer.bytes : null;
};
