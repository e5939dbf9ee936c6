/** An enveloped XML signature on the axes of a seal (W3C XML Signature 1.1, ETSI EN 319 132-1). */
import { constants, createHash, type KeyObject, verify } from 'node:crypto';
import { ownValue } from '~/elm/own-value';
import type { CredentialFile, XmlSeal } from '../../read/credential-file';
import { shortName } from '../../read/elmo/xml-signature.server';
import { type Certificate, parseCertificate } from '../../x509/certificate.server';
import { type Axis, axis, type Remark } from './axes';
import type { Binding } from './binding.server';
import { judgeESeal, judgeIssuer } from './certificate-axes.server';
import {
  type JudgeContext,
  type JudgedSignature,
  NO_CHAIN,
  profileOf,
  type SignatureAxes,
  toSealReport,
} from './judge-signature.server';
import { judgeChain } from './path.server';
import { judgeCertificateRevocation, revocationMaterial, withFetched } from './revocation.server';
import { judgeTimeBasis, type TimeMaterial } from './time-basis.server';

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
  const scheme = ownValue(SCHEMES, seal.algorithm ?? '') ?? null;
  const { leaf, pool } = findLeaf(seal, scheme);
  const material = revocationMaterial(withFetched(seal.unsigned.revocation, fetched), pool);
  const time = judgeTimeBasis(timeOf(seal), leaf, { trust, pool, revocation: material, now });
  const chain = leaf
    ? judgeChain({ leaf, pool, trust, use: 'seal', at: time.at, now, timeUnproven: time.unproven })
    : NO_CHAIN;
  const axes: SignatureAxes = {
    integrity: judgeIntegrity(seal, scheme, leaf),
    binding: judgeBinding(seal, leaf),
    chain: chain.axis,
    eSeal: judgeESeal(leaf),
    timeBasis: time.axis,
    certificateRevocation: judgeCertificateRevocation({ leaf, chain, material, time, now }),
    issuer: judgeIssuer(leaf, credential?.issuer ?? null),
  };
  const report = toSealReport({
    alg: scheme?.name ?? shortName(seal.algorithm),
    claimed: seal.claimedAt,
    ...(seal.hasProperties ? { profile: profileOf(time, material) } : {}),
    ...{ leaf, axes, at: time.at },
    remarks: [...time.remarks, ...unreadRemarks(seal)],
  });
  return { report, axes, place: 'Signature', path: chain.path };
}

/** The certificate whose key the signature holds under, by preference the one it names. */
function findLeaf(seal: XmlSeal, scheme: Scheme | null): Pick<Binding, 'leaf' | 'pool'> {
  const certificates = [...seal.certificates, ...seal.unsigned.certificates].flatMap(
    (der) => parseCertificate(der) ?? [],
  );
  const fitting = certificates.filter(({ publicKey }) => scheme && holds(seal, scheme, publicKey));
  const leaf = fitting.find((each) => isNamed(seal, each)) ?? fitting[0] ?? certificates[0] ?? null;
  return { leaf, pool: certificates.filter((each) => each.sha256 !== leaf?.sha256) };
}

/** What an XML signature says about its time (ETSI EN 319 132-1 §5.2.1, §5.2.8, §5.3). */
function timeOf({ contentStamps, unsigned, claimedAt }: XmlSeal): TimeMaterial {
  const stamps = [...contentStamps, ...unsigned.stamps];
  return {
    containers: stamps.map(({ kind, count, tokens, covered }) => ({
      kind,
      count,
      tokens,
      input: () => (covered === null ? null : [covered]),
    })),
    claimed: claimedAt,
    unreadable:
      unsigned.unreadable ||
      stamps.some(({ kind, unread }) => unread && kind === 'signatureTimeStamp'),
  };
}

/** What came along and is told without being read: other kinds of tokens, others' signatures. */
const unreadRemarks = ({ contentStamps, unsigned }: XmlSeal): Remark[] => [
  ...[...contentStamps, ...unsigned.stamps]
    .filter(({ unread }) => unread)
    .map(({ kind: name }) => ({
      name,
      ...axis('inconclusive', 'seal.timestamp.unread'),
    })),
  ...(unsigned.counterSignatures > 0
    ? [{ name: 'counterSignature' as const, ...axis('inconclusive', 'seal.counter.unread') }]
    : []),
];

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
function judgeBinding(seal: XmlSeal, leaf: Certificate | null): Axis {
  const { named } = seal;
  if (!leaf) return axis('inconclusive', 'seal.binding.certificate-missing');
  if (!named) return axis('valid', 'seal.binding.by-key');
  if (named.hash === null) return axis('inconclusive', 'seal.binding.digest-unknown');
  return isNamed(seal, leaf)
    ? axis('valid', 'seal.binding.valid')
    : axis('invalid', 'seal.binding.mismatch');
}

/** Whether what is signed names this certificate (`SigningCertificate`, `SigningCertificateV2`). */
const isNamed = ({ named }: XmlSeal, { der }: Certificate): boolean =>
  named?.hash != null && createHash(named.hash).update(der).digest().equals(named.value);
