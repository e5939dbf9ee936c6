import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findImportJob, moveImportJob } from '#db/queries/imports';
import { auditEvent, outbox } from '#db/schema/audit';
import { opportunity, opportunityVersion } from '#db/schema/catalogue';
import { courseDraft } from '#db/schema/catalogue-editing';
import { importJob } from '#db/schema/imports';
import { institution } from '#db/schema/institutions';
import { createTestApp, type TestApp } from '#tests/support/app';
import { addCourse } from '#tests/support/catalogue-fixture';
import { type CommandOptions, importFile } from '~/catalogue/import/command-import.server';

let app: TestApp;
let own: string;

beforeEach(async () => {
  app = await createTestApp();
  own = await app.makeInstitution();
});
afterEach(() => app.close());

const HEADER = 'code;title;title_fr;languages;ects;isced_f;starts_on;mode;price;currency';
const csv = (...rows: string[]) => [HEADER, ...rows].join('\n');

const bring = (content: string, options: Partial<CommandOptions> = {}) =>
  importFile(
    app.services,
    { name: 'courses.csv', bytes: new TextEncoder().encode(content) },
    {
      format: null,
      mapping: null,
      providers: {},
      institutionId: own,
      dryRun: false,
      publish: true,
      ...options,
    },
  );

const courses = () => app.store.read.select().from(opportunity);
const versions = () => app.store.read.select().from(opportunityVersion);

const TWO = csv(
  'DS-1;Data Science;Science des données;en;5;0612;2026-09-01;Online;120;EUR',
  'DS-2;More Data Science;;fr;6,5;0612;;En ligne;;',
);

describe('courses brought as a table', () => {
  it('are told in a dry run, which writes nothing', async () => {
    const { tally, dryRun } = await bring(TWO, { dryRun: true });
    expect(dryRun).toBe(true);
    expect(tally).toMatchObject({ rows: 2, created: 2, refused: 0 });
    expect(await courses()).toEqual([]);
    expect(await app.store.read.select().from(importJob)).toEqual([]);
  });

  it('are published with word to the search index and the audit log', async () => {
    await bring(TWO);
    const [first] = (await versions()).sort((a, b) => (a.title < b.title ? -1 : 1));
    expect(first?.data).toMatchObject({
      title: { en: 'Data Science', fr: 'Science des données' },
      languages: ['en'],
      ects: 5,
      iscedF: ['0612'],
      startsOn: '2026-09-01',
      price: { amount: 120, currency: 'EUR' },
      source: { format: 'csv', recordId: 'DS-1' },
    });
    expect(await courses()).toMatchObject([
      { providerId: own, status: 'published', publishedVersion: 1 },
      { providerId: own, status: 'published', publishedVersion: 1 },
    ]);
    expect(await app.store.read.select().from(outbox)).toHaveLength(2);
    const events = await app.store.read.select().from(auditEvent);
    expect(events.map(({ event }) => event.type)).toEqual([
      'import.started',
      'import.written',
      'import.finished',
    ]);
  });

  it('touch nothing when they are brought again, and become a version where they changed', async () => {
    await bring(TWO);
    const before = await courses();
    app.clock.advance(1000);
    expect((await bring(TWO)).tally).toMatchObject({ created: 0, changed: 0, unchanged: 2 });
    expect(await courses()).toEqual(before);
    const { tally } = await bring(TWO.replace('More Data Science', 'Still More'));
    expect(tally).toMatchObject({ created: 0, changed: 1, unchanged: 1 });
    const after = await courses();
    expect(after.map(({ publishedVersion }) => publishedVersion).sort()).toEqual([1, 2]);
    expect(await versions()).toHaveLength(3);
  });

  it('say of each bad row where it is and what is wrong, and take the others', async () => {
    const { tally, faults } = await bring(
      csv('A;;;;;;;;;', ';No code;;;;;;;;', 'B;Good;;;five;0612;32.13.2026;;;', 'B;Again;;;;;;;;'),
    );
    expect(tally).toMatchObject({ rows: 4, created: 0, refused: 4 });
    expect(faults.map(({ row, code, field, value }) => [row, code, field, value])).toEqual([
      [2, 'no-title', 'title', null],
      [3, 'no-code', 'code', null],
      [4, 'code-twice', 'code', 'B'],
      [5, 'code-twice', 'code', 'B'],
    ]);
    const taken = await bring(csv('B;Good;;;five;0612;32.13.2026;;;'));
    expect(taken.tally).toMatchObject({ created: 1, refused: 0 });
    expect(taken.faults).toMatchObject([
      { row: 2, code: 'value', field: 'starts_on', refused: false },
      { row: 2, code: 'value', field: 'ects', value: 'five', refused: false },
    ]);
  });

  it('are not read where a column no course can do without is missing', async () => {
    const { missing, tally } = await bring('title;ects\nA course;5');
    expect(missing).toEqual(['code']);
    expect(tally.rows).toBe(0);
  });

  it('keep what was written here by hand and the source does not state', async () => {
    await addCourse(app, { id: 'ds-1', providerId: own });
    await bring(csv('DS-1;Data Science;;en;7;;;;;'));
    const [latest] = await app.store.read
      .select()
      .from(opportunityVersion)
      .where(eq(opportunityVersion.version, 2));
    expect(latest?.data).toMatchObject({
      title: { en: 'Data Science' },
      ects: 7,
      hours: 125,
      eqf: 6,
      outcomes: [{ title: { en: 'Explain what was learned' } }],
    });
  });

  it('stay out of the catalogue where they were archived', async () => {
    await addCourse(app, { id: 'ds-1', providerId: own, status: 'archived' });
    await bring(TWO);
    const [archived] = await app.store.read
      .select()
      .from(opportunity)
      .where(eq(opportunity.id, 'ds-1'));
    expect(archived).toMatchObject({ status: 'archived', publishedVersion: 1 });
  });
});

