import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Answer } from '~/agreements/workspace/answers';
import { type Desk, draftAtDesks, readPage } from './pages';
import { AVE, openRoad, ROC, type Road, versionRow } from './road';

let road: Road;
let versionId: string;
let roc: Desk;
let ave: Desk;

beforeEach(async () => {
  road = await openRoad();
  ({ versionId, roc, ave } = await draftAtDesks(road));
  await roc.does('submit');
});
afterEach(() => road.app.close());

/** The form of §11 as its page holds it, with the tables of the ECTS chosen and some of it typed. */
async function formOf(desk: Desk, typed: Readonly<Record<string, string>>) {
  const page = await desk.page('?section=grades');
  const parts = page.view.kind === 'section' ? page.view.parts : [];
  const inputs = (parts.find((each) => each.part === 'grades')?.groups ?? []).flatMap(
    ({ fields }) => fields.flatMap((each) => each.inputs),
  );
  return {
    section: 'grades',
    part: 'grades',
    since: String(page.lastChange),
    ...Object.fromEntries(inputs.map(({ name, value, values }) => [name, values ?? [value]])),
    'grades.method': 'ects-tables',
    'grades.policy': 'average',
    ...typed,
  };
}

const tableOf = (institutionId: string, grade: string) => ({
  [`grades.tables#${institutionId}`]: `${grade} = 100`,
});
const tablesNow = async () => {
  const { gradeConversion } = (await versionRow(road.app, versionId)).terms;
  return gradeConversion?.method === 'ects-tables'
    ? gradeConversion.tables.map((each) => [each.institutionId, each.rows[0]?.grade]).sort()
    : null;
};

it.each(['yes', ''])('each university writes its own grading table; auto: “%s”', async (auto) => {
  const mine = await formOf(roc, tableOf(ROC, '20'));
  const theirs = await formOf(ave, tableOf(AVE, 'A'));
  await ave.send('save', { ...theirs, auto: 'yes' });
  const { data } = await roc.send('save', { ...mine, auto });
  const answer = data as Extract<Answer, { kind: 'saved' }>;
  expect(answer.kind).toBe('saved');
  expect(await tablesNow()).toEqual([
    [AVE, 'A'],
    [ROC, '20'],
  ]);
  // The other table is written into the form it is missing in, and told where there is no script.
  expect(answer.took?.[`grades.tables#${AVE}`]).toEqual(['A = 100']);
  const read = await readPage(await roc.page('?section=grades'), data);
  expect(read).toMatch(/meanwhile; both are kept\./);
});

it('the same table of two is asked about, with every input of the conversion', async () => {
  const mine = await formOf(roc, tableOf(ROC, '20'));
  await ave.send('save', { ...(await formOf(ave, tableOf(ROC, '18'))), auto: 'yes' });
  const { data } = await roc.send('save', { ...mine, auto: 'yes' });
  const answer = data as Extract<Answer, { kind: 'differs' }>;
  expect(answer.held.map((each) => each.address)).toEqual(['grades.method']);
  expect(answer.held[0]?.inputs).toContain(`grades.tables#${AVE}/years`);
  expect(answer.typed[`grades.tables#${ROC}`]).toEqual(['20 = 100']);
  expect(await tablesNow()).toEqual([[ROC, '18']]);
});
