import { createRateLimit } from '~/platform/rate-limit.server';
import { services } from '~/platform/services.server';
import type { CheckedBytes } from './pool/check-job';
import { checkByRecord } from './pool/check-pool.server';
import type { VerificationReport } from './report';

/** Checks without an account: for one address, page and API together. */
export const verifyLimit = createRateLimit({ points: 600, seconds: 60 });

/** The report on these bytes by whom this installation trusts, now. Nothing is stored. */
export async function verifyUpload(bytes: Uint8Array): Promise<VerificationReport> {
  return (await checkByRecord(services(), bytes)).report;
}

/** The same, with what each signature states of itself. */
export const verifyWithHeaders = (bytes: Uint8Array): Promise<CheckedBytes> =>
  checkByRecord(services(), bytes, { headers: true });
