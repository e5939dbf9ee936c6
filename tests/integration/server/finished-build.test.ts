import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';

const made: string[] = [];
afterEach(() => {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true });
});

/** What tsx rewrites in every module it reads: an import on demand. */
const MODULE = 'const later = () => import("node:path");\nexport const text = later.toString();\n';

/** What `text` reads in a process that tsx runs, of a module inside `folder`. */
function textIn(folder: string, before: string): string {
  const dir = mkdtempSync(path.join(tmpdir(), 'finished-build-'));
  made.push(dir);
  mkdirSync(path.join(dir, folder), { recursive: true });
  writeFileSync(path.join(dir, 'package.json'), '{"type":"module"}');
  writeFileSync(path.join(dir, folder, 'module.js'), MODULE);
  const script = path.join(dir, 'start.ts');
  const hook = path.resolve('scripts/finished-build.ts');
  writeFileSync(
    script,
    `import { loadAsBuilt } from ${JSON.stringify(hook)};
${before}
const { text } = await import('./${folder}/module.js');
process.stdout.write(text);`,
  );
  const tsx = path.resolve('node_modules/tsx/dist/esm/index.mjs');
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', tsx, script], {
    cwd: dir,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return stdout;
}

const AS_WRITTEN = '() => import("node:path")';

it('a finished build is loaded as it lies on the disk', () => {
  expect(textIn('build', "loadAsBuilt('build');")).toBe(AS_WRITTEN);
});

it('modules beside it go on through tsx, as all do without it', () => {
  expect(textIn('builder', "loadAsBuilt('build');")).not.toBe(AS_WRITTEN);
  expect(textIn('build', '')).not.toBe(AS_WRITTEN);
});
