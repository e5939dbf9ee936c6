import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { submitForReview } from '~/agreements/submit-for-review.server';
import { answerSuggestion, suggest, suggestFromWord } from '~/agreements/suggest.server';
import { cookieOf, type Desk, deskOf, readPage } from './pages';
import { AVE, draft, openRoad, type Road, versionRow } from './road';

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

/** Another person of Aveleda with the same rights. */
async function secondDrafter(): Promise<Road['ave']> {
  if (road.ave.kind !== 'person') throw new Error('a guest has no colleague');
  const personId = await road.app.makePerson({ email: 'colleague@aveleda.example.org' });
  await road.app.giveRole(personId, 'agreement-drafter', { institutionId: AVE });
  const displayName = 'A colleague';
  return { kind: 'person', viewer: { ...road.ave.viewer, personId, displayName } };
}

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

  it('is refused to its author by the server too, accepting and declining; a colleague accepts it', async () => {
    const suggestionId = await propose(road.ave, 9);
    const answer = (actor: Road['roc'], accept: boolean) =>
      answerSuggestion(road.app.services, actor, { versionId, suggestionId, accept });
    for (const accept of [true, false])
      expect(await answer(road.ave, accept)).toEqual({ kind: 'refused', reason: 'own-suggestion' });
    const ours = await desk(road.ave);
    const sent = await ours.send('answer', { suggestion: suggestionId, answer: 'accept' });
    expect(await readPage(await ours.page('?section=suggestions'), sent.data)).toContain(
      'You proposed this yourself.',
    );
    expect((await versionRow(road.app, versionId)).terms.termination.noticeMonths).not.toBe(9);
    const colleague = await secondDrafter();
    expect(await read(colleague)).toContain('Take back');
    expect(await answer(colleague, true)).toMatchObject({ kind: 'accepted' });
    expect((await versionRow(road.app, versionId)).terms.termination.noticeMonths).toBe(9);
  });

  it('that came in by Word is answered by whoever handed the file in, too', async () => {
    const handedIn = await suggestFromWord(road.app.services, road.ave, {
      versionId,
      suggestions: [{ tag: 'termination.noticeMonths', before: '6', after: '9', author: 'Legal' }],
    });
    const [suggestionId = ''] = handedIn.kind === 'done' ? handedIn.suggestionIds : [];
    const input = { versionId, suggestionId, accept: false };
    expect(await answerSuggestion(road.app.services, road.ave, input)).toEqual({
      kind: 'declined',
    });
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