describe('courses brought as drafts', () => {
  it('stand beside what is published until they are reviewed', async () => {
    await addCourse(app, { id: 'ds-1', providerId: own });
    await bring(TWO, { publish: false });
    expect(await versions()).toHaveLength(1);
    const drafts = await app.store.read.select().from(courseDraft);
    expect(drafts.map(({ state, data }) => [state, data.title.en ?? data.title.fr])).toEqual(
      expect.arrayContaining([
        ['draft', 'Data Science'],
        ['draft', 'More Data Science'],
      ]),
    );
    expect(await app.store.read.select().from(outbox)).toEqual([]);
    expect((await bring(TWO, { publish: false })).tally).toMatchObject({ unchanged: 2 });
  });

  it('are refused while the course is under review', async () => {
    await bring(TWO, { publish: false });
    await app.store.tx((tx) => tx.update(courseDraft).set({ state: 'in-review' }));
    const { tally, faults } = await bring(TWO.replace('Data Science;', 'Data;'), {
      publish: false,
    });
    expect(tally).toMatchObject({ changed: 0, unchanged: 1, refused: 1 });
    expect(faults).toMatchObject([{ code: 'under-review', value: 'DS-1' }]);
  });
});

describe('a long import', () => {
  const many = csv(
    ...Array.from({ length: 450 }, (_, index) => `C-${index};Course ${index};;en;5;;;;;`),
  );

  it('goes on where it was stopped, and ends as one that was not', async () => {
    const stopping = new AbortController();
    const first = await bring(many, {
      signal: stopping.signal,
      progress: ({ done }) => {
        if (done === 200) stopping.abort();
      },
    });
    expect(first).toMatchObject({ stopped: true, tally: { done: 200, created: 200 } });
    const second = await bring(many);
    expect(second).toMatchObject({
      resumedAt: 200,
      stopped: false,
      tally: { done: 450, created: 450, changed: 0 },
    });
    expect(await courses()).toHaveLength(450);
    expect((await bring(many)).tally).toMatchObject({ created: 0, unchanged: 450 });
  });

  it('goes on after a crash, from what the last transaction kept', async () => {
    await bring(many, {
      signal: AbortSignal.abort(),
    });
    const [job] = await app.store.read.select().from(importJob);
    await app.store.tx((tx) => moveImportJob(tx, job?.id ?? '', ['stopped'], { state: 'running' }));
    expect((await bring(many)).tally).toMatchObject({ done: 450, created: 450 });
    expect(await findImportJob(app.store.read, job?.id ?? '')).toMatchObject({
      state: 'finished',
      done: 450,
    });
  });
});

