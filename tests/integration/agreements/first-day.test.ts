/** The first day of an agreement whose signed copies are handed in after the day agreed. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { recognitionLine } from '#db/schema/agreements';
import { followCalendar } from '~/agreements/follow-calendar.server';
import { recordSignedFile } from '~/agreements/sign.server';
import { cookieOf, deskOf, readPage } from './pages';
import { agree, draft, openRoad, PDF, type Road, versionRow } from './road';

let road: Road;
beforeEach(async () => {
  road = await openRoad();
});
afterEach(() => road.app.close());

it('is the day of the last signature where that is later than the day agreed', async () => {
  const { app, roc, ave, rocSigner, aveSigner } = road;
  const { code, versionId } = await draft(road, {
    duration: {
      inForceFrom: '2026-03-03',
      inForceUntil: '2028-03-09',
      backCoverageFrom: null,
      teachOutMonths: 12,
      academicYears: [],
    },
  });
  await agree(road, versionId);
  const desk = async (actor: Road['roc']) => deskOf(road, await cookieOf(road, actor), code);
  await (await desk(roc)).does('freeze');
  app.clock.set(Date.parse('2026-04-01T09:00:00Z'));
  await followCalendar(app.services);
  const row = () => versionRow(app, versionId);
  const { termsHash, factsheet } = await row();
  for (const [actor, signedOn] of [
    [rocSigner, '2026-03-20'],
    [aveSigner, '2026-03-25'],
  ] as const) {
    const own = actor.kind === 'person' ? actor.viewer.acting.institutionId : '';
    const facts = factsheet?.parties.find((each) => each.institutionId === own);
    await recordSignedFile(app.services, actor, {
      versionId,
      hash: termsHash,
      signatoryIds: facts?.signatories.map((each) => each.id) ?? [],
      signedOn,
      file: { name: 'signed.pdf', bytes: PDF },
    });
  }
  expect(await row()).toMatchObject({ inForceFrom: '2026-03-25', termsHash });
  const lines = await app.store.read.select().from(recognitionLine);
  expect(new Set(lines.map((each) => each.line.inForceFrom))).toEqual(new Set(['2026-03-25']));
  expect(await readPage(await (await desk(ave)).page('?section=life'), null)).toContain(
    '25 March 2026',
  );
});
