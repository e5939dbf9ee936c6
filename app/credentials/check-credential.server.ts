import { createHash } from 'node:crypto';
import { LIMITS, type Limits } from './limits';
import type { CredentialFile, ReceivedFile } from './read/credential-file';
import { read, unreadable } from './read/read';
import type { VerificationReport } from './report';
import { NO_TRUST, type TrustStore } from './trust/trust-store.server';
import type { Evaluators } from './verify/seal/evaluators.server';
import { verify } from './verify/verify.server';

export interface CheckOptions {
  trust: TrustStore;
  /** Milliseconds since epoch: the instant everything is judged at. */
  now: number;
  limits?: Limits;
  evaluators?: Evaluators;
}

/** The received bytes with their hash; kept as evidence, never rewritten. */
export function receive(bytes: Uint8Array): ReceivedFile {
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** What any bytes are worth as a credential. Never throws for the sake of the bytes. */
export async function checkCredential(
  bytes: Uint8Array,
  options: CheckOptions,
): Promise<VerificationReport> {
  const received = receive(bytes);
  const file = read(received, options.limits ?? LIMITS);
  return toReport(received.sha256, bytes.length, file, options);
}

/** The report on a file too large to be taken into memory, by its hash and size. */
export function reportTooLarge(sha256: string, bytes: number, now: number): VerificationReport {
  const file = unreadable('format.too-large', { limit: LIMITS.bytes });
  return toReport(sha256, bytes, file, { trust: NO_TRUST, now });
}

/** The report on a file that could not be opened. */
export function reportNotOpened(now: number): VerificationReport {
  return toReport('', 0, unreadable('format.not-opened'), { trust: NO_TRUST, now });
}

function toReport(
  sha256: string,
  bytes: number,
  file: CredentialFile,
  { trust, now, evaluators }: CheckOptions,
): VerificationReport {
  const { checks, signatures } = verify(file, {
    trust,
    now,
    ...(evaluators ? { evaluators } : {}),
  });
  return {
    sha256,
    bytes,
    container: file.container,
    dialect: file.dialect,
    checks,
    findings: file.findings,
    seal: { signatures },
    credential: file.credential,
    annexI: file.annexI,
  };
}
