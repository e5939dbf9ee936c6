/** Templates whose data was made up, and texts longer than a comment holds. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { listComments } from '#db/queries/agreement-talk';
import { exampleAgreement } from '#templates/mcra/example';
import { AVE, openRoad } from '#tests/integration/agreements/road';
import { editPart } from '#tests/support/word-edit';
import { draftFromTemplate } from '~/agreements/draft-from-template.server';
import { readFilledTemplate } from '~/agreements/filled-template.server';

type Carried = { terms: { parties: { institutionId: string }[]; lines: { id: string }[] } };

const plain = (xml: string) =>
  xml
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

async function forged(change: (carried: Carried) => void): Promise<Uint8Array> {
  const docx = await exampleAgreement('en');
  const xml = strFromU8(unzipSync(docx)['customXml/item1.xml'] ?? new Uint8Array());
  const [, start = '', json = '', end = ''] = /^(.*<mcra[^>]*>)(.*)(<\/mcra>)$/s.exec(xml) ?? [];
  const carried = JSON.parse(plain(json)) as Carried;
  change(carried);
  const text = start + escaped(JSON.stringify(carried)) + end;
  return editPart(docx, 'customXml/item1.xml', () => text);
}

it.each([
  [
    '2,000 parties',
    ({ terms }: Carried) => {
      const [first] = terms.parties;
      if (first)
        terms.parties = Array.from({ length: 2_000 }, (_, at) => ({
          ...first,
          institutionId: `p${at}`,
        }));
    },
  ],
  [
    '400 lines',
    ({ terms }: Carried) => {
      const [first] = terms.lines;
      if (first) terms.lines = Array.from({ length: 400 }, (_, at) => ({ ...first, id: `l${at}` }));
    },
  ],
] as const)('data with %s is refused at once', async (_, change) => {
  const docx = await forged(change);
  const start = process.cpuUsage();
  expect(readFilledTemplate(docx)).toEqual({ ok: false, fault: 'too-large' });
  expect(process.cpuUsage(start).user / 1e6).toBeLessThan(2);
});

it('a text longer than a comment holds stands whole in the comments of the draft', async () => {
  const read = readFilledTemplate(await forged(() => {}));
  if (!read.ok) throw new Error(read.fault);
  const road = await openRoad();
  const text = Array.from({ length: 3_000 }, (_, at) => `word${at} 🎓`).join(' ');
  const left = [{ place: '', title: '', outside: true, text, address: '' }];
  if (road.roc.kind !== 'person') throw new Error('a guest drafts nothing');
  const { versionId } = await draftFromTemplate(road.app.services, road.roc.viewer, {
    filled: { ...read.filled, left },
    side: 'first',
    partnerInstitutionId: AVE,
  });
  const comments = await listComments(road.app.store.read, versionId);
  expect(comments.map((each) => each.text).join('')).toContain(text);
  expect(Math.max(...comments.map((each) => each.text.length))).toBeLessThanOrEqual(5_000);
  await road.app.close();
});
