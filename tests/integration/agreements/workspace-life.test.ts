import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listCourseLines } from '#db/queries/course-lines';
import { recognitionLine } from '#db/schema/agreements';
import { coverageOf } from '~/agreements/coverage';
import { followCalendar } from '~/agreements/follow-calendar.server';
import * as versions from '~/routes/agreements.$code_.history';
import * as begin from '~/routes/agreements.new';
import { cookieOf, type Desk, deskOf, readPage } from './pages';
import { AVE, agree, draft, openRoad, PDF, ROC, type Road, sign, TWO_YEARS } from './road';

let road: Road;
let code: string;
let roc: Desk;
let ave: Desk;
let rocSigner: Desk;
let aveSigner: Desk;

const day = (iso: string) => Date.parse(`${iso}T09:00:00Z`);

/** An agreement in force from 10 March 2026 to 9 March 2028, published. */
async function inForce(terms: Parameters<typeof draft>[1] = {}): Promise<string> {
  const created = await draft(road, {
    duration: TWO_YEARS,
    ...terms,
  });
  code = created.code;
  await agree(road, created.versionId);
  await sign(road, created.versionId);
  await (await desk(road.roc)).does('publish');
  await on('2026-04-01');
  return created.versionId;
}

const desk = async (actor: Road['roc'], version = '') =>
  deskOf(road, await cookieOf(road, actor), code, version);

/** The calendar moves on; sessions of before have run out, and everyone signs in again. */
async function on(iso: string): Promise<void> {
  road.app.clock.set(day(iso));
  await followCalendar(road.app.services);
  roc = await desk(road.roc);
  ave = await desk(road.ave);
  rocSigner = await desk(road.rocSigner);
  aveSigner = await desk(road.aveSigner);
}

beforeEach(async () => {
  road = await openRoad();
});
afterEach(() => road.app.close());

const lines = () => road.app.store.read.select().from(recognitionLine);
const statusOf = async (desk: Desk) => (await desk.page('?section=life')).status;

describe('the desk of amending, suspending and ending', () => {
  it('suspends and resumes, and the lines with it', async () => {
    await inForce();
    expect((await rocSigner.send('suspend')).data).toMatchObject({ reason: 'note' });
    await rocSigner.does('suspend', { note: 'The accreditation is under review.' });
    expect(await statusOf(ave)).toBe('suspended');
    expect(new Set((await lines()).map((each) => each.state))).toEqual(new Set(['suspended']));
    const offered = (await aveSigner.page('?section=life')).actions;
    expect(offered).toEqual(expect.arrayContaining(['ask-resume', 'give-notice', 'terminate']));
    expect(offered).not.toContain('resume');
    await rocSigner.does('resume');
    expect(await statusOf(roc)).toBe('in-force');
    expect(new Set((await lines()).map((each) => each.state))).toEqual(new Set(['active']));
  });

  it('gives notice no sooner than agreed, and learning begun before the end stays covered', async () => {
    await inForce();
    const note = 'Our programme closes.';
    const soon = await aveSigner.send('give-notice', { note, endsOn: '2026-05-01' });
    expect(soon.data).toMatchObject({ reason: 'too-soon', earliest: '2026-10-01' });
    const page = await aveSigner.page('?section=life');
    expect(await readPage(page, soon.data)).toContain('The earliest day is 1 October 2026.');
    await aveSigner.does('give-notice', { note, endsOn: '2026-10-31' });
    expect(await statusOf(roc)).toBe('notice-given');
    const [row] = await lines();
    const line = row?.line;
    if (!line) throw new Error('no line');
    expect(line.inForceUntil).toBe('2026-10-31');
    const covered = (awarded: string, begun: string | null) => {
      const { covered: is, reason } = coverageOf(line, awarded, begun);
      return [is, reason];
    };
    expect(covered('2027-02-01', '2026-10-01')).toEqual(['yes', 'teach-out']);
    expect(covered('2027-02-01', '2026-11-02')).toEqual(['no', 'begun-after-end']);
    expect(covered('2027-02-01', null)).toEqual(['unknown', 'start-unproven']);
    expect(covered('2027-11-02', '2026-10-01')).toEqual(['no', 'after-long-stop']);
    expect(covered('2026-03-01', null)).toEqual(['no', 'before-entry']);
    expect((await rocSigner.send('take-notice-back', { note })).data).toMatchObject({
      reason: 'wrong-status',
    });
    await aveSigner.does('take-notice-back', { note: 'It goes on.' });
    expect((await lines())[0]?.line.inForceUntil).toBe('2028-03-09');
  });

  it('ends at once when both ask for it, and keeps every version to be read', async () => {
    await inForce();
    const note = 'Both sides agree.';
    await rocSigner.does('terminate', { note });
    expect(await statusOf(ave)).toBe('in-force');
    await aveSigner.does('terminate', { note });
    expect(await statusOf(roc)).toBe('terminated');
    expect(new Set((await lines()).map((each) => each.state))).toEqual(new Set(['ended']));
    const history = await road.app.callLoader(versions, `/agreements/${code}/history`, {
      cookie: await cookieOf(road, road.ave),
      params: { code },
    });
    expect(history.data.versions.map((each: { version: string }) => each.version)).toEqual(['1.0']);
  });
});

