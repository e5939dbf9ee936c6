import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findVersionAt, listCurriculum, listModulesOf } from '#db/queries/curriculum-writes';
import { createTestApp, type RouteModule, type TestApp } from '#tests/support/app';
import * as curriculum from '~/routes/curriculum._index';
import * as exported from '~/routes/curriculum.export.$kind[.]csv';
import * as faultsFile from '~/routes/curriculum.faults.$id[.]csv';
import * as imports from '~/routes/curriculum.import';
import * as programmes from '~/routes/curriculum.programmes.$id';
import * as regulations from '~/routes/curriculum.regulations';
import * as students from '~/routes/curriculum.students';
import * as versions from '~/routes/curriculum.versions.$id';

let app: TestApp;
let institutionId: string;
let unitId: string;
let cookie: string;

beforeEach(async () => {
  app = await createTestApp();
  institutionId = await app.makeInstitution();
  unitId = await app.makeUnit(institutionId, { names: { en: 'Faculty of Sciences' } });
  cookie = await studiesAt(institutionId, unitId);
});
afterEach(() => app.close());

async function studiesAt(where: string, unit: string | null) {
  const personId = await app.makePerson({ email: `${where}.${unit}@office.example` });
  await app.giveRole(personId, 'studies-official', { institutionId: where, unitId: unit });
  return app.signInAs(personId, { secondFactor: true });
}

const PROGRAMME = {
  code: 'BSC-DS',
  title_en: 'Data Science',
  degree_en: 'Bachelor of Science',
  eqf: '6',
  cycle: 'first',
  ects: '180',
};
const MODULE = { intent: 'module', module: '', kind: 'module', grading: 'graded' };

const post = (route: RouteModule, url: string, form: Record<string, string>, id?: string) =>
  app.callAction(route, url, { cookie, form, ...(id ? { params: { id } } : {}) });
const idIn = (location: string | null) => location?.match(/([^/?]+)\?/)?.[1] ?? '';

async function madeProgramme() {
  const answer = await post(curriculum, '/curriculum', { ...PROGRAMME, unit: unitId });
  return idIn(answer.location);
}
async function madeDraft(programmeId: string, label = '2026', from = '2026-09-01') {
  const form = { intent: 'draft', label, valid_from: from, valid_until: '', copy_of: '' };
  const answer = await post(programmes, `/curriculum/programmes/${programmeId}`, form, programmeId);
  return idIn(answer.location);
}
const onVersion = (id: string, form: Record<string, string>) =>
  post(versions, `/curriculum/versions/${id}`, form, id);
const addModule = (id: string, form: Record<string, string>) =>
  onVersion(id, { ...MODULE, ects: '6', ...form });

