import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { TargetKind } from '~/agreements/recognition-line';
import en from '~/locales/en/recognition.json';
import fr from '~/locales/fr/recognition.json';
import { MISSING_CODES } from '~/recognition/completeness.data';
import {
  CASE_STATUSES,
  CaseOrigin,
  CRITERIA,
  LegalBasis,
  MatchResult,
  Outcome,
  REASON_CODES,
} from '~/recognition/proposal';
import { CASE_ACTIONS } from '~/recognition/states.data';

type Words = Record<string, Record<string, string>>;
const LOCALES: Record<string, Words> = { en, fr };

const sourceIn = (folder: string): string =>
  readdirSync(folder, { withFileTypes: true })
    .filter(
      (each) => each.isDirectory() || (/\.ts$/.test(each.name) && !each.name.includes('.server.')),
    )
    .map((each) => {
      const at = path.join(folder, each.name);
      return each.isDirectory() ? sourceIn(at) : readFileSync(at, 'utf8');
    })
    .join('\n');
const code = sourceIn('app/recognition');
const coverage = readFileSync('app/agreements/coverage.ts', 'utf8');

/** Codes as they stand in the source, and those it puts together from parts. */
const reasons = new Set([
  ...[...code.matchAll(/'((?:c\d+|settled|assess|confirmed|state|duty)\.[a-z-]+)'/g)].map(
    (each) => each[1]!,
  ),
  ...[...coverage.matchAll(/^ {2}\| '([a-z-]+)'/gm)].map((each) => `c7.${each[1]}`),
  ...['c13', 'c15', 'c16'].flatMap((each) => [`${each}.no-clause-asks`, `${each}.for-a-person`]),
]);
describe.each(Object.entries(LOCALES))('the words in %s', (_, words) => {
  const has = (group: string, keys: Iterable<string>) =>
    [...keys].filter((key) => !words[group]?.[key]?.trim()).map((key) => `${group}.${key}`);

  it('say every reason a criterion, a state or a duty can give', () => {
    expect(reasons.size).toBeGreaterThan(100);
    expect(
      has(
        'reason',
        [...reasons].map((each) => each.replace('.', '_')),
      ),
    ).toEqual([]);
  });

  it('say everything that may be missing', () => {
    expect(has('missing', MISSING_CODES)).toEqual([]);
  });

  it('name every criterion, result, status, outcome, basis, origin, target and action', () => {
    expect([
      ...has('criterion', CRITERIA),
      ...has('answer', ['met', 'not-met', 'unknown']),
      ...has('result', MatchResult.options),
      ...has('status', CASE_STATUSES),
      ...has('outcome', Outcome.options),
      ...has('reasonCode', REASON_CODES),
      ...has('legalBasis', LegalBasis.options),
      ...has('origin', CaseOrigin.options),
      ...has('targetKind', TargetKind.options),
      ...has('action', CASE_ACTIONS),
      ...has('event', CASE_ACTIONS),
    ]).toEqual([]);
  });

  it('use the placeholders the code fills, the same in both languages', () => {
    const holes = (text: string) =>
      [...text.matchAll(/\{\{(\w+)\}\}/g)].map((each) => each[1]).sort();
    for (const [group, entries] of Object.entries(words))
      for (const [key, text] of Object.entries(entries))
        expect(holes(text), `${group}.${key}`).toEqual(holes(LOCALES.en![group]![key]!));
  });
});
