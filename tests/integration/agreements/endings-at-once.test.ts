import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listLineRows } from '#db/queries/agreement-lines';
import { verifyAuditChain } from '#db/queries/audit';
import { amend } from '~/agreements/amend.server';
import { approve } from '~/agreements/approve.server';
import { suspend, terminate } from '~/agreements/end-agreement.server';
import { followCalendar } from '~/agreements/follow-calendar.server';
import { publish } from '~/agreements/publish.server';
import { answerRenewal } from '~/agreements/renew-agreement.server';
import { submitForReview } from '~/agreements/submit-for-review.server';
import { withdraw } from '~/agreements/withdraw.server';
import {
  agree,
  approvedOf,
  draft,
  hashOf,
  openRoad,
  type Road,
  sign,
  TWO_YEARS,
  versionRow,
} from './road';
import { openSecondProcess, type TwoProcesses } from './two-processes';

let road: Road;
let processes: TwoProcesses;

beforeEach(async () => {
  road = await openRoad();
  processes = openSecondProcess(road.app);
});
afterEach(async () => {
  expect((await verifyAuditChain(road.app.store.read)).brokenAt).toBeNull();
  await processes.close();
  await road.app.close();
});

const note = 'Both sides have talked about it.';
const kindOf = (outcome: unknown): string => (outcome as { kind: string }).kind;
const linesOf = async (versionId: string) =>
  (await listLineRows(road.app.store.read, versionId)).map((each) => each.line);

async function inForce(day: string): Promise<string> {
  road.app.clock.set(Date.parse('2026-03-02T09:00:00Z'));
  const renewal = { kind: 'explicit' as const, months: 24, reminders: [30] };
  const { versionId } = await draft(road, { duration: TWO_YEARS, renewal });
  await agree(road, versionId);
  await sign(road, versionId);
  road.app.clock.set(Date.parse(`${day}T09:00:00Z`));
  await followCalendar(road.app.services);
  return versionId;
}

describe('two deeds at the same moment, in two processes', () => {
  it('ends an agreement that is renewed meanwhile, with its lines, on one day', async () => {
    for (let turn = 0; turn < 2; turn += 1) {
      const versionId = await inForce('2028-02-20');
      const renew = { versionId, act: 'renew' as const, note: '' };
      await answerRenewal(road.app.services, road.rocSigner, renew);
      await terminate(road.app.services, road.rocSigner, { versionId, note });
      const outcomes = await processes.atOnce(turn, [
        (services) => answerRenewal(services, road.aveSigner, renew),
        (services) => terminate(services, road.aveSigner, { versionId, note }),
      ]);
      expect(outcomes.map(kindOf)).toContain('done');
      const { status, inForceUntil } = await versionRow(road.app, versionId);
      expect([status, inForceUntil]).toEqual(['terminated', '2028-02-19']);
      for (const line of await linesOf(versionId))
        expect([line.state, line.inForceUntil]).toEqual(['ended', '2028-02-19']);
    }
  });

  it('publishes what is suspended meanwhile, as suspended', async () => {
    for (let turn = 0; turn < 2; turn += 1) {
      const versionId = await inForce('2026-04-01');
      const outcomes = await processes.atOnce(turn, [
        (services) => publish(services, road.roc, { versionId }),
        (services) => suspend(services, road.aveSigner, { versionId, note }),
      ]);
      expect(outcomes.map(kindOf)).toEqual(['done', 'done']);
      const { status, publishedAt } = await versionRow(road.app, versionId);
      expect([status, publishedAt !== null]).toEqual(['suspended', true]);
      const states = (await linesOf(versionId)).map((each) => each.state);
      expect(new Set(states)).toEqual(new Set(['suspended']));
    }
  });

  it('declines an amendment or approves it; the version in force stands as that says', async () => {
    for (let turn = 0; turn < 2; turn += 1) {
      const parent = await inForce('2026-04-01');
      const begun = await amend(road.app.services, road.roc, { versionId: parent, kind: 'whole' });
      const versionId = begun.kind === 'drafted' ? begun.versionId : '';
      await submitForReview(road.app.services, road.roc, { versionId });
      const hash = await hashOf(road.app, versionId);
      const outcomes = await processes.atOnce(turn, [
        (services) => withdraw(services, road.ave, { versionId, note }),
        (services) => approve(services, road.roc, { versionId, hash }),
      ]);
      expect(outcomes.map(kindOf).sort()).toEqual(['done', 'refused']);
      const declined = (await versionRow(road.app, versionId)).status === 'withdrawn';
      expect((await versionRow(road.app, parent)).status).toBe(declined ? 'in-force' : 'amendment');
      expect(await approvedOf(road.app, versionId)).toHaveLength(declined ? 0 : 1);
    }
  });
});
