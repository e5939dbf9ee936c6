/** What public reads of the API share: how often, in which language, and how a bad value is named. */
import { problem } from '~/platform/http.server';
import { localeOf } from '~/platform/i18n.server';
import {
  addressOf,
  createRateLimit,
  type RateAnswer,
  rateLimitHeaders,
} from '~/platform/rate-limit.server';
import { CORS } from './answers.server';

/** Reads of one address in a minute. */
const reads = createRateLimit({ points: 600, seconds: 60 });

export interface Reading {
  readonly locale: string;
  readonly headers: Record<string, string>;
}

/** Answers `give`, or 429 where the address has asked too often. */
export async function answerRead(
  request: Request,
  give: (reading: Reading) => Promise<Response>,
): Promise<Response> {
  const rate = await reads.take(addressOf(request));
  if (!rate.allowed) return tooOften(rate);
  const locale = localeOf(new Request(request.url, { headers: languageOf(request) }));
  return give({ locale, headers: { ...CORS, ...rateLimitHeaders(rate) } });
}

/** No cookie is read, so that an answer is the same for everybody. */
function languageOf(request: Request): Record<string, string> {
  const asked = request.headers.get('Accept-Language');
  return asked === null ? {} : { 'Accept-Language': asked };
}

function tooOften(rate: RateAnswer): Response {
  const detail = `Too many requests from this address. Try again in ${rate.resetSeconds} seconds.`;
  return problem(
    { status: 429, code: 'rate-limited', detail },
    { ...CORS, ...rateLimitHeaders(rate) },
  );
}

/** 400, naming the parameters that have a value that cannot be. */
export function badParameters(names: readonly string[], headers: HeadersInit): Response {
  const detail = `These parameters have a value that cannot be: ${names.join(', ')}.`;
  return problem({ status: 400, code: 'bad-input', detail }, headers);
}

export const CACHED = { 'Cache-Control': 'public, max-age=60', Vary: 'Accept-Language' } as const;
