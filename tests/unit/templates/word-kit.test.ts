import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { cleanText, paragraphsOf, stretchesOf } from '#templates/word/clean';
import { settlePackage } from '#templates/word/settle';

test('clean text keeps accents, emoji and joiners, and drops what XML or a reader cannot bear', () => {
  expect(cleanText('Łódź — Šiauliai — 👩‍🎓')).toBe('Łódź — Šiauliai — 👩‍🎓');
  expect(cleanText('a\u0001\u000b\u001f\ufffeb\udc00c\u202dd')).toBe('abcd');
  expect(cleanText('one\r\ntwo\tthree')).toBe('one two three');
});

test('free text becomes one paragraph a line, empty lines dropped', () => {
  expect(paragraphsOf('one\n\n  two \r\n')).toEqual(['one', 'two']);
});

test('text is cut where the writing direction changes, blanks inside staying inside', () => {
  expect(stretchesOf('Dr ليلى الحسن (L.)')).toEqual([
    { text: 'Dr ', rtl: false },
    { text: 'ليلى الحسن', rtl: true },
    { text: ' (L.)', rtl: false },
  ]);
  expect(stretchesOf('')).toEqual([]);
});

const packed = (mtime: Date, id: string) =>
  zipSync({
    'word/document.xml': [
      strToU8(`<w:p r:id="rId${id}"/><w:p r:id="rId1"/><wp:docPr id="77" name="x"/>`),
      { mtime },
    ],
    'word/_rels/document.xml.rels': [strToU8(`<R Id="rId1"/><R Id="rId${id}"/>`), { mtime }],
    'docProps/core.xml': [
      strToU8(
        `<cp:coreProperties><dcterms:created xsi:type="t">${mtime.toISOString()}</dcterms:created></cp:coreProperties>`,
      ),
      { mtime },
    ],
    '[Content_Types].xml': [strToU8('<Types/>'), { mtime }],
  });

test('settling takes clock and chance out of a package and leaves the rest', () => {
  const settling = { at: Date.UTC(2026, 2, 2), languages: ['fr-FR'] };
  const one = settlePackage(packed(new Date(2020, 1, 1), 'x8d-_a'), settling);
  const two = settlePackage(packed(new Date(2026, 5, 5), 'Qq0zz'), settling);
  expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
  const parts = unzipSync(one);
  expect(Object.keys(parts)[0]).toBe('[Content_Types].xml');
  expect(strFromU8(parts['word/document.xml']!)).toBe(
    '<w:p r:id="rIdL1"/><w:p r:id="rId1"/><wp:docPr id="1" name="x"/>',
  );
  expect(strFromU8(parts['docProps/core.xml']!)).toContain('2026-03-02T00:00:00Z');
});
