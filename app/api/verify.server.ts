import { z } from 'zod';
import { LIMITS } from '~/credentials/limits';
import { VerificationReport } from '~/credentials/report';
import { verifyLimit, verifyUpload } from '~/credentials/verify-upload.server';
import { isAppError } from '~/platform/errors';
import { discardBody, isMultipart, problem, readLimited, readUpload } from '~/platform/http.server';
import { addressOf, rateLimitHeaders } from '~/platform/rate-limit.server';
import { CORS } from './answers.server';

/** The report as POST /api/v1/verify answers it. */
export const VerifyAnswer = z.object({
  /** The name given in a multipart body; null for a raw one. */
  file: z.string().nullable(),
  ...VerificationReport.shape,
});
export type VerifyAnswer = z.infer<typeof VerifyAnswer>;

type Received =
  | { ok: true; file: string | null; bytes: Uint8Array }
  | { ok: false; reason: 'too-large' | 'malformed' | 'no-file' };

/** Any bytes up to the limit get a report; only a body that is none, or too large, is a problem. */
export async function answerVerify(request: Request): Promise<Response> {
  const rate = await verifyLimit.take(addressOf(request));
  const headers = { ...CORS, ...rateLimitHeaders(rate), 'Cache-Control': 'no-store' };
  if (!rate.allowed) {
    await discardBody(request);
    const detail = `Too many checks from this address. Try again in ${rate.resetSeconds} seconds.`;
    return problem({ status: 429, code: 'rate-limited', detail }, headers);
  }
  const received = await receiveFile(request);
  if (!received.ok) return problem(PROBLEMS[received.reason], headers);
  if (received.bytes.length === 0) return problem(PROBLEMS.empty, headers);
  const report = await checked(received.bytes);
  if (report === null) return problem(BUSY, { ...headers, 'Retry-After': RETRY_SECONDS });
  const answer: VerifyAnswer = { file: received.file, ...report };
  return Response.json(answer, { headers });
}

/** When a file that found too much waiting may be sent again. */
const RETRY_SECONDS = '10';

const BUSY = {
  status: 503,
  code: 'unavailable',
  detail: 'Too many files wait to be checked. Nothing was checked; try again in 10 seconds.',
} as const;

/** Null where too much waits already, or checking is about to stop. */
async function checked(bytes: Uint8Array): Promise<VerificationReport | null> {
  try {
    return await verifyUpload(bytes);
  } catch (error) {
    if (isAppError(error) && error.code === 'unavailable') return null;
    throw error;
  }
}

async function receiveFile(request: Request): Promise<Received> {
  if (!isMultipart(request)) {
    const body = await readLimited(request, LIMITS.bytes);
    return body.ok ? { ok: true, file: null, bytes: body.bytes } : body;
  }
  const upload = await readUpload(request, { maxFile: LIMITS.bytes });
  if (!upload.ok) return upload;
  const file = upload.files.find((each) => each.field === 'file');
  return file ? { ok: true, file: file.name, bytes: file.bytes } : { ok: false, reason: 'no-file' };
}

const PROBLEMS = {
  empty: {
    status: 400,
    code: 'empty',
    detail: 'The body is empty. Send the bytes of one credential file.',
  },
  'no-file': {
    status: 400,
    code: 'bad-input',
    detail: 'The form has no file in a field named "file".',
  },
  malformed: {
    status: 400,
    code: 'bad-input',
    detail: 'The body is not a multipart form with one file, as its Content-Type says.',
  },
  'too-large': {
    status: 413,
    code: 'too-large',
    detail: `A credential file may have at most ${LIMITS.bytes} bytes.`,
  },
} as const;
