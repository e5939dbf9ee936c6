/** What a single-use link says to whom: the invited, the signed in, and whoever comes too late. */
import { createElement } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mail } from '#db/schema/accounts';
import { openParams } from '~/accounts/mail/queue-mail.server';
import { InvitationPage } from '~/components/mcra/invitation-page';
import * as invitation from '~/routes/agreement-invitations.$token';
import * as workspace from '~/routes/agreements.$code_.workspace';
import { cookieOf, type Desk, deskOf, draftAtDesks, readElement, readPage } from './pages';
import { AVE, agree, openRoad, type Road } from './road';

const DAY = 86_400_000;
const GUEST = 'guest@aveleda.example';

let road: Road;
let code: string;
let versionId: string;
let roc: Desk;
beforeEach(async () => {
  road = await openRoad();
  ({ code, versionId, roc } = await draftAtDesks(road));
  await roc.does('invite', { institutionId: AVE, name: 'Dr Guest', email: GUEST });
});
afterEach(() => road.app.close());

async function token(): Promise<string> {
  const letters = await road.app.store.read.select().from(mail);
  const links = letters
    .filter((each) => each.recipient === GUEST)
    .flatMap((each) => openParams(each.params ?? {}).link ?? []);
  return links.at(-1)?.split('/').at(-1) ?? '';
}

async function visit(given: string, cookie?: string) {
  const at = `/agreement-invitations/${given}`;
  const options = { params: { token: given }, ...(cookie ? { cookie } : {}) };
  const shown = await road.app.callLoader(invitation, at, options);
  return { ...shown, enter: () => road.app.callAction(invitation, at, { ...options, form: {} }) };
}
const read = (page: Parameters<typeof InvitationPage>[0]['page']) =>
  readElement(createElement(InvitationPage, { page }));
const shownTo = (cookie: string) =>
  road.app.callLoader(workspace, `/agreements/${code}/workspace`, { cookie, params: { code } });

async function enter(cookie?: string): Promise<string> {
  const done = await (await visit(await token(), cookie)).enter();
  return done.headers.get('Set-Cookie')?.split(';')[0] ?? '';
}

describe('the link of an invitation', () => {
  it('says that it was taken back, and by whom', async () => {
    const page = await roc.page('?section=people');
    const guests = page.view.kind === 'desk' ? page.view.guests : [];
    await roc.does('invitation-back', { guest: guests[0]?.id ?? '' });
    const late = await visit(await token());
    expect(late.status).toBe(410);
    expect(await read(late.data)).toMatch(/taken back.*University 1 took it back on 2 March 2026/);
    expect((await late.enter()).status).toBe(410);
  });

  it('says until when it was good, and whom to ask', async () => {
    road.app.clock.advance(15 * DAY);
    const late = await visit(await token());
    expect([late.status, late.data.why]).toEqual([410, 'runOut']);
    expect(await read(late.data)).toMatch(/good until 16 March 2026\. Ask .*University 1/);
  });

  it('stays good where somebody is signed in who works on agreements', async () => {
    const drafter = await cookieOf(road, road.roc);
    const seen = await visit(await token(), drafter);
    expect(await read(seen.data)).toContain('The link is for a guest and stays good');
    expect((await seen.enter()).headers.get('Set-Cookie')).toBeNull();
    expect(await enter()).toContain('agreement-guest=');
  });

  it('opens the agreement to somebody signed in whose role has no part in agreements', async () => {
    const { app } = road;
    const dean = await app.makePerson();
    await app.giveRole(dean, 'faculty-administrator', { institutionId: AVE });
    const account = await app.signInAs(dean, { secondFactor: true });
    const guest = await enter(account);
    const page = await shownTo(`${account}; ${guest}`);
    expect([page.status, page.data.guest]).toEqual([200, 'Dr Guest']);
  });

  it('leaves a browser that is told when its time is over, not one that is asked to sign in', async () => {
    const guest = await enter();
    expect((await shownTo(guest)).status).toBe(200);
    road.app.clock.advance(8 * DAY);
    expect((await shownTo(guest)).status).toBe(410);
    expect((await shownTo('')).location).toContain('/sign-in');
  });
});

describe('a guest who signs for the partner', () => {
  it('finds the signatures among the desks, and the version to be signed beside the upload', async () => {
    const guest = deskOf(road, await enter(), code);
    await agree(road, versionId);
    await roc.does('freeze');
    const page = await readPage(await guest.page('?section=sign'), null);
    expect(page).toMatch(/Suggestions.* Signatures .*Word, PDF and JSON/);
    expect(page).toContain('Word or PDF, for signature');
    expect(page).not.toContain('Internal routes');
  });
});
