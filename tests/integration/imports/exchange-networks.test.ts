import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { opportunity, opportunityVersion } from '#db/schema/catalogue';
import { courseDraft } from '#db/schema/catalogue-editing';
import { createTestApp, type TestApp } from '#tests/support/app';
import { workOff } from '~/catalogue/import/background.server';
import { importFile } from '~/catalogue/import/command-import.server';
import { importCommand } from '~/commands/catalogue-import';
import { EXIT } from '~/commands/command';
import * as listRoute from '~/routes/imports._index';
import * as jobRoute from '~/routes/imports.$id';

let app: TestApp;
let own: string;

beforeEach(async () => {
  app = await createTestApp();
  own = await app.makeInstitution({ slug: 'here' });
});
afterEach(() => app.close());

const specification = (number: number, more = '') =>
  `<learningOpportunitySpecification><los-id>CR/${number}</los-id><los-code>C-${number}</los-code>
  <title xml:lang="en">Course ${number}</title><type>Course</type>${more}<specifies>
  <learningOpportunityInstance><loi-id>CRI/${number}</loi-id><start>2026-09-01</start>
  <end>2026-12-31</end><credit><scheme>ects</scheme><value>5</value></credit>
  </learningOpportunityInstance></specifies></learningOpportunitySpecification>`;

const ewp = (...specifications: string[]) =>
  `<?xml version="1.0"?><courses-response xmlns="https://github.com/erasmus-without-paper/ewp-specs-api-courses/tree/stable-v1">${specifications.join('')}</courses-response>`;

const CLASS =
  '<learningOpportunitySpecification><los-id>CLS/9</los-id><title>Lab</title><type>Class</type></learningOpportunitySpecification>';

const occapi = (title: string) =>
  JSON.stringify({
    jsonapi: { version: '1.1' },
    data: [
      {
        type: 'course',
        id: 'aa',
        attributes: {
          title: [{ string: title, lang: 'en' }],
          code: 'OC-1',
          ects: 6,
          languageOfInstruction: ['en', 'fr'],
          iscedCode: ['0613'],
          elmModeOfLearning: ['920fbb3cbe'],
        },
        links: { self: { href: 'https://api.here.example/occapi/v2/hei/here.example/course/aa' } },
      },
    ],
  });

const SETTINGS = { format: null, mapping: null, providers: {}, dryRun: false, publish: true };

const bring = (content: string, options: object = {}) =>
  importFile(
    app.services,
    { name: 'answer', bytes: new TextEncoder().encode(content) },
    { ...SETTINGS, institutionId: own, ...options },
  );

describe('a file without courses', () => {
  const prefixes = '@prefix ql: <http://data.quality-link.eu/ontology/v1#> .';
  const alliances = `${prefixes}
    <urn:one> a ql:EuropeanUniversityAlliance ; ql:identifier [ a ql:OrgRegIdentifier ] .
    <urn:two> a ql:EuropeanUniversityAlliance . <urn:hei> ql:isMemberOf <urn:one> .`;

  it('says what it describes instead, or that it describes nothing', async () => {
    const said = async (content: string, options: object = {}) =>
      (await bring(content, options)).faults.map(({ row, code, value }) => [row, code, value]);
    const told = [0, 'other-things', 'EuropeanUniversityAlliance (2)'];
    expect(await said(alliances, { dryRun: true })).toEqual([told]);
    expect(await said(alliances)).toEqual([told]);
    for (const nothing of ['code,title\n', '{"items": []}', '{"@context": {"elm": "urn:elm"}}'])
      expect(await said(nothing, { dryRun: true })).toEqual([[0, 'nothing-in-file', null]]);
    await expect(bring('[]')).rejects.toThrow('The file is empty, or the list in it is');
  });
});

