import { eq } from 'drizzle-orm';
import { createElement } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listCourseChanges } from '#db/queries/catalogue';
import { listCourseLines } from '#db/queries/course-lines';
import { lineIndex } from '#db/queries/matching';
import { mail } from '#db/schema/accounts';
import { agreementVersion, recognitionLine } from '#db/schema/agreements';
import { render } from '#tests/unit/components/render';
import { amend } from '~/agreements/amend.server';
import { giveNotice, suspend, terminate } from '~/agreements/end-agreement.server';
import { followCalendar } from '~/agreements/follow-calendar.server';
import { freeze } from '~/agreements/freeze.server';
import { cloneAgreement, joinAgreement } from '~/agreements/join-agreement.server';
import { lineKeys } from '~/agreements/line-keys';
import { loadWorkspace } from '~/agreements/load-workspace.server';
import { publish } from '~/agreements/publish.server';
import { abandon } from '~/agreements/withdraw.server';
import { NewAgreementPage } from '~/components/mcra/new-agreement-page';
import * as begin from '~/routes/agreements.new';
import { cookieOf } from './pages';
import {
  AVE,
  agree,
  draft,
  openRoad,
  ROC,
  type Road,
  save,
  sign,
  TWO_YEARS,
  versionRow,
} from './road';

let road: Road;
beforeEach(async () => {
  road = await openRoad();
});
afterEach(() => road.app.close());

const day = (iso: string) => Date.parse(`${iso}T09:00:00Z`);
const workspace = (actor: Road['roc'], code: string) =>
  loadWorkspace(road.app.services, actor, { code });

async function bind(terms: Parameters<typeof draft>[1] = {}) {
  const created = await draft(road, {
    duration: TWO_YEARS,
    ...terms,
  });
  await agree(road, created.versionId);
  await sign(road, created.versionId);
  return created;
}

const never = (): never => {
  throw new Error('not a person');
};

