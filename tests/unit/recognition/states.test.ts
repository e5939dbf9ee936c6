import { describe, expect, it } from 'vitest';
import { CASE_STATUSES } from '~/recognition/proposal';
import { transition } from '~/recognition/states';
import { CASE_ACTIONS, TRANSITIONS } from '~/recognition/states.data';
import { actor, casePackage } from './case-fixtures';
import { admin, apply, at, curator, input, learner, office, signed, studies } from './case-walk';
import { NOW, policy } from './fixtures';

describe('the road of a case', () => {
  it('leads from draft to recorded through three different people', () => {
    let kase = at('draft', { completeAt: null });
    kase = apply(kase, 'submit', learner);
    kase = apply(kase, 'start-completeness-check', office);
    kase = apply(kase, 'request-info');
    kase = apply(kase, 'answer-info', learner);
    kase = apply(kase, 'begin-assessment');
    kase = apply(kase, 'send-to-curator');
    kase = apply(kase, 'curator-approve', curator);
    kase = apply(kase, 'studies-approve', studies);
    kase = apply(kase, 'notify', office);
    kase = apply(kase, 'accept-credit', learner, { packageId: 'pkg-1' });
    kase = apply(kase, 'record', studies);
    expect(kase.status).toBe('recorded');
    expect(new Set(kase.signatures.map((each) => each.personId)).size).toBe(3);
  });

  it('starts the clock once, when the file is first complete', () => {
    const first = transition(
      at('completeness-check', { completeAt: null }),
      'begin-assessment',
      admin,
      input,
    );
    const again = transition(at('completeness-check'), 'begin-assessment', admin, input);
    expect(first).toMatchObject({ effects: [{ kind: 'start-clock' }] });
    expect(again).toMatchObject({ effects: [] });
  });

  it('issues a record with the last signature, and with each later edition', () => {
    const kase = at('studies-review', { signatures: signed });
    expect(transition(kase, 'studies-approve', studies, input)).toMatchObject({
      next: 'decided',
      effects: expect.arrayContaining([{ kind: 'issue-record', edition: 'decision' }]),
    });
    expect(transition(at('recorded'), 'rectify', studies, input)).toMatchObject({
      next: 'rectified',
      effects: [{ kind: 'issue-record', edition: 'rectification' }],
    });
  });

  it('needs the date and the minutes of the committee', () => {
    const secretary = actor('sofia', 'committee-secretary');
    const kase = at('curator-review');
    const without = transition(kase, 'enter-committee-decision', secretary, {
      now: NOW,
      meetingDate: '2026-02-30',
    });
    expect(without).toMatchObject({ ok: false, reason: 'state.incomplete' });
    expect(without.ok ? [] : without.missing.map((each) => each.field)).toEqual([
      'meetingDate',
      'minutesNumber',
    ]);
    expect(
      transition(kase, 'enter-committee-decision', secretary, {
        now: NOW,
        meetingDate: '2026-06-10',
        minutesNumber: '4/2026',
      }),
    ).toMatchObject({ ok: true, next: 'studies-review' });
  });

  it('leaves the second step to whom the institution chose', () => {
    const committee = policy({ workflow: { secondStep: 'committee' } });
    expect(
      transition(at('curator-review', { policy: committee }), 'curator-approve', curator, input),
    ).toMatchObject({
      ok: false,
      reason: 'state.step-not-used',
    });
  });
});

describe('repeats and wrong moments', () => {
  it('answers a repeat instead of failing it', () => {
    const kase = at('decided', { signatures: [...signed, { step: 'studies', personId: 'stan' }] });
    expect(transition(kase, 'studies-approve', actor('olga', 'studies-official'), input)).toEqual({
      ok: true,
      already: true,
      next: 'decided',
      role: 'studies-official',
      effects: [],
    });
    expect(transition(kase, 'curator-approve', curator, input)).toMatchObject({ already: true });
  });

  it('answers the same acceptance again, but takes a changed one', () => {
    const kase = at('notified', {
      packages: [casePackage({ learnerAccepts: 'credit-and-grade' })],
    });
    const one = { ...input, packageId: 'pkg-1' };
    expect(transition(kase, 'accept-credit', learner, one)).toMatchObject({ already: true });
    expect(
      transition(kase, 'accept-credit', learner, { ...one, acceptGrade: false }),
    ).toMatchObject({
      already: false,
      effects: [{ kind: 'set-acceptance', answer: 'credit-only' }],
    });
    expect(transition(kase, 'decline-credit', learner, one)).toMatchObject({ already: false });
  });

  it('refuses a step that skips a station', () => {
    expect(transition(at('under-assessment'), 'studies-approve', studies, input)).toMatchObject({
      ok: false,
      reason: 'state.wrong-status',
    });
  });

  it('refuses a role that does not take the step', () => {
    expect(transition(at('studies-review'), 'studies-approve', admin, input)).toMatchObject({
      ok: false,
      reason: 'state.role-may-not',
    });
    expect(
      transition(at('notified'), 'accept-credit', actor('other', 'learner'), input),
    ).toMatchObject({
      ok: false,
      reason: 'state.role-may-not',
    });
  });

  it('gives every status of the table a meaning and every action a row', () => {
    for (const action of CASE_ACTIONS) {
      const { from, to, roles } = TRANSITIONS[action];
      expect(roles.length).toBeGreaterThan(0);
      for (const each of [...from, to])
        expect([...CASE_STATUSES, 'same', 'before', 'returned']).toContain(each);
    }
  });
});

describe('a return', () => {
  it('from studies clears the second signature and keeps the first', () => {
    const back = apply(at('studies-review', { signatures: signed }), 'studies-return', studies);
    expect(back).toMatchObject({
      status: 'curator-review',
      signatures: [{ step: 'administrator' }],
    });
  });

  it('to the faculty clears them all', () => {
    const far = apply(at('studies-review', { signatures: signed }), 'studies-return', studies, {
      returnTo: 'faculty',
    });
    const near = apply(
      at('curator-review', { signatures: signed.slice(0, 1) }),
      'curator-return',
      curator,
    );
    for (const each of [far, near])
      expect(each).toMatchObject({ status: 'under-assessment', signatures: [] });
  });

  it('needs a note', () => {
    expect(
      transition(at('curator-review'), 'curator-return', curator, { now: NOW, note: '  ' }),
    ).toMatchObject({
      ok: false,
      missing: [{ code: 'missing.note', field: 'note' }],
    });
  });
});
