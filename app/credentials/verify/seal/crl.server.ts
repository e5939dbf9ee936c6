/** A revocation list on one certificate (RFC 5280 §5, §6.3.3): complete lists of its own authority. */
import { verifySigned } from '../../x509/algorithms.server';
import { children, type DerNode, onDerError, only, timeOf } from '../../x509/der';
import { extensionValue, urlsOfPointName } from '../../x509/extensions';
import {
  type CrlEntry,
  findCrlEntry,
  type RevocationList,
} from '../../x509/revocation-data.server';
import { staleness } from './freshness';
import type { Answer, RevocationQuestion } from './revocation-terms';

const OID = {
  issuingDistributionPoint: '2.5.29.28',
  deltaIndicator: '2.5.29.27',
  authorityKeyIdentifier: '2.5.29.35',
  crlNumber: '2.5.29.20',
  expiredCertsOnCrl: '2.5.29.60',
} as const;

const KNOWN_CRITICAL: ReadonlySet<string> = new Set([
  OID.issuingDistributionPoint,
  OID.authorityKeyIdentifier,
  OID.crlNumber,
]);

/** Null where the list is another authority's. */
export function answerOfCrl(crl: RevocationList, question: RevocationQuestion): Answer | null {
  const { certificate, issuer } = question;
  if (crl.issuerKey !== certificate.issuerKey) return null;
  const evidence = { source: 'CRL', thisUpdate: new Date(crl.thisUpdate).toISOString() };
  if (issuer.keyUsage && !issuer.keyUsage.crlSign)
    return { kind: 'unusable', code: 'seal.revocation.signer', evidence };
  return onDerError(() => answerOf(crl, question, evidence), {
    kind: 'unusable',
    code: 'seal.revocation.unreadable',
    evidence,
  });
}

function answerOf(
  crl: RevocationList,
  question: RevocationQuestion,
  evidence: Record<string, string>,
): Answer {
  const { algorithm, data, value } = crl;
  if (verifySigned({ algorithm, data, value, key: question.issuer.publicKey }) !== 'good')
    return { kind: 'unusable', code: 'seal.revocation.signature', evidence };
  const entry: CrlEntry | null = findCrlEntry(crl, question.certificate.serial);
  if (!isComplete(crl, question) || entry?.unknownCritical)
    return { kind: 'unusable', code: 'seal.revocation.partial', evidence };
  if (entry) return { kind: 'revoked', revoked: entry, evidence };
  const remembers = extensionValue(crl.extensions, OID.expiredCertsOnCrl);
  const { thisUpdate, nextUpdate } = crl;
  const remembersFrom = remembers ? timeOf(remembers) : null;
  return (
    staleness({ thisUpdate, nextUpdate, remembersFrom }, question, evidence) ?? {
      kind: 'good',
      evidence,
    }
  );
}

/** Neither a list of changes, nor of some reasons, nor of other issuers' certificates. */
function isComplete({ extensions }: RevocationList, question: RevocationQuestion): boolean {
  const critical = [...extensions].filter(([, each]) => each.critical).map(([oid]) => oid);
  if (extensions.has(OID.deltaIndicator)) return false;
  if (critical.some((oid) => !KNOWN_CRITICAL.has(oid))) return false;
  const point = extensionValue(extensions, OID.issuingDistributionPoint);
  return !point || coversCertificate(point, question);
}

/** IssuingDistributionPoint (RFC 5280 §5.2.5). */
function coversCertificate(point: DerNode, { certificate }: RevocationQuestion): boolean {
  const fields = new Map(children(point).map((each) => [each.tag, each]));
  const isSet = (tag: number) => (fields.get(tag)?.content[0] ?? 0) !== 0;
  const [onlyUsers, onlyAuthorities, indirect, onlyAttributes] = [0x81, 0x82, 0x84, 0x85].map(
    isSet,
  );
  if (fields.has(0x83) || indirect || onlyAttributes) return false;
  if ((onlyUsers && certificate.isCa) || (onlyAuthorities && !certificate.isCa)) return false;
  const name = fields.get(0xa0);
  if (!name) return true;
  const published = urlsOfPointName(only(name));
  return published.some((url) => certificate.crlUrls.includes(url));
}
