import { type FileHandle, open } from 'node:fs/promises';
import { StringDecoder } from 'node:string_decoder';
import { headOf, type LineHead } from './ingest-line';

/** Where lines go. What `append` was given is kept for good once `settle` has answered. */
export interface LineSink {
  append(lines: Uint8Array): Promise<void>;
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** A file of lines that outlives its writer, and what its lines said when it was opened. */
export interface LineFile extends LineSink {
  /** The last head of each file, by its name. */
  readonly before: ReadonlyMap<string, LineHead>;
}

const NEWLINE = 0x0a;
/** A head is at the beginning; the rest of a line is not looked at. */
const HEAD_BYTES = 16_384;

/**
 * Opens the lines of an earlier run to go on with them, or begins. A last line without its end was
 * being written when the run was killed: it is cut off. Null where the file holds something else.
 */
export async function openLineFile(file: string): Promise<LineFile | null> {
  const handle = await open(file, 'a+');
  const found = await readHeads(handle);
  if (!found) {
    await handle.close();
    return null;
  }
  await handle.truncate(found.whole);
  return {
    before: found.heads,
    // Opened for appending: every write goes to the end, whole or cut off at a kill.
    append: async (lines) => void (await handle.appendFile(lines)),
    settle: () => handle.datasync(),
    close: () => handle.close(),
  };
}

async function readHeads(
  handle: FileHandle,
): Promise<{ heads: Map<string, LineHead>; whole: number } | null> {
  const heads = new Map<string, LineHead>();
  let whole = 0;
  for await (const line of linesOf(handle)) {
    const head = headOf(line.start);
    if (!head) return null;
    heads.set(head.file, head);
    whole = line.end;
  }
  return { heads, whole };
}

/** The beginning of every line that has its end, and the offset after that end. */
async function* linesOf(handle: FileHandle): AsyncGenerator<{ start: string; end: number }> {
  let start: Buffer[] = [];
  let held = 0;
  let offset = 0;
  const take = (piece: Buffer) => {
    const part = piece.subarray(0, HEAD_BYTES - held);
    // A copy: the buffer of a stream is used again.
    if (part.length > 0) start.push(Buffer.from(part));
    held += part.length;
  };
  for await (const chunk of handle.createReadStream({ start: 0, autoClose: false })) {
    const bytes = chunk as Buffer;
    let at = 0;
    for (;;) {
      const end = bytes.indexOf(NEWLINE, at);
      if (end === -1) break;
      take(bytes.subarray(at, end));
      yield { start: new StringDecoder('utf8').write(Buffer.concat(start)), end: offset + end + 1 };
      start = [];
      held = 0;
      at = end + 1;
    }
    take(bytes.subarray(at));
    offset += bytes.length;
  }
}