describe('providers of a file', () => {
  const line = (id: string, provider: object) =>
    JSON.stringify({ id, code: id, title: `Course ${id}`, titleLang: 'en', provider });
  const FAR = { name: 'Far University', country: 'TR', ror: 'https://ror.org/059636586' };

  it('are entered without being recognised, once, however the file names them', async () => {
    const content = [
      line('A', FAR),
      line('B', { name: 'University Far Away', country: 'TR', ror: '059636586' }),
      line('C', { name: 'Fár Université', country: 'TR', ror: 'https://ror.org/059636586/' }),
    ].join('\n');
    const first = await bring(content, { institutionId: null });
    expect(first.tally).toMatchObject({ created: 3, refused: 0 });
    const entered = (await app.store.read.select().from(institution)).filter(
      ({ id }) => id !== own,
    );
    expect(entered).toMatchObject([
      { slug: 'far-university', country: 'TR', recognised: false, timeZone: 'Europe/Istanbul' },
    ]);
    expect((await bring(content, { institutionId: null })).tally).toMatchObject({ unchanged: 3 });
  });

  it('must say who they are, and be the institution the file is imported for', async () => {
    const nameless = await bring(`${line('A', { name: 'Somewhere' })}\n${line('B', {})}`, {
      institutionId: null,
    });
    expect(nameless.faults.map(({ code }) => code)).toEqual(['provider-unclear', 'no-provider']);
    await bring(line('A', FAR).concat('\n', line('A2', FAR)), { institutionId: null });
    const foreign = await bring(line('X', FAR).concat('\n', line('Y', FAR)));
    expect(foreign.faults.map(({ code }) => code)).toEqual(['other-provider', 'other-provider']);
  });

  it('may give several courses one code, which their own ids tell apart', async () => {
    const twins = ['1', '2'].map((id) =>
      JSON.stringify({ id: `far:${id}`, code: 'TWIN', title: `Twin ${id}`, provider: FAR }),
    );
    await bring(twins.join('\n'), { institutionId: null });
    await bring(twins.toReversed().join('\n'), { institutionId: null });
    const codes = (await courses()).map(({ code }) => code).sort();
    expect(codes).toEqual(['TWIN (far:1)', 'TWIN (far:2)']);
    expect(await versions()).toHaveLength(2);
  });
});

describe('what a table says beside its courses', () => {
  it('is no other column where that stands there by its own name', async () => {
    const { unread } = await bring('name;title;id;code\nNot it;A course;9;A');
    expect(unread).toEqual(['name', 'id']);
    const [stored] = await versions();
    expect(stored?.data.title).toEqual({ und: 'A course' });
  });

  it('is named where nothing reads it', async () => {
    const table = 'code;title;start_date;End;Ende;Kommentar\nA;A course;2026-09-01;2026-12-01;x;y';
    const { unread } = await bring(table);
    expect(unread).toEqual(['Ende', 'Kommentar']);
    const [stored] = await versions();
    expect(stored?.data).toMatchObject({ startsOn: '2026-09-01', endsOn: '2026-12-01' });
    expect((await bring(table, { dryRun: true })).unread).toEqual(unread);
  });

  it('is refused where the mapping names what is not there', async () => {
    const mapping = { code: 'code', Titel: 'title', title: 'name' };
    await expect(bring('code;title\nA;A course', { mapping })).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringContaining('Titel, name'),
    });
  });

  it('is taken, with a word where its numbers do not go together', async () => {
    const table =
      'code;title;ects;hours;starts_on;ends_on\nA;A course;3000;1;2026-09-01;2026-01-01';
    for (const dryRun of [true, false]) {
      const { tally, faults } = await bring(table, { dryRun });
      expect(tally).toMatchObject({ created: 1, refused: 0 });
      expect(faults).toMatchObject([
        { row: 2, refused: false, code: 'hours-few', value: '0' },
        { row: 2, refused: false, code: 'ends-before-start' },
      ]);
    }
  });
});
