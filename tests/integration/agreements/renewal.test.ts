import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listAudit } from '#db/queries/audit';
import { listCourseLines } from '#db/queries/course-lines';
import { agreementVersion, recognitionLine } from '#db/schema/agreements';
import { deliverMail, type Send } from '~/accounts/mail/deliver-mail.server';
import { followCalendar } from '~/agreements/follow-calendar.server';
import { loadMyAgreements } from '~/agreements/my-agreements.server';
import type { AgreementView } from '~/agreements/show-agreement.server';
import * as show from '~/routes/agreements.$code';
import { cookieOf, type Desk, deskOf, readPage } from './pages';
import { AVE, agree, draft, openRoad, type Road, save, sign, versionRow } from './road';

let road: Road;
let code: string;
let versionId: string;
beforeEach(async () => {
  road = await openRoad();
});
afterEach(() => road.app.close());

const UNTIL = '2028-03-09';
const duration = (inForceFrom = '2026-03-10') => ({
  ...{ inForceFrom, inForceUntil: UNTIL, backCoverageFrom: null, teachOutMonths: 12 },
  academicYears: [],
});

const on = async (iso: string): Promise<void> => {
  road.app.clock.set(Date.parse(`${iso}T09:00:00Z`));
  await followCalendar(road.app.services);
};

async function inForce(kind: 'tacit' | 'explicit'): Promise<void> {
  const renewal = { kind, months: 24, reminders: [30] };
  ({ code, versionId } = await draft(road, { duration: duration(), renewal }));
  await agree(road, versionId);
  await sign(road, versionId);
  await (await desk(road.roc)).does('publish');
  await on('2028-02-20');
}

const desk = async (actor: Road['roc']): Promise<Desk> =>
  deskOf(road, await cookieOf(road, actor), code);
const read = async (actor: Road['roc']): Promise<string> =>
  readPage(await (await desk(actor)).page('?section=life'), null);
const row = () => versionRow(road.app, versionId);

async function afterwards(actor: Road['roc']): Promise<string | undefined> {
  if (actor.kind !== 'person') throw new Error('a guest has no account');
  const mine = await loadMyAgreements(road.app.services, actor.viewer, 'en');
  return mine.ending.find((each) => each.code === code)?.after;
}

/** Months for which everybody reads that it renews itself. */
async function renewalShown(): Promise<number | null> {
  const page = await road.app.callLoader(show, `/agreements/${code}`, { params: { code } });
  return (page.data as AgreementView).renewsBy;
}

async function subjects(): Promise<string[]> {
  const told: string[] = [];
  const send = async ({ subject }: { subject?: unknown }) => {
    told.push(String(subject));
  };
  while ((await deliverMail(road.app.services, send)) > 0);
  return told;
}

interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** What went out since the last look. */
async function mails(): Promise<Mail[]> {
  const sent: Mail[] = [];
  const send = async ({ to, subject, text }: Parameters<Send>[0]) => {
    const address = typeof to === 'object' && to !== null && 'address' in to ? to.address : to;
    sent.push({ to: String(address), subject: String(subject), text: String(text) });
  };
  while ((await deliverMail(road.app.services, send)) > 0);
  return sent;
}

const renews = (): string => `Agreement ${code} is renewed unless you decline by 9 September 2027`;
const emailOf = (actor: Road['roc']): string => (actor.kind === 'person' ? actor.viewer.email : '');
const said = ({ location }: { readonly location: string | null }): string | null =>
  new URL(location ?? '', road.app.origin).searchParams.get('said');

const recognised = async (day: string): Promise<number> => {
  const { store } = road.app;
  const [line] = await store.read.select().from(recognitionLine);
  return (await listCourseLines(store.read, line?.line.sources[0]?.opportunityId ?? '', day))
    .length;
};

