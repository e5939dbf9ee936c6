/** A form with a file whose text is never lost: not even when the file is far too large. */
import { readUpload } from '~/platform/http.server';
import type { UploadedFile } from '~/recognition/hand-in-credential.server';

export interface RequestFormBody {
  readonly fields: URLSearchParams;
  /** The field `file`; null when nothing was chosen. */
  readonly file: UploadedFile | null;
  readonly problem: 'too-large' | 'malformed' | null;
}

/** The text fields stand before the file, so this much of the body holds them all. */
const HEAD_BYTES = 64 * 1024;

/** Reads the form under a limit for its file, in bytes. */
export async function readRequestForm(request: Request, maxFile: number): Promise<RequestFormBody> {
  const head: Uint8Array[] = [];
  const upload = await readUpload(recordingHead(request, head), { maxFile });
  if (upload.ok) {
    const { fields } = upload;
    const file = upload.files.find((each) => each.field === 'file') ?? null;
    return { fields, file: file && { name: file.name, bytes: file.bytes }, problem: null };
  }
  const fields = textFields(Buffer.concat(head), request.headers.get('Content-Type') ?? '');
  return { fields, file: null, problem: upload.reason };
}

function recordingHead(request: Request, head: Uint8Array[]): Request {
  if (!request.body) return request;
  let kept = 0;
  const recorder = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      if (kept < HEAD_BYTES) {
        const part = chunk.slice(0, HEAD_BYTES - kept);
        head.push(part);
        kept += part.length;
      }
      controller.enqueue(chunk);
    },
  });
  const init = { method: 'POST', headers: request.headers, duplex: 'half' } as const;
  return new Request(request.url, { ...init, body: request.body.pipeThrough(recorder) });
}

/** The complete text parts at the beginning of a multipart body (RFC 7578). */
function textFields(head: Buffer, contentType: string): URLSearchParams {
  const fields = new URLSearchParams();
  const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1];
  if (!boundary) return fields;
  for (const part of head.toString('utf8').split(`--${boundary}`).slice(1, -1)) {
    const [headers = '', ...rest] = part.split('\r\n\r\n');
    const name = /;\s*name="([^"]*)"/i.exec(headers)?.[1];
    if (name && !/;\s*filename=/i.test(headers))
      fields.append(name, rest.join('\r\n\r\n').replace(/\r\n$/, ''));
  }
  return fields;
}
