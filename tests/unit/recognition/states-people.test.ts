import { describe, expect, it } from 'vitest';
import { availableActions, mayEdit, transition } from '~/recognition/states';
import { CASE_ACTIONS } from '~/recognition/states.data';
import { actor, casePackage, decision, proposal } from './case-fixtures';
import {
  admin,
  apply,
  at,
  curator,
  input,
  learner,
  office,
  panel,
  signed,
  studies,
} from './case-walk';
import { NOW, target } from './fixtures';

describe('a hearing', () => {
  const refusal = casePackage({
    proposal: proposal({ basis: { kind: 'individual' }, suggestedOutcome: null }),
    decision: decision({
      outcome: 'refused',
      targets: [],
      ectsCredited: 0,
      reasons: [{ code: 'O1', evidence: 'No outcome on statistics.' }],
      laterWays: 'Take STAT-1.',
      departure: 'No credit.',
    }),
  });

  it('comes before any refusal, and its lapse is enough', () => {
    let kase = at('under-assessment', { packages: [refusal] });
    expect(transition(kase, 'send-to-curator', admin, input)).toMatchObject({
      ok: false,
      missing: [{ code: 'missing.hearing' }],
    });
    kase = apply(kase, 'hold-hearing');
    expect(kase).toMatchObject({ status: 'hearing', hearing: { packageIds: ['pkg-1'] } });
    expect(transition(kase, 'lapse-hearing', admin, input)).toMatchObject({ ok: false });
    kase = apply(kase, 'lapse-hearing', admin, { now: NOW + 16 * 86_400_000 });
    expect(kase.status).toBe('under-assessment');
    expect(apply(kase, 'send-to-curator').status).toBe('curator-review');
  });

  it('about one package does not cover another refused later', () => {
    const kase = at('under-assessment', { packages: [refusal] });
    const heard = apply(apply(kase, 'hold-hearing'), 'answer-hearing', learner);
    const more = {
      ...heard,
      packages: [
        refusal,
        { ...refusal, id: 'pkg-2', proposal: { ...refusal.proposal, sourceKeys: ['b'] } },
      ],
    };
    expect(transition(more, 'send-to-curator', admin, input)).toMatchObject({
      ok: false,
      missing: [{ code: 'missing.hearing', params: { number: 2 } }],
    });
  });

  it('comes before revocation, returns to where the case stood, and somebody else revokes', () => {
    const decided = at('recorded', { appealUntil: NOW });
    expect(transition(decided, 'revoke', studies, input)).toMatchObject({
      ok: false,
      missing: [{ code: 'missing.hearing-revocation' }],
    });
    const opened = apply(decided, 'hold-hearing', studies, { hearingFor: 'revocation' });
    const heard = apply(opened, 'answer-hearing', learner);
    expect(heard.status).toBe('recorded');
    expect(transition(heard, 'revoke', studies, input)).toMatchObject({
      reason: 'duty.held-the-hearing',
    });
    expect(apply(heard, 'revoke', actor('olga', 'studies-official')).status).toBe('revoked');
  });
});

describe('an appeal', () => {
  const notified = at('notified', {
    signatures: [...signed, { step: 'studies', personId: 'stan' }],
    appealUntil: NOW + 1000,
  });

  it('is open until its last moment, afterwards only through the panel', () => {
    expect(apply(notified, 'open-appeal', learner).status).toBe('appeal-open');
    const late = { now: NOW + 1001 };
    expect(transition(notified, 'open-appeal', learner, { ...input, ...late })).toMatchObject({
      ok: false,
      missing: [{ code: 'missing.appeal-late' }],
    });
    expect(apply(notified, 'open-appeal', panel, late).status).toBe('appeal-open');
  });

  it('is judged by somebody who signed nothing', () => {
    const open = apply(notified, 'open-appeal', learner);
    for (const { personId } of notified.signatures)
      expect(transition(open, 'confirm-decision', actor(personId, 'appeal-panel'), input).ok).toBe(
        false,
      );
    expect(apply(open, 'confirm-decision', panel).status).toBe('decision-confirmed');
    expect(apply(open, 'change-decision', panel).status).toBe('decision-changed');
  });

  it('lies against silence too, and ends in an order to decide', () => {
    const late = at('under-assessment', { overdue: true });
    expect(transition({ ...late, overdue: false }, 'open-appeal', learner, input).ok).toBe(false);
    const open = apply(late, 'open-appeal', learner);
    expect(transition(open, 'confirm-decision', panel, input).ok).toBe(false);
    expect(apply(open, 'order-decision', panel).status).toBe('under-assessment');
  });

  it('starts its time with notification; a clerical correction opens no new one', () => {
    const first = transition(at('decided'), 'notify', office, input);
    expect(first.ok && first.effects[0]).toEqual({
      kind: 'start-appeal-clock',
      until: Date.parse('2026-07-15T21:59:59.999Z'),
    });
    expect(
      transition(at('rectified', { appealUntil: NOW }), 'notify', office, input),
    ).toMatchObject({ effects: [] });
  });
});

