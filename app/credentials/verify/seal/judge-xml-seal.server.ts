/** An enveloped XML signature on the axes of a seal (W3C XML Signature 1.1, ETSI EN 319 132-1). */
import { constants, createHash, type KeyObject, verify } from 'node:crypto';
import type { CredentialFile, XmlSeal } from '../../read/credential-file';
import { shortName } from '../../read/elmo/xml-signature.server';
import { type Certificate, parseCertificate } from '../../x509/certificate.server';
import { type Axis, axis } from './axes';
import { judgeESeal, judgeIssuer } from './certificate-axes.server';
import {
  type JudgeContext,
  type JudgedSignature,
  NO_CHAIN,
  type SignatureAxes,
  toSealReport,
} from './judge-signature.server';
import { judgeChain } from './path.server';
import { judgeCertificateRevocation, revocationMaterial } from './revocation.server';
import { CLOCK_SKEW } from './stamp.server';

interface Scheme {
  name: string;
  hash: string;
  kind: 'rsa' | 'pss' | 'ec';
}

const MORE = 'http://www.w3.org/2001/04/xmldsig-more#';
const MORE_2007 = 'http://www.w3.org/2007/05/xmldsig-more#';

/** RFC 9231 §2.3; nothing with SHA-1. */
const SCHEMES: Readonly<Record<string, Scheme>> = Object.fromEntries(
  ['sha256', 'sha384', 'sha512'].flatMap((hash): [string, Scheme][] => [
    [`${MORE}rsa-${hash}`, { name: `rsa-${hash}`, hash, kind: 'rsa' }],
    [`${MORE}ecdsa-${hash}`, { name: `ecdsa-${hash}`, hash, kind: 'ec' }],
    [`${MORE_2007}${hash}-rsa-MGF1`, { name: `${hash}-rsa-MGF1`, hash, kind: 'pss' }],
  ]),
);

export function judgeXmlSeal(
  seal: XmlSeal,
  { credential }: CredentialFile,
  { trust, now, fetched }: JudgeContext,
): JudgedSignature {
  const scheme = SCHEMES[seal.algorithm ?? ''] ?? null;
  const certificates = seal.certificates.flatMap((der) => parseCertificate(der) ?? []);
  const leaf =
    certificates.find(({ publicKey }) => scheme && holds(seal, scheme, publicKey)) ??
    certificates[0] ??
    null;
  const pool = certificates.filter((each) => each !== leaf);
  const binding = judgeBinding(seal, leaf);
  const time = judgeTime(seal, leaf, now);
  const chain = leaf
    ? judgeChain({ leaf, pool, trust, use: 'seal', at: now, timeUnproven: seal.stamped })
    : NO_CHAIN;
  const values = fetched ?? { ocsp: [], crls: [] };
  const material = revocationMaterial({ ...values, unreadable: false }, pool);
  const axes: SignatureAxes = {
    integrity: judgeIntegrity(seal, scheme, leaf),
    binding,
    chain: chain.axis,
    eSeal: judgeESeal(leaf),
    timeBasis: time,
    certificateRevocation: judgeCertificateRevocation({
      leaf,
      chain,
      material,
      time: { at: now, proven: false },
      now,
    }),
    issuer: judgeIssuer(leaf, credential?.issuer ?? null),
  };
  const alg = scheme?.name ?? shortName(seal.algorithm);
  const report = toSealReport({ alg, claimed: seal.claimedAt, leaf, axes, at: now, remarks: [] });
  return { report, axes, place: 'Signature', path: chain.path };
}

function judgeIntegrity(seal: XmlSeal, scheme: Scheme | null, leaf: Certificate | null): Axis {
  if (seal.faults.length > 0) return axis('invalid', 'seal.integrity.faulty-envelope');
  if (!scheme)
    return axis('invalid', 'seal.header.algorithm-unknown', {
      alg: shortName(seal.algorithm),
    });
  if (!seal.digestsHold) return axis('invalid', 'seal.integrity.broken');
  if (!leaf) return axis('inconclusive', 'seal.integrity.no-certificate');
  return holds(seal, scheme, leaf.publicKey)
    ? axis('valid', 'seal.integrity.valid')
    : axis('invalid', 'seal.integrity.broken');
}

function holds({ signed, value }: XmlSeal, scheme: Scheme, key: KeyObject): boolean {
  const { hash, kind } = scheme;
  const type = key.asymmetricKeyType;
  const data = Buffer.from(signed, 'utf8');
  try {
    if (kind === 'ec')
      return type === 'ec' && verify(hash, data, { key, dsaEncoding: 'ieee-p1363' }, value);
    if (type !== 'rsa' && !(type === 'rsa-pss' && kind === 'pss')) return false;
    const padding = kind === 'pss' ? constants.RSA_PKCS1_PSS_PADDING : constants.RSA_PKCS1_PADDING;
    return verify(hash, data, { key, padding }, value);
  } catch {
    // OpenSSL throws where a value cannot be a signature at all.
    return false;
  }
}

/**
 * A plain XML signature names no certificate in what is signed: there the certificate is the one
 * that came along with the key the signature holds under.
 */
function judgeBinding({ named }: XmlSeal, leaf: Certificate | null): Axis {
  if (!leaf) return axis('inconclusive', 'seal.binding.certificate-missing');
  if (!named) return axis('valid', 'seal.binding.by-key');
  if (named.hash === null) return axis('inconclusive', 'seal.binding.digest-unknown');
  return createHash(named.hash).update(leaf.der).digest().equals(named.value)
    ? axis('valid', 'seal.binding.valid')
    : axis('invalid', 'seal.binding.mismatch');
}

/** Time-stamps of XML signatures are not read, so the seal is judged as of now. */
function judgeTime({ claimedAt, stamped }: XmlSeal, leaf: Certificate | null, now: number): Axis {
  if (claimedAt !== null) {
    const claimed = new Date(claimedAt).toISOString();
    if (claimedAt > now + CLOCK_SKEW)
      return axis('invalid', 'seal.time-basis.claimed-in-future', { claimed });
    if (leaf && (claimedAt < leaf.notBefore - CLOCK_SKEW || claimedAt > leaf.notAfter + CLOCK_SKEW))
      return axis('invalid', 'seal.time-basis.claimed-outside-certificate', { claimed });
  }
  return axis('valid', stamped ? 'seal.time-basis.unproven' : 'seal.time-basis.judged-now');
}
