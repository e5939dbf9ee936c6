/**
 * api/ — what programs may ask of us: one file per endpoint with its description, and the OpenAPI
 * document made from them. No cookies are read, so any origin may ask (CORS `*`).
 */
import { problem } from '~/platform/http.server';

export const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers':
    'RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Retry-After',
} as const;

/** The answer to a browser asking whether it may send (Fetch, CORS preflight). */
export function preflight(methods: readonly string[]): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...CORS,
      'Access-Control-Allow-Methods': methods.join(', '),
      'Access-Control-Allow-Headers': 'Content-Type',
      'Access-Control-Max-Age': '86400',
    },
  });
}

export function refuseMethod(methods: readonly string[]): Response {
  const detail = `This address answers ${methods.join(' and ')} only.`;
  return problem(
    { status: 405, code: 'method-not-allowed', detail },
    { ...CORS, Allow: [...methods, 'OPTIONS'].join(', ') },
  );
}
