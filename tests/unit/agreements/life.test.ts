import { describe, expect, it } from 'vitest';
import { type LifeFacts, lifeStep, possibleActions } from '~/agreements/life/transition';
import { AGREEMENT_ACTIONS, LIFE, type LifeStatus } from '~/agreements/life/transitions.data';
import { whoseTurn } from '~/agreements/life/turn';

const party = (institutionId: string, approvedHash: string | null = null, signed = false) => ({
  institutionId,
  approvedHash,
  routeDone: true,
  signatories: [{ id: `${institutionId}-s`, order: 1, signed }],
});

const facts = (over: Partial<LifeFacts> = {}): LifeFacts => ({
  status: 'in-review',
  statusBefore: null,
  kind: 'whole',
  parentId: null,
  termsHash: 'h1',
  everApproved: false,
  complete: true,
  published: false,
  drafterInstitutionId: 'a',
  submittedBy: 'a',
  changesRequestedBy: null,
  parties: [party('a'), party('b')],
  inForceFrom: '2026-09-01',
  inForceUntil: '2029-08-31',
  endingConsents: [],
  reopeningConsents: [],
  suspendedBy: null,
  resumeAsked: [],
  suspendsWhole: true,
  renewal: { kind: 'explicit', asked: [], declined: false },
  toAnswer: [],
  today: '2026-03-02',
  ...over,
});

const by = (institutionId: string | null, more = {}) => ({ institutionId, hash: 'h1', ...more });

