import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isAccepted } from '#tests/support/accepted';
import { credential, leaf, NOW, sealed, testKeys, trust } from '#tests/support/authority';
import { badgeElement, itxt, pdfWith, plainText, pngWith, svgWith } from '#tests/support/carriers';
import { elmo, signXml } from '#tests/support/elmo';
import { badgeOf, makeSigner, signed } from '#tests/support/vc-signer';
import { checkCredential, checkOpened } from '~/credentials/check-credential.server';
import { LIMITS } from '~/credentials/limits';
import { statementsIn } from '~/credentials/read/statements';
import { checkOf, type VerificationReport } from '~/credentials/report';

const statements = async (bytes: Uint8Array) =>
  statementsIn((await checkOpened(bytes, { trust, now: NOW })).file);
const check = (bytes: Uint8Array) => checkCredential(bytes, { trust, now: NOW });
const format = (report: VerificationReport) => {
  const { status, code } = checkOf(report, 'FORMAT');
  return [status, code];
};
const jsonld = () => ({ name: 'diploma.jsonld', bytes: sealed(credential()) });
const badge = async () => {
  const signer = makeSigner();
  return JSON.stringify(await signed(badgeOf(signer.did), signer));
};

describe('a PDF', () => {
  it.each([true, false])(
    'gives up the sealed credential attached to it, with object streams: %s',
    async (objectStreams) => {
      const pdf = await pdfWith([jsonld()], { objectStreams });
      const report = await check(pdf);
      expect(report).toMatchObject({ container: 'pdf', dialect: 'edc-sealed', bytes: pdf.length });
      expect(checkOf(report, 'SEAL').status).toBe('valid');
      expect(isAccepted(report)).toBe(true);
      expect(report.findings[0]).toMatchObject({
        code: 'finding.from-attachment',
        evidence: { name: 'diploma.jsonld', count: 1 },
      });
      expect(JSON.parse((await statements(pdf))[0] ?? '')).toMatchObject({ alg: 'ES256' });
    },
  );

  it('gives up a signed transcript, a badge in a picture or a token too', async () => {
    const transcript = signXml(elmo(), leaf({ keys: testKeys('rsa-2048') }));
    const first = await check(
      await pdfWith([{ name: 'Zeugnis – größer.xml', bytes: Buffer.from(transcript) }]),
    );
    expect(first).toMatchObject({ container: 'pdf', dialect: 'elmo' });
    expect(first.findings[0]?.evidence.name).toBe('Zeugnis – größer.xml');
    expect(isAccepted(first)).toBe(true);
    const picture = pngWith(itxt(await badge()));
    const second = await check(await pdfWith([{ name: 'badge.png', bytes: picture }]));
    expect(second).toMatchObject({ container: 'pdf', dialect: 'open-badge-3' });
  });

  it('says which of several attachments is the credential', async () => {
    const other = { name: 'notes.txt', bytes: Buffer.from('hello') };
    const report = await check(await pdfWith([other, jsonld(), { ...other, name: 'more.json' }]));
    expect(report.findings[0]?.evidence).toEqual({ name: 'diploma.jsonld', count: 3 });
    expect(checkOf(report, 'SEAL').status).toBe('valid');
  });

  it('is not read where it carries two credentials, which are named', async () => {
    const report = await check(await pdfWith([jsonld(), { ...jsonld(), name: 'other.jsonld' }]));
    expect(format(report)).toEqual(['invalid', 'format.pdf-several']);
    expect(checkOf(report, 'FORMAT').message).toContain('diploma.jsonld, other.jsonld');
    expect(report.credential).toBeNull();
  });

  it('without a credential is told to be a picture of one at most', async () => {
    expect(format(await check(await pdfWith([])))).toEqual(['invalid', 'format.pdf']);
    const viewer = await pdfWith([], {
      text: 'Printed from the viewer of European Digital Credentials',
    });
    expect(format(await check(viewer))).toEqual(['invalid', 'format.pdf-viewer']);
    const supplement = await pdfWith([], { text: 'Diploma supplement, Europass' });
    expect(format(await check(supplement))[1]).toBe('format.pdf');
    const notes = await pdfWith([{ name: 'notes.txt', bytes: Buffer.from('hello') }]);
    const report = await check(notes);
    expect(format(report)).toEqual(['invalid', 'format.pdf-attachments']);
    expect(checkOf(report, 'FORMAT').message).toContain('notes.txt');
  });

  it('that is encrypted cannot be told', async () => {
    const pdf = Buffer.from('%PDF-1.7\ntrailer<</Encrypt 9 0 R/Root 1 0 R>>\n%%EOF\n');
    expect(format(await check(pdf))).toEqual(['inconclusive', 'format.pdf-encrypted']);
  });

  it('does not rescue a credential that was changed', async () => {
    const changed = Buffer.from(sealed(credential()).toString().replace('Zoë', 'Zoe'));
    const report = await check(await pdfWith([{ name: 'a.jsonld', bytes: changed }]));
    expect(checkOf(report, 'SEAL').status).toBe('invalid');
    expect(isAccepted(report)).toBe(false);
  });

  it('counts the last revision of an attachment', async () => {
    const pdf = await pdfWith([jsonld()], { objectStreams: false });
    const text = pdf.toString('latin1');
    const number = /(\d+) 0 obj\s*<<[^>]*\/Type \/EmbeddedFile/.exec(text)?.[1];
    expect(number).toBeDefined();
    const later = Buffer.from(
      `${number} 0 obj\n<< /Type /EmbeddedFile /Length 5 >>\nstream\nhello\nendstream\nendobj\n`,
    );
    const report = await check(Buffer.concat([pdf, later]));
    expect(format(report)).toEqual(['invalid', 'format.pdf-attachments']);
  });
});

