import { describe, expect, it } from 'vitest';
import { decodeBase64, decodeBase64Url } from '~/credentials/json/base64';
import { readBase64, readBase64Url } from '~/credentials/json/base64.server';

const TEXTS = [
  '',
  'QQ',
  'QQ==',
  'QR==',
  'QUI=',
  'QUI',
  'QUJD',
  'QUJ',
  'QUJDR',
  '-_-_',
  '+/+/',
  'QQ= =',
].concat([
  'QQ==\n',
  ' QUJD',
  'QUJD=',
  'Q',
  '====',
  'QUJD QUJD',
  'QUJD\u0000',
  'QUÄD',
  '_w',
  '_w==',
]);

describe('both readers of base64', () => {
  it.each(TEXTS)('agree on %j', (text) => {
    const plain = (bytes: Uint8Array | null) => bytes && [...bytes];
    expect(plain(readBase64(text))).toEqual(plain(decodeBase64(text)));
    expect(plain(readBase64Url(text))).toEqual(plain(decodeBase64Url(text)));
  });
});
