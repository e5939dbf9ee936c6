/**
 * The same strict base64 as `base64.ts`, for the large values on the server: decoded natively and
 * held against its own encoding, which only canonical text equals.
 */

export function readBase64(text: string): Uint8Array | null {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : null;
}

export function readBase64Url(text: string): Uint8Array | null {
  const bytes = Buffer.from(text, 'base64url');
  return bytes.toString('base64url') === text ? bytes : null;
}
