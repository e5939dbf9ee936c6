import { createRateLimit } from '~/platform/rate-limit.server';
import { services } from '~/platform/services.server';
import { storedRegister } from './accreditation/stored-register.server';
import { checkCredential } from './check-credential.server';
import { LIMITS } from './limits';
import { storedLookUps } from './look-ups.server';
import { read } from './read/read';
import type { VerificationReport } from './report';
import { loadStoredTrust } from './trust/stored-trust.server';

/** Checks without an account: for one address, page and API together. */
export const verifyLimit = createRateLimit({ points: 600, seconds: 60 });

/** The report on these bytes by whom this installation trusts, now. Nothing is stored. */
export async function verifyUpload(bytes: Uint8Array): Promise<VerificationReport> {
  const { trust } = await loadStoredTrust();
  return await checkCredential(bytes, {
    trust,
    now: services().clock(),
    register: storedRegister(services().store.read),
    ...(await storedLookUps(services())),
  });
}

/**
 * What each signature states of itself, as indented JSON in the order of the report: its protected
 * header, or the proof as written. For experts to look at.
 */
export function protectedHeadersOf(bytes: Uint8Array): string[] {
  const { envelope, proofs, token } = read({ bytes, sha256: '' }, LIMITS);
  const stated = [
    ...(envelope?.signatures.map(({ header }) => header) ?? []),
    ...(proofs?.proofs.map(({ options }) => options) ?? []),
    ...(token ? [token.header] : []),
  ];
  return stated.map((each) => JSON.stringify(each, null, 2));
}
