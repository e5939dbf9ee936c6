/** Bodies read under a hard limit, and problems told as RFC 9457 asks. */
import type { ErrorCode } from './errors';

/** How much of a body too large is taken and thrown away, so that a browser still gets its page. */
const MOST_DISCARDED = 256 * 1024 * 1024;
/** What boundaries, part headers and small fields may add to the files of a multipart body. */
const FORM_OVERHEAD = 64 * 1024;

export type LimitedBody = { ok: true; bytes: Uint8Array } | { ok: false; reason: 'too-large' };

/**
 * The raw body, at most `limit` bytes of it. A body beyond the limit is read to its end and
 * dropped (memory stays flat); one beyond all measure is cut off.
 */
export async function readLimited(request: Request, limit: number): Promise<LimitedBody> {
  const reader = request.body?.getReader();
  if (!reader) return { ok: true, bytes: new Uint8Array() };
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size <= limit) chunks.push(value);
    else chunks.length = 0;
    if (size > MOST_DISCARDED) {
      await reader.cancel();
      break;
    }
  }
  return size > limit ? { ok: false, reason: 'too-large' } : { ok: true, bytes: joined(chunks) };
}

/**
 * Takes the body and drops it. An answer given while the sender is still sending would reach it
 * as a broken connection.
 */
export async function discardBody(request: Request): Promise<void> {
  await readLimited(request, 0);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
}

export interface UploadedFile {
  /** The field it came in. */
  readonly field: string;
  /** As the sender named it; only ever shown, never a path. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Upload {
  readonly ok: true;
  /** The fields that are text. */
  readonly fields: URLSearchParams;
  /** Files in the order sent. A picker left empty sends none. */
  readonly files: readonly UploadedFile[];
}

export type UploadResult =
  | Upload
  | { readonly ok: false; readonly reason: 'too-large' | 'malformed' };

export type UploadsResult = UploadResult | { readonly ok: false; readonly reason: 'too-many' };

export interface UploadLimits {
  /** Bytes of one file: this many pass, one more does not. */
  readonly maxFile: number;
  /** Files in one form; 1 when absent. */
  readonly maxFiles?: number;
}

export const isMultipart = (request: Request): boolean =>
  /^multipart\/form-data\b/i.test(request.headers.get('Content-Type') ?? '');

/** A form with a file (or without: a plain form is read too), under the limits. */
export async function readUpload(request: Request, limits: UploadLimits): Promise<UploadResult> {
  const read = await readUploads(request, limits);
  return !read.ok && read.reason === 'too-many' ? { ok: false, reason: 'malformed' } : read;
}

/** A form that may bring several files; too many of them are told apart from a form that cannot be read. */
export async function readUploads(request: Request, limits: UploadLimits): Promise<UploadsResult> {
  const body = await readLimited(request, limits.maxFile * (limits.maxFiles ?? 1) + FORM_OVERHEAD);
  if (!body.ok) return body;
  const form = await parseForm(body.bytes, request.headers.get('Content-Type'));
  if (!form) return { ok: false, reason: 'malformed' };
  const fields = new URLSearchParams();
  const files: UploadedFile[] = [];
  for (const [field, value] of form.entries()) {
    if (typeof value === 'string') fields.append(field, value);
    else if (value.size > limits.maxFile) return { ok: false, reason: 'too-large' };
    else if (value.size > 0 || value.name !== '')
      files.push({ field, name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) });
  }
  return files.length > (limits.maxFiles ?? 1)
    ? { ok: false, reason: 'too-many' }
    : { ok: true, fields, files };
}

async function parseForm(bytes: Uint8Array, type: string | null): Promise<FormData | null> {
  if (type === null) return null;
  try {
    return await new Response(bytes as BodyInit, { headers: { 'Content-Type': type } }).formData();
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

const STATUS_TITLES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  410: 'Gone',
  413: 'Content Too Large',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

export interface Problem {
  readonly status: keyof typeof STATUS_TITLES & number;
  /** What happened and what to do, in English. */
  readonly detail: string;
  /** Stable, for programs. */
  readonly code: ErrorCode | 'empty' | 'method-not-allowed';
}

/** An answer of `application/problem+json` (RFC 9457); `type` is about:blank, `code` tells cases apart. */
export function problem({ status, detail, code }: Problem, headers: HeadersInit = {}): Response {
  const all = new Headers(headers);
  all.set('Content-Type', 'application/problem+json; charset=utf-8');
  const body = {
    type: 'about:blank',
    title: STATUS_TITLES[status] ?? 'Error',
    status,
    detail,
    code,
  };
  return new Response(JSON.stringify(body), { status, headers: all });
}
