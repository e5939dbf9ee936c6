/** Renewal that every party has to ask for, where one of them has nobody here who can. */
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { person } from '#db/schema/accounts';
import { followCalendar } from '~/agreements/follow-calendar.server';
import { cookieOf, deskOf, readPage } from './pages';
import { agree, draft, openRoad, type Road, sign } from './road';

let road: Road;
beforeEach(async () => {
  road = await openRoad();
});
afterEach(() => road.app.close());

it('says so, and what to do instead', async () => {
  const { app, roc, aveSigner } = road;
  const created = await draft(road, {
    renewal: { kind: 'explicit', months: 24, reminders: [30] },
    duration: {
      inForceFrom: '2026-03-02',
      inForceUntil: '2028-03-09',
      backCoverageFrom: null,
      teachOutMonths: 12,
      academicYears: [],
    },
  });
  await agree(road, created.versionId);
  await sign(road, created.versionId);
  app.clock.set(Date.parse('2028-02-20T09:00:00Z'));
  await followCalendar(app.services);
  const desk = deskOf(road, await cookieOf(road, roc), created.code);
  const read = async () => readPage(await desk.page('?section=life'), null);
  const instead =
    /Nobody at University 2 can ask for it here\. Begin an amendment .* have it signed/;
  expect(await read()).not.toMatch(instead);
  if (aveSigner.kind !== 'person') throw new Error('a guest has no account');
  const { personId } = aveSigner.viewer;
  await app.store.tx((tx) =>
    tx.update(person).set({ disabledAt: 1 }).where(eq(person.id, personId)),
  );
  expect(await read()).toMatch(instead);
  // Who signs begins no amendment: it is said who can.
  const signer = deskOf(road, await cookieOf(road, road.rocSigner), created.code);
  const told = await readPage(await signer.page('?section=life'), null);
  expect(told).not.toMatch(instead);
  expect(told).toContain('The agreement drafters of your institution can begin an amendment');
});
