import { describe, expect, it } from 'vitest';
import { NOW } from '#tests/support/authority';
import { C14N, EXC_C14N, elmo } from '#tests/support/elmo';
import { checkCredential } from '~/credentials/check-credential.server';
import { checkOf } from '~/credentials/report';
import { both, check, note, seal, signed } from './xades-signed';

describe('a counter-signature of an XAdES signature', () => {
  it('is told as not read, and neither helps nor harms', async () => {
    const counter = () =>
      '<xades:CounterSignature><ds:Signature><ds:SignedInfo/></ds:Signature></xades:CounterSignature>';
    const report = await check(signed({ unsigned: [counter] }));
    expect(seal(report)).toEqual(['valid', 'seal.time-basis.now']);
    expect(note(report, 'counterSignature')).toMatchObject({
      status: 'inconclusive',
      code: 'seal.counter.unread',
    });
  });

  it('anywhere else is a second signature', async () => {
    const elsewhere = signed().replace(
      '</ds:Signature>',
      '<ds:Object><CounterSignature xmlns="http://uri.etsi.org/01903/v1.3.2#"><ds:Signature/></CounterSignature></ds:Object></ds:Signature>',
    );
    expect(seal(await check(elsewhere))).toEqual(['invalid', 'seal.xml.misplaced']);
  });
});

describe('an XAdES signature made to cost time', () => {
  const many = (xml: string) => Array(64).fill(xml).join('');
  const empty = (name: string, method: string) =>
    `<xades:${name}><ds:CanonicalizationMethod Algorithm="${method}"/></xades:${name}>`;
  const stamps = (name: string) => many(empty(name, C14N) + empty(name, EXC_C14N));

  it.each([
    [
      'by a long value that many time-stamps are over',
      () =>
        signed({ unsigned: [() => stamps('SignatureTimeStamp')] }).replace(
          '<ds:SignatureValue Id="value">',
          `<ds:SignatureValue Id="value">${'&amp;'.repeat(200_000)}`,
        ),
    ],
    [
      'by a long document that many time-stamps are over',
      () =>
        signed({}, elmo({ more: `<extension>${'&amp;'.repeat(60_000)}</extension>` })).replace(
          '</xades:SignedSignatureProperties>',
          `</xades:SignedSignatureProperties><xades:SignedDataObjectProperties>${stamps('AllDataObjectsTimeStamp')}</xades:SignedDataObjectProperties>`,
        ),
    ],
    [
      'by thousands of properties and tokens',
      () =>
        signed({
          unsigned: [
            () => '<xades:Other/>'.repeat(20_000),
            () =>
              `<xades:SignatureTimeStamp>${'<xades:EncapsulatedTimeStamp>AAAA</xades:EncapsulatedTimeStamp>'.repeat(10_000)}</xades:SignatureTimeStamp>`,
          ],
        }),
    ],
  ])(
    'is answered within a second of work: %s',
    async (_, make) => {
      const bytes = Buffer.from(make(), 'utf8');
      const before = process.cpuUsage();
      const report = await checkCredential(bytes, { trust: both, now: NOW });
      const { user, system } = process.cpuUsage(before);
      expect(checkOf(report, 'SEAL').status).not.toBe('valid');
      expect((user + system) / 1000).toBeLessThan(1500);
    },
    30_000,
  );
});
