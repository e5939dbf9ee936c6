import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import Database from 'better-sqlite3';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { databaseFile } from '#db/open';
import { listAudit, verifyAuditChain } from '#db/queries/audit';
import { loadCase, type StoredCase } from '#db/queries/cases';
import { evidence, mail } from '#db/schema/accounts';
import { caseProposal, decision, recognitionCase, shareLink } from '#db/schema/recognition';
import { PEOPLE } from '#db/seed/people.data';
import { type Folder, seededFolder } from '#tests/support/portal';
import { WORLD_START } from '#tests/support/world';
import { openEvidence } from '~/accounts/keep-evidence.server';
import type { AuditEvent } from '~/platform/audit-event';
import { readEnv } from '~/platform/env.server';
import { canonicalHash } from '~/platform/ids.server';
import { createServices, installServices, type Services } from '~/platform/services.server';
import { type Acknowledged, MARK } from './acknowledged';

const LIVES = 8;
const HOUR = 3_600_000;
const LEARNER = 'person-camille';

/** KILL_SEED repeats the moments of an earlier run. */
const seed = Number(process.env.KILL_SEED ?? randomInt(1, 2 ** 31));

/** Mulberry32: the same numbers for the same seed. */
function numbersFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

let folder: Folder;
beforeAll(async () => {
  folder = await seededFolder();
});
afterAll(() => folder.remove());

/** Lets the walking process live for `millis` from its first word; answers what it said. */
function live(life: number, millis: number): Promise<Acknowledged[]> {
  const script = 'tests/integration/reliability/walk.ts';
  const instant = WORLD_START + (life + 1) * HOUR;
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder.dir, String(instant)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let complaint = '';
  child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), millis));
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    child.once('close', (code, signal) => {
      if (signal !== 'SIGKILL')
        return reject(new Error(`it ended by itself (${code}): ${complaint}`));
      const whole = said.slice(0, said.lastIndexOf('\n') + 1);
      resolve(
        whole
          .split('\n')
          .filter(Boolean)
          .map((line) => JSON.parse(line) as Acknowledged),
      );
    });
  });
}

/** The record opened again, as a restart opens it. */
async function reopened<T>(look: (services: Services) => Promise<T>): Promise<T> {
  const services = createServices(
    readEnv({ NODE_ENV: 'test', MODE: 'demo', DATA_DIR: folder.dir, LOG_LEVEL: 'silent' }),
    () => WORLD_START,
  );
  installServices(services);
  try {
    return await look(services);
  } finally {
    await services.store.close();
  }
}

interface Walked {
  readonly kase: StoredCase;
  readonly events: readonly AuditEvent[];
}

async function walkedCases({ store }: Services): Promise<Walked[]> {
  const rows = await store.read
    .select({ id: recognitionCase.id })
    .from(recognitionCase)
    .where(eq(recognitionCase.request, MARK));
  return Promise.all(
    rows.map(async ({ id }) => {
      const kase = await loadCase(store.read, id);
      if (!kase) throw new Error(`case ${id} cannot be read`);
      return { kase, events: (await listAudit(store.read, 'case', id)).map((each) => each.event) };
    }),
  );
}

type EventOf<K extends AuditEvent['type']> = Extract<AuditEvent, { type: K }>;
const only = <K extends AuditEvent['type']>({ events }: Walked, type: K) =>
  events.filter((each): each is EventOf<K> => each.type === type);

