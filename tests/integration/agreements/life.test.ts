import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listCourseLines } from '#db/queries/agreements';
import { verifyAuditChain } from '#db/queries/audit';
import { listCourseChanges } from '#db/queries/catalogue';
import { lineIndex } from '#db/queries/matching';
import { mail } from '#db/schema/accounts';
import { agreementVersion, recognitionLine } from '#db/schema/agreements';
import { openParams } from '~/accounts/mail/queue-mail.server';
import { amend } from '~/agreements/amend.server';
import { approve } from '~/agreements/approve.server';
import { comment } from '~/agreements/comment.server';
import { giveNotice, suspend, terminate } from '~/agreements/end-agreement.server';
import { followCalendar } from '~/agreements/follow-calendar.server';
import { freeze } from '~/agreements/freeze.server';
import { findGuest, invitePartner, openGuestLink } from '~/agreements/invite-partner.server';
import { cloneAgreement, joinAgreement } from '~/agreements/join-agreement.server';
import { lineKeys } from '~/agreements/line-keys';
import { loadWorkspace, markSeen } from '~/agreements/load-workspace.server';
import { publish } from '~/agreements/publish.server';
import { requestChanges } from '~/agreements/request-changes.server';
import { configureRoute, routeStep } from '~/agreements/route-step.server';
import { saveSection } from '~/agreements/save-section.server';
import { submitForReview } from '~/agreements/submit-for-review.server';
import { answerSuggestion, suggest, suggestFromWord } from '~/agreements/suggest.server';
import { abandon, withdraw } from '~/agreements/withdraw.server';
import {
  AVE,
  agree,
  draft,
  hashOf,
  openRoad,
  ROC,
  type Road,
  save,
  sign,
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
    duration: {
      inForceFrom: '2026-03-10',
      inForceUntil: '2028-03-09',
      backCoverageFrom: null,
      teachOutMonths: 12,
      academicYears: [],
    },
    ...terms,
  });
  await agree(road, created.versionId);
  await sign(road, created.versionId);
  return created;
}

