/** Files as programs other than ours leave them, and words in places where no field stands. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { diffAgainst, type McraDifferences } from '#templates/mcra/diff';
import { exampleAgreement, exampleModel } from '#templates/mcra/example';
import { readMcra } from '#templates/mcra/read';
import { editPart } from '#tests/support/word-edit';

const NOTHING: McraDifferences = { suggestions: [], outside: [] };
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const AT = 'gross negligence';

let docx: Uint8Array;
beforeAll(async () => {
  docx = await exampleAgreement('en');
});

function differences(file: Uint8Array): McraDifferences {
  const result = readMcra(file);
  if (!result.ok) throw new Error(result.fault);
  return diffAgainst(result.reading, exampleModel('en'));
}
const edited = (change: (xml: string) => string, file = docx) =>
  editPart(file, 'word/document.xml', (xml) => {
    const after = change(xml);
    if (after === xml) throw new Error('nothing was edited');
    return after;
  });
const run = (text: string, format = '') =>
  `<w:r>${format && `<w:rPr>${format}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
/** Within the liability clause. */
const within = (middle: string, file = docx) =>
  edited(
    (xml) => xml.replace(AT, `${AT}</w:t></w:r>${middle}<w:r><w:t xml:space="preserve">`),
    file,
  );
const said = (file: Uint8Array) => {
  const { suggestions, outside } = differences(file);
  return [
    ...suggestions.map((each) => `${each.tag} ${each.kind}: ${each.comment ?? each.after}`),
    ...outside.map(
      (each) => `outside ${each.kind}: ${each.comment ?? (each.after || each.before)}`,
    ),
  ];
};

const withoutControls = (xml: string) =>
  xml
    .replace(/<w:sdtPr>.*?<\/w:sdtPr>/gs, '')
    .replace(/<\/?w:sdt(Content)?>/g, '')
    .replace(/<w:bookmark(Start|End)[^>]*>/g, '');

describe('a file whose controls were all dropped, as some programs do', () => {
  it('has nothing to suggest while its words are the same, in one language and in two', async () => {
    expect(differences(edited(withoutControls))).toEqual(NOTHING);
    const both = await exampleAgreement('en', { bilingual: 'fr' });
    expect(differences(edited(withoutControls, both))).toEqual(NOTHING);
  });

  it('gives one suggestion for one word, one value, one clause', () => {
    const flat = (from: string, to: string) =>
      said(edited((xml) => withoutControls(xml).replace(from, to)));
    expect(flat(AT, 'slight negligence')).toEqual([
      expect.stringMatching(/^clause\.liability edited: .*slight negligence/),
    ]);
    expect(flat('>30 days<', '>20 days<')).toEqual([
      expect.stringMatching(/^clause\.process-time edited: .*within 20 days/),
    ]);
    expect(flat('>INT/2026/117<', '>INT/2026/999<')).toEqual([
      'document.reference/1 edited: INT/2026/999',
    ]);
    const at = /<w:p>(?:(?!<w:p>).)*?<w:tag w:val="clause\.liability"\/>.*?<\/w:p>/s;
    expect(said(edited((xml) => withoutControls(xml.replace(at, ''))))).toEqual([
      'clause.liability removed: ',
    ]);
    expect(
      said(edited((xml) => withoutControls(xml.replace(at, `$&<w:p>${run('Ours.')}</w:p>`)))),
    ).toEqual(['outside added: Ours.']);
  });
});

it('bookmarks that begin at one place may be named in any order', () => {
  const bare = edited((xml) =>
    xml
      .replace(/<w:sdtPr>.*?<\/w:sdtPr>/gs, '')
      .replace(/<\/?w:sdt(Content)?>/g, '')
      .replace(/(<w:bookmarkStart[^>]*_m_clause[^>]*>)(<w:bookmarkStart[^>]*>)/g, '$2$1'),
  );
  expect(differences(bare)).toEqual(NOTHING);
});

