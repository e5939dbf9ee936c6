/** Fails when db/schema says something that no migration in db/migrations does. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const scratch = mkdtempSync(path.join(tmpdir(), 'migrations-'));
cpSync('db/migrations', scratch, { recursive: true });
const before = readdirSync(scratch).length;
const run = spawnSync(
  process.execPath,
  [
    path.resolve('node_modules/drizzle-kit/bin.cjs'),
    'generate',
    '--dialect',
    'sqlite',
    '--schema',
    './db/schema/index.ts',
    '--casing',
    'snake_case',
    '--out',
    path.relative('.', scratch),
    '--name',
    'drift',
  ],
  { encoding: 'utf8' },
);
const drifted = run.status !== 0 || readdirSync(scratch).length !== before;
rmSync(scratch, { recursive: true, force: true });
if (drifted) {
  process.stderr.write(
    `${run.stdout}${run.stderr}\nThe schema and its migrations differ: run npm run db:generate -- --name what_changed\n`,
  );
  process.exit(1);
}
process.stdout.write('schema and migrations agree\n');
