import type { Read } from '#db/store';
import type { Env } from '~/platform/env.server';
import { storedRegister } from './accreditation/stored-register.server';
import type { CheckOptions } from './check-credential.server';
import { storedLookUps } from './look-ups.server';
import { loadStoredTrust } from './trust/stored-trust.server';

/** What credentials are judged by, and the hash of the trust among it. */
export interface JudgingBy {
  readonly options: CheckOptions;
  readonly trustHash: string;
}

/** What an installation judges by at `now` (milliseconds since epoch): its trust, registers, look-ups. */
export async function storedOptions(place: {
  read: Read;
  env: Pick<Env, 'DATA_DIR' | 'STATUS_FETCH'>;
  now: number;
}): Promise<JudgingBy> {
  const { read, env, now } = place;
  const { trust, trustHash } = await loadStoredTrust(read);
  const lookUps = await storedLookUps({ env, clock: () => now });
  return { options: { trust, now, register: storedRegister(read), ...lookUps }, trustHash };
}
