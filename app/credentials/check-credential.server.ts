import { createHash } from 'node:crypto';
import type { AccreditationLookup } from './accreditation/stored-register.server';
import { bodiesOf } from './bodies';
import { LIMITS, type Limits } from './limits';
import type { DidDocuments } from './proof/did-documents.server';
import type { CredentialFile, ReceivedFile } from './read/credential-file';
import { openFile } from './read/open-file.server';
import { unreadable } from './read/read';
import type { VerificationReport } from './report';
import type { StatusSource } from './status/status-source.server';
import { NO_TRUST, type TrustStore } from './trust/trust-store.server';
import type { RegisterEntries } from './verify/check-accreditation';
import type { RevocationFetcher } from './verify/seal/fetch-revocation.server';
import { verify } from './verify/verify.server';

export interface CheckOptions {
  trust: TrustStore;
  /** Milliseconds since epoch: the instant everything is judged at. */
  now: number;
  limits?: Limits;
  /** Asks the publishers of seal certificates where a file cannot tell; without one nothing is asked. */
  revocationFetcher?: RevocationFetcher;
  /** The registers of accreditation; without them ACCREDITATION is inconclusive. */
  register?: AccreditationLookup;
  /** Documents of did:web; without one its keys are nobody's. */
  documents?: DidDocuments;
  /** Status lists; without them REVOCATION is inconclusive wherever a list is named. */
  statusLists?: StatusSource;
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
  return (await checkOpened(bytes, options)).report;
}

/** The same, with the file as it was read. */
export async function checkOpened(
  bytes: Uint8Array,
  options: CheckOptions,
): Promise<{ file: CredentialFile; report: VerificationReport }> {
  const received = receive(bytes);
  const file = await openFile(received, options.limits ?? LIMITS);
  const bodies = file.credential?.achievements.flatMap((each) => each.awardingBodies) ?? [];
  const accreditations = options.register ? await options.register(bodies) : null;
  const report = await toReport(received.sha256, bytes.length, file, {
    ...options,
    accreditations,
  });
  return { file, report };
}

/** The report on a file too large to be taken into memory, by its hash and size. */
export function reportTooLarge(
  sha256: string,
  bytes: number,
  now: number,
): Promise<VerificationReport> {
  const file = unreadable('format.too-large', { limit: LIMITS.bytes });
  return toReport(sha256, bytes, file, { trust: NO_TRUST, now });
}

/** The report on a file that could not be opened. */
export function reportNotOpened(now: number): Promise<VerificationReport> {
  return toReport('', 0, unreadable('format.not-opened'), { trust: NO_TRUST, now });
}

type Reporting = CheckOptions & { accreditations?: RegisterEntries };

async function toReport(
  sha256: string,
  bytes: number,
  file: CredentialFile,
  options: Reporting,
): Promise<VerificationReport> {
  const { checks, signatures, nested } = await verify(file, options);
  return {
    sha256,
    bytes,
    container: file.container,
    dialect: file.dialect,
    checks,
    findings: file.findings,
    seal: { signatures },
    ...(nested.length > 0 ? { nested } : {}),
    credential: file.credential,
    ...(file.credential ? { bodies: bodiesOf(file.credential, file.root, signatures) } : {}),
    annexI: file.annexI,
  };
}