describe('words that stand where no field is', () => {
  it('are read in a list of contents, which itself may be made anew', () => {
    const start = /<w:docPartGallery w:val="Table of Contents".*?<w:sdtContent>/s;
    const typed = edited((xml) => xml.replace(start, `$&<w:p>${run('Typed here')}</w:p>`));
    expect(said(typed)).toEqual(['outside added: Typed here']);
    const renewed = `$&<w:p>${run('3')}<w:r><w:tab/></w:r>${run('Liability')}<w:r><w:tab/></w:r>${run('17')}</w:p>`;
    expect(differences(edited((xml) => xml.replace(start, renewed)))).toEqual(NOTHING);
    const endless = within(
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' +
        run('not to be hidden'),
    );
    expect(said(endless).join()).toContain('not to be hidden');
  });

  it('are read in controls that were copied to a note or a footer', () => {
    const control = `<w:p><w:sdt><w:sdtPr><w:tag w:val="clause.liability"/></w:sdtPr><w:sdtContent>${run('Copied')}</w:sdtContent></w:sdt></w:p>`;
    const noted = editPart(
      docx,
      'word/footnotes.xml',
      () => `<w:footnotes ${WORD}><w:footnote w:id="1">${control}</w:footnote></w:footnotes>`,
    );
    expect(said(noted)).toEqual(['outside added: Copied']);
    const below = editPart(docx, 'word/footer1.xml', (xml) =>
      xml.replace('</w:ftr>', `${control}</w:ftr>`),
    );
    expect(said(below)).toEqual(['outside added: Copied']);
  });
});

describe('comments', () => {
  const commented = (inner: string, file = docx) =>
    editPart(file, 'word/comments.xml', () => `<w:comments ${WORD}>${inner}</w:comments>`);
  const comment = (id: number, content: string) =>
    `<w:comment w:id="${id}" w:author="Legal"><w:p>${content}</w:p></w:comment>`;
  const anchor = '<w:r><w:commentReference w:id="1"/></w:r>';

  it('are said wherever they stand, and where their place is gone', () => {
    expect(said(commented(comment(1, run('Alone'))))).toEqual(['outside comment: Alone']);
    const below = editPart(docx, 'word/footer1.xml', (xml) =>
      xml.replace('</w:ftr>', `<w:p>${anchor}</w:p></w:ftr>`),
    );
    expect(said(commented(comment(1, run('Below')), below))).toEqual(['outside comment: Below']);
    const twice = commented(comment(1, run('First')) + comment(1, run('Second')), within(anchor));
    expect(said(twice).join()).toMatch(/First.*Second|Second.*First/);
  });

  it('keep their words apart', () => {
    const content = `<w:r><w:t>one</w:t><w:br/><w:t>two</w:t><w:tab/><w:t>three</w:t></w:r>`;
    expect(said(commented(comment(1, content), within(anchor)))).toEqual([
      'clause.liability comment: one\ntwo\tthree',
    ]);
  });
});

describe('what is seen', () => {
  it('has no words that were struck out or hidden by hand', () => {
    for (const format of ['<w:strike/>', '<w:dstrike w:val="true"/>', '<w:vanish/>']) {
      const file = edited((xml) =>
        xml.replace(AT, `</w:t></w:r>${run(AT, format)}<w:r><w:t xml:space="preserve">`),
      );
      expect(said(file), format).toEqual([
        expect.stringMatching(/^clause\.liability tracked: (?!.*gross)/),
      ]);
    }
    expect(
      differences(
        edited((xml) =>
          xml.replace(
            AT,
            `</w:t></w:r>${run(AT, '<w:strike w:val="0"/>')}<w:r><w:t xml:space="preserve">`,
          ),
        ),
      ),
    ).toEqual(NOTHING);
    expect(said(within(run(' HIDDEN', '<w:vanish/>')))).toEqual([
      'clause.liability comment: – HIDDEN',
    ]);
  });

  it('is the same with hyphens and spaces that only say where a line may break', () => {
    for (const middle of ['<w:r><w:softHyphen/></w:r>', run('\u200b'), run('\u00ad')])
      expect(differences(within(middle)), middle).toEqual(NOTHING);
    expect(differences(edited((xml) => xml.replace(AT, 'gross\u00a0negligence')))).toEqual(NOTHING);
  });

  it('reads in the order of its letters, whatever would turn it round', () => {
    const file = within(
      `<w:ins w:id="9" w:author="A\u202enn">${run(' \u202eliable\u202c \ue000document.title\ue000')}</w:ins>`,
    );
    const [suggestion, ...others] = differences(file).suggestions;
    expect(others).toEqual([]);
    expect(suggestion).toMatchObject({ author: 'Ann' });
    expect(suggestion?.after).toContain('gross negligence liable document.title;');
  });
});

it('is read by its relationships: another program calls the text otherwise', () => {
  const renamed = Object.entries(unzipSync(docx)).map(([name, bytes]) => [
    name
      .replace('word/document.xml', 'word/document2.xml')
      .replace('document.xml.rels', 'document2.xml.rels'),
    name.startsWith('_rels') || name.startsWith('[')
      ? strToU8(strFromU8(bytes).replaceAll('word/document.xml', 'word/document2.xml'))
      : bytes,
  ]);
  const file = zipSync(Object.fromEntries(renamed));
  expect(differences(file)).toEqual(NOTHING);
});
