import { desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { caseProposal } from '#db/schema/recognition';
import { call, formRequest, type RouteModule } from '#tests/support/route-call';
import { openWorld, WHO, type World } from '#tests/support/world';
import * as imports from '~/routes/curriculum.import';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  world.clock.advance(86_400_000);
});
afterAll(() => world.close());

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
