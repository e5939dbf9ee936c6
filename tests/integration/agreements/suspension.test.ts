import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listAudit } from '#db/queries/audit';
import { recognitionLine } from '#db/schema/agreements';
import { deliverMail } from '~/accounts/mail/deliver-mail.server';
import { followCalendar } from '~/agreements/follow-calendar.server';
import { loadMyAgreements } from '~/agreements/my-agreements.server';
import { cookieOf, type Desk, deskOf, readPage } from './pages';
import { agree, draft, openRoad, ROC, type Road, sign, versionRow } from './road';

let road: Road;
let code: string;
let versionId: string;
beforeEach(async () => {
  road = await openRoad();
  ({ code, versionId } = await draft(road, {
    duration: {
      inForceFrom: '2026-03-02',
      inForceUntil: '2028-03-09',
      backCoverageFrom: null,
      teachOutMonths: 12,
      academicYears: [],
    },
  }));
  await agree(road, versionId);
  await sign(road, versionId);
  road.app.clock.set(Date.parse('2026-04-01T09:00:00Z'));
  await followCalendar(road.app.services);
});
afterEach(() => road.app.close());

const desk = async (actor: Road['roc']): Promise<Desk> =>
  deskOf(road, await cookieOf(road, actor), code);
const read = async (actor: Road['roc']): Promise<string> =>
  readPage(await (await desk(actor)).page('?section=life'), null);
const row = () => versionRow(road.app, versionId);
const lines = async () => (await road.app.store.read.select().from(recognitionLine)).map((r) => r);

async function subjects(): Promise<string[]> {
  const told: string[] = [];
  while (
    (await deliverMail(road.app.services, async ({ subject }) => {
      told.push(String(subject));
    })) > 0
  );
  return told;
}

const why = { note: 'The accreditation of all courses ran out.' };

describe('an agreement suspended by one party', () => {
  it('is resumed by that party; the other asks it to, which can be taken back', async () => {
    const ours = await desk(road.rocSigner);
    const theirs = await desk(road.aveSigner);
    expect((await ours.send('suspend')).data, 'without a reason').toMatchObject({ reason: 'note' });
    await ours.does('suspend', why);
    expect((await lines()).map((each) => each.line.suspendedAt)).toEqual(
      (await lines()).map(() => road.app.clock.now()),
    );
    expect((await theirs.send('resume')).data).toMatchObject({ reason: 'own-suspension' });
    expect((await row()).status).toBe('suspended');
    const page = await read(road.aveSigner);
    expect(page).toContain('Ask to resume it');
    expect(page).not.toContain('>Resume<');
    await subjects();
    await theirs.does('ask-resume', { note: 'It was renewed on Monday.' });
    expect(await subjects()).toContain(`Agreement ${code}: your partner asks to resume it`);
    expect((await (await desk(road.rocSigner)).page()).turn).toMatchObject({
      task: 'answer-resume',
      yours: true,
    });
    expect(await read(road.rocSigner)).toContain('It was renewed on Monday.');
    const { viewer } = road.rocSigner as Extract<Road['roc'], { kind: 'person' }>;
    expect((await loadMyAgreements(road.app.services, viewer, 'en')).inWork).toMatchObject([
      { code, task: 'answer-resume', own: true },
    ]);
    await theirs.does('take-resume-wish-back');
    expect((await row()).ending).toMatchObject({ kind: 'suspension', resumeAsked: [] });
    await theirs.does('ask-resume', { note: 'Please.' });
    await ours.does('resume');
    expect(await row()).toMatchObject({ status: 'in-force', ending: null });
    expect((await lines()).every((each) => (each.line.suspendedAt ?? null) === null)).toBe(true);
    const events = await listAudit(road.app.store.read, 'agreement', (await row()).agreementId);
    const acts = events.flatMap(({ event }) =>
      event.type === 'agreement.moved' && event.action.includes('resume') ? [event.action] : [],
    );
    expect(acts).toEqual(['ask-resume', 'take-resume-wish-back', 'ask-resume', 'resume']);
  });
});

