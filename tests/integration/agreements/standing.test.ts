import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listVersionsOf } from '#db/queries/agreement-work';
import { listCourseLines } from '#db/queries/course-lines';
import { recognitionLine } from '#db/schema/agreements';
import { deliverMail } from '~/accounts/mail/deliver-mail.server';
import { followCalendar } from '~/agreements/follow-calendar.server';
import { cookieOf, type Desk, deskOf, readPage } from './pages';
import { agree, draft, openRoad, type Road, sign, versionRow } from './road';

let road: Road;
let code: string;
let versionId: string;
beforeEach(async () => {
  road = await openRoad();
});
afterEach(() => road.app.close());

const DURATION = {
  inForceFrom: '2026-03-10',
  inForceUntil: '2028-03-09',
  backCoverageFrom: null,
  teachOutMonths: 12,
  academicYears: [],
};

async function inForce(terms: Parameters<typeof draft>[1] = {}): Promise<void> {
  ({ code, versionId } = await draft(road, { duration: DURATION, ...terms }));
  await agree(road, versionId);
  await sign(road, versionId);
  await (await desk(road.roc)).does('publish');
  await on('2026-04-01');
}

const desk = async (actor: Road['roc']): Promise<Desk> =>
  deskOf(road, await cookieOf(road, actor), code);
const deskAt = async (actor: Road['roc'], version: string): Promise<Desk> =>
  deskOf(road, await cookieOf(road, actor), code, version);
const on = async (iso: string): Promise<void> => {
  road.app.clock.set(Date.parse(`${iso}T09:00:00Z`));
  await followCalendar(road.app.services);
};
const read = async (actor: Road['roc'], place = 'life'): Promise<string> =>
  readPage(await (await desk(actor)).page(`?section=${place}`), null);

/** What the people of the other institution were told last, as their mail says it. */
async function lastMail(): Promise<string> {
  const told: string[] = [];
  const send = async ({ subject, text }: { subject?: unknown; text?: unknown }) => {
    told.push(`${subject}\n${text}`);
  };
  while ((await deliverMail(road.app.services, send)) > 0);
  return told.at(-1) ?? '';
}

const recognised = async (day: string): Promise<number> => {
  const { store } = road.app;
  const [row] = await store.read.select().from(recognitionLine);
  return (await listCourseLines(store.read, row?.line.sources[0]?.opportunityId ?? '', day)).length;
};

describe('how an agreement stands', () => {
  it('is told both sides in sentences with dates, on its desk and above every section', async () => {
    await inForce();
    expect(await read(road.ave)).toContain(
      'It applies since 10 March 2026 and ends on 9 March 2028.',
    );
    expect(await read(road.ave)).toContain(
      'Learning begun by 9 March 2028 stays covered where its credential is awarded by 9 March 2029.',
    );
    await (await desk(road.rocSigner)).does('suspend', { note: 'The accreditation is reviewed.' });
    for (const place of ['life', 'object']) {
      const page = await read(road.ave, place);
      expect(page).toContain('suspended it on 1 April 2026 and is the one to resume it.');
      expect(page).toContain('requests submitted before are decided as agreed');
      expect(page).toContain('“The accreditation is reviewed.”');
    }
    expect(await recognised('2026-04-02')).toBe(0);
    expect(await lastMail()).toMatch(
      /is suspended\n[\s\S]*Nothing that is submitted from now on is recognised under it/,
    );
    expect(await read(road.roc, 'talk')).toContain('The accreditation is reviewed.');
    await (await desk(road.rocSigner)).does('resume');
    expect(await read(road.roc, 'object')).not.toContain('is the one to resume it');
    expect(await recognised('2026-04-02')).toBe(1);
  });

  it('stays suspended when notice given meanwhile is taken back', async () => {
    await inForce();
    const signer = await desk(road.rocSigner);
    await signer.does('suspend', { note: 'First.' });
    await signer.does('give-notice', { note: 'We close.', endsOn: '2026-10-31' });
    expect(await read(road.ave)).toContain(
      'It ends on 31 October 2026 and stays suspended until then.',
    );
    expect(await lastMail()).toContain('It applies until 31 October 2026 and ends then.');
    expect(await recognised('2026-05-01')).toBe(0);
    await signer.does('take-notice-back', { note: 'We do not close.' });
    expect(await lastMail()).toContain('until 9 March 2028');
    expect((await versionRow(road.app, versionId)).status).toBe('suspended');
    await signer.does('resume');
    expect((await versionRow(road.app, versionId)).status).toBe('in-force');
    expect(await recognised('2026-05-01')).toBe(1);
  });

  it('says who asks for its end; the wish can be taken back until the other shares it', async () => {
    await inForce();
    const ours = await desk(road.rocSigner);
    const theirs = await desk(road.aveSigner);
    await ours.does('terminate', { note: 'It is not used.' });
    expect(await lastMail()).toContain('your partner asks to end');
    expect(await read(road.aveSigner)).toContain('When your institution asks too, it ends today');
    expect(await read(road.rocSigner)).toContain('Your institution has asked for it.');
    await ours.does('take-wish-back');
    expect((await versionRow(road.app, versionId)).ending).toBeNull();
    await theirs.does('terminate', { note: 'We agree.' });
    expect((await versionRow(road.app, versionId)).status).toBe('in-force');
    await ours.does('suspend', { note: 'For now.' });
    await ours.does('resume');
    await ours.does('terminate', { note: 'After all.' });
    expect((await versionRow(road.app, versionId)).status).toBe('terminated');
    expect(await read(road.ave)).toContain('It was ended; its last day was 31 March 2026.');
    expect(await recognised('2026-04-01')).toBe(0);
  });
});

