/**
 * When a seal existed: the earliest sound time-stamp over it whose authority is trusted, else now.
 * The claimed time and a time-stamp over the content alone are never proof.
 */
import { member } from '~/elm/json-node';
import type { SealedSignature } from '../../read/credential-file';
import { claimedTime } from '../../read/jose-header';
import type { Certificate } from '../../x509/certificate.server';
import { type Axis, axis, type Remark } from './axes';
import {
  archiveInput,
  contentInput,
  type ImprintInput,
  referencesInput,
  type Sealed,
  signatureAndReferencesInput,
  signatureInput,
} from './imprints.server';
import { CLOCK_SKEW, judgeStamp, type Stamp, type StampContext } from './stamp.server';
import {
  countTokens,
  hasTimestamp,
  tokensOf,
  type UnsignedProperty,
} from './unsigned-properties.server';

export interface TimeBasis {
  /** The instant the certificate path is judged at, milliseconds. */
  at: number;
  axis: Axis;
  /** A trusted time-stamp proves it; else it is now. */
  proven: boolean;
  /** A sound time-stamp over the seal is there, whoever made it. */
  stamped: boolean;
  /** An archive time-stamp is there, and every one is sound. */
  archived: boolean;
  /** What each time-stamp is worth. */
  remarks: readonly Remark[];
}

export type TimeContext = Omit<StampContext, 'knownAt'>;

interface Judged extends Stamp {
  kind: StampKind;
}

type StampKind = Extract<
  Remark['name'],
  'contentTimeStamp' | 'signatureTimeStamp' | 'referenceTimeStamp' | 'archiveTimeStamp'
>;

type InputOf = (sealed: Sealed, property: UnsignedProperty) => ImprintInput;

const STAMPS: Readonly<Record<string, { kind: StampKind; inputOf: InputOf }>> = {
  sigTst: { kind: 'signatureTimeStamp', inputOf: signatureInput },
  sigRTst: { kind: 'referenceTimeStamp', inputOf: signatureAndReferencesInput },
  rfsTst: { kind: 'referenceTimeStamp', inputOf: referencesInput },
  arcTst: { kind: 'archiveTimeStamp', inputOf: archiveInput },
};

/** Of one seal; with more of them nothing about its time is told. */
const MOST_STAMPS = 8;

export function judgeTimeBasis(
  sealed: Sealed,
  leaf: Certificate | null,
  context: TimeContext,
): TimeBasis {
  const crowded = countStamps(sealed) > MOST_STAMPS;
  const stamps = crowded
    ? []
    : [...contentStamps(sealed, context), ...unsignedStamps(sealed, context)];
  const ofKind = (kind: StampKind) => stamps.filter((each) => each.kind === kind);
  const archives = ofKind('archiveTimeStamp');
  const found = decide(sealed, stamps, { leaf, now: context.now, crowded });
  return {
    ...found,
    stamped: ofKind('signatureTimeStamp').some(({ intact }) => intact),
    archived: archives.length > 0 && archives.every(({ intact }) => intact),
    remarks: stamps.map(toRemark),
  };
}

type Decision = Pick<TimeBasis, 'at' | 'axis' | 'proven'>;

function decide(
  { signature, properties }: Sealed,
  stamps: readonly Judged[],
  { leaf, now, crowded }: { leaf: Certificate | null; now: number; crowded: boolean },
): Decision {
  const judgedNow = (found: Axis): Decision => ({ at: now, axis: found, proven: false });
  const contradiction = judgeClaimedTime(signature, leaf, now);
  if (contradiction) return judgedNow(contradiction);
  // A content time-stamp is part of what was signed: a broken one is the signer's own contradiction.
  const broken = stamps.find(
    ({ kind, state }) =>
      state === 'broken' && (kind === 'signatureTimeStamp' || kind === 'contentTimeStamp'),
  );
  if (broken) return judgedNow(axis('invalid', broken.code, broken.evidence));
  const proofs = stamps.filter(
    ({ kind, state }) => kind === 'signatureTimeStamp' && state === 'anchored',
  );
  const [first] = proofs.sort((a, b) => (a.genTime ?? now) - (b.genTime ?? now));
  const future = stamps.find(({ code }) => code === 'seal.timestamp.in-future');
  if (first?.genTime != null) return provenBy(first, first.genTime, signature);
  if (properties.unreadable || crowded)
    return judgedNow(axis('inconclusive', 'seal.time-basis.unreadable'));
  if (future) return judgedNow(axis('inconclusive', future.code, future.evidence));
  return judgedNow(
    hasTimestamp(properties)
      ? axis('valid', 'seal.time-basis.unproven')
      : axis('valid', 'seal.time-basis.judged-now'),
  );
}

