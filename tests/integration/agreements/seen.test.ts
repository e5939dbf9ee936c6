/** What is told as changed starts from what its reader knows: their own approval, the text signed before. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { amend } from '~/agreements/amend.server';
import { approve } from '~/agreements/approve.server';
import { loadWorkspace } from '~/agreements/load-workspace.server';
import { submitForReview } from '~/agreements/submit-for-review.server';
import { agree, draft, hashOf, openRoad, type Road, save, sign } from './road';

let road: Road;
beforeEach(async () => {
  road = await openRoad();
});
afterEach(() => road.app.close());

async function newsFor(actor: Road['roc'], code: string, versionId: string) {
  const { news } = await loadWorkspace(road.app.services, actor, { code, versionId });
  return { since: news.since, addresses: news.changes.map((each) => each.address) };
}

const notice = (months: number) => ({ termination: { noticeMonths: months } });

it('counts from one’s own submission and approval, without a word that the text was read', async () => {
  const { services } = road.app;
  const { versionId, code } = await draft(road);
  await submitForReview(services, road.roc, { versionId });
  await save(road, road.ave, versionId, 'termination', notice(9));
  expect(await newsFor(road.roc, code, versionId)).toEqual({
    since: services.clock(),
    addresses: ['termination.noticeMonths'],
  });
  const hash = await hashOf(road.app, versionId);
  expect(await approve(services, road.roc, { versionId, hash })).toMatchObject({ kind: 'done' });
  expect((await newsFor(road.roc, code, versionId)).addresses).toEqual([]);
});

it('leaves the text to whoever never read it', async () => {
  const { services } = road.app;
  const { versionId, code } = await draft(road);
  await submitForReview(services, road.roc, { versionId });
  expect((await newsFor(road.ave, code, versionId)).since).toBeNull();
});

it('starts the next version from the text that was signed', async () => {
  const { services } = road.app;
  const { versionId, code } = await draft(road);
  await agree(road, versionId);
  await sign(road, versionId);
  const next = await amend(services, road.roc, { versionId, kind: 'whole' });
  if (next.kind !== 'drafted') throw new Error(next.kind);
  await save(road, road.roc, next.versionId, 'termination', notice(9));
  await submitForReview(services, road.roc, { versionId: next.versionId });
  const seen = await newsFor(road.ave, code, next.versionId);
  expect(seen.since).not.toBeNull();
  expect(seen.addresses).toEqual(['termination.noticeMonths']);
});
