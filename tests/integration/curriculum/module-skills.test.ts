import { afterAll, beforeAll, expect, it } from 'vitest';
import { listModulesOf } from '#db/queries/curriculum-writes';
import { saveSkills } from '#db/queries/esco';
import { createTestApp, type RouteModule, type TestApp } from '#tests/support/app';
import type { EscoSkill } from '~/catalogue/esco/skill';
import * as curriculum from '~/routes/curriculum._index';
import * as programmes from '~/routes/curriculum.programmes.$id';
import * as versions from '~/routes/curriculum.versions.$id';
import * as skillsFound from '~/routes/editor.skills';

const PYTHON: EscoSkill = {
  iri: 'http://data.europa.eu/esco/skill/python',
  kind: 'skill',
  reuse: null,
  status: 'released',
  labels: { en: 'Python' },
  altLabels: {},
  description: {},
  broader: [],
};
const WITHDRAWN: EscoSkill = { ...PYTHON, iri: `${PYTHON.iri}-2`, status: 'obsolete' };

let app: TestApp;
let cookie: string;
let versionId: string;

const post = async (route: RouteModule, form: Record<string, string>, id = '') =>
  app.callAction(route, `/curriculum/${id}`, { cookie, form, params: { id } });
const idIn = (location: string | null) => location?.match(/([^/?]+)\?/)?.[1] ?? '';
const onVersion = (form: Record<string, string>) => post(versions, form, versionId);
const addModule = (form: Record<string, string>) =>
  onVersion({
    intent: 'module',
    kind: 'module',
    grading: 'graded',
    module: '',
    ects: '6',
    ...form,
  });

beforeAll(async () => {
  app = await createTestApp();
  const institutionId = await app.makeInstitution();
  const unit = await app.makeUnit(institutionId, { names: { en: 'Faculty of Sciences' } });
  const person = await app.makePerson();
  await app.giveRole(person, 'studies-official', { institutionId, unitId: unit });
  cookie = await app.signInAs(person, { secondFactor: true });
  const programme = { code: 'P', title_en: 'P', degree_en: 'B', eqf: '6', cycle: 'first' };
  const made = await post(curriculum, { ...programme, ects: '180', unit });
  const draft = { intent: 'draft', label: '2026', valid_from: '2026-09-01', copy_of: '' };
  versionId = idIn((await post(programmes, draft, idIn(made.location))).location);
});
afterAll(() => app.close());

it('skills are chosen beside the outcomes of a draft, in a form of their own', async () => {
  const text = 'Uses Python to program';
  await addModule({ code: 'DS-201', title_en: 'ML', outcomes_en: text });
  const [row] = await listModulesOf(app.store.read, [versionId]);
  const url = `/curriculum/versions/${versionId}?module=${row?.id}`;
  const opened = () => app.callLoader(versions, url, { cookie, params: { id: versionId } });
  const before = (await opened()).data.skills;
  expect(before).toMatchObject([{ title: text, field: { name: 'outcomes.0.esco', chosen: [] } }]);
  const skills = (esco: string, was = text) =>
    onVersion({
      ...{ intent: 'skills', module: row?.id ?? '' },
      ...{ 'outcomes.0.was': was, 'outcomes.0.esco': esco },
    });
  expect((await skills('http://data.europa.eu/esco/skill/none')).data.skills).toMatchObject([
    { field: { fault: 'skill-unknown' } },
  ]);
  await app.store.tx((tx) => saveSkills(tx, [PYTHON, WITHDRAWN], app.clock.now()));
  expect((await skills(WITHDRAWN.iri)).data.skills).toMatchObject([
    { field: { fault: 'skill-obsolete' } },
  ]);
  expect((await skills(PYTHON.iri, 'Other words')).data.came.problem).toBe('moved');
  expect((await skills(PYTHON.iri)).location).toContain('said=skills');
  expect((await opened()).data.skills).toMatchObject([
    { field: { chosen: [{ iri: PYTHON.iri, label: 'Python' }] } },
  ]);
  await onVersion({
    ...{ intent: 'module', kind: 'module', grading: 'graded', module: row?.id ?? '', ects: '7' },
    ...{ code: 'DS-201', title_en: 'ML', outcomes_en: text },
  });
  expect((await listModulesOf(app.store.read, [versionId]))[0]?.outcomes).toEqual([
    { title: { en: text }, esco: [PYTHON.iri] },
  ]);
});

it('skills may be looked for by those who keep a curriculum', async () => {
  const found = await app.callLoader(skillsFound, '/editor/skills?q=pyth', { cookie });
  expect(found.data.skills).toEqual([{ iri: PYTHON.iri, label: 'Python', lang: 'en' }]);
});
