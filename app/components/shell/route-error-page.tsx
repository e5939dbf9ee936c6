import { isRouteErrorResponse, useRouteError } from '@remix-run/react';
import { ERROR_CODES, type ErrorCode } from '~/platform/errors';
import { ErrorPage } from './error-page';
import { useRootData } from './root-data';

const BY_STATUS: Record<number, ErrorCode> = {
  400: 'bad-input',
  401: 'not-signed-in',
  403: 'forbidden',
  404: 'not-found',
  405: 'bad-input',
  409: 'conflict',
  410: 'gone',
  413: 'too-large',
  429: 'rate-limited',
  503: 'unavailable',
  507: 'storage-full',
};

/** The code of whatever was thrown: an answer's own, else by its status; all else is our fault. */
function codeOf(error: unknown): ErrorCode {
  if (!isRouteErrorResponse(error)) return 'internal';
  const stated = (error.data as { code?: unknown } | null)?.code;
  const known = ERROR_CODES.find((code) => code === stated);
  return known ?? BY_STATUS[error.status] ?? 'internal';
}

/** What a route threw, as a page for people. */
export function RouteErrorPage() {
  const error = useRouteError();
  const root = useRootData();
  return <ErrorPage code={codeOf(error)} requestId={root?.requestId} viewer={root?.viewer} />;
}
