/** Time-based one-time passwords (RFC 6238: SHA-1, six digits, 30 seconds) with the clock as argument. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Secrets } from '~/platform/secrets.server';

const STEP = 30_000;
const DIGITS = 6;
const SECRET_BYTES = 20;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** A new secret of 160 bits (RFC 4226 §4), in base 32. */
export const newTotpSecret = (): string => toBase32(randomBytes(SECRET_BYTES));

/** The secret as the record keeps it. */
export const sealTotpSecret = (secrets: Secrets, secret: string): string =>
  secrets.seal('totp', Buffer.from(secret)).toString('base64');

export const openTotpSecret = (secrets: Secrets, sealed: string): string =>
  secrets.open('totp', Buffer.from(sealed, 'base64')).toString();

/** The code an authenticator shows at an instant (ms). */
export const totpCode = (secret: string, at: number): string =>
  codeOf(secret, Math.floor(at / STEP));

/**
 * The time step a code belongs to: the present one or a neighbour, later than `lastStep` (a code is
 * good once). Null when the code is wrong or used.
 */
export function matchTotp(
  secret: string,
  code: string,
  at: number,
  lastStep: number | null,
): number | null {
  const typed = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(typed)) return null;
  const now = Math.floor(at / STEP);
  const matching = [now, now - 1, now + 1].filter((step) => sameText(codeOf(secret, step), typed));
  return matching.find((step) => lastStep === null || step > lastStep) ?? null;
}

/** The address authenticators read from a QR code. */
export function totpUri(secret: string, account: string, issuer: string): string {
  const query = new URLSearchParams({
    secret,
    issuer,
    algorithm: 'SHA1',
    digits: '6',
    period: '30',
  });
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
  return `otpauth://totp/${label}?${query.toString().replaceAll('+', '%20')}`;
}

/** HOTP, RFC 4226 §5.3. */
function codeOf(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac('sha1', fromBase32(secret)).update(counter).digest();
  const offset = digest.readUInt8(digest.length - 1) & 0x0f;
  const number = digest.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0');
}

const sameText = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** RFC 4648 §6, without padding. */
export function toBase32(bytes: Uint8Array): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  return (bits.match(/.{1,5}/g) ?? [])
    .map((group) => ALPHABET.charAt(Number.parseInt(group.padEnd(5, '0'), 2)))
    .join('');
}

export function fromBase32(text: string): Buffer {
  let bits = '';
  for (const letter of text.toUpperCase().replace(/[=\s]/g, '')) {
    const value = ALPHABET.indexOf(letter);
    if (value < 0) throw new RangeError('not base 32');
    bits += value.toString(2).padStart(5, '0');
  }
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((octet) => Number.parseInt(octet, 2)));
}
