/** How often one address may ask, counted in memory. */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

export interface RateAnswer {
  readonly allowed: boolean;
  readonly limit: number;
  readonly remaining: number;
  /** Seconds until the window begins anew. */
  readonly resetSeconds: number;
}

export interface RateLimit {
  /** Takes `points` of what `key` may use in this window. */
  take(key: string, points?: number): Promise<RateAnswer>;
  /** Lets `key` begin anew. */
  forget(key: string): Promise<void>;
}

/** At most `points` in `seconds` for each key. */
export function createRateLimit(options: { points: number; seconds: number }): RateLimit {
  const limiter = new RateLimiterMemory({ points: options.points, duration: options.seconds });
  const toAnswer = (result: RateLimiterRes, allowed: boolean): RateAnswer => ({
    allowed,
    limit: options.points,
    remaining: Math.max(0, result.remainingPoints),
    resetSeconds: Math.max(0, Math.ceil(result.msBeforeNext / 1000)),
  });
  return {
    async take(key, points = 1) {
      try {
        return toAnswer(await limiter.consume(key, points), true);
      } catch (refused) {
        if (refused instanceof RateLimiterRes) return toAnswer(refused, false);
        throw refused;
      }
    },
    async forget(key) {
      await limiter.delete(key);
    },
  };
}

/** RateLimit header fields, and Retry-After where it was refused (RFC 9110 §10.2.3). */
export function rateLimitHeaders(answer: RateAnswer): Record<string, string> {
  return {
    'RateLimit-Limit': String(answer.limit),
    'RateLimit-Remaining': String(answer.remaining),
    'RateLimit-Reset': String(answer.resetSeconds),
    ...(answer.allowed ? {} : { 'Retry-After': String(Math.max(1, answer.resetSeconds)) }),
  };
}

/** Set by our own HTTP server on every request; one that came from outside is overwritten there. */
export const CLIENT_ADDRESS_HEADER = 'X-Client-Address';

/** The network address a request came from; all unknown ones count as one. */
export const addressOf = (request: Request): string =>
  request.headers.get(CLIENT_ADDRESS_HEADER) ?? 'unknown';
