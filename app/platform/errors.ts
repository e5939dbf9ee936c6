/**
 * platform/ — what every area stands on: environment, clock, errors, log, languages, addresses,
 * HTTP helpers and the composition of services. This file: the one exception we throw.
 */

/** Every code an AppError may carry; each has a text for people under `errors` in the locales. */
export const ERROR_CODES = [
  'bad-input',
  'not-found',
  'not-signed-in',
  'forbidden',
  'conflict',
  'too-large',
  'rate-limited',
  'gone',
  'unavailable',
  'storage-full',
  'storage-read-only',
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

const HTTP_STATUS: Record<ErrorCode, number> = {
  'bad-input': 400,
  'not-found': 404,
  'not-signed-in': 401,
  forbidden: 403,
  conflict: 409,
  'too-large': 413,
  'rate-limited': 429,
  gone: 410,
  unavailable: 503,
  'storage-full': 507,
  'storage-read-only': 503,
  internal: 500,
};

/**
 * Something that stops a request. `message` is for the log and never shown; people read the text
 * of `code`, with `detail` (a locale key) where a more exact sentence helps.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly detail: string | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    options: { detail?: string; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.detail = options.detail;
  }

  get status(): number {
    return HTTP_STATUS[this.code];
  }
}

/**
 * By its marks, not its class: server and bundle each load this module, and what one throws the
 * other must know.
 */
export const isAppError = (error: unknown): error is AppError =>
  error instanceof Error && error.name === 'AppError' && 'code' in error && 'status' in error;
