import { expect, test } from 'vitest';
import { fullRecord, mixedRecord, refusedRecord } from '#tests/fixtures/decision-records';
import { initialsOf, toDecisionProof } from '~/recognition/decision-proof';

const hash = { recordHash: 'ab'.repeat(32), intact: true };

test('initials stand for every part of a name, in any script', () => {
  expect(initialsOf('Živilė Šiaučiūnaitė-Łukasiewicz')).toBe('Ž. Š.-Ł.');
  expect(initialsOf('ليلى الحسن (Layla Al-Hassan)')).toBe('ل. ا. L. A.-H.');
  expect(initialsOf('  ')).toBe('');
});

test('a proof tells what was credited and nothing that identifies beyond initials and year', () => {
  const proof = toDecisionProof(mixedRecord, mixedRecord, hash);
  expect(proof).toMatchObject({
    state: 'current',
    ects: 50,
    holder: { initials: 'Ž. Š.-Ł.', birthYear: '2003' },
  });
  expect(proof.parts[4]).toMatchObject({ number: 5, outcome: 'refused', ects: null });
  const told = JSON.stringify(proof);
  for (const secret of [
    'Šiaučiūnaitė',
    '2003-11-05',
    's2024117',
    'Dérivation',
    'gradient',
    '4,5',
    'De Smedt',
  ])
    expect(told).not.toContain(secret);
});

test('a later edition replaces, a later revocation revokes, a revocation itself is current', () => {
  const later = { ...fullRecord, id: 'd-9', edition: 2, decidedOn: '2026-04-01' };
  expect(toDecisionProof(fullRecord, later, hash)).toMatchObject({
    state: 'replaced',
    later: { edition: 2, decidedOn: '2026-04-01' },
  });
  const revocation = { ...later, kind: 'revocation' as const };
  expect(toDecisionProof(fullRecord, revocation, hash).state).toBe('revoked');
  expect(toDecisionProof(revocation, revocation, hash)).toMatchObject({
    state: 'current',
    ects: 0,
  });
});

test('a record that lost its hash is never called genuine', () => {
  expect(toDecisionProof(refusedRecord, refusedRecord, { ...hash, intact: false }).state).toBe(
    'unconfirmed',
  );
});
