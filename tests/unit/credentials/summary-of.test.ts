import { expect, it } from 'vitest';
import { isMicroCredential } from '~/credentials/micro-credential';
import type { Check, CheckName, Credential } from '~/credentials/report';
import { summaryOf } from '~/credentials/summary-of';

const NAMES: CheckName[] = ['FORMAT', 'SEAL', 'REVOCATION', 'ACCREDITATION', 'VALIDITY', 'OWNER'];

function checks(changes: Partial<Record<CheckName, Check['status']>>): Check[] {
  return NAMES.map((check) => {
    const status = changes[check] ?? 'valid';
    return { check, status, code: `${check.toLowerCase()}.${status}`, message: '', evidence: {} };
  });
}

const credential = {
  title: 'Data ethics',
  types: ['VerifiableCredential'],
  achievements: [],
} as unknown as Credential;

const report = (changes: Partial<Record<CheckName, Check['status']>>, read = true) => ({
  checks: checks(changes),
  credential: read ? credential : null,
});

it('says all valid only when all six are', () => {
  expect(summaryOf(report({}))).toEqual({ kind: 'all-valid' });
});

it('names what cannot be told and what is valid', () => {
  expect(summaryOf(report({ OWNER: 'inconclusive', SEAL: 'inconclusive' }))).toEqual({
    kind: 'cannot-tell',
    unknown: ['SEAL', 'OWNER'],
    valid: ['FORMAT', 'REVOCATION', 'ACCREDITATION', 'VALIDITY'],
  });
});

it('lets one fault outweigh everything unknown, the seal before the rest', () => {
  const summary = summaryOf(
    report({ FORMAT: 'invalid', SEAL: 'invalid', VALIDITY: 'invalid', OWNER: 'inconclusive' }),
  );
  expect(summary).toMatchObject({
    kind: 'not-valid',
    reason: { check: 'SEAL' },
    invalid: ['FORMAT', 'SEAL', 'VALIDITY'],
  });
});

it('says why a file could not be read rather than that its seal is missing', () => {
  expect(summaryOf(report({ FORMAT: 'invalid', SEAL: 'invalid' }, false))).toMatchObject({
    kind: 'not-valid',
    reason: { check: 'FORMAT' },
  });
});

it('says of a known kind of file that it was not read', () => {
  expect(summaryOf(report({ FORMAT: 'inconclusive', SEAL: 'inconclusive' }, false))).toMatchObject({
    kind: 'not-read',
    reason: { check: 'FORMAT' },
  });
});

it('never takes a report without checks for a valid one', () => {
  expect(summaryOf({ checks: [], credential }).kind).toBe('cannot-tell');
});

it.each([
  'Micro-Credential',
  'Microcredential in Data',
  'Micro-certification en données',
  'Microcredencial de datos',
  'Mikronachweis Statistik',
])('knows "%s" for a micro-credential', (title) => {
  expect(isMicroCredential({ ...credential, title })).toBe(true);
});

it.each([
  'Bachelor of Science',
  'Microcrédit et développement',
  'Microbiology',
  'Microeconomics II',
  'Mikrobiologie',
])('does not take "%s" for a micro-credential', (title) => {
  expect(isMicroCredential({ ...credential, title })).toBe(false);
});
