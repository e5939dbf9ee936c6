import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { isMarkedOtherwise, markedTexts } from '~/agreements/marked-text';

const HASH = 'a01fab61dbcc';
const WHOLE = HASH.padEnd(64, '7');
const OURS = `MCRA, ECCOE, MCRA-ROC-AVE-2, 1.0, ${HASH}`;
const THIS = { code: 'MCRA-ROC-AVE-2', termsHash: WHOLE };

const info = (keywords: string): Uint8Array =>
  Buffer.from(`%PDF-1.7\n1 0 obj\n<</Keywords${keywords}>>\nendobj\n%%EOF\n`, 'latin1');
const wide = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le').swap16();

describe('the text that a PDF says it is', () => {
  it('is read however the writer spells its keywords', () => {
    const hexadecimal = wide(OURS).toString('hex').toUpperCase();
    const octal = [...wide(OURS)].map((each) =>
      each === 0 || each > 127
        ? `\\${each.toString(8).padStart(3, '0')}`
        : String.fromCharCode(each),
    );
    for (const file of [
      info(`<${hexadecimal}>`),
      info(` <\n${hexadecimal.replaceAll(/.{60}/g, '$&\n')}>`),
      info(`(${OURS})`),
      info(`(${wide(OURS).toString('latin1')})`),
      info(`(${octal.join('')})`),
      Buffer.from(`%PDF-1.7\n<pdf:Keywords>${OURS.replaceAll(',', ';')}</pdf:Keywords>%%EOF`),
    ])
      expect(markedTexts(file), Buffer.from(file).toString('latin1')).toEqual([
        { code: THIS.code, hash: HASH },
      ]);
  });

  it('stays readable where another program writes the file anew', async () => {
    const document = await PDFDocument.create();
    document.addPage([200, 200]);
    document.setKeywords([OURS]);
    const saved = await document.save({ useObjectStreams: false });
    const again = await (await PDFDocument.load(saved)).save({ useObjectStreams: false });
    expect(markedTexts(again)).toEqual([{ code: THIS.code, hash: HASH }]);
  });

  it('is this one only where code and fingerprint agree, the code alone in earlier files', () => {
    const other = (keywords: string): boolean => isMarkedOtherwise(info(`(${keywords})`), THIS);
    expect(other(OURS)).toBe(false);
    expect(other('MCRA, ECCOE, MCRA-ROC-AVE-2')).toBe(false);
    expect(other(OURS.replace('AVE-2', 'AVE'))).toBe(true);
    expect(other('MCRA, ECCOE, MCRA-ROC-AVE')).toBe(true);
    expect(other(OURS.replace(HASH, 'b01fab61dbcc'))).toBe(true);
  });

  it('is left open by a scan, by another program’s keywords, and by one of several that is this', () => {
    for (const keywords of ['', 'scan, office', 'ECCOE', `${'x'.repeat(9_000)}`])
      expect(isMarkedOtherwise(info(`(${keywords})`), THIS)).toBe(false);
    const both = Buffer.concat([info('(MCRA, ECCOE, MCRA-X-Y)'), info(`(${OURS})`)]);
    expect(isMarkedOtherwise(both, THIS)).toBe(false);
  });

  it('is looked for in a file of hostile keywords within a moment', () => {
    const hostile = Buffer.from('%PDF-1.7 '.concat('/Keywords('.repeat(1_500_000)), 'latin1');
    const begun = process.cpuUsage();
    expect(markedTexts(hostile)).toEqual([]);
    expect(process.cpuUsage(begun).user / 1e6).toBeLessThan(5);
  });
});
