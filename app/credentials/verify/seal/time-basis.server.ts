/**
 * When a seal existed: the earliest sound time-stamp over it whose authority is trusted, else now.
 * The claimed time and a time-stamp over the content alone are never proof.
 */
import type { Certificate } from '../../x509/certificate.server';
import { type Axis, axis, type Remark } from './axes';
import type { ImprintInput } from './imprints.server';
import { CLOCK_SKEW, judgeStamp, type Stamp, type StampContext } from './stamp.server';

export interface TimeBasis {
  /** The instant the certificate path is judged at, milliseconds. */
  at: number;
  axis: Axis;
  /** A trusted time-stamp proves it; else it is now. */
  proven: boolean;
  /** A time-stamp over the seal is there that proves nothing here: it may yet have been sound. */
  unproven: boolean;
  /** A sound time-stamp over the seal is there, whoever made it. */
  stamped: boolean;
  /** An archive time-stamp is there, and every one is sound. */
  archived: boolean;
  /** What each time-stamp is worth. */
  remarks: readonly Remark[];
}

export type TimeContext = Omit<StampContext, 'knownAt'>;

export type StampKind = Extract<
  Remark['name'],
  'contentTimeStamp' | 'signatureTimeStamp' | 'referenceTimeStamp' | 'archiveTimeStamp'
>;

/** One property that holds time-stamps. */
export interface StampContainer {
  kind: StampKind;
  /** How many tokens it says it holds, read or not. */
  count: number;
  /** DER; null for one that is none. */
  tokens: readonly (Uint8Array | null)[];
  /** What they are to be over; asked only where they are judged. */
  input: () => ImprintInput;
}

/** What a seal says about its time, in whatever form it is written. */
export interface TimeMaterial {
  /** In the order in which they were made: a later archive time-stamp covers those before it. */
  containers: readonly StampContainer[];
  /** The time the signer claims, milliseconds. */
  claimed: number | null;
  /** Something stands there that cannot be read, so whatever it was is not known. */
  unreadable: boolean;
}

interface Judged extends Stamp {
  kind: StampKind;
}

/** Of one seal; with more of them nothing about its time is told. */
const MOST_STAMPS = 8;

export function judgeTimeBasis(
  material: TimeMaterial,
  leaf: Certificate | null,
  context: TimeContext,
): TimeBasis {
  const { containers } = material;
  const crowded = containers.reduce((sum, { count }) => sum + count, 0) > MOST_STAMPS;
  const stamps = crowded ? [] : judgeStamps(containers, context);
  const ofKind = (kind: StampKind) => stamps.filter((each) => each.kind === kind);
  const archives = ofKind('archiveTimeStamp');
  const found = decide(material, stamps, { leaf, now: context.now, crowded });
  return {
    ...found,
    unproven: !found.proven && hasSignatureStamp(material),
    stamped: ofKind('signatureTimeStamp').some(({ intact }) => intact),
    archived: archives.length > 0 && archives.every(({ intact }) => intact),
    remarks: stamps.map(toRemark),
  };
}

const hasSignatureStamp = ({ containers }: TimeMaterial): boolean =>
  containers.some(({ kind }) => kind === 'signatureTimeStamp');

type Decision = Pick<TimeBasis, 'at' | 'axis' | 'proven'>;

function decide(
  material: TimeMaterial,
  stamps: readonly Judged[],
  { leaf, now, crowded }: { leaf: Certificate | null; now: number; crowded: boolean },
): Decision {
  const { claimed } = material;
  const judgedNow = (found: Axis): Decision => ({ at: now, axis: found, proven: false });
  const contradiction = judgeClaimedTime(claimed, leaf, now);
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
  if (first?.genTime != null) return provenBy(first, first.genTime, claimed);
  if (material.unreadable || crowded)
    return judgedNow(axis('inconclusive', 'seal.time-basis.unreadable'));
  if (future) return judgedNow(axis('inconclusive', future.code, future.evidence));
  return judgedNow(
    hasSignatureStamp(material)
      ? axis('valid', 'seal.time-basis.unproven')
      : axis('valid', 'seal.time-basis.judged-now'),
  );
}

function provenBy(stamp: Judged, at: number, claimedAt: number | null): Decision {
  if (claimedAt !== null && claimedAt > at + CLOCK_SKEW) {
    const evidence = { ...stamp.evidence, claimed: new Date(claimedAt).toISOString() };
    const late = axis('invalid', 'seal.time-basis.claimed-after-timestamp', evidence);
    return { at, axis: late, proven: true };
  }
  const code =
    stamp.code === 'seal.timestamp.valid-list'
      ? 'seal.time-basis.timestamp-list'
      : 'seal.time-basis.timestamp';
  return { at, axis: axis('valid', code, stamp.evidence), proven: true };
}

/** From the last to the first, since a later archive time-stamp shows that those before it are older. */
function judgeStamps(containers: readonly StampContainer[], context: TimeContext): Judged[] {
  const judged: Judged[] = [];
  let knownAt = context.now;
  for (const { kind, tokens, input } of containers.toReversed()) {
    const stamps = tokens.map((token) => ({
      ...judgeStamp(token, input(), { ...context, knownAt }),
      kind,
    }));
    judged.unshift(...stamps);
    for (const { state, genTime } of stamps)
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
 * The claimed time is never proof, but it may not contradict the clock or the certificate. Null
 * where it does not.
 */
function judgeClaimedTime(at: number | null, leaf: Certificate | null, now: number): Axis | null {
  if (at === null) return null;
  const claimed = new Date(at).toISOString();
  if (at > now + CLOCK_SKEW)
    return axis('invalid', 'seal.time-basis.claimed-in-future', { claimed });
  if (leaf && (at < leaf.notBefore - CLOCK_SKEW || at > leaf.notAfter + CLOCK_SKEW))
    return axis('invalid', 'seal.time-basis.claimed-outside-certificate', { claimed });
  return null;
}
