/** A drawn page in one piece. */
import { Writable } from 'node:stream';

/**
 * Collects what React writes; `done` gets the whole. Where a character of several bytes no longer
 * fits into React's buffer, React 18 hands it over with zeros in the place of the rest
 * (`writeStringChunk`): in an attribute a browser reads each as U+FFFD, and a field would send it
 * back. No page holds a zero byte, so they are taken off.
 */
export function wholePage(done: (whole: Uint8Array<ArrayBuffer>) => void): Writable {
  const pieces: Buffer[] = [];
  return new Writable({
    write(piece: Buffer, _encoding, next) {
      pieces.push(withoutZeros(piece));
      next();
    },
    final(next) {
      done(Buffer.concat(pieces) as Uint8Array<ArrayBuffer>);
      next();
    },
  });
}

function withoutZeros(piece: Buffer): Buffer {
  let end = piece.length;
  while (end > 0 && piece[end - 1] === 0) end -= 1;
  return end === piece.length ? piece : piece.subarray(0, end);
}
