import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { submitForReview } from '~/agreements/submit-for-review.server';
import { suggest } from '~/agreements/suggest.server';
import { cookieOf, type Desk, deskOf, readPage } from './pages';
import { draft, openRoad, type Road } from './road';

let road: Road;
let code: string;
let versionId: string;
beforeEach(async () => {
  road = await openRoad();
  ({ code, versionId } = await draft(road));
  await submitForReview(road.app.services, road.roc, { versionId });
});
afterEach(() => road.app.close());

const desk = async (actor: Road['roc']): Promise<Desk> =>
  deskOf(road, await cookieOf(road, actor), code);
const read = async (actor: Road['roc']): Promise<string> =>
  readPage(await (await desk(actor)).page('?section=suggestions'), null);

async function propose(actor: Road['roc'], value: number): Promise<string> {
  const address = 'termination.noticeMonths';
  const made = await suggest(road.app.services, actor, { versionId, address, value });
  if (made.kind !== 'done') throw new Error(`not suggested: ${made.reason}`);
  return made.suggestionIds[0] ?? '';
}

describe('a suggestion', () => {
  it('is taken back, not accepted, by whoever made it; the other side answers it', async () => {
    await propose(road.ave, 9);
    const mine = await read(road.ave);
    expect(mine).toContain('Take back');
    expect(mine).not.toContain('Accept ');
    const theirs = await read(road.roc);
    expect(theirs).toContain('Accept ');
    expect(theirs).not.toContain('Take back');
  });

  it('is declined with a reason or without; both sides read who answered, when and why', async () => {
    const plain = await propose(road.ave, 9);
    const reasoned = await propose(road.ave, 12);
    const ours = await desk(road.roc);
    await ours.does('answer', { suggestion: plain, answer: 'decline' });
    await ours.does('answer', {
      suggestion: reasoned,
      answer: 'decline',
      note: 'A year is too long for our board.',
    });
    for (const reader of [road.roc, road.ave]) {
      const page = await read(reader);
      expect(page).toContain('Declined by Ada Example, University 1, ');
      expect(page).toContain('2 March 2026');
      expect(page).toContain('“A year is too long for our board.”');
      expect(page.split('Reason given')).toHaveLength(2);
    }
    const kept = await propose(road.ave, 7);
    await ours.does('answer', { suggestion: kept, answer: 'accept' });
    expect(await read(road.ave)).toContain('Accepted by Ada Example, University 1, ');
  });
});