describe('courses of Erasmus Without Paper', () => {
  const many = ewp(...Array.from({ length: 250 }, (_, index) => specification(index)), CLASS);

  it('are told in a dry run, stopped, gone on with, and not written twice', async () => {
    expect(await bring(many, { dryRun: true })).toMatchObject({
      format: 'ewp',
      tally: { rows: 251, created: 250, refused: 1 },
    });
    expect(await app.store.read.$count(opportunity)).toBe(0);
    const stopping = new AbortController();
    const first = await bring(many, {
      signal: stopping.signal,
      progress: ({ done }: { done: number }) => {
        if (done === 100) stopping.abort();
      },
    });
    expect(first).toMatchObject({ stopped: true, tally: { done: 100, created: 100 } });
    expect(await bring(many)).toMatchObject({
      resumedAt: 100,
      tally: { done: 251, created: 250, refused: 1 },
      faults: [{ row: 251, code: 'part-of-course', value: 'CLS/9' }],
    });
    expect((await bring(many)).tally).toMatchObject({ created: 0, unchanged: 250 });
    const changed = many.replace('Course 7<', 'Course seven<');
    expect((await bring(changed)).tally).toMatchObject({ changed: 1, unchanged: 249 });
    expect(await app.store.read.$count(opportunityVersion)).toBe(251);
  });

  it('are those of nobody where the institution is not chosen', async () => {
    const { faults } = await bring(ewp(specification(1)), { institutionId: null });
    expect(faults).toMatchObject([{ code: 'no-provider', refused: true }]);
  });

  it('arrive by the page as drafts of the institution, with their row errors', async () => {
    const person = await app.makePerson();
    await app.giveRole(person, 'course-editor', { institutionId: own });
    const cookie = await app.signInAs(person);
    const form = new FormData();
    form.append('file', new File([ewp(specification(1), CLASS)], 'courses.xml'));
    const answer = await app.callAction(listRoute, '/imports', { form, cookie });
    const id = String(answer.headers.get('Location')).split('/').at(-1) ?? '';
    await workOff(app.services);
    const options = { cookie, params: { id } };
    expect((await app.callLoader(jobRoute, `/imports/${id}`, options)).data.page).toMatchObject({
      job: { format: 'ewp', state: 'checked', created: 1, refused: 1 },
      faults: [{ row: 2, code: 'part-of-course', refused: true }],
    });
    const start = new FormData();
    start.append('intent', 'start');
    await app.callAction(jobRoute, `/imports/${id}`, { form: start, ...options });
    await workOff(app.services);
    expect(await app.store.read.select().from(courseDraft)).toMatchObject([
      { data: { title: { en: 'Course 1' }, ects: 5, startsOn: '2026-09-01' } },
    ]);
  });
});

describe('courses of the Online Course Catalogue API, version 2', () => {
  it('are written once, and as a version where they changed', async () => {
    expect((await bring(occapi('Networks'))).tally).toMatchObject({ created: 1 });
    expect((await bring(occapi('Networks'))).tally).toMatchObject({ unchanged: 1 });
    expect((await bring(occapi('Networks II'))).tally).toMatchObject({ changed: 1 });
    const [, latest] = await app.store.read
      .select()
      .from(opportunityVersion)
      .orderBy(opportunityVersion.version);
    expect(latest?.data).toMatchObject({ languages: ['en', 'fr'], iscedF: ['0613'], ects: 6 });
  });
});

describe('the command', () => {
  let folder: string;
  beforeEach(() => {
    vi.stubEnv('MODE', 'demo');
    vi.stubEnv('DATA_DIR', app.dataDir);
    folder = mkdtempSync(path.join(tmpdir(), 'import-command-'));
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });

  it('reads both, for the institution it is told', async () => {
    const files = [
      ['courses.xml', ewp(specification(1), CLASS)],
      ['courses.json', occapi('Networks')],
    ].map(([name = '', content = '']) => {
      writeFileSync(path.join(folder, name), content);
      return path.join(folder, name);
    });
    const said: string[] = [];
    const run = (...args: string[]) =>
      importCommand.run(['import', ...files, '--provider', 'here', ...args], {
        out: (text) => void said.push(text),
        err: () => undefined,
      });
    expect(await run('--dry-run')).toBe(EXIT.ok);
    expect(await app.store.read.$count(opportunity)).toBe(0);
    expect(await run()).toBe(EXIT.ok);
    expect(said.join('')).toContain('courses.xml (Erasmus Without Paper, courses (XML))');
    expect(said.join('')).toContain('Row 2: CLS/9 is a class within a course');
    const codes = await app.store.read.select({ code: opportunity.code }).from(opportunity);
    expect(codes.map(({ code }) => code).sort()).toEqual(['C-1', 'OC-1']);
  });

  it('says what a table holds that nobody reads, and goes on after a file that is none', async () => {
    const write = (name: string, content: string) => {
      writeFileSync(path.join(folder, name), content);
      return path.join(folder, name);
    };
    const files = [
      write('none.json', '{"hello":"world"}'),
      write('courses.csv', 'code,title,ects,hours,remark\nA,A course,3000,1,x'),
      write('empty.csv', 'code,title\n'),
    ];
    const said: string[] = [];
    const tell = (text: string | Uint8Array) => void said.push(String(text));
    const exit = await importCommand.run(['import', ...files, '--provider', 'here', '--dry-run'], {
      out: tell,
      err: tell,
    });
    expect(exit).toBe(EXIT.failed);
    expect(said.join('')).toContain('none.json: The file is in none of the formats read');
    expect(said.join('')).toContain('Would be new: 1');
    expect(said.join('')).toContain('This column is not read: remark.');
    expect(said.join('')).toContain('Row 2: 0 hours for one ECTS credit');
    expect(said.join('')).toContain('There are no courses in this file.');
  });
});