describe('the life of an agreement', () => {
  it('asks the drafter to publish what is signed, until it is published', () => {
    const publish = { task: 'publish', institutionIds: ['a'] };
    expect(whoseTurn(facts({ status: 'signed' }))).toEqual(publish);
    expect(whoseTurn(facts({ status: 'in-force' }))).toEqual(publish);
    expect(whoseTurn(facts({ status: 'expiring', inForceUntil: '2026-04-01' })).task).toBe(
      'decide-renewal',
    );
    expect(whoseTurn(facts({ status: 'signed', published: true })).task).toBe('wait-for-start');
    expect(whoseTurn(facts({ status: 'in-force', published: true })).task).toBeNull();
    expect(whoseTurn(facts({ status: 'terminated' })).task).toBeNull();
  });

  it('makes no version for signature, and approves no annexes, while a suggestion is open', () => {
    const both = [party('a', 'h1'), party('b', 'h1')];
    const agreed = facts({ status: 'terms-agreed', parties: both, toAnswer: ['b'] });
    const left = { ok: false, requirement: 'suggestions-answered' };
    expect(lifeStep(agreed, 'freeze', by('a'))).toMatchObject(left);
    expect(whoseTurn(agreed)).toEqual({ task: 'answer-suggestions', institutionIds: ['b'] });
    expect(whoseTurn({ ...agreed, toAnswer: [] }).task).toBe('freeze');
    const annex = facts({ kind: 'annex', toAnswer: ['b'] });
    const coordinator = by('b', { coordinator: true });
    expect(lifeStep(annex, 'approve', coordinator)).toMatchObject(left);
    expect(lifeStep(facts({ toAnswer: ['b'] }), 'approve', by('b')).ok).toBe(true);
  });

  it('agrees the terms when the second party approves the same hash', () => {
    const first = facts();
    expect(lifeStep(first, 'approve', by('b'))).toMatchObject({ ok: true, next: 'in-review' });
    const second = facts({ parties: [party('a'), party('b', 'h1')] });
    expect(lifeStep(second, 'approve', by('a'))).toMatchObject({ ok: true, next: 'terms-agreed' });
    const stale = facts({ parties: [party('a'), party('b', 'h0')] });
    expect(lifeStep(stale, 'approve', by('a'))).toMatchObject({ ok: true, next: 'in-review' });
  });

  it('approves nothing but the text that was read, complete, through the own route', () => {
    const refused = (over: Partial<LifeFacts>, input = {}) =>
      lifeStep(facts(over), 'approve', { ...by('a'), ...input });
    expect(refused({}, { hash: 'h0' })).toMatchObject({ requirement: 'same-hash' });
    expect(refused({ complete: false })).toMatchObject({ requirement: 'complete' });
    const waiting = { ...party('a'), routeDone: false };
    expect(refused({ parties: [waiting, party('b')] })).toMatchObject({
      requirement: 'own-route',
    });
  });

  it('lets coordinators alone approve annexes, and these bind without signatures', () => {
    const annex = facts({ kind: 'annex', parties: [party('a'), party('b', 'h1')] });
    expect(lifeStep(annex, 'approve', by('a'))).toMatchObject({ requirement: 'by-coordinator' });
    expect(lifeStep(annex, 'approve', by('a', { coordinator: true }))).toMatchObject({
      next: 'signed',
    });
  });

  it('withdraws only what nobody ever approved', () => {
    expect(lifeStep(facts(), 'withdraw', by('a'))).toMatchObject({ next: 'withdrawn' });
    expect(lifeStep(facts({ everApproved: true }), 'withdraw', by('a'))).toMatchObject({
      requirement: 'never-approved',
    });
  });

  it('freezes only without placeholders, and reopens only before the first signature', () => {
    const agreed = { status: 'terms-agreed' as const };
    expect(lifeStep(facts({ ...agreed, complete: false }), 'freeze', by('a'))).toMatchObject({
      requirement: 'complete',
    });
    expect(lifeStep(facts(agreed), 'freeze', by('a'))).toMatchObject({
      next: 'awaiting-signatures',
    });
    const signed = facts({
      status: 'awaiting-signatures',
      parties: [party('a', 'h1', true), party('b', 'h1')],
    });
    const reopens = (over: Partial<LifeFacts> = {}, who = 'b') =>
      lifeStep({ ...signed, ...over }, 'reopen', by(who, { note: 'a name is wrong' }));
    expect(reopens()).toMatchObject({ requirement: 'signers-agree' });
    expect(reopens({ reopeningConsents: ['a'] })).toMatchObject({ next: 'in-review' });
    expect(reopens({}, 'a'), 'nobody else has signed').toMatchObject({ next: 'in-review' });
    expect(reopens({ reopeningConsents: ['b'] }, 'a')).toMatchObject({ next: 'in-review' });
  });

  it('ends by consent only when all parties ask for it', () => {
    const inForce = { status: 'in-force' as const };
    expect(lifeStep(facts(inForce), 'terminate', by('a'))).toMatchObject({
      requirement: 'all-consent',
    });
    const agreed = facts({ ...inForce, endingConsents: ['a', 'b'] });
    expect(lifeStep(agreed, 'terminate', by('a'))).toMatchObject({ next: 'terminated' });
  });

  it('is resumed by the party that suspended it alone; the others ask it to, once, with a reason', () => {
    const suspended = facts({ status: 'suspended', statusBefore: 'in-force', suspendedBy: 'a' });
    const why = { note: 'the audit is over' };
    expect(lifeStep(suspended, 'resume', by('b'))).toMatchObject({
      requirement: 'own-suspension',
    });
    expect(lifeStep(suspended, 'ask-resume', by('b'))).toMatchObject({ requirement: 'note' });
    expect(lifeStep(suspended, 'ask-resume', by('a', why))).toMatchObject({
      requirement: 'their-suspension',
    });
    expect(lifeStep(suspended, 'ask-resume', by('b', why))).toMatchObject({ next: 'suspended' });
    expect(whoseTurn(suspended).task).toBeNull();
    const asked = { ...suspended, resumeAsked: ['b'] };
    expect(lifeStep(asked, 'ask-resume', by('b', why))).toMatchObject({ already: true });
    expect(whoseTurn(asked)).toEqual({ institutionIds: ['a'], task: 'answer-resume' });
    expect(lifeStep(asked, 'take-resume-wish-back', by('b'))).toMatchObject({ already: false });
    expect(lifeStep(suspended, 'take-resume-wish-back', by('b'))).toMatchObject({ already: true });
    expect(lifeStep(asked, 'resume', by('a'))).toMatchObject({ next: 'in-force' });
  });

  it('has every wish answered: no is an answer, with a reason, and ends the turn', () => {
    const why = { note: 'we need it' };
    const suspended = facts({ status: 'suspended', statusBefore: 'in-force', suspendedBy: 'a' });
    const asked = { ...suspended, resumeAsked: ['b'] };
    expect(lifeStep(asked, 'decline-resume', by('a'))).toMatchObject({ requirement: 'note' });
    expect(lifeStep(asked, 'decline-resume', by('b', why))).toMatchObject({
      requirement: 'own-suspension',
    });
    expect(lifeStep(asked, 'decline-resume', by('a', why))).toMatchObject({ next: 'suspended' });
    expect(possibleActions(suspended, 'a', false)).not.toContain('decline-resume');
    const wished = facts({ status: 'in-force', endingConsents: ['a'] });
    expect(whoseTurn(wished)).toEqual({ institutionIds: ['b'], task: 'answer-end' });
    expect(whoseTurn({ ...wished, status: 'expiring' }).task).toBe('answer-end');
    expect(lifeStep(wished, 'decline-end', by('b', why))).toMatchObject({ next: 'in-force' });
    expect(possibleActions(wished, 'b', false)).toContain('decline-end');
    expect(possibleActions(wished, 'a', false)).not.toContain('decline-end');
    expect(lifeStep(wished, 'decline-end', by('a', why))).toMatchObject({ already: true });
    expect(whoseTurn(facts({ status: 'in-force' })).task).not.toBe('answer-end');
  });

  it('is not suspended as a whole where the parties left that out of the text', () => {
    const plain = facts({ status: 'in-force', suspendsWhole: false });
    expect(lifeStep(plain, 'suspend', by('a', { note: 'r' }))).toMatchObject({
      requirement: 'suspends-whole',
    });
    expect(possibleActions(plain, 'a', false)).not.toContain('suspend');
  });

  it('answers a repeat instead of failing it', () => {
    for (const action of AGREEMENT_ACTIONS)
      for (const status of LIFE[action].doneIn) {
        if (LIFE[action].from.includes(status)) continue;
        const step = lifeStep(facts({ status }), action, by(LIFE[action].byDate ? null : 'a'));
        expect(step, `${action} in ${status}`).toMatchObject({ ok: true, already: true });
      }
  });

  it('lets nobody do what only the calendar does', () => {
    const due = facts({ status: 'signed', inForceFrom: '2026-03-01' });
    expect(lifeStep(due, 'enter-into-force', by('a'))).toMatchObject({ ok: false });
    expect(lifeStep(due, 'enter-into-force', by(null))).toMatchObject({ next: 'in-force' });
    expect(possibleActions(due, 'a', false)).not.toContain('enter-into-force');
  });

  it('has no way out of what has ended', () => {
    for (const status of ['expired', 'superseded', 'terminated', 'withdrawn'] as LifeStatus[])
      expect(possibleActions(facts({ status }), 'a', true), status).toEqual(
        status === 'withdrawn' ? [] : ['publish'],
      );
  });
});

