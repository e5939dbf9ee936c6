import { appendAudit } from '#db/queries/audit';
import {
  insertOverride,
  insertPin,
  insertTrustAnchor,
  insertTrustedDid,
  removeTrustAnchor,
  takeBack,
} from '#db/queries/trust';
import type { Tx } from '#db/store';
import type { AuditEvent } from '~/platform/audit-event';
import { newId, sha256 } from '~/platform/ids.server';
import type { Services } from '~/platform/services.server';
import { parseCertificate } from '../x509/certificate.server';
import { isDid } from './did';
import { faultOfOverride, type OverrideFault } from './lists/check-override.server';
import type { ListOverride } from './lists/trusted-list';
import { loadStoredTrust } from './stored-trust.server';
import { certificatesIn } from './trust-dir.server';

/** Who says something about trust, and why. `actorId` null: on the command line. */
export interface Word {
  readonly actorId: string | null;
  readonly reason: string;
}

interface Given {
  readonly id: string;
  readonly reason: string;
  readonly addedAt: number;
  readonly addedBy: string | null;
}

/** Keeps a word of an operator, with its event. */
async function give(
  { store, clock }: Services,
  { actorId, reason }: Word,
  subjectId: string,
  event: AuditEvent,
  insert: (tx: Tx, given: Given) => Promise<void>,
): Promise<void> {
  const at = clock();
  await store.tx(async (tx) => {
    await insert(tx, { id: newId(), reason, addedAt: at, addedBy: actorId });
    await appendAudit(tx, {
      at,
      institutionId: null,
      actorId,
      subjectType: 'trust',
      subjectId,
      event,
    });
  });
}

/** Ends what stood, with its event; a repeat changes nothing and answers false. */
async function take(
  { store, clock }: Services,
  actorId: string | null,
  subjectId: string,
  event: AuditEvent,
  end: (tx: Tx, at: number) => Promise<boolean>,
): Promise<boolean> {
  const at = clock();
  return await store.tx(async (tx) => {
    const done = await end(tx, at);
    if (done)
      await appendAudit(tx, {
        ...{ at, actorId, subjectId, event },
        institutionId: null,
        subjectType: 'trust',
      });
    return done;
  });
}

export interface CertificateFacts {
  readonly sha256: string;
  readonly subject: string;
  readonly der: Buffer;
}

/** The certificates of a file (DER or PEM); null where one cannot be read or there is none. */
export function readCertificates(bytes: Uint8Array): CertificateFacts[] | null {
  const found = certificatesIn(bytes).map((der) => ({ der, certificate: parseCertificate(der) }));
  const read = found.flatMap(({ der, certificate }) =>
    certificate
      ? [{ sha256: sha256(der), subject: certificate.subject, der: Buffer.from(der) }]
      : [],
  );
  return read.length === 0 || read.length < found.length ? null : read;
}

/** Trusts certificates as anchors, for seals and time-stamps, at any time. */
export async function addAnchors(
  services: Services,
  certificates: readonly CertificateFacts[],
  word: Word,
): Promise<void> {
  for (const certificate of certificates)
    await give(
      services,
      word,
      certificate.sha256,
      { type: 'trust.anchor-added', sha256: certificate.sha256, source: 'operator' },
      (tx, given) => insertTrustAnchor(tx, { ...certificate, ...given, source: 'operator' }),
    );
}

/** Ends the trust in an anchor (SHA-256, hexadecimal); answers whether it was trusted. */
export const removeAnchor = (
  services: Services,
  fingerprint: string,
  { actorId, reason }: Word,
): Promise<boolean> =>
  take(
    services,
    actorId,
    fingerprint,
    { type: 'trust.anchor-removed', sha256: fingerprint },
    (tx, at) => removeTrustAnchor(tx, fingerprint, at, reason === '' ? null : reason),
  );

/** Pins certificates that may sign the list of trusted lists. */
export async function addPins(
  services: Services,
  certificates: readonly CertificateFacts[],
  word: Word,
): Promise<void> {
  for (const certificate of certificates)
    await give(
      services,
      word,
      certificate.sha256,
      { type: 'trust.word-given', what: 'pin', about: certificate.sha256 },
      (tx, given) => insertPin(tx, { ...certificate, ...given }),
    );
}

/** Believes the keys of a DID; false where it is none. */
export async function addDid(services: Services, did: string, word: Word): Promise<boolean> {
  if (!isDid(did)) return false;
  const about = sha256(Buffer.from(did));
  await give(services, word, about, { type: 'trust.word-given', what: 'did', about }, (tx, given) =>
    insertTrustedDid(tx, { ...given, did }),
  );
  return true;
}

/** Says something against a trusted list; a fault where what it speaks of is not here. */
export async function addOverride(
  services: Services,
  override: ListOverride,
  word: Word,
): Promise<OverrideFault | null> {
  const { lists } = await loadStoredTrust(services.store.read);
  const fault = faultOfOverride(
    override,
    lists.map(({ list }) => list),
  );
  if (fault) return fault;
  const about = `${override.territory} ${override.effect} ${override.certificateSha256 ?? '*'}`;
  await give(
    services,
    word,
    override.territory,
    { type: 'trust.word-given', what: 'override', about },
    (tx, given) => insertOverride(tx, { ...given, ...override }),
  );
  return null;
}

/** Takes a pin, an override or a DID back by its id; answers whether it stood. */
export const takeBackWord = (
  services: Services,
  what: 'pin' | 'override' | 'did',
  id: string,
  { actorId, reason }: Word,
): Promise<boolean> =>
  take(services, actorId, id, { type: 'trust.word-taken-back', what, about: id }, (tx, at) =>
    takeBack(tx, what, id, at, reason),
  );
