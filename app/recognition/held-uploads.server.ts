/**
 * Files of forms that came back with an error. They wait in memory for the same person to send the
 * form again, so that nobody has to choose a file twice; a restart forgets them.
 */
import { randomBytes } from 'node:crypto';
import type { HeldFile } from '~/recognition/forms/request-state';
import type { UploadedFile } from '~/recognition/hand-in-credential.server';

interface Held {
  readonly token: string;
  readonly file: UploadedFile;
  readonly expiresAt: number;
}

const LIFETIME = 30 * 60_000;
const MAX_TOTAL_BYTES = 64_000_000;

/** By person: one file each, the oldest first. */
const waiting = new Map<string, Held>();

/** Keeps a file for this person in place of any before it. `now` in ms. */
export function holdUpload(personId: string, file: UploadedFile, now: number): HeldFile {
  waiting.delete(personId);
  const token = randomBytes(18).toString('base64url');
  waiting.set(personId, { token, file, expiresAt: now + LIFETIME });
  for (const [person, held] of waiting)
    if (held.expiresAt <= now || totalBytes() > MAX_TOTAL_BYTES) waiting.delete(person);
  return { token, name: file.name, size: file.bytes.length };
}

/** The file that waits under this token for this person; null when there is none any more. */
export function heldUpload(personId: string, token: string, now: number): UploadedFile | null {
  const held = waiting.get(personId);
  return held && held.token === token && held.expiresAt > now ? held.file : null;
}

/** The file was taken over: it need not wait any longer. */
export const dropHeld = (personId: string): boolean => waiting.delete(personId);

const totalBytes = (): number =>
  [...waiting.values()].reduce((sum, each) => sum + each.file.bytes.length, 0);
