import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listAudit } from '#db/queries/audit';
import { deliverMail, type Send } from '~/accounts/mail/deliver-mail.server';
import { freeze } from '~/agreements/freeze.server';
import { findGuest, openGuestLink } from '~/agreements/invite-partner.server';
import { recordSignedFile } from '~/agreements/sign.server';
import { submitForReview } from '~/agreements/submit-for-review.server';
import { suggest } from '~/agreements/suggest.server';
import { dayOf } from '~/platform/format';
import * as myAgreements from '~/routes/agreements.mine';
import { cookieOf, type Desk, deskOf, readPage } from './pages';
import {
  AVE,
  agree,
  approvedOf,
  draft,
  openRoad,
  PDF,
  ROC,
  type Road,
  sign,
  versionRow,
} from './road';

let road: Road;
let code: string;
let versionId: string;

beforeEach(async () => {
  road = await openRoad();
  ({ code, versionId } = await draft(road));
});
afterEach(() => road.app.close());

const desk = async (actor: Road['roc']): Promise<Desk> =>
  deskOf(road, await cookieOf(road, actor), code);
const row = () => versionRow(road.app, versionId);
const approvedBy = () => approvedOf(road.app, versionId);

/** Subjects of the mail that went out since the last look, by address. */
async function mailTo(actor: Road['roc']): Promise<string[]> {
  const address = actor.kind === 'person' ? actor.viewer.email : actor.guest.email;
  const told: string[] = [];
  const send = async ({ to, subject }: Parameters<Send>[0]) => {
    if (JSON.stringify(to).includes(address)) told.push(String(subject));
  };
  while ((await deliverMail(road.app.services, send)) > 0);
  return told;
}

async function deeds(): Promise<(string | undefined)[]> {
  const events = await listAudit(road.app.store.read, 'agreement', (await row()).agreementId);
  return events.map(({ event }) => ('action' in event ? event.action : event.type));
}

/** What the page says once a form was sent again. */
async function saidAgain(of: Desk, intent: string, fields = {}): Promise<string> {
  const { location } = await of.send(intent, fields);
  const said = new URL(location ?? '', road.app.origin).searchParams.get('said');
  return readPage(await of.page(`?said=${said}`), null);
}

/** Hands in the signed copy of one side. */
async function signFor(actor: Road['roc'], institutionId: string) {
  const { termsHash: hash, factsheet } = await versionRow(road.app, versionId);
  const facts = factsheet?.parties.find((each) => each.institutionId === institutionId);
  return recordSignedFile(road.app.services, actor, {
    versionId,
    hash,
    signatoryIds: (facts?.signatories ?? []).map((each) => each.id),
    signedOn: dayOf(road.app.clock.now()),
    file: { name: 'signed.pdf', bytes: PDF },
  });
}