describe('explicit renewal', () => {
  it('goes on, in the same words, once both have asked; each sees whose turn it is', async () => {
    await inForce('explicit');
    const { termsHash } = await row();
    expect((await (await desk(road.ave)).page()).turn).toMatchObject({
      task: 'decide-renewal',
      yours: true,
    });
    expect(await afterwards(road.roc)).toBe('yours');
    await (await desk(road.rocSigner)).does('renew');
    expect((await row()).inForceUntil).toBe(UNTIL);
    expect(await read(road.ave)).toContain('asks to renew it. It goes on when');
    expect((await (await desk(road.roc)).page()).turn.yours).toBe(false);
    expect(await afterwards(road.roc)).toBe('theirs');
    expect(await subjects()).toContain(`Agreement ${code}: your partner asks to renew it`);
    await (await desk(road.aveSigner)).does('renew');
    expect(await row()).toMatchObject({
      status: 'in-force',
      inForceUntil: '2030-03-09',
      termsHash,
      renewalAnswers: null,
    });
    expect(await recognised('2028-03-20')).toBe(1);
    const events = await listAudit(road.app.store.read, 'agreement', (await row()).agreementId);
    expect(events.map(({ event }) => 'action' in event && event.action)).toContain('renew');
  });

  it('ends where a party declines, for the reason both read, unless that party thinks again', async () => {
    await inForce('explicit');
    await (await desk(road.rocSigner)).does('renew');
    const theirs = await desk(road.aveSigner);
    expect((await theirs.send('not-renew')).status, 'without a reason').toBe(409);
    await theirs.does('not-renew', { note: 'The programme closes.' });
    expect(await read(road.roc)).toContain('declined to renew it on 20 February 2028');
    expect(await read(road.roc)).toContain('“The programme closes.”');
    expect((await (await desk(road.roc)).page()).turn.task).toBeNull();
    expect(await afterwards(road.roc)).toBe('declined');
    expect((await (await desk(road.rocSigner)).send('renew')).status).toBe(409);
    expect((await (await desk(road.rocSigner)).send('take-refusal-back')).status).toBe(409);
    await theirs.does('take-refusal-back');
    expect((await (await desk(road.roc)).page()).turn.yours).toBe(true);
    await theirs.does('not-renew', { note: 'After all.' });
    await on('2028-03-10');
    expect((await row()).status).toBe('expired');
    expect(await recognised('2028-03-10')).toBe(0);
  });
});

describe('tacit renewal', () => {
  it('asks nobody, and does not happen where a party declined in time', async () => {
    await inForce('tacit');
    expect((await (await desk(road.roc)).page()).turn.task).toBeNull();
    expect(await afterwards(road.roc)).toBe('renewed');
    expect(await renewalShown()).toBe(24);
    const late = await (await desk(road.rocSigner)).send('not-renew', { note: 'Too late.' });
    expect(late.data).toMatchObject({ kind: 'refused', reason: 'renewal-late' });
    await on('2028-03-09');
    expect((await row()).inForceUntil).toBe('2030-03-09');
    await on('2029-08-01');
    await (await desk(road.rocSigner)).does('not-renew', { note: 'We stop.' });
    expect(await subjects()).toContain(`Agreement ${code} is not renewed`);
    expect(await renewalShown()).toBeNull();
    await on('2030-03-10');
    expect((await row()).status).toBe('expired');
  });
});

describe('a wish to renew', () => {
  it('is taken back by who has it while the other has not answered; both hear of it', async () => {
    await inForce('explicit');
    const ours = await desk(road.rocSigner);
    await ours.does('renew');
    await subjects();
    const theirs = await (await desk(road.aveSigner)).send('take-renewal-back');
    expect(said(theirs), 'nothing of its own').toBe('already-take-renewal-back');
    expect((await row()).renewalAnswers?.renew).toHaveLength(1);
    expect(await read(road.rocSigner)).toContain('Ask for renewal no more');
    await ours.does('take-renewal-back');
    expect((await row()).renewalAnswers?.renew).toEqual([]);
    expect(await subjects()).toContain(
      `Agreement ${code}: your partner no longer asks to renew it`,
    );
    expect((await (await desk(road.roc)).page()).turn.yours).toBe(true);
    await (await desk(road.aveSigner)).does('renew');
    expect((await row()).inForceUntil, 'one wish alone').toBe(UNTIL);
  });
});

