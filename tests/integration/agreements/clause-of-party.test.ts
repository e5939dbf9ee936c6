import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { editPart, editText, removeControl, tracked } from '#tests/support/word-edit';
import type { ClauseChange } from '~/agreements/terms/terms';
import * as file from '~/routes/agreements.$code_.file';
import { cookieOf, type Desk, draftAtDesks } from './pages';
import { openRoad, type Road, versionRow } from './road';

let road: Road;
let code: string;
let versionId: string;
let roc: Desk;
let ave: Desk;

beforeEach(async () => {
  road = await openRoad();
  ({ code, versionId, roc, ave } = await draftAtDesks(road));
  await roc.does('submit');
});
afterEach(() => road.app.close());

async function download(query = 'format=docx'): Promise<Uint8Array> {
  const answer = await road.app.callLoader(file, `/agreements/${code}/file?${query}`, {
    cookie: await cookieOf(road, road.ave),
    params: { code },
  });
  return new Uint8Array((await answer.response?.arrayBuffer()) ?? new ArrayBuffer(0));
}

const sendBack = (docx: Uint8Array) =>
  ave.does('word', { file: new File([docx as BlobPart], 'agreement.docx') });

async function suggestions() {
  const { view } = await roc.page('?section=suggestions');
  return view.kind === 'desk' ? view.suggestions : [];
}

const accept = (suggestion: string) => roc.does('answer', { suggestion, answer: 'accept' });

async function textOf(id: string): Promise<string> {
  const { view } = await roc.page('?section=process');
  const found = view.kind === 'section' ? view.clauses.find((each) => each.id === id) : undefined;
  return found?.text ?? '';
}

const stored = async (id: string): Promise<ClauseChange | undefined> =>
  (await versionRow(road.app, versionId)).terms.clauses?.find((each) => each.id === id);

/** Words of the control of a tag, edited where they stand. */
const editIn = (docx: Uint8Array, tag: string, from: string, to: string) =>
  editPart(docx, 'word/document.xml', (xml) => {
    const start = xml.indexOf(`<w:tag w:val="${tag}"/>`);
    const at = xml.indexOf(from, start);
    if (start < 0 || at < 0 || at > xml.indexOf('</w:p>', start)) throw new Error(`no ${from}`);
    return xml.slice(0, at) + to + xml.slice(at + from.length);
  });

const APPEAL = 'process-appeal';