describe('what a party proposed is its own to take back while nobody has answered', () => {
  it('an approval: the partner hears of it, and the text can be approved again', async () => {
    const ave = await desk(road.ave);
    await submitForReview(road.app.services, road.roc, { versionId });
    await ave.does('approve');
    expect(await readPage(await ave.page(), null)).toContain('Take our approval back');
    expect(await readPage(await (await desk(road.roc)).page(), null)).not.toContain(
      'Take our approval back',
    );
    await mailTo(road.roc);
    await ave.does('take-approval-back');
    expect(await approvedBy()).toEqual([]);
    expect(await row()).toMatchObject({ status: 'in-review', everApproved: true });
    expect(await mailTo(road.roc)).toContain(
      `Agreement ${code}: your partner took its approval back`,
    );
    expect(await deeds()).toContain('take-approval-back');
    expect(await saidAgain(ave, 'take-approval-back')).toContain('did not stand any more');
    await ave.does('approve');
    await (await desk(road.roc)).does('approve');
    const late = await ave.send('take-approval-back');
    expect(late.status).toBe(409);
    expect(await readPage(await ave.page(), late.data)).toContain(
      'This is no longer possible. The state is now: Terms agreed.',
    );
  });

  it('a request for changes: by who made it alone', async () => {
    await submitForReview(road.app.services, road.roc, { versionId });
    const ave = await desk(road.ave);
    const roc = await desk(road.roc);
    await ave.does('request-changes', { note: 'Please shorten it.' });
    expect((await roc.send('take-request-back')).data).toMatchObject({ reason: 'own-request' });
    await mailTo(road.roc);
    await ave.does('take-request-back');
    expect(await row()).toMatchObject({ status: 'in-review', changesRequestedBy: null });
    expect(await mailTo(road.roc)).toContain(
      `Agreement ${code}: your partner no longer asks for changes`,
    );
    expect(await saidAgain(ave, 'take-request-back')).toContain('answered or taken back already');
  });

  it('the wish to open a text that the other has signed', async () => {
    await agree(road, versionId);
    await freeze(road.app.services, road.roc, { versionId });
    await signFor(road.rocSigner, ROC);
    const ave = await desk(road.aveSigner);
    await ave.does('reopen', { note: 'A name is spelled wrongly.' });
    const mine = await road.app.callLoader(myAgreements, '/agreements/mine', {
      cookie: await cookieOf(road, road.rocSigner),
    });
    expect(JSON.stringify(mine.data)).toContain('"wish":{"what":"reopen","own":false}');
    const theirs = await readPage(await (await desk(road.rocSigner)).page('?section=life'), null);
    expect(theirs).toContain('A name is spelled wrongly.');
    expect(theirs, 'nobody has learned under it').not.toContain('stays covered');
    expect(await readPage(await ave.page('?section=life'), null)).toContain('Take the wish back');
    await mailTo(road.rocSigner);
    await ave.does('take-reopening-back');
    expect(await row()).toMatchObject({ status: 'awaiting-signatures', reopening: null });
    expect(await mailTo(road.rocSigner)).toContain(
      `Agreement ${code}: your partner no longer asks to take the text back`,
    );
    expect(await deeds()).toContain('take-reopening-back');
    expect(await saidAgain(ave, 'take-reopening-back')).toContain('had taken that back already');
  });

  it('the wish to end it, of which the partner hears once', async () => {
    await agree(road, versionId);
    await sign(road, versionId);
    const ave = await desk(road.aveSigner);
    await ave.does('terminate', { note: 'It is not used.' });
    expect(await mailTo(road.roc)).toContain(`Agreement ${code}: your partner asks to end it`);
    expect(await saidAgain(ave, 'terminate', { note: 'It is not used.' })).toContain(
      'had asked for it already',
    );
    expect(await mailTo(road.roc), 'asked twice').toEqual([]);
    await ave.does('take-wish-back');
    expect((await row()).ending).toBeNull();
    expect(await mailTo(road.roc)).toEqual([
      `Agreement ${code}: your partner no longer asks to end it`,
    ]);
    await ave.does('terminate', { note: 'It is not used.' });
    await (await desk(road.rocSigner)).does('terminate', { note: 'We agree.' });
    expect((await row()).ending, 'the reason of who asked first').toMatchObject({
      institutionId: AVE,
      reason: 'It is not used.',
    });
  });

  it('a suggestion, which stays on record', async () => {
    await submitForReview(road.app.services, road.roc, { versionId });
    const address = 'termination.noticeMonths';
    const made = await suggest(road.app.services, road.ave, { versionId, address, value: 4 });
    const suggestion = made.kind === 'done' ? (made.suggestionIds[0] ?? '') : '';
    const ave = await desk(road.ave);
    const roc = await desk(road.roc);
    expect((await roc.send('suggestion-back', { suggestion })).data).toMatchObject({
      reason: 'no-suggestion',
    });
    expect(await readPage(await ave.page('?section=suggestions'), null)).toContain('Take back');
    await ave.does('suggestion-back', { suggestion });
    expect(await readPage(await roc.page('?section=suggestions'), null)).toContain('Taken back');
    expect((await roc.page()).turn.task, 'nothing is left to answer').toBe('review');
    expect(await deeds()).toContain('agreement.suggestion-taken-back');
    expect(await saidAgain(roc, 'answer', { suggestion, answer: 'accept' })).toContain(
      'had been taken back already',
    );
  });
});

describe('an invitation by link', () => {
  it('is taken back: its link and the browser it opened get in no more, and the guest is told', async () => {
    const roc = await desk(road.roc);
    const person = { institutionId: AVE, name: 'J. Sampaio', email: 'j.sampaio@example.org' };
    await roc.does('invite', person);
    const sent: string[] = [];
    const send = async ({ subject, text }: Parameters<Send>[0]) => {
      sent.push(`${subject} ${text}`);
    };
    while ((await deliverMail(road.app.services, send)) > 0);
    const token = /agreement-invitations\/([\w-]+)/.exec(sent.join(' '))?.[1] ?? '';
    const { services } = road.app;
    const opened = await openGuestLink(services, token);
    if (!opened) throw new Error('no invitation');
    const now = road.app.clock.now();
    expect(await findGuest(services.store.read, opened.sessionToken, now)).not.toBeNull();
    expect(await readPage(await roc.page('?section=people'), null)).toContain(
      'Take the invitation back',
    );
    await roc.does('invitation-back', { guest: opened.guest.id });
    expect(await findGuest(services.store.read, opened.sessionToken, now)).toBeNull();
    while ((await deliverMail(services, send)) > 0);
    expect(sent.at(-1)).toContain('has taken back its invitation');
    expect(await readPage(await roc.page('?section=people'), null)).toContain(
      'invitation taken back',
    );
    expect(await deeds()).toContain('agreement.invitation-ended');
    expect(await saidAgain(roc, 'invitation-back', { guest: opened.guest.id })).toContain(
      'had been taken back already',
    );
  });
});
