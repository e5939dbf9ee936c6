import { readUpload, type UploadResult } from '~/platform/http.server';
import { addressOf, rateLimitHeaders } from '~/platform/rate-limit.server';
import type { CheckAnswer, CheckProblem } from './check-answer';
import { LIMITS } from './limits';
import { verifyLimit, verifyWithHeaders } from './verify-upload.server';

export interface CheckOutcome {
  readonly answer: CheckAnswer;
  readonly status: 200 | 400 | 413 | 429;
  readonly headers: Readonly<Record<string, string>>;
}

const STATUS = { 'no-file': 400, malformed: 400, 'too-large': 413, 'rate-limited': 429 } as const;

/** Checks the field `file` of a form for anyone, and stores nothing. Every fault is an answer. */
export async function checkUploadedFile(request: Request): Promise<CheckOutcome> {
  const rate = await verifyLimit.take(addressOf(request));
  const headers = rateLimitHeaders(rate);
  const refuse = (problem: CheckProblem['problem']): CheckOutcome => ({
    answer: { kind: 'problem', problem, seconds: rate.resetSeconds },
    status: STATUS[problem],
    headers,
  });
  const upload = await readUpload(request, { maxFile: LIMITS.bytes });
  if (!rate.allowed) return refuse('rate-limited');
  if (!upload.ok) return refuse(upload.reason);
  const file = fileOf(upload);
  if (!file) return refuse('no-file');
  const { report, protectedHeaders } = await verifyWithHeaders(file.bytes);
  return {
    answer: {
      kind: 'report',
      fileName: file.name || null,
      report,
      protectedHeaders,
    },
    status: 200,
    headers,
  };
}

const fileOf = (upload: UploadResult & { ok: true }) =>
  upload.files.find((each) => each.field === 'file' && (each.name !== '' || each.bytes.length > 0));
