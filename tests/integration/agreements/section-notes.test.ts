import { afterEach, beforeEach, expect, it } from 'vitest';
import { freeze } from '~/agreements/freeze.server';
import { draftAtDesks, readPage } from './pages';
import { agree, openRoad, type Road, sign } from './road';

let road: Road;
beforeEach(async () => {
  road = await openRoad();
});
afterEach(() => road.app.close());

const VOIDS = /a change voids approvals given before/;
const AMENDED = /It changes only by an amendment that the parties approve and sign anew/;

it('a section says what a change of it means as its version stands today', async () => {
  const { roc, versionId } = await draftAtDesks(road);
  const read = async (section: string) => readPage(await roc.page(`?section=${section}`), null);
  expect(await read('duration')).toMatch(VOIDS);
  expect(await read('signatories')).toMatch(/another kind of signature voids approvals/);
  await agree(road, versionId);
  expect(await read('duration')).toMatch(VOIDS);
  await freeze(road.app.services, road.roc, { versionId });
  for (const section of ['duration', 'signatories', 'contacts'])
    expect(await read(section), section).toMatch(/nothing of it changes, unless it is taken back/);
  await sign(road, versionId);
  expect(await read('duration')).toMatch(AMENDED);
  expect(await read('duration')).not.toMatch(VOIDS);
  expect(await read('signatories')).toMatch(/An amendment names its own/);
  expect(await read('contacts')).toMatch(/may change without a new approval/);
});