function provenBy(stamp: Judged, at: number, signature: SealedSignature): Decision {
  const claimed = claimedTime(signature.header);
  if (claimed !== null && claimed > at + CLOCK_SKEW) {
    const evidence = { ...stamp.evidence, claimed: new Date(claimed).toISOString() };
    const late = axis('invalid', 'seal.time-basis.claimed-after-timestamp', evidence);
    return { at, axis: late, proven: true };
  }
  return { at, axis: axis('valid', 'seal.time-basis.timestamp', stamp.evidence), proven: true };
}

function countStamps({ signature, properties }: Sealed): number {
  const containers = [
    ...properties.list.filter(({ name }) => Object.hasOwn(STAMPS, name)).map(({ value }) => value),
    ...(Object.hasOwn(signature.header, 'adoTst') ? [signature.header.adoTst] : []),
  ];
  return containers.reduce((sum: number, each) => sum + countTokens(each), 0);
}

/** `adoTst`: over the content, before it was sealed. */
function contentStamps(sealed: Sealed, context: TimeContext): Judged[] {
  const container = member(sealed.signature.header, 'adoTst');
  if (container === undefined) return [];
  return tokensOf(container).map((token) => ({
    ...judgeStamp(token, contentInput(sealed), { ...context, knownAt: context.now }),
    kind: 'contentTimeStamp',
  }));
}

/** From the last to the first, since a later archive time-stamp shows that those before it are older. */
function unsignedStamps(sealed: Sealed, context: TimeContext): Judged[] {
  const judged: Judged[] = [];
  let knownAt = context.now;
  for (const property of sealed.properties.list.toReversed()) {
    const found = Object.hasOwn(STAMPS, property.name) ? STAMPS[property.name] : undefined;
    if (!found) continue;
    const stamps = tokensOf(property.value).map((token) => ({
      ...judgeStamp(token, found.inputOf(sealed, property), { ...context, knownAt }),
      kind: found.kind,
    }));
    judged.unshift(...stamps);
    for (const { kind, state, genTime } of stamps)
      if (kind === 'archiveTimeStamp' && state === 'anchored' && genTime !== null)
        knownAt = Math.min(knownAt, genTime);
  }
  return judged;
}

const STATUS = { anchored: 'valid', unproven: 'inconclusive', broken: 'invalid' } as const;

const toRemark = ({ kind, state, code, evidence }: Judged): Remark => ({
  name: kind,
  status: STATUS[state],
  code,
  evidence,
});

/**
 * The claimed time (`sigT`, `iat`) is never proof, but it may not contradict the clock or the
 * certificate. Null where it does not.
 */
function judgeClaimedTime(
  signature: SealedSignature,
  leaf: Certificate | null,
  now: number,
): Axis | null {
  const at = claimedTime(signature.header);
  if (at === null) return null;
  const claimed = new Date(at).toISOString();
  if (at > now + CLOCK_SKEW)
    return axis('invalid', 'seal.time-basis.claimed-in-future', { claimed });
  if (leaf && (at < leaf.notBefore - CLOCK_SKEW || at > leaf.notAfter + CLOCK_SKEW))
    return axis('invalid', 'seal.time-basis.claimed-outside-certificate', { claimed });
  return null;
}
