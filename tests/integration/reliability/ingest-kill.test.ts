import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { databaseFile } from '#db/open';
import { verifyAuditChain } from '#db/queries/audit';
import { caseDocument, recognitionCase } from '#db/schema/recognition';
import { PEOPLE } from '#db/seed/people.data';
import { type Holder, stranger, writeManyCredentials } from '#tests/support/many-credentials';
import { type Folder, seededFolder } from '#tests/support/portal';
import { readEnv } from '~/platform/env.server';
import { createServices, type Services } from '~/platform/services.server';

const FILES = 60;
/** Every third file is a learner's of the institution. */
const OWN = FILES / 3;
/** Lives ended by a kill; the next may come to its end. */
const KILLS = 4;
const AT = 'inst-rochefleur';

/** KILL_SEED repeats the moments of an earlier run. */
const seed = Number(process.env.KILL_SEED ?? randomInt(1, 2 ** 31));

let folder: Folder;
let dir: string;
let names: string[];
beforeAll(async () => {
  folder = await seededFolder();
  dir = mkdtempSync(path.join(tmpdir(), 'ingest-kill-'));
  const camille = PEOPLE.find(({ id }) => id === 'person-camille');
  if (!camille?.dateOfBirth) throw new Error('the learner has no date of birth');
  const { givenName, familyName, dateOfBirth } = camille;
  const own: Holder = { givenName, familyName, dateOfBirth };
  const files = { dataDir: folder.dir, dir: path.join(dir, 'in'), now: Date.now() };
  names = writeManyCredentials(files, FILES, (n) => (n % 3 === 0 ? own : stranger(n)));
});
afterAll(() => {
  folder.remove();
  rmSync(dir, { recursive: true, force: true });
});

interface Line {
  readonly file: string;
  readonly case: { readonly outcome: string; readonly id: string | null };
}

const out = () => path.join(dir, 'lines.jsonl');
const sizeOf = (file: string): number => (existsSync(file) ? statSync(file).size : 0);
const wholeLines = (): Line[] => {
  const text = existsSync(out()) ? readFileSync(out(), 'utf8') : '';
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  return whole
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);
};

/** Runs the command until `millis` after its first lines, or (null) to its end; what it said. */
function live(millis: number | null): Promise<{ said: string; ended: boolean }> {
  const args = ['ingest', path.join(dir, 'in'), '--workers', '1', '--out', out()];
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'app/commands/main.ts', ...args, '--open-cases', AT],
    {
      env: {
        NODE_ENV: 'test',
        PATH: process.env.PATH ?? '',
        MODE: 'demo',
        DATA_DIR: folder.dir,
        LOG_LEVEL: 'silent',
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const before = sizeOf(out());
  const watching = setInterval(() => {
    if (millis === null || sizeOf(out()) <= before) return;
    clearInterval(watching);
    setTimeout(() => child.kill('SIGKILL'), millis);
  }, 5);
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  return new Promise((resolve) =>
    child.once('close', (_code, signal) => {
      clearInterval(watching);
      resolve({ said, ended: signal === null });
    }),
  );
}

/** Files that the run said were done, the last time it said so. */
const acknowledged = (said: string): number =>
  Math.max(0, ...[...said.matchAll(/^(\d+) of \d+ files/gm)].map((found) => Number(found[1])));

async function reopened<T>(look: (services: Services) => Promise<T>): Promise<T> {
  const services = createServices(
    readEnv({ NODE_ENV: 'test', MODE: 'demo', DATA_DIR: folder.dir, LOG_LEVEL: 'silent' }),
  );
  try {
    return await look(services);
  } finally {
    await services.store.close();
  }
}

const casesOf = ({ store }: Services) =>
  store.read.select({ id: recognitionCase.id }).from(recognitionCase);

function expectSound(): void {
  const database = new Database(databaseFile(folder.dir), { readonly: true });
  try {
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(database.pragma('foreign_key_check')).toEqual([]);
  } finally {
    database.close();
  }
}

it(`killed at random moments (KILL_SEED=${seed}), it keeps every line it spoke of, opens every case once, and comes to the end`, async () => {
  const before = await reopened(casesOf);
  let state = seed;
  let lives = 0;
  for (let ended = false; !ended; lives += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    const life = await live(lives < KILLS ? state % 300 : null);
    ended = life.ended;
    const done = new Set(wholeLines().map(({ file }) => file));
    expect(done.size).toBeGreaterThanOrEqual(acknowledged(life.said));
    expectSound();
  }
  expect(lives, 'it was killed at all').toBeGreaterThan(1);
  const lines = wholeLines();
  expect([...new Set(lines.map(({ file }) => file))].sort()).toEqual(names);
  const standing = new Map(lines.map((line) => [line.file, line.case]));
  const opened = [...standing.values()].flatMap(({ id }) => id ?? []);
  expect(opened).toHaveLength(OWN);
  expect(new Set(opened).size).toBe(OWN);
  await reopened(async (services) => {
    const cases = await casesOf(services);
    const known = new Set(before.map(({ id }) => id));
    const made = cases.map(({ id }) => id).filter((id) => !known.has(id));
    expect(made.sort()).toEqual([...opened].sort());
    const documents = await services.store.read
      .select({ caseId: caseDocument.caseId })
      .from(caseDocument);
    for (const id of made) expect(documents.filter(({ caseId }) => caseId === id)).toHaveLength(1);
    expect((await verifyAuditChain(services.store.read)).brokenAt).toBeNull();
  });
}, 300_000);
