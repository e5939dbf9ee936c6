/**
 * Sealed originals and scans, encrypted at rest (AES-256-GCM) under one data key per person; that
 * key is wrapped under the installation's secret. Destroying it makes everything kept about the
 * person unreadable, in backups too, while hashes and audit chain stay provable.
 */
import { randomBytes } from 'node:crypto';
import {
  destroyPersonKey,
  findEvidence,
  findPersonKey,
  findSameEvidence,
  insertEvidence,
  insertPersonKey,
} from '#db/queries/evidence';
import type { Read, Tx } from '#db/store';
import { AppError } from '~/platform/errors';
import { newId, sha256 } from '~/platform/ids.server';
import { openBytes, sealBytes } from '~/platform/secrets.server';
import { services } from '~/platform/services.server';

const WRAPPING = 'person-key';
const KEY_BYTES = 32;

export interface KeptEvidence {
  readonly evidenceId: string;
  /** SHA-256 of the clear bytes, lower-case hexadecimal. */
  readonly sha256: string;
  /** The same person handed in the same bytes before; `evidenceId` is that earlier file. */
  readonly duplicate: boolean;
}

/** Keeps bytes about a person. Throws AppError `gone` once the person was shredded. */
export async function keepEvidence(
  tx: Tx,
  file: { personId: string; name: string; mediaType: string; bytes: Uint8Array },
): Promise<KeptEvidence> {
  const hash = sha256(file.bytes);
  const known = await findSameEvidence(tx, file.personId, hash);
  if (known !== null) return { evidenceId: known, sha256: hash, duplicate: true };
  const key = await dataKey(tx, file.personId);
  const evidenceId = newId();
  await insertEvidence(tx, {
    id: evidenceId,
    personId: file.personId,
    sha256: hash,
    name: file.name,
    mediaType: file.mediaType,
    bytes: file.bytes.byteLength,
    sealed: sealBytes(key, file.bytes),
    createdAt: services().clock(),
  });
  return { evidenceId, sha256: hash, duplicate: false };
}

/** The person's data key, made when they have none yet. */
async function dataKey(tx: Tx, personId: string): Promise<Buffer> {
  const { secrets, clock } = services();
  const stored = await findPersonKey(tx, personId);
  if (stored) return unwrap(stored);
  const key = randomBytes(KEY_BYTES);
  const wrapped = secrets.seal(WRAPPING, key).toString('base64');
  await insertPersonKey(tx, { personId, wrapped, createdAt: clock() });
  return key;
}

function unwrap(stored: { wrapped: string; destroyedAt: number | null }): Buffer {
  if (stored.destroyedAt !== null)
    throw new AppError('gone', 'the key of this person was destroyed');
  return services().secrets.open(WRAPPING, Buffer.from(stored.wrapped, 'base64'));
}

export interface OpenedEvidence {
  readonly bytes: Buffer;
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly personId: string;
}

/**
 * The clear bytes. The caller has proven access before. Throws AppError `not-found` for an unknown
 * id, `gone` after shredding, `internal` when the bytes no longer have the hash they came with.
 */
export async function openEvidence(read: Read, evidenceId: string): Promise<OpenedEvidence> {
  const found = await findEvidence(read, evidenceId);
  if (!found) throw new AppError('not-found', 'no such evidence');
  const { name, mediaType, personId, sealed } = found.evidence;
  const bytes = openBytes(unwrap(found.key), sealed);
  if (sha256(bytes) !== found.evidence.sha256)
    throw new AppError('internal', 'evidence does not have the hash it was kept under');
  return { bytes, name, mediaType, personId, sha256: found.evidence.sha256 };
}

/** Makes everything kept about a person unreadable for good. A repeat changes nothing. */
export async function shredPerson(tx: Tx, personId: string): Promise<void> {
  await destroyPersonKey(tx, personId, services().clock());
}
