import { type Code, type Evidence, type Fault, makeCheck } from '../fault';
import type { CredentialFile, Envelope, SealedSignature } from '../read/credential-file';
import { claimedTime } from '../read/jose-header';
import type { Check, SignatureReport } from '../report';
import type { TrustStore } from '../trust/trust-store.server';
import type { Certificate } from '../x509/certificate.server';
import { AXES, type Axis, type AxisName, type AxisStatus, axis, toNote } from './seal/axes';
import { type Binding, judgeBinding } from './seal/binding.server';
import {
  judgeClaimedTime,
  judgeESeal,
  judgeIssuer,
  judgeRevocationUnread,
  levelOf,
} from './seal/certificate-axes.server';
import type { Evaluators, TimeBasis } from './seal/evaluators.server';
import { judgeIntegrity } from './seal/integrity.server';
import { type Chain, judgeChain } from './seal/path.server';
import {
  hasTimestamp,
  type UnsignedProperties,
  unsignedProperties,
} from './seal/unsigned-properties';

export interface SealContext {
  trust: TrustStore;
  /** Milliseconds since epoch. */
  now: number;
  evaluators?: Evaluators;
}

export interface SealAnswer {
  check: Check;
  signatures: SignatureReport[];
}

/** The axes in the order in which they decide: without the certificate nothing else can be told. */
const DECIDING: readonly AxisName[] = ['binding', ...AXES.filter((name) => name !== 'binding')];

interface Judged {
  report: SignatureReport;
  axes: Record<AxisName, Axis<AxisStatus>>;
  place: string;
}

/**
 * SEAL: invalid if any axis of any signature is, valid only if every axis of every signature is
 * valid or not published, else inconclusive. The code is that of the first axis that decided.
 */
export function checkSeal(file: CredentialFile, context: SealContext): SealAnswer {
  const { envelope, noSeal } = file;
  if (!envelope) return { check: unsealed(file), signatures: [] };
  const payload = Buffer.from(envelope.payloadText, 'utf8');
  const judged = envelope.signatures.map((signature) =>
    judgeSignature(signature, envelope, payload, file, context),
  );
  const signatures = judged.map(({ report }) => report);
  const fault = envelope.faults[0] ?? envelope.signatures.flatMap(({ faults }) => faults)[0];
  if (fault) return { check: refuse(fault), signatures };
  if (noSeal?.code === 'seal.draft')
    return { check: makeCheck('SEAL', 'invalid', 'seal.draft'), signatures };
  return { check: sumUp(judged), signatures };
}

function unsealed({ noSeal, unread }: CredentialFile): Check {
  const code = noSeal?.code ?? 'seal.absent';
  const status = code === 'seal.proof-unread' || unread ? 'inconclusive' : 'invalid';
  return makeCheck('SEAL', status, code, noSeal?.evidence ?? {});
}

function refuse({ code, evidence }: Fault): Check {
  return makeCheck('SEAL', 'invalid', code, evidence);
}

function sumUp(judged: readonly Judged[]): Check {
  const all = judged.flatMap(({ axes, place }) =>
    DECIDING.map((name) => ({ name, place, ...axes[name] })),
  );
  const decisive =
    all.find(({ status }) => status === 'invalid') ??
    all.find(({ status }) => status === 'inconclusive');
  if (decisive && decisive.status !== 'not-published') {
    const evidence: Evidence = {
      ...decisive.evidence,
      axis: decisive.name,
      signature: decisive.place,
    };
    return makeCheck('SEAL', decisive.status, decisive.code, evidence);
  }
  const holders = judged.map(({ report }) => report.holderName ?? report.subject);
  const basis = judged[0]?.axes.timeBasis;
  const code: Code =
    basis?.code === 'seal.time-basis.judged-now' ? 'seal.time-basis.now' : 'seal.valid';
  return makeCheck('SEAL', 'valid', code, { holders, level: judged[0]?.report.level ?? 'any' });
}

function judgeSignature(
  signature: SealedSignature,
  envelope: Envelope,
  payload: Uint8Array,
  file: CredentialFile,
  context: SealContext,
): Judged {
  const properties = unsignedProperties(signature.unprotected);
  const binding = judgeBinding(signature, properties.list);
  const time = judgeTime(signature, envelope, properties, binding.leaf, context);
  const chain = chainOf(binding, properties, time, context);
  const integrity =
    signature.faults.length > 0 || envelope.faults.length > 0
      ? axis('invalid', 'seal.integrity.faulty-envelope')
      : judgeIntegrity(signature, payload, binding.leaf);
  const axes = {
    integrity,
    binding: binding.axis,
    chain: chain.axis,
    eSeal: judgeESeal(binding.leaf),
    timeBasis: time.axis,
    certificateRevocation: revocationOf(binding.leaf, chain, properties, time, context),
    issuer: file.root
      ? judgeIssuer(binding.leaf, file.credential?.issuer ?? null)
      : axis('inconclusive', 'seal.issuer.unreadable'),
  };
  return { report: toReport(signature, binding.leaf, axes, time), axes, place: signature.place };
}

function judgeTime(
  signature: SealedSignature,
  envelope: Envelope,
  properties: UnsignedProperties,
  leaf: Certificate | null,
  { trust, now, evaluators }: SealContext,
): TimeBasis {
  const contradiction = judgeClaimedTime(signature, leaf, now);
  if (contradiction) return { at: now, axis: contradiction };
  const stamped = hasTimestamp(properties.list);
  if (stamped && evaluators?.timestamp)
    return evaluators.timestamp.evaluate({
      signature,
      payloadText: envelope.payloadText,
      properties: properties.list,
      trust,
      now,
    });
  return stamped || properties.unreadable
    ? { at: now, axis: axis('inconclusive', 'seal.time-basis.timestamp-unread') }
    : { at: now, axis: axis('valid', 'seal.time-basis.judged-now') };
}

function chainOf(
  { leaf, pool }: Binding,
  properties: UnsignedProperties,
  time: TimeBasis,
  { trust }: SealContext,
): Chain {
  if (!leaf) return { axis: axis('inconclusive', 'seal.chain.no-certificate'), anchor: null };
  const timeUnproven = time.axis.status !== 'valid' && hasTimestamp(properties.list);
  return judgeChain({ leaf, pool, trust, at: time.at, timeUnproven });
}

function revocationOf(
  leaf: Certificate | null,
  { anchor }: Chain,
  properties: UnsignedProperties,
  time: TimeBasis,
  { evaluators }: SealContext,
): Axis<AxisStatus> {
  const unread = judgeRevocationUnread(leaf, anchor);
  if (!leaf || !anchor || unread.status === 'not-published' || !evaluators?.revocation)
    return unread;
  return evaluators.revocation.evaluate({
    certificate: leaf,
    anchor,
    properties: properties.list,
    at: time.at,
  });
}

type SignatureAxes = {
  integrity: Axis;
  binding: Axis;
  chain: Axis;
  eSeal: Axis;
  timeBasis: Axis;
  certificateRevocation: Axis<AxisStatus>;
  issuer: Axis;
};

function toReport(
  signature: SealedSignature,
  leaf: Certificate | null,
  axes: SignatureAxes,
  time: TimeBasis,
): SignatureReport {
  const claimed = claimedTime(signature.header);
  const { alg } = signature.header;
  return {
    alg: typeof alg === 'string' ? alg.slice(0, 40) : null,
    level: levelOf(axes, leaf),
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
    judgedAt: new Date(time.at).toISOString(),
    notes: AXES.map((name) => toNote(name, axes[name])),
  };
}
