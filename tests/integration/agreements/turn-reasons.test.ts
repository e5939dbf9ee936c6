/** Whose turn it is comes with the reason: what was asked, whose change made an approval void. */
import { createElement } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mail } from '#db/schema/accounts';
import { approve } from '~/agreements/approve.server';
import { loadMyAgreements } from '~/agreements/my-agreements.server';
import { publish } from '~/agreements/publish.server';
import { requestChanges } from '~/agreements/request-changes.server';
import { takeRequestBack } from '~/agreements/take-back.server';
import { MyAgreementsPage } from '~/components/agreements/mine/my-agreements-page';
import { type Desk, draftAtDesks, readElement, readPage } from './pages';
import { agree, hashOf, openRoad, ROC, type Road, save, sign } from './road';

let road: Road;
let versionId: string;
let roc: Desk;
let ave: Desk;

beforeEach(async () => {
  road = await openRoad();
  ({ versionId, roc, ave } = await draftAtDesks(road));
});
afterEach(() => road.app.close());

/** The list of a person's own agreements. */
function listed(reader: Road['roc']) {
  if (reader.kind !== 'person') throw new Error('a guest has no list');
  return loadMyAgreements(road.app.services, reader.viewer, 'en');
}

describe('whose turn it is', () => {
  it('quotes who asked for changes, and what', async () => {
    const { services, clock } = road.app;
    await roc.does('submit');
    await requestChanges(services, road.ave, { versionId, note: 'The notice is too short.' });
    clock.advance(60_000);
    await ave.does('comment', { about: '', text: 'And by the way.' });
    const page = await roc.page();
    expect(page.turn).toMatchObject({ task: 'answer-changes', yours: true });
    expect(page.requested).toMatchObject({ note: 'The notice is too short.', own: false });
    const read = await readPage(page, null);
    expect(read).toMatch(/agreement-drafter of inst-aveleda.* asked for changes, .*: The notice/);
    const ours = await listed(road.roc);
    expect(ours.inWork).toMatchObject([
      { state: 'changes-requested', requested: { own: false, note: 'The notice is too short.' } },
    ]);
    expect(await readElement(createElement(MyAgreementsPage, { mine: ours }))).toMatch(
      /Changes requested University 2 asks: “The notice is too short\.”/,
    );
    expect((await listed(road.ave)).inWork).toMatchObject([{ requested: { own: true } }]);
    await takeRequestBack(services, road.ave, { versionId });
    expect((await roc.page()).requested).toBeNull();
    expect((await listed(road.roc)).inWork).toMatchObject([
      { state: 'in-review', requested: null },
    ]);
  });

  it('says whose change made an approval void, and what changed, also by mail', async () => {
    const { services, store, clock } = road.app;
    await roc.does('submit');
    await approve(services, road.ave, { versionId, hash: await hashOf(road.app, versionId) });
    expect((await ave.page()).fallen).toBeNull();
    await store.tx((tx) => tx.delete(mail));
    clock.advance(60_000);
    await save(road, road.roc, versionId, 'termination', { termination: { noticeMonths: 8 } });
    const page = await ave.page();
    expect(page.fallen?.changes.map((each) => [each.label, each.after])).toEqual([
      ['Period of notice (months)', '8 months'],
    ]);
    const read = await readPage(page, null);
    expect(read).toContain('approval no longer stands');
    expect(read).toContain('agreement-drafter of inst-rochefleur');
    const mails = await store.read.select().from(mail);
    expect(new Set(mails.map((each) => each.template))).toEqual(new Set(['agreement-life']));
    expect((await roc.page()).fallen).toBeNull();
    await ave.does('approve');
    expect((await ave.page()).fallen).toBeNull();
  });

  it('is the drafter’s to publish what is signed, on its page and among its agreements', async () => {
    const { services } = road.app;
    await agree(road, versionId);
    await sign(road, versionId);
    expect((await roc.page()).turn).toMatchObject({ task: 'publish', yours: true });
    expect((await ave.page()).turn).toMatchObject({ task: 'publish', yours: false });
    const viewer = road.roc.kind === 'person' ? road.roc.viewer : null;
    const mine = async () => (await listed(road.roc)).inWork;
    expect(await mine()).toMatchObject([{ task: 'publish', own: true }]);
    await publish(services, road.roc, { versionId });
    expect(await mine()).toEqual([]);
    expect((await roc.page()).turn.task).not.toBe('publish');
    expect(viewer?.acting.institutionId).toBe(ROC);
  });
});
