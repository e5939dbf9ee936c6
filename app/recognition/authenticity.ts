/** What the six checks of a credential say about how far it can be relied on. */
import { checkOf, type SealLevel, type VerificationReport } from '~/credentials/report';
import type { Authenticity } from '~/recognition/proposal';

/** Lowest first. */
const SEAL_LEVELS: readonly SealLevel[] = [
  'any',
  'advanced',
  'advanced-with-qualified-certificate',
  'qualified',
];

/** True where a seal of level `has` is enough for a clause that asks for `asked`. */
export const reachesLevel = (has: SealLevel, asked: SealLevel): boolean =>
  SEAL_LEVELS.indexOf(has) >= SEAL_LEVELS.indexOf(asked);

/**
 * The report of a file in the words of the matcher. Several seals count as their weakest; the
 * holder is the first certificate's subject, which the payload's issuer names in full.
 */
export function sealedAuthenticity(
  report: VerificationReport,
): Extract<Authenticity, { kind: 'sealed' }> {
  const seal = checkOf(report, 'SEAL');
  const revocation = checkOf(report, 'REVOCATION');
  return {
    kind: 'sealed',
    format: checkOf(report, 'FORMAT').status,
    seal: seal.status,
    sealCode: seal.code,
    sealLevel: lowestLevel(report.seal.signatures.map((each) => each.level)),
    sealHolder: sealHolderOf(report),
    validity: checkOf(report, 'VALIDITY').status,
    revocation:
      revocation.code === 'revocation.not-published' ? 'not-published' : revocation.status,
    // Agreements name EMREX as one format, be it ELMO itself or converted from it.
    dialect: report.dialect === 'elmo' ? 'emrex-elm' : report.dialect,
  };
}

const lowestLevel = (levels: readonly SealLevel[]): SealLevel =>
  SEAL_LEVELS.find((level) => levels.includes(level)) ?? 'any';

/** The certificate's subject; the payload's issuer only adds to it once the SEAL check holds. */
function sealHolderOf(report: VerificationReport) {
  const signature = report.seal.signatures[0];
  const issuer = report.credential?.issuer ?? null;
  if (!signature) return null;
  const own = signature.holderIdentifier
    ? [{ scheme: 'eidas' as const, value: signature.holderIdentifier }]
    : [];
  const stated = checkOf(report, 'SEAL').status === 'valid' ? (issuer?.identifiers ?? []) : [];
  if (own.length + stated.length === 0 && !signature.holderName) return null;
  return {
    name: signature.holderName ? { und: signature.holderName } : (issuer?.name ?? {}),
    identifiers: [...own, ...stated],
    country: issuer?.country ?? null,
    path: issuer?.path ?? '$',
  };
}
