/** While a signed version waits for its day beside the one in force, the agreement is one agreement. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listLineRows } from '#db/queries/agreement-lines';
import { listAudit } from '#db/queries/audit';
import { agreementStateOn, phaseOf } from '~/agreements/agreement-state';
import { amend } from '~/agreements/amend.server';
import { coverageOf } from '~/agreements/coverage';
import {
  giveNotice,
  resume,
  suspend,
  takeNoticeBack,
  terminate,
} from '~/agreements/end-agreement.server';
import { terminateForBreach } from '~/agreements/end-for-breach.server';
import { followCalendar } from '~/agreements/follow-calendar.server';
import { dayOf } from '~/platform/format';
import { agree, draft, openRoad, type Road, save, sign, TWO_YEARS, versionRow } from './road';

let road: Road;
let first: string;
let next: string;

/** 1.0 from 10 March 2026; 2.0 is signed in April and begins on 1 October. */
beforeEach(async () => {
  road = await openRoad();
  first = (await draft(road, { duration: TWO_YEARS })).versionId;
  await agree(road, first);
  await sign(road, first);
  await on('2026-04-01');
  const begun = await amend(road.app.services, road.roc, { versionId: first, kind: 'whole' });
  next = begun.kind === 'drafted' ? begun.versionId : '';
  const duration = { ...TWO_YEARS, inForceFrom: '2026-10-01' };
  await save(road, road.roc, next, 'duration', duration);
  await agree(road, next);
  await sign(road, next);
});
afterEach(() => road.app.close());

async function on(day: string): Promise<void> {
  road.app.clock.set(Date.parse(`${day}T09:00:00Z`));
  await followCalendar(road.app.services);
}
const rows = () => Promise.all([first, next].map((each) => versionRow(road.app, each)));
const states = async () =>
  (await rows()).map((each) => agreementStateOn(each, dayOf(road.app.clock.now())));
const lines = async (versionId: string) =>
  (await listLineRows(road.app.store.read, versionId)).map((each) => each.line);
const lineStates = async (versionId: string) => [
  ...new Set((await lines(versionId)).map((each) => each.state)),
];
const why = (versionId: string) => ({ versionId, note: 'The accreditation was withdrawn.' });

describe('an agreement whose next version is signed and waits', () => {
  it('applies by the one, starts by the other, and passes from one to the other on its day', async () => {
    expect(await states()).toEqual(['in-force', 'signed']);
    await on('2026-09-30');
    expect((await rows()).map((each) => each.status)).toEqual(['amendment', 'signed']);
    await on('2026-10-01');
    expect((await rows()).map((each) => each.status)).toEqual(['superseded', 'in-force']);
  });

  it('stays suspended when the next version begins, until the party that did it resumes it', async () => {
    await suspend(road.app.services, road.rocSigner, why(first));
    expect(await states()).toEqual(['suspended', 'suspended']);
    await on('2026-10-01');
    expect((await rows()).map((each) => each.status)).toEqual(['superseded', 'suspended']);
    expect(await lineStates(next)).toEqual(['suspended']);
    const [line] = await lines(next);
    expect(coverageOf(line!, '2026-11-01', '2026-10-05')).toMatchObject({
      reason: 'line-suspended',
    });
    const theirs = await resume(road.app.services, road.aveSigner, { versionId: next });
    expect(theirs).toMatchObject({ kind: 'refused', reason: 'own-suspension' });
    await resume(road.app.services, road.rocSigner, { versionId: next });
    await followCalendar(road.app.services);
    expect((await rows())[1]).toMatchObject({ status: 'in-force', ending: null });
    expect(await lineStates(next)).toEqual(['active']);
  });

  it('is resumed as a whole before, and still passes on to the next version', async () => {
    await suspend(road.app.services, road.rocSigner, why(first));
    await resume(road.app.services, road.rocSigner, { versionId: first });
    expect((await rows()).map((each) => each.status)).toEqual(['amendment', 'signed']);
    expect(await lineStates(next)).toEqual(['active']);
    await on('2026-10-01');
    expect((await rows()).map((each) => each.status)).toEqual(['superseded', 'in-force']);
  });

  it('ends as a whole by consent, and each version has its own entry in the record', async () => {
    const asked = await terminate(road.app.services, road.rocSigner, why(first));
    expect(asked.kind).toBe('consent-noted');
    const ended = await terminate(road.app.services, road.aveSigner, why(first));
    expect(ended.kind).toBe('done');
    expect(await states()).toEqual(['terminated', 'terminated']);
    expect((await rows())[0]?.inForceUntil).toBe('2026-03-31');
    expect(await lines(next), 'never in force').toEqual([]);
    await on('2026-10-01');
    expect(await states()).toEqual(['terminated', 'terminated']);
    const { agreementId } = await versionRow(road.app, first);
    const events = await listAudit(road.app.store.read, 'agreement', agreementId);
    const told = events.flatMap(({ event }) =>
      event.type === 'agreement.moved' && event.action === 'terminate' ? [event.versionId] : [],
    );
    expect(told.sort()).toEqual([first, next].sort());
  });

  it('ends as a whole for a breach that is told of the version that waits', async () => {
    const cure = { setOn: '2026-03-01', until: '2026-03-20' };
    await terminateForBreach(road.app.services, road.rocSigner, { ...why(next), cure });
    expect(await states()).toEqual(['terminated', 'terminated']);
    expect((await rows())[0]?.inForceUntil).toBe('2026-04-01');
    expect(await lineStates(first)).toEqual(['ended']);
  });

  it('is given notice of as a whole, for no day before the next version begins', async () => {
    const months = (await rows())[0]?.terms.termination.noticeMonths ?? 0;
    expect(months).toBeLessThanOrEqual(6);
    const early = { ...why(first), endsOn: '2026-09-30' };
    expect(await giveNotice(road.app.services, road.rocSigner, early)).toMatchObject({
      kind: 'too-soon',
      earliest: '2026-10-01',
    });
    await giveNotice(road.app.services, road.rocSigner, { ...why(first), endsOn: '2026-12-31' });
    expect(await states()).toEqual(['notice-given', 'signed']);
    await on('2026-10-01');
    expect(await states()).toEqual(['superseded', 'notice-given']);
    expect((await rows())[1]?.inForceUntil).toBe('2026-12-31');
    expect((await lines(next)).map((each) => each.inForceUntil)).toEqual(
      (await lines(next)).map(() => '2026-12-31'),
    );
    await on('2027-01-01');
    expect(await states()).toEqual(['superseded', 'terminated']);
  });

  it('goes on to its agreed end where that notice is taken back', async () => {
    await giveNotice(road.app.services, road.rocSigner, { ...why(first), endsOn: '2026-12-31' });
    await takeNoticeBack(road.app.services, road.rocSigner, why(first));
    expect((await rows()).map((each) => [each.status, each.inForceUntil])).toEqual([
      ['amendment', '2026-09-30'],
      ['signed', '2028-03-09'],
    ]);
  });
});