/** Everything a step keeps was kept with its audit event, or none of it was. */
async function expectWhole({ store }: Services, walked: Walked): Promise<void> {
  const { kase } = walked;
  const { row, packages, signatures, decisions, documents } = kase;
  const moves = only(walked, 'case.moved');
  expect(only(walked, 'case.opened')).toHaveLength(1);
  expect(row.status).toBe(moves.at(-1)?.to ?? 'draft');
  for (const [index, each] of moves.entries())
    expect(each.from).toBe(moves[index - 1]?.to ?? 'draft');
  expect(row.fileNumber !== null).toBe(moves.some((each) => each.to === 'submitted'));
  expect(row.legalBasis !== null).toBe(only(walked, 'case.basis-set').length > 0);
  expect(signatures).toHaveLength(moves.filter((each) => each.signedHash !== null).length);
  const decided = new Set(only(walked, 'case.package-decided').map((each) => each.packageId));
  for (const each of packages) expect(each.decision !== null).toBe(decided.has(each.id));
  expect(packages.length).toBeGreaterThan(0);

  expect(documents).toHaveLength(1);
  const [document] = documents;
  if (!document) throw new Error('no document');
  expect((await openEvidence(store.read, document.row.evidenceId)).sha256).toBe(document.sha256);
  expect(document.credential?.sha256).toBe(document.sha256);
  expect(await store.read.$count(caseProposal, eq(caseProposal.caseId, row.id))).toBe(
    only(walked, 'case.proposed').length,
  );

  const issued = only(walked, 'decision.issued');
  expect(decisions).toHaveLength(issued.length);
  expect(issued.length).toBe(moves.some((each) => each.to === 'decided') ? 1 : 0);
  for (const each of issued) {
    const [kept] = await store.read.select().from(decision).where(eq(decision.id, each.decisionId));
    expect(kept?.recordHash).toBe(each.recordHash);
    expect(canonicalHash(kept?.record)).toBe(each.recordHash);
    expect(await store.read.$count(shareLink, eq(shareLink.decisionId, each.decisionId))).toBe(1);
  }
}

function expectAcknowledged(done: Acknowledged, walked: ReadonlyMap<string, Walked>): void {
  const found = walked.get(done.caseId);
  expect(found, JSON.stringify(done)).toBeDefined();
  if (!found) return;
  if (done.did === 'move')
    expect(only(found, 'case.moved').map((each) => each.to)).toContain(done.to);
  if (done.did === 'decide')
    expect(only(found, 'case.package-decided').map((each) => each.packageId)).toContain(
      done.packageId,
    );
  if (done.did === 'basis') expect(only(found, 'case.basis-set')).not.toEqual([]);
}

/** Rows that belong to the learner outside the cases: what a half-kept step would leave behind. */
async function leftovers({ store }: Services) {
  const address = PEOPLE.find((each) => each.id === LEARNER)?.email ?? '';
  return {
    files: await store.read.$count(evidence, eq(evidence.personId, LEARNER)),
    mails: await store.read.$count(mail, eq(mail.recipient, address)),
  };
}

function expectSound(): void {
  const database = new Database(databaseFile(folder.dir), { readonly: true });
  try {
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(database.pragma('foreign_key_check')).toEqual([]);
  } finally {
    database.close();
  }
}

const TELLING = ['submitted', 'notified', 'recorded'];

it(`killed ${LIVES} times at random moments (KILL_SEED=${seed}), the record loses nothing it acknowledged, holds nothing half done, and goes on`, async () => {
  const number = numbersFrom(seed);
  const before = await reopened(leftovers);
  const acknowledged: Acknowledged[] = [];
  let unfinished: string | undefined;
  for (let life = 0; life < LIVES; life += 1) {
    const said = await live(life, Math.floor(number() * 450));
    expect(said.length, 'it did something before it was killed').toBeGreaterThan(0);
    if (unfinished) expect(said[0]?.caseId, 'it went on where it stopped').toBe(unfinished);
    acknowledged.push(...said);
    await reopened(async (services) => {
      expectSound();
      expect((await verifyAuditChain(services.store.read)).brokenAt).toBeNull();
      const walked = await walkedCases(services);
      for (const each of walked) await expectWhole(services, each);
      const byId = new Map(walked.map((each) => [each.kase.row.id, each]));
      for (const done of acknowledged) expectAcknowledged(done, byId);
      const moves = walked.flatMap((each) => only(each, 'case.moved'));
      expect(await leftovers(services)).toEqual({
        files: before.files + walked.length,
        mails: before.mails + moves.filter((each) => TELLING.includes(each.to)).length,
      });
      unfinished = walked.find((each) => each.kase.row.status !== 'recorded')?.kase.row.id;
    });
  }
  expect(new Set(acknowledged.map((each) => each.did))).toContain('move');
});
