/** Files on disk as they are checked: one beyond the limit is hashed, never taken into memory. */
import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import {
  type CheckOptions,
  checkCredential,
  reportNotOpened,
  reportTooLarge,
} from './check-credential.server';
import { LIMITS } from './limits';
import type { VerificationReport } from './report';

/** A file as found: its bytes, or only its hash and size where it is too large; or not to be opened. */
export type FoundFile =
  | { readonly kind: 'bytes'; readonly sha256: string; readonly bytes: Uint8Array }
  | { readonly kind: 'too-large'; readonly sha256: string; readonly size: number }
  | { readonly kind: 'not-opened'; readonly sha256: '' };

/** Read at once: whoever checks has a thread, or a process, of its own. */
export async function findFile(place: string): Promise<FoundFile> {
  try {
    const { size } = statSync(place);
    if (size > LIMITS.bytes) return { kind: 'too-large', sha256: await hashOf(place), size };
    const bytes = readFileSync(place);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { kind: 'bytes', sha256, bytes };
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return { kind: 'not-opened', sha256: '' };
    throw error;
  }
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** The report on a file, whatever was found. */
export function reportOnFile(found: FoundFile, options: CheckOptions): Promise<VerificationReport> {
  switch (found.kind) {
    case 'bytes':
      return checkCredential(found.bytes, options);
    case 'too-large':
      return reportTooLarge(found.sha256, found.size, options.now);
    case 'not-opened':
      return reportNotOpened(options.now);
  }
}
