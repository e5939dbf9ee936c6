/** The twenty criteria in their order. */
import { c9Age, c10Ects, c11Level, c12Grade } from '~/recognition/criteria/amounts';
import type { Criterion, CriterionInput } from '~/recognition/criteria/answers';
import { c7Basis, c8Line } from '~/recognition/criteria/basis';
import { c18Caps } from '~/recognition/criteria/caps';
import { c17Group, c19Double, c20Target } from '~/recognition/criteria/curriculum';
import { c1Read, c2Seal, c3Revocation, c4Format } from '~/recognition/criteria/evidence';
import {
  c13Assessment,
  c14Identity,
  c15Mode,
  c16Accreditation,
} from '~/recognition/criteria/learning';
import { c5AwardingBody, c6Holder } from '~/recognition/criteria/people';
import type { CriterionAnswer, CriterionCode } from '~/recognition/proposal';

const ALL: readonly Criterion[] = [
  c1Read,
  c2Seal,
  c3Revocation,
  c4Format,
  c5AwardingBody,
  c6Holder,
  c7Basis,
  c8Line,
  c9Age,
  c10Ects,
  c11Level,
  c12Grade,
  c13Assessment,
  c14Identity,
  c15Mode,
  c16Accreditation,
  c17Group,
  c18Caps,
  c19Double,
  c20Target,
];

/** Every criterion's answer for one unit held against one basis, C1 to C20. */
export const assess = (input: CriterionInput): CriterionAnswer[] =>
  ALL.map((criterion) => criterion(input));

/** Authenticity, holder, basis and place: open whether or not a clause speaks of them. */
const ALWAYS_OPEN: ReadonlySet<CriterionCode> = new Set([
  'C1',
  'C2',
  'C3',
  'C5',
  'C6',
  'C7',
  'C8',
  'C17',
  'C19',
  'C20',
]);

/**
 * True where an answer stands in the way of a full match: it is not met or unknown, and either is
 * always open or a clause asks for it. C13, C15, C16 and C18 so block only where a clause asks.
 */
export const isGap = (answer: CriterionAnswer): boolean =>
  answer.answer !== 'met' && (answer.clause !== null || ALWAYS_OPEN.has(answer.code));

const WORST = { 'not-met': 0, unknown: 1, met: 2 } as const;

/** The answers of several units in one package: for each criterion the least favourable. */
export function combine(all: readonly (readonly CriterionAnswer[])[]): CriterionAnswer[] {
  const [first = [], ...rest] = all;
  return first.map((start, index) =>
    rest.reduce((worst, answers) => {
      const each = answers[index];
      return each && WORST[each.answer] < WORST[worst.answer] ? each : worst;
    }, start),
  );
}
