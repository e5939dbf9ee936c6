import { strToU8, zipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { diffAgainst } from '#templates/mcra/diff';
import { exampleAgreement, exampleModel } from '#templates/mcra/example';
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
});

test('a file under a password is told from one of Word before 2007', () => {
  const compound = [0xd0, 0xcf, 0x11, 0xe0, ...new Array(600).fill(0)];
  expect(faultOf(new Uint8Array(compound))).toBe('not-a-word-file');
  const locked = [...compound, ...Buffer.from('EncryptedPackage', 'utf16le'), 0, 0];
  expect(faultOf(new Uint8Array(locked))).toBe('encrypted');
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

test('the template of an office stands on its own disk: it is not loaded, and no ground to refuse', () => {
  const attached = (target: string) =>
    faultOf(related('attachedTemplate', `Target="${target}" TargetMode="External"`));
  for (const target of ['file:///C:\\Templates\\Law.dotx', 'file:///c:/Law.dotm', 'H:\\Law.dotx'])
    expect(attached(target), target).toBe('none');
  for (const target of [
    'file://host/share/t.dotm',
    '\\\\host\\share\\t.dotm',
    'file:////host/t.dotm',
  ])
    expect(attached(target), target).toBe('external-relationship');
});

test('relationships are read as XML: no spelling of theirs hides what they load', () => {
  for (const [type, extra, fault] of [
    ['image', 'Target="https://evil.example/p" TargetMode="&#69;xternal"', 'external-relationship'],
    ['oleObjec&#116;', 'Target="embeddings/o.bin"', 'embedded-file'],
    ['image', 'Target="a&gt;b" TargetMode="External"', 'external-relationship'],
  ] as const)
    expect(faultOf(related(type, extra)), extra).toBe(fault);
  const unclosed = editPart(docx, 'word/_rels/more.rels', () => '<Relationship '.repeat(60_000));
  expect(faultOf(unclosed)).toBe('damaged');
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
  expect(faultOf(editPart(docx, 'WORD/Document.xml', () => '<a/>'))).toBe('damaged');
  expect(faultOf(editPart(docx, 'word/document.xml', (xml) => xml.slice(0, 5000)))).toBe('damaged');
  const deep = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${'<w:sdt>'.repeat(500)}`;
  expect(faultOf(editPart(docx, 'word/document.xml', () => deep))).toBe('damaged');
  const truncated = docx.slice(0, docx.length - 40);
  expect(['not-a-word-file', 'damaged']).toContain(faultOf(truncated));
});

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const bodyOf = (inner: string) =>
  editPart(
    docx,
    'word/document.xml',
    () => `<w:document ${WORD}><w:body>${inner}</w:body></w:document>`,
  );
const many = (count: number, at: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => at(index)).join('');
/** Seconds of a processor that something takes. */
function secondsOf(act: () => void): number {
  const begun = process.cpuUsage();
  act();
  return process.cpuUsage(begun).user / 1e6;
}
const RUN = '<w:r><w:t>x</w:t></w:r>';

test.each([
  ['30 MB of one text', 'too-large', () => `<w:p><w:r><w:t>${'ab '.repeat(1e7)}</w:t></w:r></w:p>`],
  ['100,000 empty paragraphs', 'too-large', () => '<w:p/>'.repeat(100_000)],
  ['a million empty properties', 'too-large', () => '<w:rPr/>'.repeat(1_000_001)],
  [
    'bookmarks that never end',
    'damaged',
    () =>
      `<w:p>${many(5_000, (at) => `<w:bookmarkStart w:id="${at}" w:name="_m_${at}"/>${RUN}`)}</w:p>`,
  ],
  [
    'comments that never end',
    'damaged',
    () => `<w:p>${many(5_000, (at) => `<w:commentRangeStart w:id="${at}"/>${RUN}`)}</w:p>`,
  ],
  [
    'fields that never end',
    'damaged',
    () => `<w:p>${many(8_000, () => `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${RUN}`)}</w:p>`,
  ],
] as const)(
  '%s are refused for two seconds of a processor at most',
  { timeout: 30_000 },
  (_, fault, body) => {
    const file = bodyOf(body());
    expect(secondsOf(() => expect(faultOf(file)).toBe(fault))).toBeLessThan(2);
  },
);

test('copies of one clause cost as much as they are many, not as their pairs', {
  timeout: 60_000,
}, () => {
  const control = (at: number) =>
    `<w:p><w:sdt><w:sdtPr><w:tag w:val="clause.liability"/></w:sdtPr><w:sdtContent><w:r><w:t>x${at}</w:t></w:r></w:sdtContent></w:sdt></w:p>`;
  const costOf = (copies: number) => {
    const result = readMcra(bodyOf(many(copies, control)));
    if (!result.ok) throw new Error(result.fault);
    return secondsOf(() => {
      const { suggestions } = diffAgainst(result.reading, exampleModel('en'));
      expect(suggestions.filter((each) => each.kind === 'edited')).toHaveLength(copies);
    });
  };
  costOf(500);
  // Four times as many: pairs of them would be sixteen times.
  expect(costOf(8_000) / costOf(2_000)).toBeLessThan(8);
});
