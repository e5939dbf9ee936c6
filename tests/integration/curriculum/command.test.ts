import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createTestApp, type TestApp } from '#tests/support/app';
import { EXIT, UsageError } from '~/commands/command';
import { curriculumCommand } from '~/commands/curriculum';

let app: TestApp;
let folder: string;
let said: string[];

beforeEach(async () => {
  app = await createTestApp();
  vi.stubEnv('MODE', 'demo');
  vi.stubEnv('DATA_DIR', app.dataDir);
  folder = mkdtempSync(path.join(tmpdir(), 'curriculum-command-'));
  said = [];
  const institutionId = await app.makeInstitution({ slug: 'here' });
  await app.makeUnit(institutionId, { names: { en: 'Faculty of Sciences' } });
});
afterEach(async () => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
  await app.close();
});

function file(name: string, text: string): string {
  writeFileSync(path.join(folder, name), text);
  return path.join(folder, name);
}
const run = (...args: string[]) => {
  said = [];
  return curriculumCommand.run([...args, '--institution', 'here'], {
    out: (text) => void said.push(text),
    err: () => undefined,
  });
};

const PROGRAMMES = `code,title_en,degree_en,unit,eqf,cycle,ects
BSC-DS,Data Science,Bachelor of Science,Faculty of Sciences,6,first,180
`;

it('the command checks, imports, and exports what an import reads', async () => {
  const table = file('programmes.csv', PROGRAMMES);
  const kind = ['--kind', 'programmes'];
  expect(await run('import', table, ...kind, '--dry-run', '--json')).toBe(EXIT.ok);
  expect(JSON.parse(said.join(''))).toMatchObject({ created: 1, dryRun: true });
  expect(await run('import', table, ...kind)).toBe(EXIT.ok);
  expect(await run('export', ...kind)).toBe(EXIT.ok);
  const exported = file('exported.csv', said.join(''));
  expect(await run('import', exported, ...kind, '--json')).toBe(EXIT.ok);
  expect(JSON.parse(said.join(''))).toMatchObject({ created: 0, unchanged: 1 });
});

it('the command says which row is wrong and fails', async () => {
  const table = file('bad.csv', PROGRAMMES.replace('180', 'many'));
  expect(await run('import', table, '--kind', 'programmes')).toBe(EXIT.failed);
  expect(said.join('')).toContain('row 2, ects: “many” is not a number.');
});

it('the command reads OOAPI courses into a draft of the version named', async () => {
  await run('import', file('programmes.csv', PROGRAMMES), '--kind', 'programmes');
  const course = {
    primaryCode: { codeType: 'identifier', code: 'DS-201' },
    name: [{ language: 'en', value: 'Machine Learning' }],
    studyLoad: { studyLoadUnit: 'ects', value: 6 },
  };
  const courses = file('courses.json', JSON.stringify({ items: [course] }));
  const place = ['--programme', 'BSC-DS', '--version', '2026', '--valid-from', '2026-09-01'];
  const args = ['import', courses, '--kind', 'modules', '--format', 'ooapi', ...place, '--json'];
  expect(await run(...args)).toBe(EXIT.ok);
  expect(JSON.parse(said.join(''))).toMatchObject({ created: 1, faults: [] });
  await expect(run('import', courses, '--kind', 'modules', '--format', 'xml')).rejects.toThrow(
    UsageError,
  );
});
