import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Env } from './env.server';

const NONCE = 12;
const TAG = 16;

/** Keys derived from the installation's one secret, and sealing under them (AES-256-GCM). */
export interface Secrets {
  /** A 32-byte key for one purpose (HKDF-SHA-256, RFC 5869). */
  keyFor(purpose: string): Buffer;
  /** Seals bytes under the key of `purpose`: nonce, ciphertext, tag. */
  seal(purpose: string, clear: Uint8Array): Buffer;
  /** Opens what `seal` made; throws when it was altered or sealed under another secret. */
  open(purpose: string, sealed: Uint8Array): Buffer;
}

export function createSecrets(secret: string): Secrets {
  const keyFor = (purpose: string) =>
    Buffer.from(hkdfSync('sha256', secret, '', `credit-clearinghouse/${purpose}`, 32));
  return {
    keyFor,
    seal: (purpose, clear) => sealBytes(keyFor(purpose), clear),
    open: (purpose, sealed) => openBytes(keyFor(purpose), sealed),
  };
}

export function sealBytes(key: Uint8Array, clear: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  return Buffer.concat([nonce, cipher.update(clear), cipher.final(), cipher.getAuthTag()]);
}

export function openBytes(key: Uint8Array, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE));
  decipher.setAuthTag(bytes.subarray(bytes.length - TAG));
  return Buffer.concat([
    decipher.update(bytes.subarray(NONCE, bytes.length - TAG)),
    decipher.final(),
  ]);
}

/** Where a demo installation keeps what it made on its first run. */
export const secretsDir = (dataDir: string): string => path.join(dataDir, 'secrets');

/** The installation's secret: from SECRET in production, else made once below DATA_DIR (0600). */
export function loadSecrets(env: Pick<Env, 'MODE' | 'SECRET' | 'DATA_DIR'>): Secrets {
  if (env.SECRET) return createSecrets(env.SECRET);
  return createSecrets(
    readOrMake(path.join(secretsDir(env.DATA_DIR), 'secret'), () =>
      randomBytes(48).toString('base64url'),
    ),
  );
}

/** A file only its owner may read, made by `make` when it is not there yet. */
export function readOrMake(file: string, make: () => string): string {
  if (!existsSync(file)) {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, make(), { mode: 0o600, flag: 'wx' });
    chmodSync(file, 0o600);
  }
  return readFileSync(file, 'utf8').trim();
}
