/** One signature of a sealed file on all its axes, and its report. */
import type { CredentialFile, Envelope, SealedSignature } from '../../read/credential-file';
import { claimedTime, detachedObjects } from '../../read/jose-header';
import type { JadesProfile, Organisation, SignatureReport } from '../../report';
import type { TrustStore } from '../../trust/trust-store.server';
import type { Certificate } from '../../x509/certificate.server';
import { AXES, type Axis, type AxisStatus, axis, type Remark, toNote } from './axes';
import { judgeBinding } from './binding.server';
import { judgeESeal, judgeIssuer, levelOf } from './certificate-axes.server';
import { judgeCounterSignatures } from './counter-signatures.server';
import { judgeIntegrity } from './integrity.server';
import { jadesTime } from './jades-time.server';
import { type Chain, judgeChain } from './path.server';
import { judgeCertificateRevocation, revocationMaterial, withFetched } from './revocation.server';
import type { FetchedRevocation, RevocationMaterial } from './revocation-terms';
import { judgeTimeBasis, type TimeBasis } from './time-basis.server';
import { revocationValues, unsignedProperties } from './unsigned-properties.server';

interface SealedContent {
  envelope: Envelope;
  /** The transported payload text in UTF-8. */
  payload: Uint8Array;
  /** The issuer the payload names. */
  issuer: Organisation | null | 'unreadable';
}

export interface SignatureAxes {
  integrity: Axis;
  binding: Axis;
  chain: Axis;
  eSeal: Axis;
  timeBasis: Axis;
  certificateRevocation: Axis<AxisStatus>;
  issuer: Axis;
}

export interface JudgedSignature {
  report: SignatureReport;
  axes: SignatureAxes;
  place: string;
  /** From the seal's certificate to the anchor, where one was found. */
  path: readonly Certificate[];
}

export interface JudgeContext {
  trust: TrustStore;
  /** Milliseconds since epoch. */
  now: number;
  /** Revocation data that was looked up. */
  fetched?: FetchedRevocation;
}

/** Every signature of a sealed file, in order. */
export function judgeEnvelope(file: CredentialFile, context: JudgeContext): JudgedSignature[] {
  const { envelope } = file;
  if (!envelope) return [];
  const payload = Buffer.from(envelope.payloadText, 'utf8');
  const issuer = file.root ? (file.credential?.issuer ?? null) : 'unreadable';
  return envelope.signatures.map((signature) =>
    judgeSignature(signature, { envelope, payload, issuer }, context),
  );
}

function judgeSignature(
  signature: SealedSignature,
  content: SealedContent,
  context: JudgeContext,
): JudgedSignature {
  const properties = unsignedProperties(signature.unprotected);
  const binding = judgeBinding(signature, properties);
  const { leaf, pool } = binding;
  const material = revocationMaterial(
    withFetched(revocationValues(properties), context.fetched),
    pool,
  );
  const payload = detachedObjects(signature.header) ? null : content.payload;
  const { trust, now } = context;
  const time = judgeTimeBasis(jadesTime({ signature, properties, payload }), leaf, {
    trust,
    pool,
    revocation: material,
    now,
  });
  const chain = leaf
    ? judgeChain({ leaf, pool, trust, use: 'seal', at: time.at, now, timeUnproven: time.unproven })
    : NO_CHAIN;
  const axes: SignatureAxes = {
    ...sealAxes(signature, leaf, content),
    binding: binding.axis,
    chain: chain.axis,
    timeBasis: time.axis,
    certificateRevocation: judgeCertificateRevocation({ leaf, chain, material, time, now }),
  };
  const counter = judgeCounterSignatures(signature, properties, { trust, at: time.at, now });
  const remarks = [...time.remarks, ...counter];
  const { alg } = signature.header;
  const report = toSealReport({
    alg: typeof alg === 'string' ? alg.slice(0, 40) : null,
    claimed: claimedTime(signature.header),
    profile: profileOf(time, material),
    ...{ leaf, axes, remarks, at: time.at },
  });
  return { report, axes, place: signature.place, path: chain.path };
}

/** What the signature and its certificate say by themselves. */
function sealAxes(
  signature: SealedSignature,
  leaf: Certificate | null,
  { envelope, payload, issuer }: SealedContent,
): Pick<SignatureAxes, 'integrity' | 'eSeal' | 'issuer'> {
  const faulty = signature.faults.length > 0 || envelope.faults.length > 0;
  return {
    integrity: faulty
      ? axis('invalid', 'seal.integrity.faulty-envelope')
      : judgeIntegrity(signature, payload, leaf),
    eSeal: judgeESeal(leaf),
    issuer:
      issuer === 'unreadable'
        ? axis('inconclusive', 'seal.issuer.unreadable')
        : judgeIssuer(leaf, issuer),
  };
}

export const NO_CHAIN: Chain = {
  axis: axis('inconclusive', 'seal.chain.no-certificate'),
  anchor: null,
  path: [],
};

/**
 * The baseline level the seal is built to (ETSI TS 119 182-1 §6.1, EN 319 132-1 §6.1), whoever its
 * authorities are.
 */
export function profileOf(
  { stamped, archived }: TimeBasis,
  { ocsp, crls }: RevocationMaterial,
): JadesProfile {
  if (!stamped) return 'B';
  if (ocsp.length + crls.length === 0) return 'T';
  return archived ? 'LTA' : 'LT';
}

interface SealFacts {
  alg: string | null;
  /** Claimed time and the instant judged at, milliseconds. */
  claimed: number | null;
  at: number;
  profile?: JadesProfile;
  leaf: Certificate | null;
  axes: SignatureAxes;
  remarks: readonly Remark[];
}

/** A seal as the report shows it. */
export function toSealReport({
  alg,
  claimed,
  at,
  profile,
  leaf,
  axes,
  remarks,
}: SealFacts): SignatureReport {
  return {
    alg,
    level: levelOf(axes, leaf),
    ...(profile ? { profile } : {}),
    integrity: axes.integrity.status,
    binding: axes.binding.status,
    chain: axes.chain.status,
    eSeal: axes.eSeal.status,
    timeBasis: axes.timeBasis.status,
    certificateRevocation: axes.certificateRevocation.status,
    issuerMatch: axes.issuer.status,
    issuer: leaf?.issuer ?? null,
    subject: leaf?.subject ?? null,
    holderName: leaf?.organisation ?? null,
    holderIdentifier: leaf?.organisationIdentifier ?? null,
    certificateSha256: leaf?.sha256 ?? null,
    claimedAt: claimed === null ? null : new Date(claimed).toISOString(),
    judgedAt: new Date(at).toISOString(),
    notes: [
      ...AXES.map((name) => toNote(name, axes[name])),
      ...remarks.map((remark) => toNote(remark.name, remark)),
    ],
  };
}