describe('a clause that stands once for each party', () => {
  it('edited for one of them is one suggestion on that party’s words', async () => {
    const before = await textOf(APPEAL);
    const [first = '', second = ''] = before.split('\n');
    await sendBack(editIn(await download(), `clause.${APPEAL}/2`, 'lodge', 'bring'));
    const [made, ...others] = await suggestions();
    expect(others).toEqual([]);
    expect(made).toMatchObject({ address: `clause:${APPEAL}/2`, applicable: true, remark: false });
    expect(made?.label).toContain(' – ');
    await accept(made?.id ?? '');
    expect(await textOf(APPEAL)).toBe(`${first}\n${second.replace('lodge', 'bring')}`);
    expect((await stored(APPEAL))?.text.en).toMatch(/\{appealBody\/1\}.*\n.*\{appealBody\/2\}/);
  });

  it('edited for both are two suggestions, each of which can be accepted', async () => {
    const before = await textOf(APPEAL);
    const docx = editIn(await download(), `clause.${APPEAL}/2`, 'lodge', 'bring');
    await sendBack(editIn(docx, `clause.${APPEAL}/1`, 'lodge', 'file'));
    const made = await suggestions();
    expect(made.map((each) => each.address).sort()).toEqual([
      `clause:${APPEAL}/1`,
      `clause:${APPEAL}/2`,
    ]);
    for (const each of made) await accept(each.id);
    const [first = '', second = ''] = before.split('\n');
    expect(await textOf(APPEAL)).toBe(
      `${first.replace('lodge', 'file')}\n${second.replace('lodge', 'bring')}`,
    );
  });

  it('can be taken out for one party alone', async () => {
    const [first = ''] = (await textOf(APPEAL)).split('\n');
    await sendBack(removeControl(await download(), `clause.${APPEAL}/2`));
    const [made, ...others] = await suggestions();
    expect(others).toEqual([]);
    await accept(made?.id ?? '');
    expect(await textOf(APPEAL)).toBe(first);
  });

  it('whose words have changed since can be discussed only', async () => {
    await sendBack(editIn(await download(), `clause.${APPEAL}/2`, 'lodge', 'bring'));
    await roc.does('clause', {
      section: 'process',
      form: `clause-${APPEAL}`,
      clause: APPEAL,
      text: 'Appeals are open to all.',
      revision: '0',
    });
    expect(await suggestions()).toMatchObject([{ applicable: false }]);
  });

  it('with a tracked insertion and a comment gives one suggestion and one remark', async () => {
    const mark =
      '</w:t></w:r><w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r><w:r><w:t xml:space="preserve">';
    const inserted = editIn(
      await download(),
      `clause.${APPEAL}/2`,
      'may lodge',
      `may</w:t></w:r>${tracked('ins', ' at once')}<w:r><w:t xml:space="preserve"> lodge`,
    );
    const marked = editIn(inserted, `clause.${APPEAL}/1`, 'Learner', `Learner${mark}`);
    await sendBack(
      editPart(
        marked,
        'word/comments.xml',
        () =>
          '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="7" w:author="Legal"><w:p><w:r><w:t>Which law?</w:t></w:r></w:p></w:comment></w:comments>',
      ),
    );
    const made = await suggestions();
    expect(
      made
        .map(({ address, remark, note, by }) => ({ address, remark, note, by }))
        .sort((a, b) => (a.address < b.address ? -1 : 1)),
    ).toEqual([
      { address: `clause:${APPEAL}/1`, remark: true, note: 'Which law?', by: 'Legal' },
      { address: `clause:${APPEAL}/2`, remark: false, note: null, by: 'Ann' },
    ]);
  });
});

describe('a clause in the second language of the file', () => {
  it('is a suggestion on that language, and the words of the first stay', async () => {
    const docx = await download('format=docx&lang=en&second=fr');
    await sendBack(editText(docx, 'faute lourde', 'faute grave'));
    const [made, ...others] = await suggestions();
    expect(others).toEqual([]);
    expect(made).toMatchObject({ address: 'clause:liability@fr', applicable: true });
    await accept(made?.id ?? '');
    const text = (await stored('liability'))?.text;
    expect(text?.fr).toContain('faute grave');
    expect(text?.en).toContain('gross negligence');
  });

  it('of one party is found after the first language of the same words was accepted', async () => {
    const docx = await download('format=docx&lang=en&second=fr');
    const english = editIn(docx, `clause.${APPEAL}/2`, 'lodge', 'bring');
    await sendBack(editIn(english, `clause.${APPEAL}/2@fr`, 'recours', 'appel'));
    const made = await suggestions();
    expect(made.map((each) => each.address).sort()).toEqual([
      `clause:${APPEAL}/2`,
      `clause:${APPEAL}/2@fr`,
    ]);
    for (const each of [...made].sort((a, b) => a.address.length - b.address.length))
      await accept(each.id);
    const text = (await stored(APPEAL))?.text;
    expect(text?.en?.split('\n')[1]).toContain('bring');
    expect(text?.fr?.split('\n')).toHaveLength(2);
    expect(text?.fr?.split('\n')[1]).toContain('appel');
    expect(text?.fr?.split('\n')[0]).not.toContain('appel');
  });

  it('of a file in that language alone is the same suggestion', async () => {
    await sendBack(editText(await download('format=docx&lang=fr'), 'faute lourde', 'faute'));
    expect(await suggestions()).toMatchObject([{ address: 'clause:liability@fr' }]);
  });
});
