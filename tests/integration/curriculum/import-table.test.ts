import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listCurriculum, listModulesOf, publishVersion } from '#db/queries/curriculum-writes';
import { listEnrolments } from '#db/queries/enrolments';
import { enrolment, expectedEnrolment } from '#db/schema/curriculum';
import { createTestApp, type TestApp } from '#tests/support/app';
import { addPerson } from '~/accounts/register.server';
import type { CurriculumScope } from '~/curriculum/curriculum-file.server';
import { exportTable } from '~/curriculum/export-table.server';
import { importTable, parseCsv } from '~/curriculum/import-table.server';
import type { TableKind } from '~/curriculum/table/columns.data';

const PROGRAMMES = `code,title_en,title_fr,degree_en,unit,eqf,cycle,ects,isced_f
BSC-DS,Data Science,Science des données,Bachelor of Science,Faculty of Sciences,6,first,180,0619
`;
const MODULES = `programme,version,valid_from,kind,code,group,title_en,ects,outcomes_en,external_cap
BSC-DS,2026,2026-09-01,module,DS-201,EL-1,Machine Learning,"7,5",Explains a model | Compares two models,
BSC-DS,2026,,elective-group,EL-1,,Electives,15,,10
`;
const students = (...rows: string[]) =>
  `student_number,email,programme,version,status,started_on,ended_on\n${rows.join('\n')}\n`;

let app: TestApp;
let scope: CurriculumScope;

const bring = (kind: TableKind, csv: string, dryRun = false) =>
  importTable(app.services, scope, kind, parseCsv(csv), { dryRun });

const versions = async () =>
  (await listCurriculum(app.store.read, scope.institutionId))[0]?.versions;

beforeEach(async () => {
  app = await createTestApp();
  const institutionId = await app.makeInstitution();
  await app.makeUnit(institutionId, { names: { en: 'Faculty of Sciences' } });
  scope = { institutionId, unitId: null, actorId: null };
});
afterEach(() => app.close());

async function withCurriculum() {
  await bring('programmes', PROGRAMMES);
  await bring('modules', MODULES);
  const [version] = (await versions()) ?? [];
  if (!version) throw new Error('no version was made');
  await app.store.tx((tx) =>
    publishVersion(tx, version.id, { at: app.clock.now(), actorId: null }),
  );
  return version.id;
}

