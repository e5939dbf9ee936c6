/**
 * Signed copies of agreements, encrypted at rest (AES-256-GCM) under a data key of the institution
 * that handed them in: a person who is forgotten takes no signed agreement along.
 */
import { randomBytes } from 'node:crypto';
import {
  findInstitutionKey,
  findSameSignedFile,
  findSignedFile,
  insertInstitutionKey,
  insertSignedFile,
  listMisplacedFiles,
  placeSignedFile,
} from '#db/queries/signed-files';
import type { Read, Tx } from '#db/store';
import { openEvidence } from '~/accounts/keep-evidence.server';
import { AppError } from '~/platform/errors';
import { newId, sha256 } from '~/platform/ids.server';
import { openBytes, sealBytes } from '~/platform/secrets.server';
import type { Services } from '~/platform/services.server';

const WRAPPING = 'institution-key';
const KEY_BYTES = 32;

type Keeping = Pick<Services, 'secrets' | 'clock'>;

export interface SignedCopy {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export interface KeptCopy {
  readonly fileId: string;
  /** SHA-256 of the clear bytes, lower-case hexadecimal. */
  readonly sha256: string;
}

/** Keeps a signed copy; the same bytes of the same institution once. */
export async function keepSignedFile(
  tx: Tx,
  keeping: Keeping,
  institutionId: string,
  { name, mediaType, bytes }: SignedCopy,
): Promise<KeptCopy> {
  const hash = sha256(bytes);
  const known = await findSameSignedFile(tx, institutionId, hash);
  if (known !== null) return { fileId: known, sha256: hash };
  const key = await dataKey(tx, keeping, institutionId);
  const fileId = newId();
  await insertSignedFile(tx, {
    id: fileId,
    institutionId,
    sha256: hash,
    name,
    mediaType,
    bytes: bytes.byteLength,
    sealed: sealBytes(key, bytes),
    createdAt: keeping.clock(),
  });
  return { fileId, sha256: hash };
}

/** The institution's data key, made when it has none yet. */
async function dataKey(
  tx: Tx,
  { secrets, clock }: Keeping,
  institutionId: string,
): Promise<Buffer> {
  const wrapped = await findInstitutionKey(tx, institutionId);
  if (wrapped !== null) return secrets.open(WRAPPING, Buffer.from(wrapped, 'base64'));
  const key = randomBytes(KEY_BYTES);
  await insertInstitutionKey(tx, {
    institutionId,
    wrapped: secrets.seal(WRAPPING, key).toString('base64'),
    createdAt: clock(),
  });
  return key;
}

/**
 * The copy behind a signature of a version; the caller has proven access to the version. Throws
 * AppError `not-found` where there is none, `internal` when it no longer has its hash.
 */
export async function openSignedFile(
  read: Read,
  { secrets }: Pick<Services, 'secrets'>,
  versionId: string,
  signatureId: string,
): Promise<SignedCopy> {
  const found = await findSignedFile(read, versionId, signatureId);
  if (!found) throw new AppError('not-found', 'no signed copy');
  const { name, mediaType, sealed } = found.file;
  const key = secrets.open(WRAPPING, Buffer.from(found.wrapped, 'base64'));
  const bytes = openBytes(key, sealed);
  if (sha256(bytes) !== found.file.sha256)
    throw new AppError('internal', 'a signed copy does not have the hash it was kept under');
  return { bytes, name, mediaType };
}

/**
 * Copies that stand under a person's key go under their institution's. Answers how many. One whose
 * person was forgotten before stays as it is: nobody can open it any more.
 */
export async function placeSignedFiles(services: Services): Promise<number> {
  let placed = 0;
  for (const { signatureId, institutionId, evidenceId } of await listMisplacedFiles(
    services.store.read,
  )) {
    const copy = evidenceId === null ? null : await copyIn(services.store.read, evidenceId);
    if (!copy) continue;
    await services.store.tx(async (tx) => {
      const { fileId } = await keepSignedFile(tx, services, institutionId, copy);
      await placeSignedFile(tx, signatureId, fileId);
    });
    placed += 1;
  }
  return placed;
}

async function copyIn(read: Read, evidenceId: string): Promise<SignedCopy | null> {
  try {
    return await openEvidence(read, evidenceId);
  } catch (error) {
    if (error instanceof AppError && (error.code === 'gone' || error.code === 'not-found'))
      return null;
    throw error;
  }
}
