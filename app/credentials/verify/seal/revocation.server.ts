import type { TrustAnchor } from '../../trust/trust-store.server';
import type { Certificate } from '../../x509/certificate.server';
import { type Revoked, readCrl, readOcsp } from '../../x509/revocation-data.server';
import { type Axis, type AxisStatus, axis } from './axes';
import { answerOfCrl } from './crl.server';
import { answerOfOcsp } from './ocsp.server';
import type { Chain } from './path.server';
import type {
  Answer,
  FetchedRevocation,
  RevocationMaterial,
  RevocationQuestion,
  RevocationValues,
} from './revocation-terms';

const MOST_BYTES = 4 * 1024 * 1024;

export function revocationMaterial(
  { ocsp, crls, unreadable }: RevocationValues,
  pool: readonly Certificate[],
): RevocationMaterial {
  const readable = (der: Uint8Array): boolean => der.length <= MOST_BYTES;
  const answers = ocsp.filter(readable).flatMap((der) => readOcsp(der) ?? []);
  const lists = crls.filter(readable).flatMap((der) => readCrl(der) ?? []);
  return {
    ocsp: answers,
    crls: lists,
    pool,
    unreadable: unreadable || answers.length + lists.length < ocsp.length + crls.length,
  };
}

/** What the file brings, and what was looked up besides. */
export const withFetched = (
  embedded: RevocationValues,
  fetched: FetchedRevocation | undefined,
): RevocationValues =>
  fetched
    ? {
        ...embedded,
        ocsp: [...embedded.ocsp, ...fetched.ocsp],
        crls: [...embedded.crls, ...fetched.crls],
      }
    : embedded;

export interface RevocationInput {
  leaf: Certificate | null;
  chain: Chain;
  material: RevocationMaterial;
  /** The time basis, and whether a time-stamp proves it. */
  time: { at: number; proven: boolean };
  now: number;
}

export function judgeCertificateRevocation(input: RevocationInput): Axis<AxisStatus> {
  const { leaf, material, now } = input;
  const { anchor, path } = input.chain;
  const { at } = input.time;
  if (!leaf) return axis('inconclusive', 'seal.revocation.no-certificate');
  const issuer = path[1];
  if (!anchor || !issuer) return axis('inconclusive', 'seal.revocation.unknown-authority');
  const fallen = revokedAuthority(path.slice(1), at, material);
  if (fallen) return fallen;
  const answers = answersOn({ certificate: leaf, issuer, at, now }, material);
  const verdicts = answers.map((answer) => toAxis(answer, input.time));
  const decisive = ['invalid', 'valid', 'inconclusive'] as const;
  const found = decisive.flatMap((status) => verdicts.find((each) => each.status === status) ?? []);
  return found[0] ?? withoutAnswer(leaf, anchor, material);
}

function withoutAnswer(
  leaf: Certificate,
  anchor: TrustAnchor,
  material: RevocationMaterial,
): Axis<AxisStatus> {
  if (material.unreadable) return axis('inconclusive', 'seal.revocation.unreadable');
  if (leaf.publishesRevocation) return axis('inconclusive', 'seal.revocation.no-data');
  return anchor.source === 'trust-list'
    ? axis('inconclusive', 'seal.revocation.list-anchor')
    : axis('not-published', 'seal.revocation.not-published');
}

function answersOn(question: RevocationQuestion, material: RevocationMaterial): Answer[] {
  return [
    ...material.ocsp.flatMap((ocsp) => answerOfOcsp(ocsp, question, material) ?? []),
    ...material.crls.flatMap((crl) => answerOfCrl(crl, question) ?? []),
  ];
}

const ON_HOLD = 6;
const REMOVED = 8;
/** keyCompromise, cACompromise, aACompromise: the key may have been in other hands earlier. */
const COMPROMISE: ReadonlySet<number> = new Set([1, 2, 10]);

function toAxis(answer: Answer, time: RevocationInput['time']): Axis {
  if (answer.kind === 'good') return axis('valid', 'seal.revocation.good', answer.evidence);
  if (answer.kind === 'unusable') return axis('inconclusive', answer.code, answer.evidence);
  const { revoked } = answer;
  const evidence = {
    ...answer.evidence,
    revokedAt: new Date(revoked.at).toISOString(),
    reason: revoked.reason,
    judgedAt: new Date(time.at).toISOString(),
  };
  // Only lists of changes, which are not read, take a certificate off a list.
  if (revoked.reason === REMOVED) return axis('inconclusive', 'seal.revocation.partial', evidence);
  if (revoked.reason === ON_HOLD) return axis('inconclusive', 'seal.revocation.on-hold', evidence);
  if (!time.proven || revoked.at <= time.at)
    return axis('invalid', 'seal.revocation.revoked', evidence);
  if (reachesBack(revoked, time.at)) {
    const invalidFrom = new Date(revoked.invalidFrom ?? revoked.at).toISOString();
    return axis('invalid', 'seal.revocation.compromised', { ...evidence, invalidFrom });
  }
  return axis('valid', 'seal.revocation.revoked-later', evidence);
}

/**
 * A time-stamp shows that the seal is older than the revocation. Only a publisher who says that
 * the key was lost before that time takes this back: a compromise without such a date does not.
 */
function reachesBack({ reason, invalidFrom }: Revoked, at: number): boolean {
  return COMPROMISE.has(reason) && invalidFrom !== null && invalidFrom <= at;
}

/** An authority of the path (the anchor aside, who is trusted outright) that was revoked by then. */
function revokedAuthority(
  authorities: readonly Certificate[],
  at: number,
  material: RevocationMaterial,
): Axis | null {
  for (const [index, certificate] of authorities.slice(0, -1).entries()) {
    const issuer = authorities[index + 1];
    const revoked = issuer && revocationOf({ certificate, issuer, at, now: at }, material);
    if (revoked && (revoked.at <= at || reachesBack(revoked, at)))
      return axis('invalid', 'seal.revocation.authority-revoked', {
        subject: certificate.subject,
        revokedAt: new Date(revoked.at).toISOString(),
      });
  }
  return null;
}

function revocationOf(question: RevocationQuestion, material: RevocationMaterial): Revoked | null {
  const answer = answersOn(question, material).find(({ kind }) => kind === 'revoked');
  return answer?.kind === 'revoked' ? answer.revoked : null;
}

/** Reasons that leave a time-stamping unit's earlier word standing (RFC 3161 §4): all that say the key was safe. */
const KEY_WAS_SAFE: ReadonlySet<number> = new Set([3, 4, 5]);

/** Is a certificate of a time-stamp's path known to be revoked in a way that reaches back to it? */
export function isRevokedAuthority(
  path: readonly Certificate[],
  at: number,
  material: RevocationMaterial,
): boolean {
  return path.slice(0, -1).some((certificate, index) => {
    const issuer = path[index + 1];
    const revoked = issuer && revocationOf({ certificate, issuer, at, now: at }, material);
    return revoked && (revoked.at <= at || !KEY_WAS_SAFE.has(revoked.reason));
  });
}
