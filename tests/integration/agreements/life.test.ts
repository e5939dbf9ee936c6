import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyAuditChain } from '#db/queries/audit';
import { mail } from '#db/schema/accounts';
import { openParams } from '~/accounts/mail/queue-mail.server';
import { approve } from '~/agreements/approve.server';
import { comment } from '~/agreements/comment.server';
import { findGuest, invitePartner, openGuestLink } from '~/agreements/invite-partner.server';
import { loadWorkspace, markSeen } from '~/agreements/load-workspace.server';
import { requestChanges } from '~/agreements/request-changes.server';
import { configureRoute, routeStep } from '~/agreements/route-step.server';
import { saveSection } from '~/agreements/save-section.server';
import { submitForReview } from '~/agreements/submit-for-review.server';
import { answerSuggestion, suggest, suggestFromWord } from '~/agreements/suggest.server';
import { withdraw } from '~/agreements/withdraw.server';
import { AVE, draft, hashOf, openRoad, ROC, type Road, save, versionRow } from './road';

let road: Road;
beforeEach(async () => {
  road = await openRoad();
});
afterEach(() => road.app.close());

const workspace = (actor: Road['roc'], code: string) =>
  loadWorkspace(road.app.services, actor, { code });

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
    expect(seenByOther).toEqual({ institutionId: AVE, begun: true, done: false, steps: null });
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
    expect(await withdraw(services, actor, { versionId })).toMatchObject({
      kind: 'refused',
      reason: 'never-approved',
    });
    clock.advance(8 * 86_400_000);
    expect(await findGuest(store.read, opened?.sessionToken ?? '', clock.now())).toBeNull();
  });
});
