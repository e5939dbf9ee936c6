import { createHash } from 'node:crypto';
import type { ListOverride, NationalList, TrustedList } from './trusted-list';

/** What an override speaks of is not here: no list of its territory, or no such certificate on it. */
export type OverrideFault = 'no-list' | 'no-certificate';

/** Whether an override can have an effect on these lists; null where it can. */
export function faultOfOverride(
  { territory, certificateSha256 }: ListOverride,
  lists: readonly TrustedList[],
): OverrideFault | null {
  const list = lists.find(
    (each): each is NationalList => each.kind === 'national' && each.territory === territory,
  );
  if (!list) return 'no-list';
  if (certificateSha256 === null) return null;
  const listed = list.providers
    .flatMap(({ services }) => services)
    .flatMap(({ certificates }) => certificates);
  return listed.some((each) => fingerprintOf(each) === certificateSha256) ? null : 'no-certificate';
}

const fingerprintOf = (base64: string): string =>
  createHash('sha256').update(Buffer.from(base64, 'base64')).digest('hex');

/** An override's fault in plain English, for the command line. */
export function describeOverrideFault(
  { territory, certificateSha256 }: ListOverride,
  fault: OverrideFault,
): string {
  return fault === 'no-list'
    ? `There is no list of ${territory} here.`
    : `The list of ${territory} here has no service with the certificate ${certificateSha256}.`;
}