describe('the pages of the curriculum', () => {
  it('make a programme, a draft and its modules, publish it, and then only end it', async () => {
    const versionId = await madeDraft(await madeProgramme());
    const group = { kind: 'elective-group', code: 'EL', title_en: 'Electives', external_cap: '3' };
    expect((await addModule(versionId, group)).location).toContain('said=module');
    await addModule(versionId, {
      code: 'DS-201',
      group: 'EL',
      title_en: 'Machine Learning',
      outcomes_en: 'Explains a model',
    });
    const shown = await app.callLoader(versions, `/curriculum/versions/${versionId}`, {
      cookie,
      params: { id: versionId },
    });
    expect(shown.data.page.findings).toEqual([]);
    expect(shown.data.page.modules).toHaveLength(2);
    expect((await onVersion(versionId, { intent: 'publish' })).location).toContain('published');
    const refused = await addModule(versionId, { code: 'DS-202', title_en: 'Late' });
    expect(refused).toMatchObject({ status: 400, data: { came: { problem: 'published' } } });
    expect((await onVersion(versionId, { intent: 'remove' })).data.came).toMatchObject({
      problem: 'published',
    });
    await onVersion(versionId, { intent: 'end', valid_until: '2027-08-31' });
    const found = await findVersionAt(app.store.read, institutionId, versionId);
    expect(found?.version).toMatchObject({ state: 'published', validUntil: '2027-08-31' });
  });

  it('copy a version into a draft with its groups, and tell what differs', async () => {
    const programmeId = await madeProgramme();
    const first = await madeDraft(programmeId);
    await addModule(first, { kind: 'elective-group', code: 'EL', title_en: 'Electives' });
    await addModule(first, { code: 'A', group: 'EL', title_en: 'A' });
    await onVersion(first, { intent: 'publish' });
    const form = { intent: 'draft', label: '2028', valid_from: '2028-09-01', copy_of: first };
    const url = `/curriculum/programmes/${programmeId}`;
    const next = idIn((await post(programmes, url, form, programmeId)).location);
    const rows = await listModulesOf(app.store.read, [next]);
    const group = rows.find(({ code }) => code === 'EL');
    expect(rows.find(({ code }) => code === 'A')?.parentGroupId).toBe(group?.id);
    const a = rows.find(({ code }) => code === 'A')?.id ?? '';
    await addModule(next, { module: a, code: 'A', group: 'EL', title_en: 'A', ects: '7,5' });
    const shown = await app.callLoader(versions, `/curriculum/versions/${next}`, {
      cookie,
      params: { id: next },
    });
    expect(shown.data.page.changes).toMatchObject({
      label: '2026',
      list: [{ code: 'A', change: 'changed', fields: ['ects'] }],
    });
    const blocked = await onVersion(next, { intent: 'publish' });
    expect(blocked.data.came.findings).toMatchObject([{ code: 'overlap', label: '2026' }]);
  });

  it('give a form back with what was typed and what is wrong', async () => {
    const bad = { ...PROGRAMME, unit: 'nobody', ects: 'many' };
    const answer = await post(curriculum, '/curriculum', bad);
    expect(answer).toMatchObject({
      status: 400,
      data: { state: { values: bad, faults: { unit: 'unknown-unit', ects: 'number' } } },
    });
    expect(await listCurriculum(app.store.read, institutionId)).toEqual([]);
  });

  it('do not exist for another institution, and change nothing of another unit', async () => {
    const programmeId = await madeProgramme();
    const versionId = await madeDraft(programmeId);
    const elsewhere = await studiesAt(await app.makeInstitution(), null);
    const otherUnit = await studiesAt(institutionId, await app.makeUnit(institutionId));
    for (const [route, id] of [
      [programmes, programmeId],
      [versions, versionId],
    ] as const) {
      const at = { params: { id } };
      expect((await app.callLoader(route, '/x', { ...at, cookie: elsewhere })).status).toBe(404);
      expect(
        (await app.callLoader(route, '/x', { ...at, cookie: otherUnit })).data.page,
      ).toMatchObject({ mayEdit: false });
      const form = {
        intent: route === versions ? 'remove' : 'draft',
        label: 'X',
        valid_from: '2030-01-01',
      };
      for (const who of [elsewhere, otherUnit])
        expect((await app.callAction(route, '/x', { ...at, cookie: who, form })).status).toBe(404);
    }
    expect(
      (await app.callLoader(curriculum, '/curriculum', { cookie: elsewhere })).data.page.programmes,
    ).toEqual([]);
    const article = { form: { basis: 'lrc-v-1' }, cookie };
    expect((await app.callAction(regulations, '/x', article)).status).toBe(404);
  });

  it('show students to those who confirm who is enrolled, by the beginning of their number', async () => {
    await publishedWith('DS-201');
    await bringStudents('2601,a@x.example', '2602,b@x.example', '9901,c@x.example');
    const found = await app.callLoader(students, '/curriculum/students?q=26', { cookie });
    expect(found.data.page).toMatchObject({ total: 2, pages: 1 });
    expect(found.data.page.students[0]).toMatchObject({
      studentNumber: '2601',
      name: null,
      email: 'a@x.example',
      programme: 'BSC-DS',
      confirmed: true,
    });
    const office = await app.makePerson();
    await app.giveRole(office, 'international-office', { institutionId, unitId: null });
    const confirms = await app.signInAs(office, { secondFactor: true });
    const seen = await app.callLoader(students, '/curriculum/students', { cookie: confirms });
    expect(seen.data.page).toMatchObject({ total: 3, keeps: false });
    const auditor = await app.makePerson();
    await app.giveRole(auditor, 'auditor', { institutionId, unitId: null });
    const reads = await app.signInAs(auditor, { secondFactor: true });
    expect((await app.callLoader(curriculum, '/curriculum', { cookie: reads })).status).toBe(200);
    expect((await app.callLoader(students, '/curriculum/students', { cookie: reads })).status).toBe(
      404,
    );
    const kind = { cookie: reads, params: { kind: 'enrolments' } };
    expect((await app.callLoader(exported, '/x', kind)).status).toBe(404);
  });
});