describe('a wish of the partner', () => {
  it('to resume it is answered with no: it stays suspended, the partner reads why and may ask again', async () => {
    const ours = await desk(road.rocSigner);
    const theirs = await desk(road.aveSigner);
    await ours.does('suspend', why);
    await theirs.does('ask-resume', { note: 'It was renewed.' });
    const page = await read(road.rocSigner);
    expect(page.indexOf('Keep it suspended')).toBeGreaterThan(page.indexOf('>Resume<'));
    expect((await theirs.send('decline-resume', { note: 'No.' })).data).toMatchObject({
      reason: 'own-suspension',
    });
    expect((await ours.send('decline-resume')).data).toMatchObject({ reason: 'note' });
    await subjects();
    await ours.does('decline-resume', { note: 'The agency has not confirmed it.' });
    expect(await subjects()).toContain(`Agreement ${code}: your partner keeps it suspended`);
    expect(await row()).toMatchObject({ status: 'suspended', ending: { resumeAsked: [] } });
    expect((await ours.page()).turn.task).not.toBe('answer-resume');
    expect(await readPage(await theirs.page('?section=talk'), null)).toContain(
      'The agency has not confirmed it.',
    );
    const answered = await theirs.page('?section=life&said=ask-resume');
    expect(await readPage(answered, null)).toMatch(
      /declined on 1 April 2026 to resume it\. Reason given: “The agency has not confirmed it\.”/,
    );
    const done = 'Your partner was asked to resume it.';
    expect(await readPage(answered, null)).toContain(done);
    const refused = { kind: 'refused', form: 'ask-resume', reason: 'note', typed: {}, params: {} };
    expect(await readPage(answered, refused), 'a deed before what was refused').not.toContain(done);
    await theirs.does('ask-resume', { note: 'Now it has.' });
    expect(await read(road.aveSigner)).not.toContain('declined on');
  });

  it('to end it is the other one’s turn, whose no keeps it going', async () => {
    const ours = await desk(road.rocSigner);
    const theirs = await desk(road.aveSigner);
    await ours.does('terminate', { note: 'It is hardly used.' });
    expect((await ours.page()).turn).toMatchObject({ task: 'answer-end', yours: false });
    expect((await theirs.page()).turn).toMatchObject({ task: 'answer-end', yours: true });
    const { viewer } = road.aveSigner as Extract<Road['roc'], { kind: 'person' }>;
    expect((await loadMyAgreements(road.app.services, viewer, 'en')).inWork).toMatchObject([
      { code, task: 'answer-end', own: true },
    ]);
    const page = await read(road.aveSigner);
    const places = ['asks to end it by consent', 'It is hardly used.', 'Do not end it'];
    expect(places.map((each) => page.indexOf(each))).toEqual(
      places.map((each) => page.indexOf(each)).sort((a, b) => a - b),
    );
    await theirs.does('decline-end', { note: 'We use it every week.' });
    expect(await row()).toMatchObject({ status: 'in-force', ending: null });
    expect((await theirs.page()).turn.task).not.toBe('answer-end');
    expect(await read(road.rocSigner)).toMatch(
      /declined on 1 April 2026 to end it by consent\. Reason given: “We use it every week\.”/,
    );
    await theirs.does('terminate', { note: 'The programme closes.' });
    expect(await read(road.rocSigner)).not.toContain('declined on');
  });
});

describe('notice', () => {
  it('is not offered where the agreement ends before it could run out; ended, it lacks nothing', async () => {
    const { noticeMonths } = road.document.terms.termination;
    expect(noticeMonths).toBeGreaterThan(0);
    road.app.clock.set(Date.parse('2028-03-01T09:00:00Z'));
    await followCalendar(road.app.services);
    const page = await read(road.rocSigner);
    expect(page).toContain('notice would change nothing');
    expect(page).not.toContain('id="ends-on"');
    road.app.clock.set(Date.parse('2028-03-11T09:00:00Z'));
    await followCalendar(road.app.services);
    const { outline, statusWord } = await (await desk(road.rocSigner)).page();
    expect(statusWord).toBe('Expired');
    expect(outline.filter((each) => each.missing > 0)).toEqual([]);
  });
});

describe('an end for a serious breach', () => {
  const breach = {
    note: 'No credential was answered for a year.',
    cureSetOn: '2026-03-03',
    cureUntil: '2026-03-31',
  };

  it('takes effect at once, after the period set to remedy it; teach-out stays as agreed', async () => {
    const ours = await desk(road.rocSigner);
    for (const cure of [
      { cureSetOn: '', cureUntil: '' },
      { cureSetOn: '2026-03-03', cureUntil: '2026-04-01' },
      { cureSetOn: '2026-03-31', cureUntil: '2026-03-03' },
    ])
      expect((await ours.send('terminate-for-breach', { ...breach, ...cure })).data).toMatchObject({
        reason: 'cure-open',
      });
    const silent = await ours.send('terminate-for-breach', { ...breach, note: ' ' });
    expect(silent.data).toMatchObject({ reason: 'note' });
    await subjects();
    await ours.does('terminate-for-breach', breach);
    expect(await row()).toMatchObject({
      status: 'terminated',
      inForceUntil: '2026-04-01',
      ending: {
        kind: 'breach',
        institutionId: ROC,
        reason: breach.note,
        cure: { setOn: '2026-03-03', until: '2026-03-31' },
      },
    });
    expect(await subjects()).toContain(`Agreement ${code} was ended for a serious breach`);
    expect((await lines()).map(({ state, line }) => [state, line.inForceUntil])).toEqual(
      (await lines()).map(() => ['ended', '2026-04-01']),
    );
    const page = await read(road.ave);
    expect(page).toContain('for a serious breach on 1 April 2026; its last day was 1 April 2026');
    expect(page).toContain('set on 3 March 2026, until 31 March 2026');
    expect(page).toContain('stays covered where its credential is awarded by 1 April 2027');
    expect((await (await desk(road.rocSigner)).send('terminate-for-breach', breach)).status).toBe(
      303,
    );
  });
});
