import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadWorkspace } from '~/agreements/load-workspace.server';
import type { AgreementActor } from '~/agreements/version-context.server';
import { addCourse, addLine, addSignatory } from '~/agreements/workspace/change-parts.server';
import type { Sent } from '~/agreements/workspace/read-form.server';
import { type Desk, draftAtDesks, readPage } from './pages';
import { openRoad, ROC, type Road, versionRow } from './road';
import { openSecondProcess, type TwoProcesses } from './two-processes';

let road: Road;
let processes: TwoProcesses;
let code: string;
let versionId: string;
let roc: Desk;
let ave: Desk;

beforeEach(async () => {
  road = await openRoad();
  processes = openSecondProcess(road.app);
  ({ code, versionId, roc, ave } = await draftAtDesks(road));
  await roc.does('submit');
});
afterEach(async () => {
  await processes.close();
  await road.app.close();
});

const row = () => versionRow(road.app, versionId);
const linesNow = async () => (await row()).terms.lines;

/** A press of a button on a page that was loaded before anybody else pressed theirs. */
async function press(
  actor: AgreementActor,
  act: (sent: Sent) => Promise<unknown>,
  fields: Readonly<Record<string, string>>,
) {
  const workspace = await loadWorkspace(road.app.services, actor, { code, versionId });
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return (services: Sent['services']) => act({ services, actor, workspace, form, locale: 'en' });
}

describe('two who add something at the same moment, in two processes', () => {
  it('both find their course in the line', async () => {
    const [line] = await linesNow();
    for (let turn = 0; turn < 4; turn += 1) {
      const fields = { intent: 'add-course', line: line?.id ?? '' };
      const presses = [
        await press(road.roc, addCourse, fields),
        await press(road.ave, addCourse, fields),
      ];
      const answers = await processes.atOnce(turn, presses);
      expect(answers).toMatchObject([{ kind: 'told' }, { kind: 'told' }]);
    }
    const [now] = await linesNow();
    expect(now?.sources).toHaveLength((line?.sources.length ?? 0) + 8);
  });

  it('both get a line of its own number', async () => {
    const before = await linesNow();
    const [line] = before;
    const direction = `${line?.issuingInstitutionId}|${line?.recognisingInstitutionId}`;
    const fields = { intent: 'add-line', direction };
    await processes.atOnce(0, [
      await press(road.roc, addLine, fields),
      await press(road.ave, addLine, fields),
    ]);
    const numbers = (await linesNow()).map((each) => each.number);
    expect(numbers).toHaveLength(before.length + 2);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('both find their signatory, one after the other', async () => {
    const part = `signatories:${ROC}`;
    const signatories = async () =>
      (await row()).factsheet?.parties.find((each) => each.institutionId === ROC)?.signatories ??
      [];
    const before = await signatories();
    const fields = { intent: 'add-signatory', part };
    await processes.atOnce(1, [
      await press(road.roc, addSignatory, fields),
      await press(road.roc, addSignatory, fields),
    ]);
    const now = await signatories();
    expect(now).toHaveLength(before.length + 2);
    expect(new Set(now.map((each) => each.order)).size).toBe(now.length);
  });
});

type Form = Record<string, string | readonly string[]>;

/** A part's form as its page holds it. */
async function formOf(desk: Desk, section: string, part: string, open: string): Promise<Form> {
  const page = await desk.page(`?section=${section}&open=${open}`);
  const parts = page.view.kind === 'section' ? page.view.parts : [];
  const found = parts.find((each) => each.part === part);
  const inputs = (found?.groups ?? []).flatMap(({ fields }) => fields.flatMap((one) => one.inputs));
  const since = String(page.lastChange);
  const held = inputs.map(({ name, value, values }) => [name, values ?? [value]]);
  return { section, part, since, auto: 'yes', ...Object.fromEntries(held) };
}

describe('taking out what somebody else is writing on', () => {
  const TITLE = 'Rewritten by the partner';

  /** The partner rewrote the title of the first course after the page of the other was drawn. */
  async function rewritten() {
    const [line] = await linesNow();
    const [source] = line?.sources ?? [];
    const [part, id] = [`line:${line?.id}`, `${line?.id}/${source?.id}`];
    const since = String((await roc.page('?section=courses')).lastChange);
    const form = await formOf(ave, 'courses', part, source?.id ?? '');
    expect(Object.keys(form)).toContain(`course.code@${id}`);
    await ave.send('save', { ...form, [`course.code@${id}`]: TITLE });
    return { part, id, since };
  }

  it('asks first, with who wrote what; pressed again it is done', async () => {
    const { part, id, since } = await rewritten();
    const fields = { section: 'courses', part, id, form: `remove-course-${id}` };
    const asked = await roc.send('remove-course', { ...fields, since });
    expect(asked.status).toBe(409);
    expect(asked.data).toMatchObject({ kind: 'refused', reason: 'changed-meanwhile' });
    expect(asked.data.detail).toMatch(/.+: .*code.*\./i);
    expect((await linesNow())[0]?.sources[0]?.code).toBe(TITLE);
    const page = await roc.page(`?section=courses&open=${id.split('/')[1]}`);
    expect(await readPage(page, asked.data)).toContain(asked.data.detail);
    await roc.does('remove-course', { ...fields, since: String(page.lastChange) });
    expect((await linesNow())[0]?.sources.map((each) => each.code)).not.toContain(TITLE);
  });

  it('asks of a whole line too, and of nothing that its remover wrote', async () => {
    const { part, id, since } = await rewritten();
    const line = { section: 'courses', part, form: `remove-line-${part}` };
    expect((await roc.send('remove-line', { ...line, since })).status).toBe(409);
    await ave.does('remove-line', { ...line, since });
    expect((await linesNow()).map((each) => `line:${each.id}`)).not.toContain(part);
    // What somebody took out already is out.
    await roc.does('remove-line', { ...line, since });
    expect(id).not.toBe('');
  });

  it('hands back what was typed into a line that is gone, and nothing else', async () => {
    const [line] = await linesNow();
    const part = `line:${line?.id}`;
    const { auto: _, ...form } = await formOf(roc, 'courses', part, line?.sources[0]?.id ?? '');
    const name = `course.code@${line?.id}/${line?.sources[0]?.id}`;
    await ave.does('remove-line', { section: 'courses', part });
    for (const intent of ['save', 'suggest']) {
      const sent = await roc.send(intent, { ...form, [name]: 'TYPED', form: `save-${part}` });
      expect(sent.data).toMatchObject({
        kind: 'refused',
        reason: 'unknown-part',
        detail: 'Course code: TYPED',
      });
      const read = await readPage(await roc.page('?section=courses'), sent.data);
      expect(read).toMatch(/took this part out meanwhile\..*Course code: TYPED/);
    }
  });

  it('takes no other target than the one that was shown', async () => {
    const [line] = await linesNow();
    const part = `line:${line?.id}`;
    const target = { section: 'targets', part, line: line?.id ?? '', kind: 'free-elective' };
    await roc.does('add-target', target);
    await roc.does('add-target', { ...target, kind: 'exemption' });
    const since = String((await roc.page('?section=targets')).lastChange);
    const count = (await linesNow())[0]?.targets.length ?? 0;
    const remove = { section: 'targets', part, since };
    await ave.does('remove-target', { ...remove, id: `${line?.id}/1` });
    const second = await roc.send('remove-target', { ...remove, id: `${line?.id}/2` });
    expect(second.data).toMatchObject({ kind: 'refused', reason: 'conflict' });
    expect((await linesNow())[0]?.targets).toHaveLength(count - 1);
  });
});
