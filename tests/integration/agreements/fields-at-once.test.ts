import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listChanges } from '#db/queries/agreement-work';
import { verifyAuditChain } from '#db/queries/audit';
import { saveFields } from '~/agreements/save-fields.server';
import { submitForReview } from '~/agreements/submit-for-review.server';
import { draft, openRoad, type Road, versionRow } from './road';
import { openSecondProcess, type TwoProcesses } from './two-processes';

let road: Road;
let processes: TwoProcesses;
let versionId: string;

beforeEach(async () => {
  road = await openRoad();
  processes = openSecondProcess(road.app);
  ({ versionId } = await draft(road));
  await submitForReview(road.app.services, road.roc, { versionId });
});
afterEach(async () => {
  await processes.close();
  await road.app.close();
});

const terms = async () => (await versionRow(road.app, versionId)).terms;

describe('saving at the same moment, in two processes', () => {
  it('keeps different fields of both, and never loses a field silently', async () => {
    const part = 'duration';
    for (let turn = 0; turn < 8; turn += 1) {
      const row = await versionRow(road.app, versionId);
      const known = {
        since: (await listChanges(road.app.store.read, versionId)).at(-1)?.number ?? 0,
        late: {},
      };
      const edit = (address: string, before: unknown, after: unknown) => ({
        address,
        before,
        after,
      });
      const { duration } = row.terms;
      const same = (after: number) =>
        edit('duration.teachOutMonths', duration.teachOutMonths, after);
      const outcomes = (await processes.atOnce(turn, [
        (services) =>
          saveFields(services, road.roc, {
            versionId,
            part,
            known,
            edits: [
              edit('duration.inForceUntil', duration.inForceUntil, `2031-01-0${turn + 1}`),
              same(20 + turn),
            ],
          }),
        (services) =>
          saveFields(services, road.ave, {
            versionId,
            part,
            known,
            edits: [
              edit('duration.academicYears', duration.academicYears, [`203${turn}/3${turn + 1}`]),
              same(40 + turn),
            ],
          }),
      ])) as Awaited<ReturnType<typeof saveFields>>[];
      const saved = outcomes.flatMap((each) => (each.kind === 'saved' ? [each] : []));
      expect(saved).toHaveLength(2);
      const now = (await terms()).duration;
      expect(now.inForceUntil).toBe(`2031-01-0${turn + 1}`);
      expect(now.academicYears).toEqual([`203${turn}/3${turn + 1}`]);
      const held = saved.flatMap((each) => each.held);
      expect(held.map(({ edit: { after } }) => after)).toHaveLength(1);
      expect([20 + turn, 40 + turn]).toContain(now.teachOutMonths);
      expect(held[0]?.theirs).toBe(now.teachOutMonths);
    }
    expect((await verifyAuditChain(road.app.store.read)).brokenAt).toBeNull();
  });
});
