/** Limits per network address and per mail address, kept in memory: a restart forgets them. */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from '~/platform/errors';
import { CLIENT_ADDRESS_HEADER } from '~/platform/rate-limit.server';

const QUARTER = 15 * 60;
const HOUR = 3600;

const LIMITS = {
  /** Failed sign-ins of one network address. */
  'sign-in': new RateLimiterMemory({ keyPrefix: 'sign-in', points: 30, duration: QUARTER }),
  /** Forms that send mail, by network address. */
  'mail-form': new RateLimiterMemory({ keyPrefix: 'mail-form', points: 20, duration: HOUR }),
  /** Mails to one recipient that a stranger can cause. */
  'mail-to': new RateLimiterMemory({ keyPrefix: 'mail-to', points: 4, duration: HOUR }),
} as const;
export type Limit = keyof typeof LIMITS;

/** The network address as our own server noted it; the header never comes from outside. */
const addressOf = (request: Request): string | null => request.headers.get(CLIENT_ADDRESS_HEADER);

/** Takes one from a limit; false when it is used up. */
export async function takeFrom(limit: Limit, key: string): Promise<boolean> {
  try {
    await LIMITS[limit].consume(key);
    return true;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return false;
    throw refused;
  }
}

/** Throws AppError `rate-limited` when the address has used a limit up; takes nothing. */
export async function assertWithin(limit: Limit, request: Request): Promise<void> {
  const address = addressOf(request);
  if (address === null) return;
  const used = await LIMITS[limit].get(address);
  if (used && used.consumedPoints >= LIMITS[limit].points)
    throw new AppError('rate-limited', `the ${limit} limit of an address is used up`);
}

/** Counts one against the address of a request. */
export async function countAgainst(limit: Limit, request: Request): Promise<void> {
  const address = addressOf(request);
  if (address !== null) await takeFrom(limit, address);
}
