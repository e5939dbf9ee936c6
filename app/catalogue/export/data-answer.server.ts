/** Answers that are data for other systems: public, revalidated, open to any origin. */
import { createHash } from 'node:crypto';

export interface DataVersion {
  /** Changes whenever the answer's bytes would. */
  readonly content: string;
  /** Milliseconds since the epoch; null where only the content can tell. */
  readonly changedAt: number | null;
  readonly mediaType: string;
  /** A file name makes it a download. */
  readonly fileName?: string;
  /** A Link header. */
  readonly link?: string;
}

/**
 * The answer, or 304 where the asker has it (RFC 9110 §13: If-None-Match before
 * If-Modified-Since); to HEAD without its body. `body` is called only when it is sent.
 */
export async function answerData(
  request: Request,
  version: DataVersion,
  body: () => string | ReadableStream<Uint8Array> | Promise<string>,
): Promise<Response> {
  const tag = createHash('sha256')
    .update(`${version.mediaType}|${version.content}`)
    .digest('base64url');
  const etag = `W/"${tag.slice(0, 27)}"`;
  const headers: Record<string, string> = {
    'Content-Type': version.mediaType,
    'Cache-Control': 'public, no-cache',
    ETag: etag,
    ...(version.changedAt === null
      ? {}
      : { 'Last-Modified': new Date(version.changedAt).toUTCString() }),
    'Access-Control-Allow-Origin': '*',
    'X-Content-Type-Options': 'nosniff',
    ...(version.fileName
      ? { 'Content-Disposition': `attachment; filename="${version.fileName}"` }
      : {}),
    ...(version.link ? { Link: version.link } : {}),
  };
  if (isFresh(request, etag, version.changedAt))
    return new Response(null, { status: 304, headers });
  if (request.method === 'HEAD') return new Response(null, { headers });
  return new Response(await body(), { headers });
}

function isFresh(request: Request, etag: string, changedAt: number | null): boolean {
  const tags = request.headers.get('If-None-Match');
  if (tags !== null)
    return tags.split(',').some((each) => {
      const tag = each.trim();
      return tag === '*' || tag.replace(/^W\//, '') === etag.replace(/^W\//, '');
    });
  const since = Date.parse(request.headers.get('If-Modified-Since') ?? '');
  return (
    changedAt !== null && Number.isFinite(since) && Math.floor(changedAt / 1000) * 1000 <= since
  );
}

/** Text piece by piece as a body; a reader who goes away ends the pieces. */
export function streamOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
