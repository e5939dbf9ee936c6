import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '#tests/support/app';
import { enterCommandLine, runCommandLine } from '#tests/support/commands';
import { importEsco } from '~/catalogue/esco/import-esco.server';
import { suggestSkills } from '~/catalogue/esco/skills.server';

let app: TestApp;
let place: ReturnType<typeof enterCommandLine>;
let dir: string;
beforeAll(async () => {
  app = await createTestApp();
  place = enterCommandLine();
  ({ dir } = place);
});
afterAll(async () => {
  place.leave();
  await app.close();
});

const SKILL = 'http://data.europa.eu/esco/skill/';

it('brings ESCO in, skips what was read, and adds what is new', async () => {
  const file = path.join(dir, 'skills_en.csv');
  const head = 'conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,status\n';
  const row = (id: number, label: string) =>
    `KnowledgeSkillCompetence,${SKILL}${id},knowledge,,${label},,released\n`;
  writeFileSync(file, head + row(1, 'law') + row(2, 'art'));
  expect(await runCommandLine('esco', 'import', file)).toMatchObject({
    exit: 0,
    out: '2 skills on record: 2 written, 0 as they were.\n',
  });
  expect((await runCommandLine('esco', 'import', file)).out).toBe(
    '2 skills on record: 0 written, 0 as they were, 1 files read before.\n',
  );
  writeFileSync(file, head + row(1, 'law') + row(2, 'arts') + row(3, 'music'));
  expect((await runCommandLine('esco', 'import', dir)).out).toBe(
    '3 skills on record: 2 written, 1 as they were.\n',
  );
  expect((await runCommandLine('esco', 'import', path.join(dir, 'nowhere'))).exit).toBe(1);
  expect((await runCommandLine('esco')).exit).toBe(2);
});

it('brings ESCO in from where it was stopped', async () => {
  const file = path.join(dir, 'more.csv');
  const rows = Array.from({ length: 450 }, (_, index) => `${SKILL}m${index},y,skill ${index}\n`);
  writeFileSync(file, `conceptUri,in_v1,label_en\n${rows.join('')}`);
  const stopping = new AbortController();
  const first = await importEsco(app.services, [file], {
    signal: stopping.signal,
    progress: () => stopping.abort(),
  });
  expect(first).toMatchObject({ changed: 200, skipped: 0 });
  const second = await importEsco(app.services, [file]);
  expect(second).toMatchObject({ changed: 250, unchanged: 0, skipped: 0 });
  const found = await suggestSkills(app.store.read, 'skill 44', 'fr', 20);
  expect(found.map((each) => each.labels.en)).toContain('skill 449');
});