describe('a hostile PDF', () => {
  const within = async (pdf: Uint8Array, milliseconds = 4000) => {
    const started = performance.now();
    const report = await check(pdf);
    expect(performance.now() - started).toBeLessThan(milliseconds);
    expect(isAccepted(report)).toBe(false);
    return report;
  };

  it('of thousands of attachments is not looked through', async () => {
    const attached = (number: number) =>
      `${number} 0 obj\n<</Type/EmbeddedFile/Length 2>>\nstream\n{}\nendstream\nendobj\n`;
    const objects = Array.from({ length: 20_000 }, (_, index) => attached(index + 1));
    const report = await within(Buffer.from(`%PDF-1.7\n${objects.join('')}`));
    expect(format(report)).toEqual(['invalid', 'format.pdf-crowded']);
  });

  it('of a hundred thousand objects is not looked through', async () => {
    const objects = Array.from({ length: 100_000 }, (_, index) => `${index} 0 obj<<>>endobj\n`);
    const report = await within(Buffer.from(`%PDF-1.7\n${objects.join('')}`));
    expect(format(report)).toEqual(['invalid', 'format.pdf-crowded']);
  });

  it('is unpacked within limits', async () => {
    const huge = Buffer.concat([Buffer.from('{"a":"'), Buffer.alloc(12 * 1024 * 1024, 0x61)]);
    const report = await within(await pdfWith([{ name: 'bomb.json', bytes: huge }]));
    expect(format(report)).toEqual(['invalid', 'format.pdf-attachments']);
  });

  it.each([
    ['objects never closed', '1 0 obj<<'.repeat(200_000)],
    ['streams never closed', '1 0 obj<</Length 9>>stream\n'.repeat(100_000)],
    ['blanks', `1${' '.repeat(4_000_000)}0 obj`],
    ['brackets', `1 0 obj<</EF ${'<<'.repeat(1_000_000)}`],
    ['open names', `1 0 obj<</EF<</F 1 0 R>>/UF (${'\\('.repeat(1_000_000)} endobj`],
    ['digits', '1 '.repeat(2_000_000)],
  ])('of %s takes no time', async (_, body) => {
    const report = await within(Buffer.from(`%PDF-1.7\n${body}`));
    expect(report.credential).toBeNull();
  });

  it('of noise is no credential', async () => {
    for (let round = 0; round < 20; round += 1) {
      const noise = Buffer.concat([
        Buffer.from('%PDF-1.7\n1 0 obj<<>>stream\n'),
        randomBytes(5000),
      ]);
      expect((await within(noise)).credential).toBeNull();
    }
  });
});