describe('mail of tacit renewal', () => {
  /** Of both universities: who drafts, who signs, and the contact that the agreement names. */
  const readers = (mails: readonly Mail[], subject: string) =>
    mails.filter((each) => each.subject === subject).map((each) => each.to);

  it('comes before the day to decline by, and when it has happened; once, also after a restart', async () => {
    const renewal = { kind: 'tacit' as const, months: 24, reminders: [90, 30] };
    const termination = { ...road.document.terms.termination, noticeMonths: 6 };
    ({ code, versionId } = await draft(road, { duration: duration(), renewal, termination }));
    await agree(road, versionId);
    const contacts = (await row()).factsheet?.parties.find(
      (each) => each.institutionId === AVE,
    )?.contacts;
    const administrative = {
      name: 'Mobility office',
      email: 'Mobility@aveleda.example',
      phone: '',
    };
    await save(road, road.ave, versionId, `contacts:${AVE}`, { ...contacts, administrative });
    await sign(road, versionId);
    await on('2027-06-10');
    expect(readers(await mails(), renews()), 'ninety-one days before').toEqual([]);
    await on('2027-06-11');
    await on('2027-06-11');
    const first = await mails();
    expect(readers(first, renews())).toHaveLength(new Set(readers(first, renews())).size);
    expect(readers(first, renews())).toEqual(
      expect.arrayContaining(
        [road.roc, road.rocSigner, road.ave, road.aveSigner].map((each) => emailOf(each)),
      ),
    );
    expect(readers(first, renews())).toContain('mobility@aveleda.example');
    expect(first[0]?.text).toContain('9 March 2028');
    await on('2027-06-12');
    expect(await mails(), 'said once').toEqual([]);
    await on('2027-08-15');
    expect(readers(await mails(), renews())).not.toEqual([]);
    await on('2028-03-08');
    expect(await mails(), 'the day to decline by is over').toEqual([]);
    await on('2028-03-09');
    await on('2028-03-09');
    const renewed = await mails();
    expect(new Set(renewed.map((each) => each.subject))).toEqual(
      new Set([`Agreement ${code} is renewed`]),
    );
    expect(renewed[0]?.text).toContain('9 March 2030');
    expect(renewed).toHaveLength(first.length);
    const events = await listAudit(road.app.store.read, 'agreement', (await row()).agreementId);
    const renewals = events.filter(({ event }) => 'action' in event && event.action === 'renew');
    expect(renewals).toHaveLength(1);
  });

  it('is no more of renewal but of the end once a party declined, and of renewal once it took that back', async () => {
    await inForce('tacit');
    await on('2028-03-09');
    await on('2029-08-01');
    await mails();
    await (await desk(road.rocSigner)).does('not-renew', { note: 'We stop.' });
    await mails();
    await on('2030-02-20');
    expect(new Set((await mails()).map((each) => each.subject))).toEqual(
      new Set([`Agreement ${code} ends in 17 days`]),
    );
  });
});

describe('reminders', () => {
  it('are sent of an agreement that is being amended too', async () => {
    await inForce('explicit');
    await subjects();
    await road.app.store.tx((tx) => tx.update(agreementVersion).set({ reminded: [] }));
    await (await desk(road.roc)).does('amend');
    await subjects();
    await on('2028-02-21');
    expect(await subjects()).toContain(`Agreement ${code} ends in 17 days`);
  });
});

describe('notice given of a suspended agreement that is being amended', () => {
  it('is taken back to the suspension with its reason, and that to the amendment', async () => {
    await inForce('explicit');
    await (await desk(road.roc)).does('amend');
    const parent = deskOf(road, await cookieOf(road, road.rocSigner), code, versionId);
    await parent.does('suspend', { note: 'The review is open.' });
    await parent.does('give-notice', { note: 'We close.', endsOn: '2028-12-31' });
    await parent.does('take-notice-back', { note: 'We do not.' });
    expect(await row()).toMatchObject({
      status: 'suspended',
      ending: { kind: 'suspension', reason: 'The review is open.' },
    });
    await parent.does('resume');
    expect((await row()).status).toBe('amendment');
  });
});
