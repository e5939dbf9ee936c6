import { AppError } from './errors';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** As much of a request as the check needs. */
export interface RequestHead {
  readonly method: string;
  readonly headers: { get(name: string): string | null };
}

/**
 * Refuses a request that changes something and was not sent by a page of ours. Browsers say where
 * a request comes from in Sec-Fetch-Site, older ones in Origin; a request with neither was sent by
 * no browser form we know and is refused too. `publicOrigin` is the origin visitors use.
 * Throws AppError `forbidden`. Cookies are SameSite=Lax besides.
 */
export function assertSameOrigin(request: RequestHead, publicOrigin: string): void {
  if (SAFE_METHODS.has(request.method.toUpperCase())) return;
  const site = request.headers.get('Sec-Fetch-Site');
  if (site === 'same-origin' || site === 'none') return;
  if (site !== null) throw new AppError('forbidden', `a ${site} request may not change anything`);
  const origin = request.headers.get('Origin');
  if (origin !== null && origin === new URL(publicOrigin).origin) return;
  throw new AppError('forbidden', 'a request without our own Origin may not change anything');
}
