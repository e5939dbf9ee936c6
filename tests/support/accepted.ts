import { checkOf, type VerificationReport } from '~/credentials/report';

/**
 * The report proves an unchanged, sealed, current credential: FORMAT, SEAL and VALIDITY valid, and
 * REVOCATION valid or published nowhere.
 */
export function isAccepted(report: VerificationReport): boolean {
  const revocation = checkOf(report, 'REVOCATION');
  return (
    (['FORMAT', 'SEAL', 'VALIDITY'] as const).every(
      (name) => checkOf(report, name).status === 'valid',
    ) &&
    (revocation.status === 'valid' || revocation.code === 'revocation.not-published')
  );
}
