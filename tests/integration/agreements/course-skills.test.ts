import { createElement } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { saveSkills } from '#db/queries/esco';
import { saveSection } from '~/agreements/save-section.server';
import type { AgreementActor } from '~/agreements/version-context.server';
import type { EscoSkill } from '~/catalogue/esco/skill';
import { CourseSkills } from '~/components/mcra/course-skills';
import * as skillsRoute from '~/routes/agreements.$code_.skills';
import * as offered from '~/routes/editor.skills';
import { cookieOf, type Desk, draftAtDesks, htmlOf, readElement, readPage } from './pages';
import { openRoad, ROC, type Road, versionRow } from './road';

let road: Road;
let code: string;
let versionId: string;
let roc: Desk;

const skill = (iri: string, label: string, status: EscoSkill['status']): EscoSkill => ({
  iri,
  kind: 'skill',
  reuse: null,
  status,
  labels: { en: label, fr: `${label} (fr)`, pl: `${label} (pl)` },
  altLabels: {},
  description: {},
  broader: [],
});
const iri = (name: string): string => `http://data.europa.eu/esco/skill/${name}`;
const [PYTHON, RUST, OLD] = [iri('python'), iri('rust'), iri('old')];

beforeEach(async () => {
  road = await openRoad();
  ({ code, versionId, roc } = await draftAtDesks(road));
  const skills = [
    skill(PYTHON, 'Python', 'released'),
    skill(RUST, 'Rust', 'released'),
    skill(OLD, 'Abacus', 'obsolete'),
  ];
  await road.app.store.tx((tx) => saveSkills(tx, skills, road.app.clock.now()));
});
afterEach(() => road.app.close());

const at = () => {
  const line = road.document.terms.lines[0]!;
  return {
    line,
    url: `/agreements/${code}/skills?line=${line.id}&course=${line.sources[0]?.id}`,
  };
};

const page = async (more = '', actor: AgreementActor = road.roc) =>
  road.app.callLoader(skillsRoute, `${at().url}${more}`, {
    cookie: await cookieOf(road, actor),
    params: { code },
  });

type Data = Awaited<ReturnType<typeof page>>['data'];

/** The form of a page as it was drawn, with skills ticked beside some outcomes. */
async function send(
  data: Data,
  ticked: Readonly<Record<number, readonly string[]>>,
  more: Readonly<Record<string, string>> = {},
  actor: AgreementActor = road.roc,
) {
  const form = new FormData();
  for (const [index, each] of data.outcomes.entries()) {
    form.append(`outcomes.${index}.was`, each.title);
    form.append(`outcomes.${index}.had`, each.had.join(' '));
    for (const one of ticked[index] ?? each.field.chosen.map((skill: { iri: string }) => skill.iri))
      form.append(`outcomes.${index}.esco`, one);
  }
  for (const [name, value] of Object.entries(more)) form.append(name, value);
  return road.app.callAction(skillsRoute, at().url, {
    cookie: await cookieOf(road, actor),
    params: { code },
    form,
  });
}

const lineNow = async () => (await versionRow(road.app, versionId)).terms.lines[0]!;
const outcomesNow = async () => (await lineNow()).sources[0]?.outcomes ?? [];
const escoNow = async () => (await outcomesNow()).map((each) => each.esco);

/** The course with outcomes of these words, without skills. */
async function write(...titles: string[]) {
  const line = await lineNow();
  const [first, ...rest] = line.sources;
  const outcomes = titles.map((title) => ({ title, esco: [] }));
  const value = { ...line, sources: [{ ...first, outcomes }, ...rest] };
  const part = `line:${line.id}`;
  const revision = (await versionRow(road.app, versionId)).parts?.[part]?.revision ?? 0;
  const input = { versionId, part, revision, value };
  expect((await saveSection(road.app.services, road.roc, input)).kind).toBe('saved');
}

const read = (data: Data, problem: string | null) =>
  readElement(createElement(CourseSkills, { page: data, problem }));

