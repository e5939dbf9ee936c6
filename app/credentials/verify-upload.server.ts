import { createRateLimit } from '~/platform/rate-limit.server';
import { services } from '~/platform/services.server';
import { checkCredential } from './check-credential.server';
import { LIMITS } from './limits';
import { read } from './read/read';
import type { VerificationReport } from './report';
import { loadStoredTrust } from './trust/stored-trust.server';

/** Checks without an account: for one address, page and API together. */
export const verifyLimit = createRateLimit({ points: 600, seconds: 60 });

/** The report on these bytes by whom this installation trusts, now. Nothing is stored. */
export async function verifyUpload(bytes: Uint8Array): Promise<VerificationReport> {
  const { trust } = await loadStoredTrust();
  return await checkCredential(bytes, { trust, now: services().clock() });
}

/** The protected header of each signature as indented JSON, in order: for experts to look at. */
export function protectedHeadersOf(bytes: Uint8Array): string[] {
  const { envelope } = read({ bytes, sha256: '' }, LIMITS);
  return envelope?.signatures.map(({ header }) => JSON.stringify(header, null, 2)) ?? [];
}
