import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { desc, eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { auditEvent } from '#db/schema/audit';
import { caseProposal } from '#db/schema/recognition';
import { call, formRequest, type RouteModule } from '#tests/support/route-call';
import { openWorld, WHO, type World } from '#tests/support/world';
import { EXIT } from '~/commands/command';
import { curriculumCommand } from '~/commands/curriculum';
import { upkeep } from '~/commands/upkeep';
import { holdTable, openHeldTable } from '~/curriculum/held-table.server';
import { importTable, parseCsv } from '~/curriculum/import-table.server';
import * as imports from '~/routes/curriculum.import';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  world.clock.advance(86_400_000);
});
afterAll(() => world.close());
afterEach(() => vi.unstubAllEnvs());

const ROUTE: RouteModule = imports;
const URL_HERE = new URL('http://127.0.0.1:3000/curriculum/import');

/** The answers on target and caps of the newest proposal of a case, by the code of their words. */
async function latest(caseId: string) {
  const [row] = await world.store.read
    .select()
    .from(caseProposal)
    .where(eq(caseProposal.caseId, caseId))
    .orderBy(desc(caseProposal.number))
    .limit(1);
  const text = JSON.stringify(row?.proposal);
  return { number: row?.number ?? 0, codes: [...new Set(text.match(/"c20\.[a-z-]+"/g))].sort() };
}

async function bring(form: FormData | Record<string, string>) {
  const cookie = await world.signInAs(WHO.studiesOfficial, 'studies-official');
  return call(ROUTE.action, formRequest(URL_HERE, { cookie, form }), {});
}

it('an enrolment that the registry names makes the target of an open case known', async () => {
  const caseId = world.caseId('completeness-check');
  const before = await latest(caseId);
  expect(before.codes).toEqual(['"c20.enrolment-unconfirmed"']);
  const form = new FormData();
  form.set('kind', 'enrolments');
  form.set('format', 'csv');
  const table = 'student_number,programme,version,started_on\n22500901,LSD,2024,2025-12-12\n';
  form.set('file', new File([table], 'students.csv'));
  const checked = await bring(form);
  expect(checked.data.report).toMatchObject({ changed: 1, faults: [] });
  expect(await latest(caseId)).toEqual(before);
  const imported = await bring({ held: checked.data.held });
  expect(imported.data.report).toMatchObject({ dryRun: false, changed: 1 });
  const after = await latest(caseId);
  expect(after.number).toBe(before.number + 1);
  expect(after.codes).toEqual(['"c20.in-regulations"']);
  await bring({ held: checked.data.held });
  expect((await latest(caseId)).number, 'proposed once').toBe(after.number);
});

/** Confirmed once more, a second later: the newest proposal is behind it again. */
const TABLE = (day: string) =>
  `student_number,programme,version,started_on\n22500901,LSD,2024,${day}\n`;

async function lastEvent(caseId: string) {
  const [row] = await world.store.read
    .select()
    .from(auditEvent)
    .where(eq(auditEvent.subjectId, caseId))
    .orderBy(desc(auditEvent.seq))
    .limit(1);
  return { actorId: row?.actorId, type: row?.event.type };
}

it('the command does the same, by itself and in nobody’s name', async () => {
  const caseId = world.caseId('completeness-check');
  const before = await latest(caseId);
  vi.stubEnv('MODE', 'demo');
  vi.stubEnv('DATA_DIR', world.dataDir);
  const file = path.join(world.dataDir, 'students.csv');
  writeFileSync(file, TABLE('2025-12-13'));
  const said: string[] = [];
  const run = () =>
    curriculumCommand.run(
      ['import', file, '--institution', 'rochefleur', '--kind', 'enrolments', '--json'],
      { out: (text) => void said.push(text), err: () => undefined },
    );
  expect(await run()).toBe(EXIT.ok);
  expect(JSON.parse(said.join(''))).toMatchObject({ changed: 1, cases: 1 });
  expect((await latest(caseId)).number).toBe(before.number + 1);
  expect(await lastEvent(caseId)).toEqual({ actorId: null, type: 'case.proposed' });
  expect(await run()).toBe(EXIT.ok);
  expect((await latest(caseId)).number, 'proposed once').toBe(before.number + 1);
});

it('the daily upkeep proposes what a command that was cut off left behind', async () => {
  const caseId = world.caseId('completeness-check');
  const before = await latest(caseId);
  world.clock.set(Date.now() + 60_000);
  const scope = { institutionId: 'inst-rochefleur', unitId: null, actorId: null };
  const table = parseCsv(TABLE('2025-12-14'));
  await importTable(world.services, scope, 'enrolments', table, { dryRun: false });
  await upkeep(world.services);
  expect((await latest(caseId)).number).toBe(before.number + 1);
});

it('the daily upkeep takes away tables that nobody imported', async () => {
  const owner = { personId: WHO.studiesOfficial, institutionId: 'inst-rochefleur' };
  const held = { ...owner, kind: 'modules' as const, file: 'x.csv', table: [['code']] };
  const id = await holdTable(world.services, held);
  await upkeep(world.services);
  expect(await openHeldTable(world.services, owner, id)).not.toBeNull();
  world.clock.advance(2 * 3_600_000);
  await upkeep(world.services);
  world.clock.advance(-2 * 3_600_000);
  expect(await openHeldTable(world.services, owner, id)).toBeNull();
});
