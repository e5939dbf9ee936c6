import { createHash, randomBytes, randomUUID } from 'node:crypto';
import canonicalize from 'canonicalize';

/** A new opaque id. */
export const newId = (): string => randomUUID();

/** A token of 192 bits for links, base64url. */
export const newToken = (): string => randomBytes(24).toString('base64url');

/** SHA-256, lower-case hexadecimal. */
export const sha256 = (data: string | Uint8Array): string =>
  createHash('sha256').update(data).digest('hex');

/** SHA-256 over the canonical JSON form (RFC 8785) of `value`, lower-case hexadecimal. */
export function canonicalHash(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('only JSON values have a canonical form');
  return sha256(text);
}
