import { describe, expect, it } from 'vitest';
import {
  fromBase32,
  matchTotp,
  newTotpSecret,
  openTotpSecret,
  sealTotpSecret,
  toBase32,
  totpCode,
  totpUri,
} from '~/accounts/totp.server';
import { createSecrets } from '~/platform/secrets.server';

/** RFC 6238, appendix B: the SHA-1 secret and the last six of its eight digits. */
const SECRET = toBase32(Buffer.from('12345678901234567890'));

describe('a time-based code', () => {
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ])('at %i seconds is the one of RFC 6238', (seconds, code) => {
    expect(totpCode(SECRET, seconds * 1000)).toBe(code);
  });

  it('is taken one step early or late, not two', () => {
    const at = 1_800_000_000_000;
    const step = at / 30_000;
    expect(matchTotp(SECRET, totpCode(SECRET, at), at, null)).toBe(step);
    expect(matchTotp(SECRET, totpCode(SECRET, at - 30_000), at, null)).toBe(step - 1);
    expect(matchTotp(SECRET, totpCode(SECRET, at + 30_000), at, null)).toBe(step + 1);
    expect(matchTotp(SECRET, totpCode(SECRET, at - 60_000), at, null)).toBeNull();
    expect(matchTotp(SECRET, totpCode(SECRET, at + 60_000), at, null)).toBeNull();
  });

  it('is not taken when its step, or a later one, was used', () => {
    const at = 1_800_000_000_000;
    const step = at / 30_000;
    expect(matchTotp(SECRET, totpCode(SECRET, at), at, step)).toBeNull();
    expect(matchTotp(SECRET, totpCode(SECRET, at - 30_000), at, step)).toBeNull();
    expect(matchTotp(SECRET, totpCode(SECRET, at + 30_000), at, step)).toBe(step + 1);
  });

  it.each(['', '12345', '1234567', 'abcdef', '１２３４５６'])('is not %j', (typed) => {
    expect(matchTotp(SECRET, typed, 0, null)).toBeNull();
  });
});

describe('a secret', () => {
  it('has 160 bits and differs each time', () => {
    expect(fromBase32(newTotpSecret())).toHaveLength(20);
    expect(newTotpSecret()).not.toBe(newTotpSecret());
  });

  it.each([
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ])('%j is %j in base 32, as RFC 4648 has it', (clear, text) => {
    expect(toBase32(Buffer.from(clear))).toBe(text);
    expect(fromBase32(text).toString()).toBe(clear);
  });

  it('is sealed under the installation’s secret', () => {
    const secrets = createSecrets('one');
    const sealed = sealTotpSecret(secrets, SECRET);
    expect(sealed).not.toContain(SECRET);
    expect(openTotpSecret(secrets, sealed)).toBe(SECRET);
    expect(() => openTotpSecret(createSecrets('another'), sealed)).toThrow();
  });

  it('reaches authenticators in the address they read', () => {
    expect(totpUri(SECRET, 'ada@uni.example', 'Credit Clearinghouse')).toBe(
      `otpauth://totp/Credit%20Clearinghouse:ada%40uni.example?secret=${SECRET}` +
        '&issuer=Credit%20Clearinghouse&algorithm=SHA1&digits=6&period=30',
    );
  });
});