describe('a badge in a picture', () => {
  it('is read from PNG chunks of every kind, with the answers of its JSON', async () => {
    const json = await badge();
    const plain = await check(Buffer.from(json));
    for (const chunk of [
      itxt(json),
      itxt(json, true),
      itxt(json, false, 'openbadges'),
      plainText(json),
    ]) {
      const report = await check(pngWith(chunk));
      expect(report).toMatchObject({ container: 'png', dialect: 'open-badge-3' });
      expect(report.checks).toEqual(plain.checks);
      expect(report.seal.signatures[0]?.integrity).toBe('valid');
    }
  });

  it('is read from an SVG, as text or as a token', async () => {
    const json = await badge();
    const report = await check(svgWith(badgeElement(json)));
    expect(report).toMatchObject({ container: 'svg', dialect: 'open-badge-3' });
    expect(report.seal.signatures[0]?.integrity).toBe('valid');
    expect(JSON.stringify(report)).not.toContain('<script');
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const token = `${part({ alg: 'ES256', typ: 'vc+jwt' })}.${part(JSON.parse(json))}.AAAA`;
    const verify = await check(svgWith(`<openbadges:credential verify="${token}"/>`));
    expect(verify).toMatchObject({ container: 'svg', dialect: 'open-badge-3' });
    expect(verify.seal.signatures[0]?.integrity).not.toBe('valid');
  });

  it('is no badge in a picture without one', async () => {
    expect(format(await check(pngWith()))).toEqual(['invalid', 'format.image']);
    expect(format(await check(pngWith(plainText('hello', 'Comment'))))[1]).toBe('format.image');
    expect(format(await check(svgWith('')))).toEqual(['invalid', 'format.image']);
  });

  it('is refused where it is damaged, doubled or too large', async () => {
    const json = await badge();
    const damaged = itxt(json);
    damaged[40] = (damaged[40] ?? 0) ^ 1;
    expect(format(await check(pngWith(damaged)))[1]).toBe('format.baked-damaged');
    expect(format(await check(pngWith(itxt(json), itxt(json))))[1]).toBe('format.baked-several');
    const double = svgWith(badgeElement(json) + badgeElement(json));
    expect(format(await check(double))[1]).toBe('format.baked-several');
    const huge = itxt(Buffer.alloc(12 * 1024 * 1024, 0x20), true);
    expect(huge.length).toBeLessThan(LIMITS.bytes);
    expect(format(await check(pngWith(huge)))[1]).toBe('format.baked-damaged');
  });

  it('is refused in an SVG with a document type, instructions or no end', async () => {
    const json = await badge();
    const bomb = '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>';
    expect(format(await check(svgWith(badgeElement(json), bomb)))[1]).toBe('format.xml-doctype');
    const instructed = svgWith(`<?evil ?>${badgeElement(json)}`);
    expect(format(await check(instructed))[1]).toBe('format.xml-instruction');
    const cut = svgWith(badgeElement(json)).subarray(0, -10);
    expect(format(await check(cut))[1]).toBe('format.xml-malformed');
  });

  it('never hides a chunk behind a length that leads nowhere', async () => {
    const picture = pngWith(itxt('{}'));
    for (const length of [0xffffffff, 0x7fffffff, 1_000_000]) {
      picture.writeUInt32BE(length, 8);
      expect((await check(picture)).credential).toBeNull();
    }
  });
});
