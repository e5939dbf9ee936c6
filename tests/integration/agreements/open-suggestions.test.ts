/** A suggestion that nobody answered is told before approval and hinders the version for signature. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freeze } from '~/agreements/freeze.server';
import { answerSuggestion, suggest } from '~/agreements/suggest.server';
import { cookieOf, type Desk, deskOf, readPage } from './pages';
import { agree, draft, openRoad, type Road } from './road';

let road: Road;
let versionId: string;
let suggestionId: string;
let roc: Desk;

const ADDRESS = 'termination.noticeMonths';

beforeEach(async () => {
  road = await openRoad();
  const created = await draft(road);
  versionId = created.versionId;
  roc = deskOf(road, await cookieOf(road, road.roc), created.code);
  await roc.does('submit');
  const { services } = road.app;
  const made = await suggest(services, road.ave, { versionId, address: ADDRESS, value: 9 });
  suggestionId = made.kind === 'done' ? (made.suggestionIds[0] ?? '') : '';
});
afterEach(() => road.app.close());

describe('a suggestion nobody answered', () => {
  it('is told of where the text is approved, and approving stays possible', async () => {
    const page = await roc.page('?section=termination');
    expect(page.actions).toContain('approve');
    expect(await readPage(page, null)).toContain('approves the text without it');
    expect(await agree(road, versionId)).toMatchObject({ status: 'terms-agreed' });
  });

  it('hinders the version for signature until it is answered', async () => {
    await agree(road, versionId);
    const { services } = road.app;
    const page = await roc.page('?section=termination');
    expect(page.turn).toMatchObject({ task: 'answer-suggestions', yours: true });
    expect(page.actions).not.toContain('freeze');
    expect(await readPage(page, null)).toContain(
      'The version for signature can be made once it is accepted, declined or taken back.',
    );
    expect(await freeze(services, road.roc, { versionId })).toMatchObject({
      kind: 'refused',
      reason: 'suggestions-answered',
    });
    const answer = { versionId, suggestionId, accept: false };
    expect(await answerSuggestion(services, road.roc, answer)).toEqual({ kind: 'declined' });
    expect((await roc.page()).turn).toMatchObject({ task: 'freeze' });
    expect(await freeze(services, road.roc, { versionId })).toMatchObject({ kind: 'done' });
  });

  it('is discussed in a comment on what it is about', async () => {
    const { view } = await roc.page(`?section=termination&about=${ADDRESS}`);
    expect(view).toMatchObject({ kind: 'section', discussed: ADDRESS });
    expect(await readPage(await roc.page('?section=suggestions'), null)).toContain('Discuss');
    await roc.does('comment', { about: ADDRESS, text: 'Six would do.' });
    const { view: after } = await roc.page('?section=termination');
    const threads = after.kind === 'section' ? after.threads : [];
    expect(threads.map((each) => each.comments[0]?.text)).toEqual(['Six would do.']);
    const other = (await roc.page('?section=termination&about=fees.kind')).view;
    expect(other).toMatchObject({ discussed: '' });
  });
});
