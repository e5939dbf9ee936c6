import { expect, it } from 'vitest';
import { credential, leaf, NOW, sealed, testKeys, trust } from '#tests/support/authority';
import { badgeElement, itxt, pdfWith, pngWith, svgWith } from '#tests/support/carriers';
import { elmo, signXml } from '#tests/support/elmo';
import { mutate, numbersFrom } from '#tests/support/mutants';
import { badgeOf, makeSigner, signed } from '#tests/support/vc-signer';
import { checkCredential } from '~/credentials/check-credential.server';
import { checkOf } from '~/credentials/report';

const signer = makeSigner();
const badge = signed(badgeOf(signer.did), signer).then((each) => JSON.stringify(each));
const check = (bytes: Uint8Array) =>
  checkCredential(bytes, { trust: { ...trust, dids: new Set([signer.did]) }, now: NOW });

/** What was signed may come to light whole or not at all, whatever is done to what carries it. */
it.each([
  ['transcript', async () => Buffer.from(signXml(elmo(), leaf({ keys: testKeys('rsa-2048') })))],
  ['PDF', () => pdfWith([{ name: 'a.jsonld', bytes: sealed(credential()) }])],
  ['PNG', async () => pngWith(itxt(await badge, true))],
  ['SVG', async () => svgWith(badgeElement(await badge))],
])('no altered %s is believed for more than the original says', async (_, make) => {
  const original = await make();
  const { credential: stated, ...report } = await check(original);
  expect(checkOf({ ...report, credential: stated }, 'SEAL').status).toBe('valid');
  const next = numbersFrom(20_261_122);
  let believed = 0;
  for (let round = 0; round < 250; round += 1) {
    const mutant = mutate(original, next);
    const answer = await check(mutant);
    expect(answer.checks).toHaveLength(6);
    if (checkOf(answer, 'SEAL').status !== 'valid') continue;
    believed += 1;
    expect(answer.credential).toEqual(stated);
  }
  expect(believed).toBeLessThan(250);
});