describe('a curriculum brought as tables', () => {
  it('is told in a dry run before it is written', async () => {
    const report = await bring('programmes', PROGRAMMES, true);
    expect(report).toMatchObject({ created: 1, changed: 0, unchanged: 0, faults: [] });
    expect(await listCurriculum(app.store.read, scope.institutionId)).toEqual([]);
  });

  it('changes nothing when it is brought again', async () => {
    await bring('programmes', PROGRAMMES);
    await bring('modules', MODULES);
    expect(await bring('programmes', PROGRAMMES)).toMatchObject({ created: 0, unchanged: 1 });
    expect(await bring('modules', MODULES)).toMatchObject({ created: 0, changed: 0, unchanged: 2 });
  });

  it('makes a draft whose modules stand in their groups', async () => {
    await bring('programmes', PROGRAMMES);
    expect(await bring('modules', MODULES)).toMatchObject({ created: 2, faults: [] });
    const [version] = (await versions()) ?? [];
    expect(version).toMatchObject({ label: '2026', state: 'draft', validFrom: '2026-09-01' });
    const modules = await listModulesOf(app.store.read, [version?.id ?? '']);
    const group = modules.find(({ code }) => code === 'EL-1');
    expect(modules.find(({ code }) => code === 'DS-201')).toMatchObject({
      parentGroupId: group?.id,
      ects: 7.5,
      outcomes: [
        { title: { en: 'Explains a model' }, esco: [] },
        { title: { en: 'Compares two models' }, esco: [] },
      ],
    });
  });

  it('never overwrites what is published', async () => {
    await withCurriculum();
    const report = await bring('modules', MODULES.replace('"7,5"', '5'));
    expect(report).toMatchObject({ created: 0, changed: 0, unchanged: 1 });
    expect(report.faults).toMatchObject([
      { row: 2, column: 'version', fault: 'published-version' },
    ]);
  });

  it('says where a row is wrong and takes the others', async () => {
    await bring('programmes', PROGRAMMES);
    const rows = PROGRAMMES.trimEnd().split('\n');
    const bad = [
      rows[0],
      'MSC-1,Physics,,Master of Science,Faculty of Alchemy,7,second,120,0533',
      'MSC-2,Chemistry,,Master of Science,Faculty of Sciences,9,second,many,0531',
      'MSC-3,Biology,,Master of Science,Faculty of Sciences,7,second,120,0511',
      'MSC-3,Biology,,Master of Science,Faculty of Sciences,7,second,120,0511',
    ].join('\n');
    const report = await bring('programmes', bad);
    expect(report.created).toBe(1);
    expect(report.faults).toEqual([
      { row: 2, column: 'unit', fault: 'unknown-unit', value: 'Faculty of Alchemy' },
      { row: 3, column: 'eqf', fault: 'choice', value: '9' },
      { row: 3, column: 'ects', fault: 'number', value: 'many' },
      { row: 5, column: 'code', fault: 'twice', value: 'MSC-3' },
    ]);
  });

  it('reads nothing where a column is missing, and names it', async () => {
    const report = await bring('programmes', 'code,title_en,unit\nA,B,Faculty of Sciences\n');
    expect(report.missingColumns).toEqual(['degree_en', 'eqf', 'cycle', 'ects']);
    expect(report.created).toBe(0);
  });

  it('comes out as the table that went in', async () => {
    await withCurriculum();
    const exported = await exportTable(app.store.read, scope, 'modules');
    expect(await bring('modules', exported)).toMatchObject({ unchanged: 2, faults: [] });
    const programmes = await exportTable(app.store.read, scope, 'programmes');
    expect(await bring('programmes', programmes)).toMatchObject({ unchanged: 1, faults: [] });
  });

  it('leaves the programmes of another unit alone', async () => {
    const other = await app.makeUnit(scope.institutionId, { names: { en: 'Faculty of Arts' } });
    const report = await importTable(
      app.services,
      { ...scope, unitId: other },
      'programmes',
      parseCsv(PROGRAMMES),
      { dryRun: false },
    );
    expect(report).toMatchObject({
      created: 0,
      faults: [{ column: 'unit', fault: 'unknown-unit' }],
    });
  });
});

