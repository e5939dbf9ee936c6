/**
 * What a certificate may be used for (RFC 5280 §4.2.1.3, §4.2.1.12). A time-stamping unit names
 * that purpose alone and as critical (RFC 3161 §2.3); a seal's certificate may not be one made
 * for time-stamps, revocation answers or web servers only.
 */
import type { AnchorUse } from '../../trust/trust-store.server';
import type { Certificate } from '../../x509/certificate.server';

const PURPOSE = {
  any: '2.5.29.37.0',
  server: '1.3.6.1.5.5.7.3.1',
  timeStamping: '1.3.6.1.5.5.7.3.8',
  ocspSigning: '1.3.6.1.5.5.7.3.9',
} as const;

const NOT_FOR_SEALS: ReadonlySet<string> = new Set([
  PURPOSE.server,
  PURPOSE.timeStamping,
  PURPOSE.ocspSigning,
]);

export function leafPurposeFits(leaf: Certificate, use: AnchorUse): boolean {
  if (!maySign(leaf)) return false;
  const extended = leaf.extendedKeyUsage;
  if (use === 'seal')
    return !extended || extended.purposes.some((each) => !NOT_FOR_SEALS.has(each));
  return (
    extended?.critical === true &&
    extended.purposes.length === 1 &&
    extended.purposes[0] === PURPOSE.timeStamping
  );
}

/** An authority that restricts itself may not go beyond that. */
export function authorityPurposeFits(authority: Certificate, use: AnchorUse): boolean {
  const purposes = authority.extendedKeyUsage?.purposes;
  if (!purposes || purposes.includes(PURPOSE.any)) return true;
  return use === 'time-stamp'
    ? purposes.includes(PURPOSE.timeStamping)
    : purposes.some((each) => !NOT_FOR_SEALS.has(each));
}

/** May answer for its issuer on revocation (RFC 6960 §4.2.2.2). */
export function mayAnswerOcsp(responder: Certificate): boolean {
  return (
    maySign(responder) &&
    responder.extendedKeyUsage?.purposes.includes(PURPOSE.ocspSigning) === true
  );
}

function maySign({ keyUsage }: Certificate): boolean {
  return !keyUsage || keyUsage.digitalSignature || keyUsage.nonRepudiation;
}