describe('whose turn it is', () => {
  it('goes from the drafter to the reader, back, and to both for signing', () => {
    const turn = (over: Partial<LifeFacts>) => whoseTurn(facts(over));
    expect(turn({ status: 'draft', complete: false })).toEqual({
      task: 'complete-draft',
      institutionIds: ['a'],
    });
    expect(turn({})).toEqual({ task: 'review', institutionIds: ['b'] });
    expect(turn({ toAnswer: ['a'] })).toEqual({
      task: 'answer-suggestions',
      institutionIds: ['a'],
    });
    expect(turn({ status: 'changes-requested', changesRequestedBy: 'b' })).toEqual({
      task: 'answer-changes',
      institutionIds: ['a'],
    });
    expect(turn({ parties: [party('a'), party('b', 'h1')] })).toEqual({
      task: 'approve',
      institutionIds: ['a'],
    });
    expect(turn({ status: 'awaiting-signatures' })).toEqual({
      task: 'sign',
      institutionIds: ['a', 'b'],
    });
  });

  it('is the internal route’s while a step of it is open', () => {
    const open = { ...party('b'), routeDone: false };
    expect(whoseTurn(facts({ parties: [party('a'), open] }))).toEqual({
      task: 'internal-route',
      institutionIds: ['b'],
    });
  });

  it('of three is each one’s own: one is on its route, another reads already', () => {
    const three = facts({
      parties: [party('a'), { ...party('b'), routeDone: false }, party('c')],
    });
    expect(whoseTurn(three, 'b')).toEqual({ task: 'internal-route', institutionIds: ['b'] });
    expect(whoseTurn(three, 'c')).toEqual({ task: 'review', institutionIds: ['c'] });
    expect(whoseTurn(three, 'a')).toEqual({ task: 'review', institutionIds: ['b', 'c'] });
  });

  it('follows the order of the signatories', () => {
    const later = {
      ...party('b', 'h1'),
      signatories: [{ id: 'late', order: 2, signed: false }],
    };
    const signing = facts({ status: 'awaiting-signatures', parties: [party('a', 'h1'), later] });
    expect(whoseTurn(signing).institutionIds).toEqual(['a']);
  });
});