async function publishedWith(code: string) {
  const versionId = await madeDraft(await madeProgramme());
  await addModule(versionId, { code, title_en: code });
  await onVersion(versionId, { intent: 'publish' });
}

function upload(kind: string, text: string, format = 'csv') {
  const form = new FormData();
  form.set('kind', kind);
  form.set('format', format);
  form.set('file', new File([text], 'table.csv', { type: 'text/csv' }));
  return app.callAction(imports, '/curriculum/import', { cookie, form });
}
const enrolments = (...rows: string[]) =>
  [
    'student_number,email,programme,version,started_on',
    ...rows.map((row) => `${row},BSC-DS,2026,2026-09-15`),
  ].join('\n');

async function bringStudents(...rows: string[]) {
  const { data } = await upload('enrolments', enrolments(...rows));
  await post(imports, '/curriculum/import', { held: data.held });
}

describe('a file brought by the page', () => {
  it('is checked, then imported without being chosen again', async () => {
    await publishedWith('DS-201');
    const table = enrolments('1,a@x.example', '2,not an address');
    const checked = await upload('enrolments', table);
    expect(checked.data).toMatchObject({
      ok: true,
      faults: 1,
      report: { dryRun: true, created: 1, faults: [{ row: 3, column: 'email', fault: 'email' }] },
    });
    const held = { held: checked.data.held };
    const done = await post(imports, '/curriculum/import', held);
    expect(done.data.report).toMatchObject({ dryRun: false, created: 1 });
    const again = await post(imports, '/curriculum/import', held);
    expect(again.data.report).toMatchObject({ created: 0, unchanged: 1 });
    const csv = await app.callLoader(faultsFile, '/x', { cookie, params: { id: held.held } });
    expect(csv.headers.get('Content-Type')).toContain('text/csv');
    expect(csv.data).toContain('3,email,not an address');
  });

  it('is kept for an hour, and for nobody else', async () => {
    await publishedWith('DS-201');
    const { data } = await upload('enrolments', enrolments('1,a@x.example'));
    const other = await studiesAt(institutionId, null);
    const form = { held: data.held as string };
    const theirs = await app.callAction(imports, '/curriculum/import', { cookie: other, form });
    expect(theirs.data).toEqual({ ok: false, problem: 'gone' });
    app.clock.advance(3_600_000);
    expect((await post(imports, '/curriculum/import', form)).data).toMatchObject({
      problem: 'gone',
    });
  });

  it('may be an answer of OOAPI, and says so where it is none', async () => {
    const item = {
      primaryCode: { codeType: 'programCode', code: 'MSC-1' },
      name: [{ language: 'en', value: 'Physics' }],
      qualificationAwarded: 'Master of Science',
      level: 'master',
      studyLoad: { studyLoadUnit: 'ects', value: 120 },
    };
    const form = new FormData();
    for (const [name, value] of Object.entries({
      kind: 'programmes',
      format: 'ooapi',
      unit: unitId,
    }))
      form.set(name, value);
    form.set('file', new File([JSON.stringify({ items: [item] })], 'programs.json'));
    const { data } = await app.callAction(imports, '/curriculum/import', { cookie, form });
    expect(data.report).toMatchObject({ created: 1, faults: [] });
    const none = await upload('programmes', 'code;title', 'ooapi');
    expect(none).toMatchObject({ status: 400, data: { ok: false, problem: 'unreadable' } });
  });
});