describe('an agreement that is renewed tacitly', () => {
  const renewal = { kind: 'tacit' as const, months: 24, reminders: [30] };

  it('goes on without a day between, and its lines with it', async () => {
    await inForce({ renewal });
    const { noticeMonths } = road.document.terms.termination;
    expect(noticeMonths).toBe(6);
    expect(await read(road.ave)).toContain(
      'It is then renewed for 24 months, unless a party gives notice by 9 September 2027.',
    );
    await on('2028-03-01');
    expect((await versionRow(road.app, versionId)).status).toBe('expiring');
    await on('2028-03-09');
    expect(await versionRow(road.app, versionId)).toMatchObject({
      status: 'in-force',
      inForceUntil: '2030-03-09',
      reminded: [],
    });
    expect(await followCalendar(road.app.services)).toBe(0);
    expect(await recognised('2028-03-10')).toBe(1);
  });

  it('ends as agreed after timely notice, and at the end of the notice where it came too late', async () => {
    await inForce({ renewal });
    const untilOf = async () => (await versionRow(road.app, versionId)).inForceUntil;
    await (await desk(road.rocSigner)).does('give-notice', { note: 'x', endsOn: '2028-06-30' });
    expect(await untilOf()).toBe('2028-03-09');
    await (await desk(road.rocSigner)).does('take-notice-back', { note: 'x' });
    await on('2028-02-01');
    await (await desk(road.rocSigner)).does('give-notice', { note: 'x', endsOn: '2028-08-31' });
    expect(await untilOf()).toBe('2028-08-31');
    await on('2028-09-01');
    expect((await versionRow(road.app, versionId)).status).toBe('terminated');
  });

  it('does not outlive the version that replaces it', async () => {
    await inForce({ renewal });
    const ours = await desk(road.roc);
    await ours.does('amend');
    const { agreementId } = await versionRow(road.app, versionId);
    const [next] = await listVersionsOf(road.app.store.read, agreementId);
    const id = next?.id ?? '';
    await ours.does('save', {
      section: 'duration',
      part: 'duration',
      revision: '0',
      'duration.inForceFrom': '2028-01-01',
      'duration.inForceUntil': '2031-12-31',
      'duration.teachOutMonths': '12',
    });
    await agree(road, id);
    await sign(road, id);
    await on('2027-12-31');
    expect((await versionRow(road.app, versionId)).inForceUntil).toBe('2027-12-31');
    expect(await recognised('2027-12-31')).toBe(1);
    await on('2028-01-02');
    expect((await versionRow(road.app, versionId)).status).toBe('superseded');
    expect((await versionRow(road.app, id)).status).toBe('in-force');
    expect(await recognised('2028-01-02'), 'published with the version it replaces').toBe(1);
  });
});

describe('an agreement that is being amended', () => {
  it('can be suspended and given notice of meanwhile, and stands again when the draft is given up', async () => {
    await inForce();
    const parent = await deskAt(road.rocSigner, versionId);
    for (const giveUp of ['withdraw', 'abandon'] as const) {
      await (await desk(road.roc)).does('amend');
      expect((await versionRow(road.app, versionId)).status).toBe('amendment');
      await parent.does('suspend', { note: 'For now.' });
      expect(await recognised('2026-05-01')).toBe(0);
      await (await desk(road.roc)).does(giveUp);
      await parent.does('resume');
      expect((await versionRow(road.app, versionId)).status, giveUp).toBe('in-force');
      expect(await recognised('2026-05-01')).toBe(1);
    }
    await (await desk(road.roc)).does('amend');
    await parent.does('give-notice', { note: 'We close.', endsOn: '2026-10-31' });
    await parent.does('take-notice-back', { note: 'We do not.' });
    expect((await versionRow(road.app, versionId)).status).toBe('amendment');
    await (await desk(road.roc)).does('withdraw');
    expect((await versionRow(road.app, versionId)).status).toBe('in-force');
  });
});