describe('four eyes, whatever people try', () => {
  /** A small generator with a fixed seed, so that a failure can be repeated. */
  const random = (seed: number) => () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const people = ['learner', 'ada', 'bea', 'cai'].map((id) =>
    actor(
      id,
      'learner',
      'faculty-administrator',
      'international-office',
      'recognition-curator',
      'committee-secretary',
      'studies-official',
      'appeal-panel',
    ),
  );

  it('nothing reaches decided without three different people, none of them the learner', () => {
    let decided = 0;
    for (let seed = 1; seed <= 60; seed += 1) {
      const next = random(seed);
      let kase = at('draft', { completeAt: null });
      for (let step = 0; step < 1500 && kase.status !== 'decided'; step += 1) {
        const action = CASE_ACTIONS[Math.floor(next() * CASE_ACTIONS.length)]!;
        if (action === 'withdraw') continue;
        const who = people[Math.floor(next() * people.length)]!;
        const tried = transition(kase, action, who, {
          ...input,
          meetingDate: '2026-06-10',
          minutesNumber: '4',
          packageId: 'pkg-1',
        });
        if (tried.ok && !tried.already)
          kase = apply(kase, action, who, {
            meetingDate: '2026-06-10',
            minutesNumber: '4',
            packageId: 'pkg-1',
          });
      }
      if (kase.status !== 'decided') continue;
      decided += 1;
      const signers = kase.signatures.map((each) => each.personId);
      expect(new Set(signers).size).toBe(3);
      expect(signers).not.toContain('learner');
    }
    expect(decided).toBeGreaterThan(20);
  });

  it('two people alone never get there', () => {
    const two = people.slice(1, 3);
    const furthest = new Set<string>();
    for (let seed = 1; seed <= 30; seed += 1) {
      const next = random(seed);
      let kase = at('submitted', { completeAt: null });
      for (let step = 0; step < 1500; step += 1) {
        const action = CASE_ACTIONS[Math.floor(next() * CASE_ACTIONS.length)]!;
        if (action === 'withdraw') continue;
        const who = two[Math.floor(next() * two.length)]!;
        const more = { meetingDate: '2026-06-10', minutesNumber: '4', packageId: 'pkg-1' };
        const tried = transition(kase, action, who, { ...input, ...more });
        if (tried.ok && !tried.already) kase = apply(kase, action, who, more);
        furthest.add(kase.status);
      }
    }
    expect([...furthest]).toContain('studies-review');
    expect([...furthest]).not.toContain('decided');
  });
});

describe('what a person can do now', () => {
  it('lists their actions with what each still lacks', () => {
    const kase = at('under-assessment', { legalBasis: null });
    const found = availableActions(kase, admin, NOW);
    expect(found.map((each) => each.action)).toContain('send-to-curator');
    expect(found.find((each) => each.action === 'send-to-curator')?.missing).toMatchObject([
      { field: 'legalBasis' },
    ]);
    expect(availableActions(kase, curator, NOW).map((each) => each.action)).not.toContain(
      'send-to-curator',
    );
  });

  it('never lets the learner edit their own case, whatever roles they hold', () => {
    expect(mayEdit(at('under-assessment'), admin)).toBe(true);
    expect(mayEdit(at('under-assessment', { learnerId: 'ada' }), admin)).toBe(false);
    expect(mayEdit(at('studies-review'), admin)).toBe(false);
    expect(mayEdit(at('curator-review'), curator)).toBe(true);
  });

  it('shows no step to somebody whom a duty forbids it', () => {
    const kase = at('curator-review', {
      preparedById: 'cleo',
      packages: [casePackage({ requested: [target()] })],
    });
    expect(availableActions(kase, curator, NOW).map((each) => each.action)).not.toContain(
      'curator-approve',
    );
  });
});
