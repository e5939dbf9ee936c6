/** What somebody who has to decide on a credential can do where a check does not settle it. */
import type { Check } from '~/credentials/report';

/** By how the code begins, the first that fits. Otherwise the check and its answer decide. */
const ADVICE = [
  ['seal.absent', 'sealed'],
  ['seal.draft', 'sealed'],
  ['seal.integrity.broken', 'original'],
  ['seal.timestamp.imprint', 'original'],
  ['seal.timestamp.signature', 'original'],
  ['seal.proof.hidden', 'original'],
  ['seal.proof.unprotected', 'original'],
  ['seal.issuer', 'namedIssuer'],
  ['seal.chain.no-anchor', 'trust'],
  ['seal.did.not-trusted', 'trust'],
  ['revocation.not-published', 'stands'],
  ['revocation.revoked', 'withdrawn'],
  ['revocation.suspended', 'withdrawn'],
  ['accreditation.covered-if-genuine', null],
  ['accreditation.no-achievement', null],
  ['validity.ended', 'current'],
  ['validity.not-begun', null],
  ['owner.birth-differs', 'otherPerson'],
  ['owner.name-differs', 'otherPerson'],
] as const;

const BY_STATUS = {
  FORMAT: { invalid: 'newFile', inconclusive: 'newFile' },
  SEAL: { invalid: 'newFile', inconclusive: 'confirm' },
  REVOCATION: { invalid: 'withdrawn', inconclusive: 'askStanding' },
  ACCREDITATION: { invalid: 'register', inconclusive: 'register' },
  VALIDITY: { invalid: 'current', inconclusive: 'period' },
  OWNER: { invalid: 'otherPerson', inconclusive: 'identity' },
} as const;

export type Advice =
  | Exclude<(typeof ADVICE)[number][1], null>
  | (typeof BY_STATUS)[keyof typeof BY_STATUS]['invalid' | 'inconclusive'];

/** Null where there is nothing to do. */
export function adviceFor({ check, status, code }: Check): Advice | null {
  if (status === 'valid') return null;
  const found = ADVICE.find(([begin]) => code.startsWith(begin));
  return found ? found[1] : BY_STATUS[check][status];
}