describe('an agreement suspended while its next version is signed', () => {
  it('stays suspended in that version, until the party that did it resumes it', async () => {
    const { versionId } = await draft(road, { duration: TWO_YEARS });
    await agree(road, versionId);
    await sign(road, versionId);
    const begun = await amend(road.app.services, road.roc, { versionId, kind: 'whole' });
    const amended = begun.kind === 'drafted' ? begun.versionId : '';
    await agree(road, amended);
    await suspend(road.app.services, road.aveSigner, why(versionId));
    await sign(road, amended);
    expect((await versionRow(road.app, versionId)).status).toBe('superseded');
    expect(await versionRow(road.app, amended)).toMatchObject({
      status: 'suspended',
      ending: { kind: 'suspension', reason: why('').note },
    });
    expect(await lineStates(amended)).toEqual(['suspended']);
    await resume(road.app.services, road.aveSigner, { versionId: amended });
    await followCalendar(road.app.services);
    expect((await versionRow(road.app, amended)).status).toBe('in-force');
    expect(await lineStates(amended)).toEqual(['active']);
  });
});

describe('an agreement that has not begun', () => {
  it('is not told as in force while it is amended, nor suspended or given notice of', async () => {
    const begun = await amend(road.app.services, road.ave, { versionId: next, kind: 'whole' });
    expect(begun.kind).toBe('drafted');
    const state = (await states())[1] ?? '';
    expect([state, phaseOf(state)]).toEqual(['signed', 'starts']);
    const refused = { kind: 'refused', reason: 'begun' };
    expect(await suspend(road.app.services, road.rocSigner, why(next))).toMatchObject(refused);
    const notice = { ...why(next), endsOn: '2027-12-31' };
    expect(await giveNotice(road.app.services, road.rocSigner, notice)).toMatchObject(refused);
  });

  it('recognises nothing once it is ended before its day, teach-out or not', async () => {
    const later = await draft(road, {
      duration: { ...TWO_YEARS, inForceFrom: '2026-09-01', teachOutMonths: 12 },
    });
    await agree(road, later.versionId);
    await sign(road, later.versionId);
    expect((await lines(later.versionId)).length).toBeGreaterThan(0);
    for (const actor of [road.rocSigner, road.aveSigner])
      await terminate(road.app.services, actor, why(later.versionId));
    expect((await versionRow(road.app, later.versionId)).status).toBe('terminated');
    expect(await lines(later.versionId)).toEqual([]);
  });
});
