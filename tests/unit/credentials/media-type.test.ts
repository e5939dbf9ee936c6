import { describe, expect, it } from 'vitest';
import { credential, NOW, sealed, trust } from '#tests/support/authority';
import { badgeElement, itxt, pdfWith, pngWith, svgWith } from '#tests/support/carriers';
import { elmo } from '#tests/support/elmo';
import { badgeOf, bytesOf, makeSigner, signed, tokenOf } from '#tests/support/vc-signer';
import { checkCredential } from '~/credentials/check-credential.server';
import { mediaTypeOf } from '~/credentials/media-type';

const signer = makeSigner();
const badge = async () => JSON.stringify(await signed(badgeOf(signer.did), signer));

/** A file of each kind that can be handed in, by the type under which it opens again. */
const FILES: readonly (readonly [string, () => Promise<Uint8Array> | Uint8Array])[] = [
  ['application/json', () => sealed(credential())],
  ['application/json', async () => Buffer.from(await badge())],
  ['application/jwt', () => bytesOf(tokenOf(badgeOf(signer.did), signer))],
  ['application/xml', () => Buffer.from(elmo())],
  ['application/pdf', () => pdfWith([{ name: 'credential.jsonld', bytes: sealed(credential()) }])],
  ['image/png', async () => pngWith(itxt(await badge()))],
  ['image/svg+xml', async () => Buffer.from(svgWith(badgeElement(await badge())))],
];

describe('the type a file is kept under', () => {
  it.each(FILES)('is %s for a file of that kind, whatever it carries', async (type, make) => {
    const report = await checkCredential(await make(), { trust, now: NOW });
    expect(report.credential).not.toBeNull();
    expect(mediaTypeOf(report.container)).toBe(type);
  });
});