describe('students a registry names', () => {
  it('are enrolled and confirmed where their address is known', async () => {
    const versionId = await withCurriculum();
    const personId = await app.makePerson({ email: 'ada@example.org' });
    const report = await bring(
      'enrolments',
      students('2601,Ada@example.org,BSC-DS,2026,active,2026-09-15,'),
    );
    expect(report).toMatchObject({ created: 1, faults: [] });
    const [enrolled] = await listEnrolments(app.store.read, personId, scope.institutionId);
    expect(enrolled?.row).toMatchObject({
      studentNumber: '2601',
      regulationVersionId: versionId,
      confirmedAt: app.clock.now(),
    });
  });

  it('stay unconfirmed where the table says so, as our own does, and it tells what it confirms', async () => {
    await withCurriculum();
    await app.makePerson({ email: 'ada@example.org' });
    const row = '2601,ada@example.org,BSC-DS,2026,active,2026-09-15,';
    await bring('enrolments', students(row));
    await app.store.tx((tx) => tx.update(enrolment).set({ confirmedAt: null, confirmedBy: null }));
    const ours = await exportTable(app.store.read, scope, 'enrolments');
    expect(ours).toMatch(/confirmed\r\n.*,no\r\n$/);
    expect(await bring('enrolments', ours)).toMatchObject({
      changed: 0,
      unchanged: 1,
      confirms: 0,
    });
    const left = ours.replace('active', 'on-leave').replace('2026-09-15', '2026-10-01');
    expect(await bring('enrolments', left, true)).toMatchObject({ confirms: 0 });
    const confirming = ours.replace(/,no\r\n$/, ',yes\r\n');
    expect(await bring('enrolments', confirming, true)).toMatchObject({ changed: 1, confirms: 1 });
    expect(await bring('enrolments', students(row), true)).toMatchObject({ confirms: 1 });
    await bring('enrolments', confirming);
    expect(await bring('enrolments', ours)).toMatchObject({ changed: 0, unchanged: 1 });
  });

  it('a table cannot bring in an enrolment that nobody confirms', async () => {
    await withCurriculum();
    const header = 'student_number,email,programme,version,started_on,confirmed';
    const row = '2609,ada@example.org,BSC-DS,2026,2026-09-15,no';
    const { created, faults } = await bring('enrolments', `${header}\n${row}\n`);
    expect([created, faults[0]?.fault]).toEqual([0, 'not-confirmed']);
  });

  it('wait under their address until they open an account', async () => {
    await withCurriculum();
    const csv = students('2602,new@example.org,BSC-DS,2026,active,2026-09-15,');
    expect(await bring('enrolments', csv)).toMatchObject({ created: 1, faults: [] });
    expect(await bring('enrolments', csv)).toMatchObject({ created: 0, unchanged: 1 });
    const facts = { givenName: 'New', familyName: 'Student', passwordHash: 'x', locale: 'en' };
    const personId = await app.store.tx((tx) =>
      addPerson(tx, { email: 'new@example.org', ...facts }),
    );
    const [enrolled] = await listEnrolments(app.store.read, personId, scope.institutionId);
    expect(enrolled?.row).toMatchObject({ studentNumber: '2602', status: 'active' });
    const waiting = await app.store.read
      .select()
      .from(expectedEnrolment)
      .where(eq(expectedEnrolment.email, 'new@example.org'));
    expect(waiting).toEqual([]);
    expect(await bring('enrolments', csv)).toMatchObject({ created: 0, unchanged: 1 });
  });

  it('are not told apart in the report by whether they have an account', async () => {
    await withCurriculum();
    await app.makePerson({ email: 'here@example.org' });
    const row = (number: string, email: string) =>
      `${number},${email},BSC-DS,2026,active,2026-09-15,`;
    const known = await bring('enrolments', students(row('1', 'here@example.org')));
    const unknown = await bring('enrolments', students(row('2', 'nowhere@example.org')));
    expect(known).toEqual(unknown);
  });

  it('keep their number to themselves', async () => {
    await withCurriculum();
    await app.makePerson({ email: 'one@example.org' });
    await app.makePerson({ email: 'two@example.org' });
    await bring('enrolments', students('7,one@example.org,BSC-DS,2026,active,2026-09-15,'));
    const report = await bring(
      'enrolments',
      students('7,two@example.org,BSC-DS,2026,active,2026-09-15,'),
    );
    expect(report.faults).toMatchObject([{ column: 'student_number', fault: 'number-taken' }]);
  });

  it('change status by a later file that need not repeat the address', async () => {
    await withCurriculum();
    const personId = await app.makePerson({ email: 'ada@example.org' });
    await bring('enrolments', students('2601,ada@example.org,BSC-DS,2026,active,2026-09-15,'));
    const report = await bring(
      'enrolments',
      students('2601,,BSC-DS,2026,graduated,2026-09-15,2029-07-01'),
    );
    expect(report).toMatchObject({ created: 0, changed: 1, faults: [] });
    const [enrolled] = await listEnrolments(app.store.read, personId, scope.institutionId);
    expect(enrolled?.row).toMatchObject({ status: 'graduated', endedOn: '2029-07-01' });
  });
});
