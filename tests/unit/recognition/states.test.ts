import { describe, expect, it } from 'vitest';
import type { CaseFacts, CaseSignature } from '~/recognition/case-facts';
import { CASE_STATUSES } from '~/recognition/proposal';
import { availableActions, mayEdit, transition } from '~/recognition/states';
import { CASE_ACTIONS, type CaseAction, TRANSITIONS } from '~/recognition/states.data';
import { actor, caseFacts, casePackage, decision, NOW, policy, proposal, target } from './fixtures';

const learner = actor('learner', 'learner');
const admin = actor('ada', 'faculty-administrator');
const curator = actor('cleo', 'recognition-curator');
const studies = actor('stan', 'studies-official');
const office = actor('ines', 'international-office');
const panel = actor('paul', 'appeal-panel');
const at = (status: CaseFacts['status'], over: Partial<CaseFacts> = {}) =>
  caseFacts({ status, ...over });
const signed: CaseSignature[] = [
  { step: 'administrator', personId: 'ada' },
  { step: 'curator', personId: 'cleo' },
];
const input = { now: NOW, note: 'because', proof: 'portal' };

/** Applies what a transition says to the facts, as the use case does. */
function apply(kase: CaseFacts, action: CaseAction, who = admin, more = {}): CaseFacts {
  const step = transition(kase, action, who, { ...input, ...more });
  if (!step.ok) throw new Error(`${action}: ${step.reason} ${JSON.stringify(step.missing)}`);
  let next: CaseFacts = { ...kase, status: step.next };
  for (const effect of step.effects) {
    if (effect.kind === 'sign')
      next = {
        ...next,
        signatures: [...next.signatures, { step: effect.step, personId: who.personId }],
      };
    if (effect.kind === 'clear-signatures')
      next = {
        ...next,
        signatures: next.signatures.filter((each) => !effect.steps.includes(each.step)),
      };
    if (effect.kind === 'open-hearing') next = { ...next, hearing: effect.hearing };
    if (effect.kind === 'close-hearing' && next.hearing)
      next = {
        ...next,
        hearing: { ...next.hearing, ...(effect.answered ? { answeredAt: NOW } : { lapsed: true }) },
      };
    if (effect.kind === 'start-appeal-clock') next = { ...next, appealUntil: effect.until };
    if (effect.kind === 'open-appeal') next = { ...next, appealedFrom: effect.from };
  }
  return next;
}

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
