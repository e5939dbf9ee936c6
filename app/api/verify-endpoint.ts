import { LIMITS } from '~/credentials/limits';
import { serverPaths } from '~/platform/server-paths';
import type { ApiEndpoint, ApiResponse } from './endpoint';
import { DRAFT_EXAMPLE } from './verify-example.data';

const integer = { type: 'integer' } as const;
const RATE_HEADERS = {
  'RateLimit-Limit': {
    description: 'Checks one address may ask for in a window.',
    schema: integer,
  },
  'RateLimit-Remaining': { description: 'Checks left in this window.', schema: integer },
  'RateLimit-Reset': { description: 'Seconds until the window begins anew.', schema: integer },
} as const;

const refused = (
  status: number,
  title: string,
  code: string,
  description: string,
  detail: string,
): ApiResponse => ({
  description,
  mediaType: 'application/problem+json',
  schema: 'Problem',
  examples: {
    [code]: { summary: title, value: { type: 'about:blank', title, status, detail, code } },
  },
});

/** POST /api/v1/verify. */
export const verifyEndpoint: ApiEndpoint = {
  path: serverPaths.apiVerify(),
  method: 'post',
  operationId: 'verifyCredential',
  tag: 'Credentials',
  summary: 'Check a digital credential',
  description:
    'Answers six checks, each `valid`, `invalid` or `inconclusive` with a stable code and its evidence, ' +
    'the credential as read, and the elements of Annex I of Council Recommendation 2022/C 243/02. ' +
    'Any bytes up to the limit get a report, also those that are no credential: FORMAT then says why. ' +
    'There is no single "verified": unknown is never valid. **Nothing is stored**, no cookie is read, ' +
    'and messages are in English whatever `Accept-Language` says.',
  request: {
    description: `The bytes of one file, at most ${LIMITS.bytes} bytes: as the raw body, or as the field \`file\` of a multipart form.`,
    content: {
      'application/octet-stream': { schema: { type: 'string', format: 'binary' } },
      'application/ld+json': { schema: {} },
      'multipart/form-data': {
        schema: {
          type: 'object',
          properties: { file: { type: 'string', contentMediaType: 'application/octet-stream' } },
          required: ['file'],
        },
      },
    },
  },
  responses: {
    '200': {
      description: 'The report.',
      mediaType: 'application/json',
      schema: 'VerificationReport',
      examples: {
        draft: { summary: 'A draft that was never sealed', value: DRAFT_EXAMPLE },
      },
      headers: RATE_HEADERS,
    },
    '400': refused(
      400,
      'Bad Request',
      'empty',
      'The body is empty, or is no form with one file.',
      'The body is empty. Send the bytes of one credential file.',
    ),
    '413': refused(
      413,
      'Content Too Large',
      'too-large',
      'The file is larger than the limit; nothing of it was read.',
      `A credential file may have at most ${LIMITS.bytes} bytes.`,
    ),
    '429': {
      ...refused(
        429,
        'Too Many Requests',
        'rate-limited',
        'More checks than one address may ask for in a window.',
        'Too many checks from this address. Try again in 12 seconds.',
      ),
      headers: {
        ...RATE_HEADERS,
        'Retry-After': { description: 'Seconds to wait.', schema: integer },
      },
    },
    '503': {
      ...refused(
        503,
        'Service Unavailable',
        'unavailable',
        'Too many files wait to be checked; nothing of this one was kept.',
        'Too many files wait to be checked. Nothing was checked; try again in 10 seconds.',
      ),
      headers: {
        ...RATE_HEADERS,
        'Retry-After': { description: 'Seconds to wait.', schema: integer },
      },
    },
  },
};
