/** A Word file made from an earlier state of an agreement, or from another one, comes back. */
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { editPart, editText } from '#tests/support/word-edit';
import * as file from '~/routes/agreements.$code_.file';
import { cookieOf, type Desk, deskOf, draftAtDesks } from './pages';
import { draft, openRoad, type Road, save, versionRow } from './road';

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

const upload = (bytes: Uint8Array) => new File([bytes as BlobPart], 'agreement.docx');

async function download(of = code): Promise<Uint8Array> {
  const cookie = await cookieOf(road, road.roc);
  const params = { code: of };
  const answer = await road.app.callLoader(file, `/agreements/${of}/file?format=docx`, {
    cookie,
    params,
  });
  return new Uint8Array(await (answer.response?.arrayBuffer() ?? new ArrayBuffer(0)));
}

async function setNotice(noticeMonths: number) {
  const saved = await save(road, road.ave, versionId, 'termination', {
    termination: { noticeMonths },
  });
  expect(saved).toMatchObject({ kind: 'saved' });
}

async function suggested() {
  const { view } = await roc.page('?section=suggestions');
  return view.kind === 'desk' ? view.suggestions : [];
}

describe('a file made before the other party changed the record', () => {
  it('suggests what was changed in the file, and undoes nothing of what came since', async () => {
    const docx = await download();
    await setNotice(11);
    expect((await ave.send('word', { file: upload(docx) })).data).toMatchObject({
      kind: 'refused',
      reason: 'nothing-changed',
    });
    await ave.does('word', { file: upload(editText(docx, 'negligence', 'carelessness')) });
    const all = await suggested();
    expect(all.map((each) => each.address)).toEqual([expect.stringMatching(/^clause:liability/)]);
  });

  it('suggests another value than either, against the one that holds now', async () => {
    const docx = await download();
    const { terms } = await versionRow(road.app, versionId);
    const was = (terms as typeof road.document.terms).termination.noticeMonths;
    await setNotice(11);
    const edited = editText(docx, `>${was} months<`, '>8 months<');
    await ave.does('word', { file: upload(edited) });
    expect(
      (await suggested()).map(({ address, before, after }) => ({ address, before, after })),
    ).toEqual([{ address: 'termination.noticeMonths', before: '11 months', after: '8 months' }]);
  });

  it('says it of the line it was written of, whatever its number is now', async () => {
    const docx = await download();
    const { terms } = await versionRow(road.app, versionId);
    const [first, second] = (terms as typeof road.document.terms).lines;
    const number = second?.number ?? '?';
    await save(road, road.ave, versionId, `line:${first?.id}`, null);
    await ave.does('word', { file: upload(editText(docx, `>${number}<`, '>L77<')) });
    const all = await suggested();
    expect(all.map((each) => each.address)).toEqual([expect.stringContaining(second?.id ?? '?')]);
  });

  it('hides nothing behind data that the record never held', async () => {
    const edited = editText(await download(), 'negligence', 'carelessness');
    const forged = editPart(edited, 'customXml/item1.xml', (xml) =>
      xml.replace(
        '&quot;clauses&quot;:[]',
        '&quot;clauses&quot;:[{&quot;id&quot;:&quot;liability&quot;,&quot;section&quot;:&quot;protections&quot;,&quot;kind&quot;:&quot;removed&quot;,&quot;heading&quot;:{},&quot;text&quot;:{}}]',
      ),
    );
    expect(strFromU8(unzipSync(forged)['customXml/item1.xml'] ?? new Uint8Array())).toContain(
      'removed',
    );
    await ave.does('word', { file: upload(forged) });
    expect((await suggested()).map((each) => each.address)).toEqual([
      expect.stringMatching(/^clause:liability/),
    ]);
  });
});

it('a file that is handed in twice says what it says once', async () => {
  const edited = editText(await download(), 'negligence', 'carelessness');
  await ave.does('word', { file: upload(edited) });
  const again = await ave.send('word', { file: upload(edited) });
  expect(again.data).toMatchObject({ kind: 'refused', reason: 'nothing-changed' });
  expect(await suggested()).toHaveLength(1);
});

describe('a file that is none of the agreement', () => {
  it('is refused: another agreement, and a text in which nothing of this one stands', async () => {
    const other = await draft(road);
    const theirs = await download(other.code);
    const refused = { kind: 'refused', reason: 'word-other-agreement' };
    expect((await ave.send('word', { file: upload(theirs) })).data).toMatchObject(refused);
    const letter = editPart(await download(), 'word/document.xml', (xml) =>
      xml.replace(
        /<w:body>.*<\/w:body>/s,
        '<w:body><w:p><w:r><w:t>Dear Sir</w:t></w:r></w:p></w:body>',
      ),
    );
    expect((await ave.send('word', { file: upload(letter) })).data).toMatchObject(refused);
    expect(await suggested()).toEqual([]);
    await deskOf(road, await cookieOf(road, road.ave), code).page();
  });
});
