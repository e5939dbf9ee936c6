import { createHash } from 'node:crypto';
import type { TrustedList } from './trusted-list';

export type Standing = 'believed' | 'signer-not-pinned' | 'signer-no-longer-named';

export interface ImportedList {
  readonly list: TrustedList;
  /** SHA-256 of the certificate its signature held under. */
  readonly signer: string;
}

/**
 * Whether imported lists still count: the list of lists while its signer is pinned, a national
 * list while the list of lists in force names its signer for it.
 */
export function standingsOf(
  lists: readonly ImportedList[],
  pins: ReadonlySet<string>,
): (each: ImportedList) => Standing {
  const lotl = lists.find(
    ({ list, signer }) => list.kind === 'list-of-lists' && pins.has(signer),
  )?.list;
  const named = new Set(
    (lotl?.kind === 'list-of-lists' ? lotl.pointers : []).flatMap(({ territory, certificates }) =>
      certificates.map((each) => `${territory} ${fingerprint(each)}`),
    ),
  );
  return ({ list, signer }) => {
    if (list.kind === 'list-of-lists') return pins.has(signer) ? 'believed' : 'signer-not-pinned';
    return named.has(`${list.territory} ${signer}`) ? 'believed' : 'signer-no-longer-named';
  };
}

const fingerprint = (base64: string): string =>
  createHash('sha256').update(Buffer.from(base64, 'base64')).digest('hex');
