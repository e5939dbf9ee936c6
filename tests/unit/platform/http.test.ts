import { expect, it } from 'vitest';
import { problem, readLimited, readUpload } from '~/platform/http.server';

const MB = 1024 * 1024;

/** A body of so many chunks, and how many were taken from it. */
function streamed(chunks: number, chunk: Uint8Array) {
  const seen = { taken: 0, cancelled: false };
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (seen.taken === chunks) return controller.close();
        seen.taken += 1;
        controller.enqueue(chunk);
      },
      cancel() {
        seen.cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  const init = { method: 'POST', body, duplex: 'half' } as RequestInit;
  return { seen, request: new Request('http://localhost/', init) };
}

it('reads a body up to the limit, across chunks', async () => {
  const { request } = streamed(3, new Uint8Array([1, 2]));
  expect(await readLimited(request, 6)).toEqual({
    ok: true,
    bytes: Buffer.from([1, 2, 1, 2, 1, 2]),
  });
});

it('takes a body beyond the limit to its end and keeps none of it', async () => {
  const { request, seen } = streamed(50, new Uint8Array(MB));
  expect(await readLimited(request, 5 * MB)).toEqual({ ok: false, reason: 'too-large' });
  expect(seen).toEqual({ taken: 50, cancelled: false });
});

it('cuts off a body beyond all measure', async () => {
  const { request, seen } = streamed(10_000, new Uint8Array(MB));
  expect(await readLimited(request, 5 * MB)).toEqual({ ok: false, reason: 'too-large' });
  expect(seen.cancelled).toBe(true);
  expect(seen.taken).toBeLessThan(300);
});

it('reads no body as an empty one', async () => {
  const request = new Request('http://localhost/', { method: 'POST' });
  expect(await readLimited(request, 1)).toEqual({ ok: true, bytes: new Uint8Array() });
});

const form = (...files: File[]) => {
  const body = new FormData();
  body.set('note', 'hello');
  for (const file of files) body.append('file', file);
  return new Request('http://localhost/', { method: 'POST', body });
};

it('separates fields from files and keeps the names', async () => {
  const upload = await readUpload(form(new File(['{}'], 'a.json')), { maxFile: 10 });
  if (!upload.ok) throw new Error(upload.reason);
  expect(upload.fields.get('note')).toBe('hello');
  expect(upload.files).toEqual([
    { field: 'file', name: 'a.json', bytes: new Uint8Array([0x7b, 0x7d]) },
  ]);
});

it('holds the limit of each file and of their number', async () => {
  const two = [new File(['123'], 'a'), new File(['1234'], 'b')];
  expect(await readUpload(form(...two), { maxFile: 3, maxFiles: 2 })).toMatchObject({
    ok: false,
    reason: 'too-large',
  });
  expect(await readUpload(form(...two), { maxFile: 4 })).toMatchObject({ reason: 'malformed' });
  expect(await readUpload(form(...two), { maxFile: 4, maxFiles: 2 })).toMatchObject({ ok: true });
});

it('tells a problem as RFC 9457 asks', async () => {
  const answer = problem({ status: 413, code: 'too-large', detail: 'Too much.' }, { 'X-A': 'b' });
  expect(answer.headers.get('Content-Type')).toBe('application/problem+json; charset=utf-8');
  expect(answer.headers.get('X-A')).toBe('b');
  expect(await answer.json()).toEqual({
    type: 'about:blank',
    title: 'Content Too Large',
    status: 413,
    detail: 'Too much.',
    code: 'too-large',
  });
});
