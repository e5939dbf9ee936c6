import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mail } from '#db/schema/accounts';
import { openParams } from '~/accounts/mail/queue-mail.server';
import { followCalendar } from '~/agreements/follow-calendar.server';
import { loadMyAgreements } from '~/agreements/my-agreements.server';
import { publish } from '~/agreements/publish.server';
import * as invitation from '~/routes/agreement-invitations.$token';
import * as begin from '~/routes/agreements.new';
import { cookieOf, deskOf, readPage } from './pages';
import { AVE, agree, draft, openRoad, type Road, sign, TWO_YEARS, versionRow } from './road';

let road: Road;
beforeEach(async () => {
  road = await openRoad();
});
afterEach(() => road.app.close());

const mineOf = (actor: Road['roc']) => {
  if (actor.kind !== 'person') throw new Error('a guest has no account');
  return loadMyAgreements(road.app.services, actor.viewer, 'en');
};
const desk = async (actor: Road['roc'], code: string) =>
  deskOf(road, await cookieOf(road, actor), code);
const letters = async () => road.app.store.read.select().from(mail);

describe('a decision on renewal', () => {
  it('stands under whose turn it is until every party has asked, and counts once', async () => {
    const { code, versionId } = await draft(road, {
      duration: TWO_YEARS,
      renewal: { kind: 'explicit', months: 24, reminders: [30] },
    });
    await agree(road, versionId);
    await sign(road, versionId);
    await publish(road.app.services, road.roc, { versionId });
    road.app.clock.set(Date.parse('2027-01-01T09:00:00Z'));
    await followCalendar(road.app.services);
    expect((await mineOf(road.roc)).inWork).toEqual([]);
    road.app.clock.set(Date.parse('2028-01-10T09:00:00Z'));
    await followCalendar(road.app.services);
    const before = await mineOf(road.roc);
    expect(before.inWork).toMatchObject([{ code, task: 'decide-renewal', own: true }]);
    expect(before.figures.ownTurn).toBe(1);
    await (await desk(road.rocSigner, code)).does('renew');
    expect((await mineOf(road.roc)).inWork).toMatchObject([{ code, own: false }]);
    expect((await mineOf(road.ave)).inWork).toMatchObject([{ code, own: true }]);
    await (await desk(road.aveSigner, code)).does('renew');
    expect((await mineOf(road.roc)).inWork).toEqual([]);
  });
});

describe('a draft that is not wanted', () => {
  it('is declined by the partner with a reason that both sides read', async () => {
    const { code, versionId } = await draft(road);
    const ours = await desk(road.roc, code);
    await ours.does('submit');
    const theirs = await desk(road.ave, code);
    const offered = await readPage(await theirs.page('?section=life'), null);
    expect(offered).toContain('Decline the draft');
    await theirs.does('withdraw', { note: 'We have no places left.' });
    expect((await versionRow(road.app, versionId)).ending).toMatchObject({
      kind: 'declined',
      institutionId: AVE,
      reason: 'We have no places left.',
    });
    const read = await readPage(await ours.page('?section=life'), null);
    expect(read).toContain('declined this draft on');
    expect(read).toContain('We have no places left.');
    expect((await letters()).some((each) => each.template === 'agreement-life')).toBe(true);
  });

  it('is withdrawn by its drafter, with a reason or without one', async () => {
    const { code, versionId } = await draft(road);
    const ours = await desk(road.roc, code);
    const offered = await readPage(await ours.page('?section=life'), null);
    expect(offered).toContain('Withdraw the draft');
    await ours.does('withdraw');
    expect((await versionRow(road.app, versionId)).ending).toMatchObject({
      kind: 'withdrawn',
      reason: '',
    });
    expect((await letters()).some((each) => each.template === 'agreement-life')).toBe(false);
  });

  it('is declined by an invited contact from the letter itself, which uses the link up', async () => {
    const { code, versionId } = await draft(road);
    await (await desk(road.roc, code)).does('invite', {
      institutionId: AVE,
      name: 'Dr Guest',
      email: 'guest@aveleda.example',
    });
    const [letter] = (await letters()).filter((each) => each.template === 'agreement-invitation');
    const token = (openParams(letter?.params ?? {}).link ?? '').split('/').at(-1) ?? '';
    const at = `/agreement-invitations/${token}`;
    const params = { token };
    expect((await road.app.callLoader(invitation, at, { params })).data.mayDecline).toBe(true);
    const form = { intent: 'decline', note: 'Not this year.' };
    const done = await road.app.callAction(invitation, at, { params, form });
    expect(done.location).toContain(`/agreements/${code}/workspace`);
    expect(await versionRow(road.app, versionId)).toMatchObject({
      status: 'withdrawn',
      ending: { kind: 'declined', reason: 'Not this year.' },
    });
    expect((await road.app.callAction(invitation, at, { params, form })).status).toBe(410);
    const cookie = done.headers.get('Set-Cookie')?.split(';')[0] ?? '';
    const page = await deskOf(road, cookie, code).page('?section=life');
    expect(await readPage(page, null)).toContain('Not this year.');
  });
});

describe('a second draft with the same partner', () => {
  it('is warned of with a link, and begins when it is asked for again', async () => {
    const { code } = await draft(road);
    const cookie = await cookieOf(road, road.roc);
    const form = {
      title: 'Between us again',
      draftingLanguage: 'en',
      direction: 'bidirectional',
      scope: 'several',
      level: 'institution',
      learningType: 'formal',
      partner: AVE,
    };
    const post = (more: Record<string, string>) =>
      road.app.callAction(begin, '/agreements/new', { cookie, form: { ...form, ...more } });
    const warned = await post({});
    expect(warned.status).toBe(409);
    expect(warned.data.twins).toMatchObject([{ code }]);
    const other = await post({ partner: 'inst-third', again: AVE });
    expect(other.location).toContain('/workspace');
    const again = await post({ again: AVE });
    expect(again.location).toContain('/workspace');
  });
});

describe('a course that is added twice', () => {
  it('is warned of with the place, in two lines of one direction', async () => {
    const { lines } = road.document.terms;
    const [line] = lines;
    if (!line) throw new Error('no line');
    const second = {
      ...line,
      id: 'line-again',
      number: 'L9',
      sources: line.sources.map((each) => ({ ...each, id: `${each.id}-again` })),
    };
    const { code } = await draft(road, { lines: [...lines, second] });
    const page = await (await desk(road.roc, code)).page();
    const warned = page.warnings.filter((each) => each.code === 'course-twice');
    expect(warned.length).toBe(line.sources.length);
    expect(warned[0]).toMatchObject({
      values: { line: line.number },
      place: { section: 'courses' },
    });
  });
});
