/** An OCSP answer on one certificate (RFC 6960 §3.2, §4.2.2). */
import { createHash } from 'node:crypto';
import { isSafe, verifySigned } from '../../x509/algorithms.server';
import { type Certificate, weakKey } from '../../x509/certificate.server';
import { children, type DerNode, oidOf, onDerError } from '../../x509/der';
import type { OcspAnswer, OcspEntry } from '../../x509/revocation-data.server';
import { answerOfCrl } from './crl.server';
import { CLOCK_SKEW, staleness } from './freshness';
import { mayAnswerOcsp } from './purposes';
import type { Answer, RevocationMaterial, RevocationQuestion } from './revocation-terms';

/** SHA-1 only names the certificate here; what it names is held against its serial number and key. */
const DIGESTS: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

/** Null where the answer is about other certificates. */
export function answerOfOcsp(
  ocsp: OcspAnswer,
  question: RevocationQuestion,
  material: RevocationMaterial,
): Answer | null {
  return onDerError(() => judge(ocsp, question, material), {
    kind: 'unusable',
    code: 'seal.revocation.unreadable',
    evidence: { source: 'OCSP' },
  });
}

function judge(
  ocsp: OcspAnswer,
  question: RevocationQuestion,
  material: RevocationMaterial,
): Answer | null {
  const entry = ocsp.entries.find((each) => isAbout(each, question));
  if (!entry) return null;
  const responder = findResponder(ocsp, question, material);
  const name = responder?.commonName ?? responder?.subject;
  const evidence = {
    source: 'OCSP',
    thisUpdate: new Date(entry.thisUpdate).toISOString(),
    ...(name === undefined ? {} : { responder: name }),
  };
  if (!responder) return { kind: 'unusable', code: 'seal.revocation.signer', evidence };
  const { algorithm, data, value } = ocsp;
  if (verifySigned({ algorithm, data, value, key: responder.publicKey }) !== 'good')
    return { kind: 'unusable', code: 'seal.revocation.signature', evidence };
  if (!isOrdered(ocsp, entry, question))
    return { kind: 'unusable', code: 'seal.revocation.in-future', evidence };
  if (ocsp.unknownCritical || entry.unknownCritical)
    return { kind: 'unusable', code: 'seal.revocation.unknown-critical', evidence };
  if (entry.status === 'unknown')
    return { kind: 'unusable', code: 'seal.revocation.unknown-status', evidence };
  if (entry.status !== 'good') return { kind: 'revoked', revoked: entry.status, evidence };
  const { thisUpdate, nextUpdate, archiveFrom } = entry;
  return (
    staleness({ thisUpdate, nextUpdate, remembersFrom: archiveFrom }, question, evidence) ?? {
      kind: 'good',
      evidence,
    }
  );
}

/** Nothing is told of a time after the telling, nor told in the future (RFC 6960 §2.4). */
const isOrdered = (
  { producedAt }: OcspAnswer,
  { thisUpdate }: OcspEntry,
  { now }: RevocationQuestion,
): boolean => thisUpdate <= producedAt + CLOCK_SKEW && producedAt <= now + CLOCK_SKEW;

function isAbout(entry: OcspEntry, { certificate, issuer }: RevocationQuestion): boolean {
  const digest = digestName(entry.digest);
  if (!digest || entry.serial !== certificate.serial) return false;
  const hash = (octets: Uint8Array) => createHash(digest).update(octets).digest();
  return (
    hash(issuer.subjectDer).equals(entry.nameHash) && hash(issuer.keyOctets).equals(entry.keyHash)
  );
}

function digestName(algorithm: DerNode): string | undefined {
  const [id] = children(algorithm);
  return id ? DIGESTS[oidOf(id)] : undefined;
}

/** The issuer itself, or one it certified for answering, sound when it answered. */
function findResponder(
  ocsp: OcspAnswer,
  question: RevocationQuestion,
  material: RevocationMaterial,
): Certificate | null {
  const { issuer } = question;
  if (isNamed(ocsp, issuer)) return issuer;
  const found = [...ocsp.certificates, ...material.pool].find(
    (each) => isNamed(ocsp, each) && isDelegated(each, ocsp, question, material),
  );
  return found ?? null;
}

function isNamed(
  { responderName, responderKeyHash }: OcspAnswer,
  { subjectKey, keyOctets }: Certificate,
): boolean {
  if (responderName !== null) return responderName === subjectKey;
  return createHash('sha1')
    .update(keyOctets)
    .digest()
    .equals(responderKeyHash ?? new Uint8Array());
}

function isDelegated(
  responder: Certificate,
  { producedAt }: OcspAnswer,
  { issuer, now }: RevocationQuestion,
  { crls }: RevocationMaterial,
): boolean {
  return (
    responder.issuerKey === issuer.subjectKey &&
    mayAnswerOcsp(responder) &&
    !weakKey(responder) &&
    isSafe(responder.signatureDigest) &&
    responder.unknownCritical.length === 0 &&
    producedAt >= responder.notBefore &&
    producedAt <= responder.notAfter &&
    responder.isSignedBy(issuer) &&
    (responder.ocspNoCheck ||
      crls.some((crl) => {
        const question = { certificate: responder, issuer, at: producedAt, now };
        return answerOfCrl(crl, question)?.kind === 'good';
      }))
  );
}