describe('an amendment', () => {
  it('is signed all the way to 2.0 while 1.0 stays in force until the day before', async () => {
    const first = await inForce();
    await roc.does('amend');
    expect((await roc.page()).version).toBe('2.0');
    const duration = {
      section: 'duration',
      part: 'duration',
      revision: '0',
      'duration.inForceFrom': '2026-06-01',
      'duration.inForceUntil': '2028-03-09',
      'duration.teachOutMonths': '12',
    };
    await roc.does('save', duration);
    await roc.does('submit');
    await ave.does('approve');
    await roc.does('approve');
    await roc.does('freeze');
    const course = (await lines())[0]?.line.sources[0]?.opportunityId ?? '';
    const { read } = road.app.store;
    const before = await desk(road.roc, first);
    for (const [signer, id] of [
      [rocSigner, ROC],
      [aveSigner, AVE],
    ] as const) {
      expect((await before.page('?section=life')).status).toBe('amendment');
      expect((await listCourseLines(read, course, '2026-04-02')).length).toBeGreaterThan(0);
      const page = await signer.page('?section=sign');
      const rows = page.view.kind === 'desk' ? (page.view.signing?.rows ?? []) : [];
      await signer.does('sign-file', {
        signatory: rows.filter((each) => each.own).map((each) => each.id),
        signedOn: '2026-04-01',
        file: new File([Buffer.concat([PDF, Buffer.from(id)])], 'signed.pdf'),
      });
    }
    expect((await roc.page('?section=life')).status).toBe('signed');
    const untils = (await lines())
      .filter((each) => each.agreementVersionId === first)
      .map((each) => each.line.inForceUntil);
    expect(new Set(untils)).toEqual(new Set(['2026-05-31']));
    await on('2026-06-02');
    const old = await desk(road.roc, first);
    expect([await statusOf(old), await statusOf(roc)]).toEqual(['superseded', 'in-force']);
  });

  it('of Annexes A and B is the coordinators’, who change nothing of the body', async () => {
    const coordinators = [road.roc, road.ave].map((actor, index) => ({
      institutionId: index === 0 ? ROC : AVE,
      personId: actor.kind === 'person' ? actor.viewer.personId : null,
      name: 'A coordinator',
      position: 'coordinator',
    }));
    await inForce({ amendment: { kind: 'delegated', coordinators } });
    const lawyer = await desk(await road.person('legal-reviewer', ROC));
    const offered = async (to: Desk): Promise<boolean> => {
      const { view } = await to.page('?section=life');
      return view.kind === 'desk' && view.ending.delegated;
    };
    expect([await offered(roc), await offered(ave), await offered(lawyer)]).toEqual([
      true,
      true,
      false,
    ]);
    expect((await lawyer.send('amend-annex')).status).toBe(404);
    await roc.does('amend-annex');
    const page = await roc.page('?section=termination');
    expect([page.version, page.annexOnly]).toEqual(['1.1', true]);
    const body = await roc.send('save', {
      section: 'termination',
      part: 'termination',
      revision: '0',
      'termination.noticeMonths': '1',
    });
    expect(body.data).toMatchObject({ kind: 'refused', reason: 'annex-only' });
    const [line] = road.document.terms.lines;
    await roc.does('remove-line', { part: `line:${line?.id}` });
    await roc.does('submit');
    await ave.does('approve');
    await roc.does('approve');
    expect(await statusOf(roc)).toMatch(/signed|in-force/);
    const now = (await lines()).filter((each) => each.line.id === line?.id);
    expect(now.map((each) => each.line.agreementVersion)).toEqual(['1.0']);
  });
});

describe('a published agreement', () => {
  it('is joined by a third institution, and its clauses serve for another one', async () => {
    await inForce();
    const third = await road.person('agreement-drafter', 'inst-third');
    const cookie = await cookieOf(road, third);
    const page = await road.app.callLoader(begin, `/agreements/new?join=${code}`, { cookie });
    expect(page.data).toMatchObject({ model: code, joining: true });
    const post = (form: Record<string, string>) =>
      road.app.callAction(begin, '/agreements/new', { cookie, form: { model: code, ...form } });
    const nobody = await post({ joining: 'yes', partner: '' });
    expect([nobody.status, nobody.data.errors]).toEqual([400, { partner: 'required' }]);
    const codeAt = (location: string | null) =>
      /agreements\/([^/]+)\/workspace/.exec(location ?? '')?.[1] ?? '';
    const joined = codeAt((await post({ joining: 'yes', partner: AVE })).location);
    const own = await deskOf(road, cookie, joined).page('?section=courses');
    expect(own).toMatchObject({ status: 'draft', turn: { task: 'complete-draft', yours: true } });
    const offered = own.view.kind === 'section' ? (own.view.cells?.cells ?? []) : [];
    expect(offered.length).toBeGreaterThan(0);
    const cloned = codeAt((await post({ joining: 'no', partner: '' })).location);
    const fresh = await deskOf(road, cookie, cloned).page('?section=courses');
    expect(fresh.view.kind === 'section' && fresh.view.cells?.cells).toEqual([]);
    expect(cloned).not.toBe(joined);
    const stranger = deskOf(road, await cookieOf(road, road.roc), joined);
    await expect(stranger.page()).rejects.toThrow('404');
  });
});