describe('an agreement in force', () => {
  it('is frozen, signed, published, found by the catalogue, and enters into force by date', async () => {
    const { services, store, clock } = road.app;
    const { versionId, code } = await draft(road, {
      duration: TWO_YEARS,
    });
    expect(await freeze(services, road.roc, { versionId })).toMatchObject({
      reason: 'wrong-status',
    });
    await agree(road, versionId);
    expect(await sign(road, versionId)).toMatchObject({ kind: 'done', status: 'signed' });
    const { contacts } = road.document.factsheet.parties[0]!;
    const changed = { ...contacts, technical: { name: 'IT', email: '', phone: '' } };
    expect(await save(road, road.roc, versionId, `contacts:${ROC}`, changed)).toMatchObject({
      kind: 'saved',
      voided: false,
    });
    expect(await save(road, road.roc, versionId, `contacts:${AVE}`, changed)).toMatchObject({
      reason: 'not-yours',
    });
    expect(
      await save(road, road.roc, versionId, 'termination', { termination: { noticeMonths: 1 } }),
    ).toMatchObject({ reason: 'frozen' });
    const lines = await store.read.select().from(recognitionLine);
    expect(lines).toHaveLength(road.document.terms.lines.length);
    const changes = await listCourseChanges(store.read, 500);
    expect(changes.length).toBeGreaterThan(0);
    const course = lines[0]?.line.sources[0]?.opportunityId ?? '';
    expect(await listCourseLines(store.read, course, '2026-03-10')).toEqual([]);
    const found = await lineIndex(store.read).candidates(
      lines[0]?.recognisingInstitutionId ?? '',
      lines[0]?.issuingInstitutionId ?? '',
      lineKeys(lines[0]!.line),
    );
    expect(found.map((each) => each.id)).toContain(lines[0]?.id);
    await publish(services, road.ave, { versionId });
    expect(await listCourseLines(store.read, course, '2026-03-10')).toHaveLength(1);
    expect((await listCourseChanges(store.read, 500)).length).toBeGreaterThan(changes.length);
    clock.set(day('2026-03-11'));
    expect((await workspace(road.roc, code)).state).toBe('in-force');
    expect(await followCalendar(services)).toBe(1);
    expect(await followCalendar(services)).toBe(0);
    expect((await versionRow(road.app, versionId)).status).toBe('in-force');
  });

  it('is amended while it stays in force, and superseded when the amendment binds', async () => {
    const { services, clock, store } = road.app;
    const { versionId } = await bind();
    clock.set(day('2026-04-01'));
    await followCalendar(services);
    const drafted = await amend(services, road.roc, { versionId, kind: 'whole' });
    const next = drafted.kind === 'drafted' ? drafted.versionId : '';
    expect(drafted).toMatchObject({ version: '2.0' });
    expect(await amend(services, road.ave, { versionId, kind: 'whole' })).toMatchObject({
      kind: 'already',
    });
    await abandon(services, road.roc, { versionId: next });
    expect((await versionRow(road.app, versionId)).status).toBe('in-force');
    const again = await amend(services, road.roc, { versionId, kind: 'whole' });
    const third = again.kind === 'drafted' ? again.versionId : '';
    expect(again).toMatchObject({ version: '3.0' });
    const { backCoverageFrom: _, ...duration } = (await versionRow(road.app, third)).terms.duration;
    await save(road, road.roc, third, 'duration', { ...duration, inForceFrom: '2026-06-01' });
    await agree(road, third);
    await sign(road, third);
    expect((await versionRow(road.app, versionId)).inForceUntil).toBe('2026-05-31');
    const old = await store.read
      .select()
      .from(recognitionLine)
      .where(eq(recognitionLine.agreementVersionId, versionId));
    expect(new Set(old.map((each) => each.line.inForceUntil))).toEqual(new Set(['2026-05-31']));
    clock.set(day('2026-06-02'));
    await followCalendar(services);
    const statuses = await store.read
      .select({ version: agreementVersion.version, status: agreementVersion.status })
      .from(agreementVersion);
    expect(Object.fromEntries(statuses.map((each) => [each.version, each.status]))).toEqual({
      '1.0': 'superseded',
      '2.0': 'withdrawn',
      '3.0': 'in-force',
    });
  });

  it('lets the coordinators of both sides change the annexes, and not a word of the body', async () => {
    const { services, clock } = road.app;
    const coordinators = [road.roc, road.ave].map((actor, index) => ({
      institutionId: index === 0 ? ROC : AVE,
      personId: actor.kind === 'person' ? actor.viewer.personId : null,
      name: 'A coordinator',
      position: 'coordinator',
    }));
    const { versionId } = await bind({ amendment: { kind: 'delegated', coordinators } });
    clock.set(day('2026-04-01'));
    await followCalendar(services);
    expect(
      await amend(services, road.rocSigner, { versionId, kind: 'annex' }).catch((e) => e.code),
    ).toBe('not-found');
    const drafted = await amend(services, road.roc, { versionId, kind: 'annex' });
    const next = drafted.kind === 'drafted' ? drafted.versionId : '';
    expect(drafted).toMatchObject({ version: '1.1' });
    const body = await save(road, road.roc, next, 'termination', {
      termination: { noticeMonths: 1 },
    });
    expect(body).toMatchObject({ reason: 'annex-only' });
    const before = await versionRow(road.app, next);
    const gone = before.terms.lines[0]?.id;
    await save(road, road.roc, next, `line:${gone}`, null);
    const after = await versionRow(road.app, next);
    expect({ ...after.terms, lines: [] }).toEqual({ ...before.terms, lines: [] });
    expect(after.terms.continues).toBe('annexes');
    expect(await agree(road, next)).toMatchObject({ kind: 'done', status: 'signed' });
    expect((await versionRow(road.app, versionId)).status).toBe('superseded');
  });

  it('is suspended and resumed, ended by notice or by consent, and its lines with it', async () => {
    const { services, clock, store } = road.app;
    const { versionId } = await bind();
    clock.set(day('2026-04-01'));
    await followCalendar(services);
    const note = 'The accreditation is under review.';
    await suspend(services, road.rocSigner, { versionId, note });
    const states = async () =>
      new Set((await store.read.select().from(recognitionLine)).map((each) => each.state));
    expect(await states()).toEqual(new Set(['suspended']));
    const early = { versionId, note, endsOn: '2026-05-01' };
    expect(await giveNotice(services, road.aveSigner, early)).toEqual({
      kind: 'too-soon',
      earliest: '2026-10-01',
    });
    await giveNotice(services, road.aveSigner, { ...early, endsOn: '2026-10-31' });
    expect(await terminate(services, road.rocSigner, { versionId, note })).toMatchObject({
      kind: 'consent-noted',
      waitingFor: [AVE],
    });
    expect(await terminate(services, road.aveSigner, { versionId, note })).toMatchObject({
      kind: 'done',
      status: 'terminated',
    });
    expect(await states()).toEqual(new Set(['ended']));
  });

  it('reminds before its end, once each time, and expires', async () => {
    const { services, clock, store } = road.app;
    const { versionId } = await bind();
    clock.set(day('2026-03-11'));
    await followCalendar(services);
    // Signing renews: whoever signs hears of it as whoever drafts does.
    const reminders = async (to: string) =>
      (await store.read.select().from(mail)).filter(
        (each) => each.template === 'agreement-ends' && each.recipient === to,
      ).length;
    for (const [on, sent] of [
      ['2027-09-20', 1],
      ['2027-09-21', 1],
      ['2027-12-20', 2],
      ['2028-02-20', 3],
    ] as const) {
      clock.set(day(on));
      await followCalendar(services);
      await followCalendar(services);
      for (const role of ['agreement-drafter', 'signatory'])
        for (const of of [ROC, AVE])
          expect(await reminders(`${role}.${of}@example.org`), `${on} ${role} ${of}`).toBe(sent);
    }
    clock.set(day('2028-03-10'));
    await followCalendar(services);
    expect((await versionRow(road.app, versionId)).status).toBe('expired');
  });

  it('is joined by a third institution, and its text cloned', async () => {
    const { services } = road.app;
    const { versionId, code } = await bind();
    const third = await road.person('agreement-drafter', 'inst-third');
    const viewer = third.kind === 'person' ? third.viewer : never();
    const input = { code, partnerInstitutionId: AVE };
    await expect(joinAgreement(services, viewer, input)).rejects.toMatchObject({
      code: 'not-found',
    });
    await publish(services, road.roc, { versionId });
    const joined = await joinAgreement(services, viewer, input);
    const view = await workspace(third, joined.kind === 'drafted' ? joined.code : '');
    expect(new Set(view.document.terms.lines.map((each) => each.recognisingInstitutionId))).toEqual(
      new Set(['inst-third']),
    );
    expect(view.completeness.complete).toBe(false);
    const names = view.parties.map((each) => each.names.en);
    expect(view.document.terms.title.en).toBe(names.join(' – '));
    const open = view.completeness.missing.map((each) => each.address);
    expect(open).toContain('document.prevailingLanguage');
    expect(view.document.terms.conditions.programmes).toBeUndefined();
    for (const line of view.document.terms.lines)
      expect(line).toMatchObject({ exclusions: [], capEcts: null, conditions: {} });
    const cloned = await cloneAgreement(services, viewer, { code, partnerInstitutionId: null });
    expect(cloned).toMatchObject({ kind: 'drafted' });
  });

  it('is joined no more once it is over, in words and with the way on; its text still serves', async () => {
    const { services, clock } = road.app;
    const { versionId, code } = await bind();
    await publish(services, road.roc, { versionId });
    const third = await road.person('agreement-drafter', 'inst-third');
    const viewer = third.kind === 'person' ? third.viewer : never();
    const page = async (query: string) => {
      const cookie = await cookieOf(road, third);
      const answer = await road.app.callLoader(begin, `/agreements/new?${query}`, { cookie });
      const element = createElement(NewAgreementPage, { page: answer.data, answer: null });
      return render(element);
    };
    expect(await page(`join=${code}`)).toContain('Join with the institution that issues');
    clock.set(day('2028-03-10'));
    const partnerInstitutionId = AVE;
    expect(await joinAgreement(services, viewer, { code, partnerInstitutionId })).toEqual({
      kind: 'refused',
      reason: 'over',
    });
    const refused = await page(`join=${code}`);
    expect(refused).toContain(`${code} is over and cannot be joined any more`);
    expect(refused).toContain(`href="/agreements/new?clone=${code}"`);
    expect(refused).not.toContain('<form');
    expect(await page(`clone=${code}`)).toContain('Begin with the same clauses');
    expect(await page('join=NO-SUCH')).toContain('NO-SUCH is not published in full');
    expect(await cloneAgreement(services, viewer, { code, partnerInstitutionId })).toMatchObject({
      kind: 'drafted',
    });
  });
});