describe('a draft', () => {
  it('is its drafter’s own until it is submitted, and complete when nothing is missing', async () => {
    const { code, versionId } = await draft(road);
    const own = await workspace(road.roc, code);
    expect(own.completeness.missing).toEqual([]);
    expect(own.turn).toMatchObject({ task: 'submit', yours: true });
    await expect(workspace(road.ave, code)).rejects.toMatchObject({ code: 'not-found' });
    await submitForReview(road.app.services, road.roc, { versionId });
    const theirs = await workspace(road.ave, code);
    expect(theirs.turn).toMatchObject({ task: 'review', yours: true });
    const third = await road.person('agreement-drafter', 'inst-third');
    await expect(workspace(third, code)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is not submitted while a mandatory field is empty, and says which', async () => {
    const { versionId } = await draft(road, { strength: null });
    const outcome = await submitForReview(road.app.services, road.roc, { versionId });
    expect(outcome).toMatchObject({
      kind: 'refused',
      reason: 'complete',
      missing: [{ address: 'object.strength' }],
    });
  });

  it('gives the second of two writers on one part both texts', async () => {
    const { versionId } = await draft(road);
    const { services } = road.app;
    const fees = (text: string) => ({ fees: { kind: 'charged', text } });
    const both = await Promise.all(
      ['10 euro', '20 euro'].map((text) =>
        saveSection(services, road.roc, {
          versionId,
          part: 'fees',
          revision: 0,
          value: fees(text),
        }),
      ),
    );
    expect(both.map((each) => each.kind).sort()).toEqual(['conflict', 'saved']);
    expect(both.find((each) => each.kind === 'conflict')).toMatchObject({
      theirs: fees('10 euro'),
      yours: fees('20 euro'),
      revision: 1,
    });
    const other = await saveSection(services, road.roc, {
      versionId,
      part: 'termination',
      revision: 0,
      value: { termination: { noticeMonths: 3 } },
    });
    expect(other.kind).toBe('saved');
  });

  it('refuses what has not the shape of its part, or points nowhere', async () => {
    const { versionId } = await draft(road);
    const line = road.document.terms.lines[0];
    expect(await save(road, road.roc, versionId, 'duration', { inForceFrom: 'x' })).toMatchObject({
      kind: 'invalid',
    });
    expect(await save(road, road.roc, versionId, 'nonsense', {})).toMatchObject({
      reason: 'unknown-part',
    });
    expect(
      await save(road, road.roc, versionId, 'line:new', {
        ...line,
        recognisingInstitutionId: 'inst-third',
      }),
    ).toMatchObject({ reason: 'line-parties' });
  });

  it('is withdrawn while nobody approved it, and kept afterwards', async () => {
    const { versionId } = await draft(road);
    expect(await withdraw(road.app.services, road.roc, { versionId })).toMatchObject({
      kind: 'done',
      status: 'withdrawn',
    });
    expect((await versionRow(road.app, versionId)).status).toBe('withdrawn');
  });
});

describe('approval', () => {
  it('binds the hash both read; a ★ edit voids it, a contact edit does not', async () => {
    const { versionId } = await draft(road);
    const { services } = road.app;
    await submitForReview(services, road.roc, { versionId });
    const hash = await hashOf(road.app, versionId);
    await approve(services, road.ave, { versionId, hash });
    const contacts = road.document.factsheet.parties[0]!.contacts;
    await save(road, road.roc, versionId, `contacts:${ROC}`, {
      ...contacts,
      technical: { name: 'IT', email: 'it@example.org', phone: '' },
    });
    expect(await hashOf(road.app, versionId)).toBe(hash);
    expect(await approve(services, road.roc, { versionId, hash })).toMatchObject({
      kind: 'done',
      status: 'terms-agreed',
    });
    const saved = await save(road, road.ave, versionId, 'termination', {
      termination: { noticeMonths: 12 },
    });
    expect(saved).toMatchObject({ kind: 'saved', voided: true });
    const row = await versionRow(road.app, versionId);
    expect(row.status).toBe('in-review');
    expect(await approve(services, road.roc, { versionId, hash })).toEqual({
      kind: 'overtaken',
      termsHash: row.termsHash,
    });
    expect(await withdraw(services, road.roc, { versionId })).toMatchObject({
      reason: 'never-approved',
    });
  });

  it('ends consistently when people approve and edit at the same moment', async () => {
    const { versionId, code } = await draft(road);
    const { services } = road.app;
    await submitForReview(services, road.roc, { versionId });
    for (let round = 0; round < 10; round += 1) {
      const hash = await hashOf(road.app, versionId);
      const revision = (await versionRow(road.app, versionId)).parts?.termination?.revision ?? 0;
      const value = { termination: { noticeMonths: round + 1 } };
      const part = 'termination';
      const acts = [
        () => approve(services, road.roc, { versionId, hash }),
        () => approve(services, road.ave, { versionId, hash }),
        () => saveSection(services, road.roc, { versionId, part, revision, value }),
      ];
      await Promise.all(
        [...acts.slice(round % 3), ...acts.slice(0, round % 3)].map((act) => act()),
      );
      const row = await versionRow(road.app, versionId);
      const { parties } = await workspace(road.roc, code);
      const approvals = parties.filter((each) => each.approved).length;
      expect(row.terms.termination.noticeMonths).toBe(round + 1);
      expect(row.status, `round ${round}`).toBe(approvals === 2 ? 'terms-agreed' : 'in-review');
      expect(approvals, 'the edit came last or approvals were overtaken').toBe(0);
    }
    expect((await verifyAuditChain(road.app.store.read)).brokenAt).toBeNull();
  });

  it('waits for the own internal route, which the other sees only as done or not', async () => {
    const { services } = road.app;
    const admin = await road.person('institution-admin', AVE);
    const step = {
      key: 'senate',
      names: { en: 'Senate' },
      role: 'agreement-drafter',
      decision: true,
    } as const;
    await configureRoute(services, admin.kind === 'person' ? admin.viewer : never(), AVE, [step]);
    const { versionId, code } = await draft(road);
    await submitForReview(services, road.roc, { versionId });
    const hash = await hashOf(road.app, versionId);
    expect(await approve(services, road.ave, { versionId, hash })).toMatchObject({
      reason: 'own-route',
    });
    const seenByOther = (await workspace(road.roc, code)).routes.find(
      (each) => each.institutionId === AVE,
    );
    expect(seenByOther).toEqual({ institutionId: AVE, done: false, steps: null });
    const own = (await workspace(road.ave, code)).routes.find((each) => each.steps?.length === 1);
    const stepId = own?.steps?.[0]?.id ?? '';
    const done = { versionId, stepId, hash, done: true };
    expect(await routeStep(services, road.ave, done)).toMatchObject({ reason: 'decision-missing' });
    const decided = { ...done, decidedOn: '2026-03-01', decisionNumber: '2026/14' };
    expect(await routeStep(services, road.ave, decided)).toEqual({ kind: 'done' });
    expect(await approve(services, road.ave, { versionId, hash })).toMatchObject({ kind: 'done' });
  });
});

const never = (): never => {
  throw new Error('not a person');
};

describe('talking about a draft', () => {
  it('keeps threads, applies an accepted suggestion once and tells what changed since', async () => {
    const { services } = road.app;
    const { versionId, code } = await draft(road);
    await submitForReview(services, road.roc, { versionId });
    await markSeen(services, await workspace(road.roc, code));
    const thread = await comment(services, road.ave, {
      versionId,
      address: 'clause:liability',
      text: 'Our insurer asks for another wording.',
    });
    const threadId = thread.kind === 'done' ? thread.commentId : '';
    await comment(services, road.roc, { versionId, address: '', text: 'Which one?', threadId });
    const made = await suggest(services, road.ave, {
      versionId,
      address: 'clause:liability',
      value: 'Each party bears its own loss.',
    });
    const suggestionId = made.kind === 'done' ? (made.suggestionIds[0] ?? '') : '';
    expect((await workspace(road.roc, code)).turn).toMatchObject({
      task: 'answer-suggestions',
      yours: true,
    });
    const answer = { versionId, suggestionId, accept: true };
    const both = await Promise.all([
      answerSuggestion(services, road.roc, answer),
      answerSuggestion(services, road.roc, { ...answer, accept: false }),
    ]);
    expect(both.map((each) => each.kind)).toEqual(['accepted', 'already']);
    await save(road, road.ave, versionId, 'termination', { termination: { noticeMonths: 9 } });
    const view = await workspace(road.roc, code);
    expect(view.threads.map((each) => each.answers.length)).toEqual([1]);
    expect(view.document.terms.clauses[0]?.text.en).toBe('Each party bears its own loss.');
    expect(view.news.changes.map((each) => each.address)).toEqual(['termination.noticeMonths']);
  });

  it('takes everything a Word file says, also what only people can act on', async () => {
    const { services } = road.app;
    const { versionId, code } = await draft(road);
    await submitForReview(services, road.roc, { versionId });
    await suggestFromWord(services, road.ave, {
      versionId,
      suggestions: [
        { tag: 'party.seat/2', before: 'x', after: 'Rua Nova 2', author: 'A. Jurist' },
        { tag: '', before: '', after: 'A sentence outside every control.' },
      ],
    });
    const { suggestions } = await workspace(road.roc, code);
    expect(suggestions.map((each) => [each.address, each.applicable])).toEqual([
      [`party.seat@${AVE}`, true],
      ['word:', false],
    ]);
  });

  it('asks the writer for changes and takes the next submission', async () => {
    const { services } = road.app;
    const { versionId } = await draft(road);
    await submitForReview(services, road.roc, { versionId });
    const note = 'Please name the faculty.';
    expect(await requestChanges(services, road.roc, { versionId, note })).toMatchObject({
      reason: 'other-party-reads',
    });
    await requestChanges(services, road.ave, { versionId, note });
    expect(await submitForReview(services, road.roc, { versionId })).toMatchObject({
      status: 'in-review',
    });
  });

  it('lets a named contact in by a link that opens once, to comment and approve', async () => {
    const { services, store, clock } = road.app;
    const { versionId, code } = await draft(road);
    const invited = await invitePartner(services, road.roc, {
      versionId,
      institutionId: AVE,
      name: 'Dr Guest',
      email: 'guest@aveleda.example',
    });
    expect(invited).toEqual({ kind: 'invited', by: 'link' });
    const [letter] = await store.read.select().from(mail);
    const link = openParams(letter?.params ?? {}).link ?? '';
    const token = link.split('/').at(-1) ?? '';
    const opened = await openGuestLink(services, token);
    expect(await openGuestLink(services, token)).toBeNull();
    const guest = await findGuest(store.read, opened?.sessionToken ?? '', clock.now());
    const actor = { kind: 'guest', guest: guest ?? never() } as const;
    expect((await workspace(actor, code)).own.institutionId).toBe(AVE);
    await submitForReview(services, road.roc, { versionId });
    const said = await comment(services, actor, { versionId, address: '', text: 'Fine.' });
    expect(said.kind).toBe('done');
    const hash = await hashOf(road.app, versionId);
    expect((await approve(services, actor, { versionId, hash })).kind).toBe('done');
    await expect(withdraw(services, actor, { versionId })).rejects.toMatchObject({
      code: 'not-found',
    });
    clock.advance(8 * 86_400_000);
    expect(await findGuest(store.read, opened?.sessionToken ?? '', clock.now())).toBeNull();
  });
});

describe('an agreement in force', () => {
  it('is frozen, signed, published, found by the catalogue, and enters into force by date', async () => {
    const { services, store, clock } = road.app;
    const { versionId, code } = await draft(road, {
      duration: {
        inForceFrom: '2026-03-10',
        inForceUntil: '2028-03-09',
        backCoverageFrom: null,
        teachOutMonths: 12,
        academicYears: [],
      },
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
    const reminders = async () =>
      (await store.read.select().from(mail)).filter((each) => each.template === 'agreement-ends')
        .length;
    for (const [on, sent] of [
      ['2027-09-20', 2],
      ['2027-09-21', 2],
      ['2027-12-20', 4],
      ['2028-02-20', 6],
    ] as const) {
      clock.set(day(on));
      await followCalendar(services);
      await followCalendar(services);
      expect(await reminders(), on).toBe(sent);
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
    const cloned = await cloneAgreement(services, viewer, { code, partnerInstitutionId: null });
    expect(cloned).toMatchObject({ kind: 'drafted' });
  });
});
