import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { NOW, trust } from '#tests/support/authority';
import { svgWith } from '#tests/support/carriers';
import { checkCredential } from '~/credentials/check-credential.server';
import { LIMITS } from '~/credentials/limits';
import { checkOf } from '~/credentials/report';

/** Milliseconds of this process' own work, and what FORMAT says. */
async function workOn(bytes: Buffer): Promise<{ work: number; code: string }> {
  expect(bytes.length).toBeLessThan(LIMITS.bytes);
  const before = process.cpuUsage();
  const report = await checkCredential(bytes, { trust, now: NOW });
  const { user, system } = process.cpuUsage(before);
  return { work: (user + system) / 1000, code: checkOf(report, 'FORMAT').code };
}

const streamOf = (number: number, dictionary: string, packed: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(
      `${number} 0 obj\n<< ${dictionary} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`,
    ),
    packed,
    Buffer.from('\nendstream\nendobj\n'),
  ]);

const pdfOf = (...objects: readonly Buffer[]): Buffer =>
  Buffer.concat([Buffer.from('%PDF-1.7\n'), ...objects]);

/** An object stream whose objects all claim to begin at one of two places. */
function overlapping(content: string): Buffer {
  const count = 30_000;
  const head = Array.from(
    { length: count },
    (_, index) => `${index + 10} ${index % 2 ? 200_000 : 0}`,
  );
  const text = `${head.join(' ')} `;
  const packed = deflateSync(Buffer.from(text + content, 'latin1'));
  const file = Buffer.from('9 0 obj\n<< /Type /EmbeddedFile /Length 2 >>\nstream\n{}\nendstream\n');
  return pdfOf(file, streamOf(1, `/Type /ObjStm /N ${count} /First ${text.length}`, packed));
}

describe('carriers made to cost time are answered within a second of work', () => {
  it.each([
    ['links that nearly lead to a viewer', 'europass/'.repeat(50_000)],
    ['files that nearly begin', '/EF <<'.repeat(75_000)],
    ['names that never end', '/EF <</F 9 0 /UF ('.repeat(25_000)],
  ])('a PDF whose packed objects overlap, with %s', async (_, content) => {
    const { work, code } = await workOn(overlapping(content));
    expect(work).toBeLessThan(1000);
    expect(code).toBe('format.pdf-attachments');
  });

  it('a PDF with a crowd of streams that swell without end', async () => {
    const bomb = deflateSync(Buffer.alloc(17 * 1024 * 1024));
    const streams = Array.from({ length: 80 }, (_, index) =>
      streamOf(index + 1, '/Type /ObjStm /N 1 /First 4', bomb),
    );
    const { work, code } = await workOn(pdfOf(...streams));
    expect(work).toBeLessThan(1000);
    expect(code).toBe('format.pdf-crowded');
  });

  it('a PDF with a crowd of attachments that are large once unpacked', async () => {
    const large = deflateSync(Buffer.from(`{"a":[${'1,'.repeat(90_000)}1]}`.padEnd(4_500_000)));
    const files = Array.from({ length: 31 }, (_, index) =>
      streamOf(index + 1, '/Type /EmbeddedFile', large),
    );
    const { work, code } = await workOn(pdfOf(...files));
    expect(work).toBeLessThan(1000);
    expect(code).toBe('format.pdf-crowded');
  });

  it('a PDF of one link without end', async () => {
    const { work } = await workOn(pdfOf(Buffer.from('europass/'.repeat(200_000))));
    expect(work).toBeLessThan(1000);
  });

  it('a picture of more elements than are walked', async () => {
    const { work, code } = await workOn(svgWith('<g/>'.repeat(110_000)));
    expect(work).toBeLessThan(1000);
    expect(code).toBe('format.baked-damaged');
  });

  it('a transcript with namespaces by the thousand', async () => {
    const spaces = Array.from({ length: 6_000 }, (_, index) => ` xmlns:a${index}="u"`).join('');
    const reference = (algorithm: string) => `Algorithm="http://www.w3.org/${algorithm}"`;
    const signature =
      `<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignedInfo>` +
      `<CanonicalizationMethod ${reference('TR/2001/REC-xml-c14n-20010315')}/>` +
      `<SignatureMethod ${reference('2001/04/xmldsig-more#rsa-sha256')}/><Reference URI="">` +
      `<Transforms><Transform ${reference('2000/09/xmldsig#enveloped-signature')}/></Transforms>` +
      `<DigestMethod ${reference('2001/04/xmlenc#sha256')}/><DigestValue>AAAA</DigestValue>` +
      `</Reference></SignedInfo><SignatureValue>AAAA</SignatureValue></Signature>`;
    const { work, code } = await workOn(
      Buffer.from(
        `<elmo xmlns="https://github.com/emrex-eu/elmo-schemas/tree/v1"${spaces}>` +
          `<generatedDate>2026-01-01T00:00:00Z</generatedDate><learner/><report><issuer/>` +
          `<issueDate>2026-01-01</issueDate></report>${'<b xmlns:c="d"/>'.repeat(6_000)}` +
          `${signature}</elmo>`,
      ),
    );
    expect(work).toBeLessThan(1000);
    expect(code).toBe('format.valid');
  });
});