describe('skills of ESCO beside the outcomes of a course', () => {
  it('are found while typing, chosen, and carried by the terms with their names', async () => {
    const cookie = await cookieOf(road, road.roc);
    const found = await road.app.callLoader(offered, '/editor/skills?q=pyth&lang=en', { cookie });
    expect((await found.response?.json())?.skills).toMatchObject([
      { iri: PYTHON, label: 'Python' },
    ]);
    const saved = await send((await page()).data, { 0: [PYTHON] });
    expect(saved.location).toContain(`/agreements/${code}/workspace?section=courses`);
    const [outcome] = await outcomesNow();
    expect(outcome?.esco).toEqual([PYTHON]);
    expect(outcome?.skills?.[PYTHON]).toMatchObject({ en: 'Python' });
    expect(outcome?.skills?.[PYTHON]).not.toHaveProperty('pl');
    const shown = await readPage(await roc.page(`?section=courses&open=${at().line.id}`), null);
    expect(shown).toContain('Python');
    expect(shown).toContain('Choose other skills of ESCO');
  });

  it('are refused where ESCO has withdrawn them or does not know them', async () => {
    const before = await outcomesNow();
    for (const [one, fault] of [
      [OLD, 'skill-obsolete'],
      [iri('none'), 'skill-unknown'],
    ] as const) {
      const refused = await send((await page()).data, { 0: [one] });
      expect(refused.status).toBe(400);
      expect(refused.data.page.outcomes[0].field).toMatchObject({ fault, chosen: [{ iri: one }] });
    }
    expect(await outcomesNow()).toEqual(before);
  });

  it('are looked for by the button that the page has where there is no script', async () => {
    const { data } = await page();
    const html = await htmlOf(createElement(CourseSkills, { page: data, problem: null }));
    const [, intent = ''] = /name="intent"[^>]*value="([^"]*outcomes\.0[^"]*)"/.exec(html) ?? [];
    expect(intent).not.toBe('');
    const looked = await send(data, {}, { intent, 'outcomes.0.esco._look': 'python' });
    expect(looked.location).toContain('look=outcomes.0.esco');
    const found = await page('&look=outcomes.0.esco&q=python');
    expect(found.data.outcomes[0].field.suggested).toMatchObject([{ iri: PYTHON }]);
  });

  it('are nobody’s to choose but the drafters’ of its parties', async () => {
    const third = await road.person('agreement-drafter', 'inst-third');
    expect((await page('', third)).status).toBe(404);
    expect((await page('', await road.person('legal-reviewer', ROC))).status).toBe(404);
  });
});

describe('skills that two choose at the same time', () => {
  beforeEach(() => write('Read a plan', 'Draw a plan'));

  it('beside different outcomes are both kept, and so is what was typed in the course', async () => {
    const [mine, theirs] = [(await page()).data, (await page()).data];
    expect((await send(theirs, { 1: [RUST] })).location).not.toBeNull();
    const line = await lineNow();
    const part = `line:${line.id}`;
    const revision = (await versionRow(road.app, versionId)).parts?.[part]?.revision ?? 0;
    const value = { ...line, differenceReason: 'Half of it.' };
    await saveSection(road.app.services, road.roc, { versionId, part, revision, value });
    expect((await send(mine, { 0: [PYTHON] })).location).not.toBeNull();
    expect(await escoNow()).toEqual([[PYTHON], [RUST]]);
    expect((await lineNow()).differenceReason).toBe('Half of it.');
  });

  it('beside one outcome are shown together; the rest is kept, and saving again settles it', async () => {
    const [mine, theirs] = [(await page()).data, (await page()).data];
    await send(theirs, { 0: [RUST] });
    const answer = await send(mine, { 0: [PYTHON], 1: [PYTHON] });
    expect(answer.status).toBe(409);
    expect(answer.data.problem).toBe('differs');
    expect(await escoNow()).toEqual([[RUST], [PYTHON]]);
    const [first, second] = answer.data.page.outcomes;
    expect(first.theirs).toMatchObject([{ iri: RUST, label: 'Rust' }]);
    expect(first.field.chosen).toMatchObject([{ iri: PYTHON }]);
    expect(first.field.suggested).toMatchObject([{ iri: RUST }]);
    expect(second.theirs).toBeNull();
    expect(await read(answer.data.page, 'differs')).toMatch(/chose here meanwhile: Rust\. Yours/);
    const settled = await send(answer.data.page, { 0: [PYTHON, RUST] });
    expect(settled.location).not.toBeNull();
    expect(await escoNow()).toEqual([[PYTHON, RUST], [PYTHON]]);
  });

  it('follow their outcome to another place; where its words are gone they are told', async () => {
    const mine = (await page()).data;
    await write('A new one', 'Draw a plan');
    const answer = await send(mine, { 0: [PYTHON], 1: [RUST] });
    expect(answer.data.problem).toBe('differs');
    expect(answer.data.page.gone).toEqual([{ title: 'Read a plan', skills: ['Python'] }]);
    expect(await escoNow()).toEqual([[], [RUST]]);
    expect(await read(answer.data.page, 'differs')).toMatch(/Read a plan ?: Python/);
  });

  it('and nobody is asked about skills they did not touch', async () => {
    const mine = (await page()).data;
    await send((await page()).data, { 0: [RUST] });
    expect((await send(mine, {})).location).not.toBeNull();
    expect(await escoNow()).toEqual([[RUST], []]);
  });
});
