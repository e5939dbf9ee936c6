import { strToU8, zipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { exampleAgreement } from '#templates/mcra/example';
import { readMcra } from '#templates/mcra/read';
import { editPart } from '#tests/support/word-edit';

let docx: Uint8Array;
beforeAll(async () => {
  docx = await exampleAgreement('en');
});

const faultOf = (bytes: Uint8Array): string => {
  const result = readMcra(bytes);
  return result.ok ? 'none' : result.fault;
};
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const related = (type: string, extra: string) =>
  editPart(docx, 'word/_rels/document.xml.rels', (xml) =>
    xml.replace(
      '</Relationships>',
      `<Relationship Id="rIdZ" Type="${RELATIONS}/${type}" ${extra}/></Relationships>`,
    ),
  );

test('what is no Word file is refused by name', () => {
  expect(faultOf(new Uint8Array())).toBe('not-a-word-file');
  expect(faultOf(strToU8('%PDF-1.7 and so on, long enough to look for an end'))).toBe(
    'not-a-word-file',
  );
  expect(faultOf(zipSync({ 'a.txt': strToU8('a') }))).toBe('not-a-word-file');
  expect(faultOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...new Array(600).fill(0)]))).toBe(
    'encrypted',
  );
});

test('document types and entities are refused, wherever they stand', () => {
  const bomb = '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]>';
  for (const part of [
    'word/document.xml',
    'word/_rels/document.xml.rels',
    'customXml/item1.xml',
    'word/footer1.xml',
  ])
    expect(
      faultOf(editPart(docx, part, (xml) => xml.replace(/(<\?xml[^>]*\?>)?/, `$1${bomb}`))),
      part,
    ).toBe('document-type');
});

test('relationships that load something are refused, a link to follow is not', () => {
  expect(
    faultOf(
      related('attachedTemplate', 'Target="https://evil.example/t.dotm" TargetMode="External"'),
    ),
  ).toBe('external-relationship');
  expect(
    faultOf(related('image', "Target='https://evil.example/p.png' TargetMode='External'")),
  ).toBe('external-relationship');
  expect(
    faultOf(related('hyperlink', 'Target="https://delta.example" TargetMode="External"')),
  ).toBe('none');
});

test('macros, embedded files and parts of other documents are refused', () => {
  expect(faultOf(editPart(docx, 'word/vbaProject.bin', () => 'macro'))).toBe('macros');
  expect(
    faultOf(
      editPart(docx, '[Content_Types].xml', (xml) =>
        xml.replace('wordprocessingml.document.main', 'ms-word.document.macroEnabled.main'),
      ),
    ),
  ).toBe('macros');
  expect(faultOf(related('oleObject', 'Target="embeddings/o.bin"'))).toBe('embedded-file');
  expect(faultOf(related('aFChunk', 'Target="chunk.html"'))).toBe('embedded-file');
});

test('a part that unpacks to more than it should is refused without unpacking it', {
  timeout: 30_000,
}, () => {
  const big = zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': new Uint8Array(41_000_000),
  });
  expect(faultOf(big)).toBe('too-large');
  const lying = Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'word/document.xml': new Uint8Array(5_000_000),
    }),
  );
  const entry = lying.lastIndexOf(Buffer.from('word/document.xml')) - 46;
  lying.writeUInt32LE(100, entry + 24);
  expect(faultOf(lying)).toBe('damaged');
  expect(faultOf(new Uint8Array(20_000_001))).toBe('too-large');
});

test('too many parts, parts of one name, broken and over-deep XML are refused', () => {
  const many = Object.fromEntries(
    Array.from({ length: 2001 }, (_, index) => [`p${index}`, strToU8('')]),
  );
  expect(faultOf(zipSync(many))).toBe('too-large');
  expect(faultOf(editPart(docx, 'word/document.xml', (xml) => xml.slice(0, 5000)))).toBe('damaged');
  const deep = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${'<w:sdt>'.repeat(500)}`;
  expect(faultOf(editPart(docx, 'word/document.xml', () => deep))).toBe('damaged');
  const truncated = docx.slice(0, docx.length - 40);
  expect(['not-a-word-file', 'damaged']).toContain(faultOf(truncated));
});
