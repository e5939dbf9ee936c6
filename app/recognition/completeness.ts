/** What is missing before an action, each with the field that mends it: for the form and the domain. */
import type { RecognitionTarget } from '~/agreements/recognition-line';
import { isCalendarDate } from '~/recognition/calendar';
import type { ActionInput, CaseFacts, CasePackage, HearingFacts } from '~/recognition/case-facts';
import type { MissingCode } from '~/recognition/completeness.data';
import { parentWithPart } from '~/recognition/learning-unit';
import type { Outcome, PackageDecision } from '~/recognition/proposal';
import { needsReasons, reasonProblems } from '~/recognition/reasons';
import { differsFromRequest, targetKey } from '~/recognition/record-decision';
import type { Requirement } from '~/recognition/states.data';

/** `field` names the place to go to: `packages.0.reasons`, `legalBasis`, `note`. */
export interface Missing {
  code: `missing.${MissingCode}`;
  field: string;
  params: Record<string, string | number>;
}

const missing = (code: MissingCode, field: string, params: Missing['params'] = {}): Missing => ({
  code: `missing.${code}`,
  field,
  params,
});
const unless = (present: boolean, code: MissingCode, field: string): Missing[] =>
  present ? [] : [missing(code, field)];
const filled = (text: string | null | undefined): boolean => (text ?? '').trim() !== '';

const GIVES_CREDIT: readonly Outcome[] = ['full', 'partial', 'alternative', 'conditional'];

type Check = (kase: CaseFacts, input: ActionInput) => Missing[];

const CHECKS: Readonly<Record<Requirement, Check>> = {
  evidence: (kase) =>
    unless(
      kase.unitCount > 0 || kase.documents.length > 0 || kase.origin === 'learning-agreement',
      'evidence',
      'documents',
    ),
  'file-complete': (kase) => [
    ...unless(kase.unitCount > 0, 'components', 'components'),
    ...unless(kase.undocumented || kase.documents.length > 0, 'documents', 'documents'),
  ],
  note: (_, input) => unless(filled(input.note), 'note', 'note'),
  decisions: (kase) => [
    ...unless(kase.packages.length > 0, 'packages', 'packages'),
    ...documentsUnchecked(kase),
    ...kase.packages.flatMap((each, index) => packageMissing(kase, each, `packages.${index}`)),
    ...creditedTwice(kase),
    ...appealTextMissing(kase),
  ],
  basis: (kase) => [
    ...unless(kase.legalBasis !== null, 'legal-basis', 'legalBasis'),
    ...unless(kase.regulationArticleId !== null, 'regulation-article', 'regulationArticleId'),
  ],
  'hearing-before-refusal': (kase) =>
    kase.packages.flatMap((each, index) =>
      each.decision?.outcome !== 'refused' || heard(kase, 'refusal', each.id)
        ? []
        : [missing('hearing', 'hearing', { number: index + 1 })],
    ),
  'hearing-can-open': hearingCanOpen,
  'hearing-time-passed': (kase, input) =>
    unless(kase.hearing !== null && input.now > kase.hearing.until, 'hearing-time', 'hearing'),
  'hearing-before-revocation': (kase) =>
    unless(heard(kase, 'revocation'), 'hearing-revocation', 'hearing'),
  minutes: (_, input) => [
    ...unless(isCalendarDate(input.meetingDate ?? ''), 'meeting-date', 'meetingDate'),
    ...unless(filled(input.minutesNumber), 'minutes-number', 'minutesNumber'),
  ],
  proof: (_, input) => unless(filled(input.proof), 'proof', 'proof'),
  package: (kase, input) =>
    unless(
      kase.packages.some((each) => each.id === input.packageId),
      'package',
      'packageId',
    ),
  'appeal-has-object': (kase) =>
    unless(kase.appealUntil !== null || kase.overdue, 'appeal-nothing-decided', 'note'),
  'appeal-in-time': (kase, input) =>
    unless(kase.appealUntil === null || input.now <= kase.appealUntil, 'appeal-late', 'note'),
  'nothing-decided': (kase) => unless(kase.appealUntil === null, 'appeal-of-delay', 'note'),
  'something-decided': (kase) => unless(kase.appealUntil !== null, 'appeal-of-decision', 'note'),
};

/** Everything missing for these requirements, in the order of the form. */
export const missingFor = (
  requirements: readonly Requirement[],
  kase: CaseFacts,
  input: ActionInput,
): Missing[] => requirements.flatMap((each) => CHECKS[each](kase, input));

const anyRefused = (kase: CaseFacts): boolean =>
  kase.packages.some((each) => each.decision?.outcome === 'refused');

/** Heard: the answer is on file, or the time passed and that is on file. */
const heard = (kase: CaseFacts, purpose: HearingFacts['purpose'], packageId?: string): boolean =>
  kase.hearing?.purpose === purpose &&
  (kase.hearing.answeredAt !== null || kase.hearing.lapsed) &&
  (packageId === undefined || kase.hearing.packageIds.includes(packageId));

/** A hearing sends the intended refusal and its reasons; before a revocation the note holds them. */
function hearingCanOpen(kase: CaseFacts, input: ActionInput): Missing[] {
  const purpose = input.hearingFor ?? 'refusal';
  if (purpose === 'revocation')
    return unless(kase.status !== 'under-assessment', 'nothing-to-revoke', 'hearing');
  return [
    ...unless(kase.status === 'under-assessment', 'hearing-too-late', 'hearing'),
    ...unless(anyRefused(kase), 'hearing-without-refusal', 'packages'),
    ...kase.packages.flatMap((each, index) =>
      each.decision?.outcome === 'refused' && each.decision.reasons.length === 0
        ? [missing('reasons-needed', `packages.${index}.reasons`, { number: index + 1 })]
        : [],
    ),
  ];
}

/** Paper counts once a person has checked it; the undocumented route may do without. */
const documentsUnchecked = (kase: CaseFacts): Missing[] =>
  kase.undocumented
    ? []
    : kase.documents.flatMap(({ id, authenticity }) =>
        authenticity?.kind === 'by-hand' && authenticity.result === 'unchecked'
          ? [missing('authenticity', `documents.${id}`)]
          : [],
      );

/** Within a case a unit is credited once, and never beside its own parent or part. */
function creditedTwice(kase: CaseFacts): Missing[] {
  const keys = kase.packages.flatMap(({ decision, proposal }) =>
    decision !== null && GIVES_CREDIT.includes(decision.outcome) ? proposal.sourceKeys : [],
  );
  const twice = keys.some((key, index) => keys.indexOf(key) !== index);
  return [
    ...unless(!twice, 'credited-twice', 'packages'),
    ...unless(parentWithPart(keys, kase.units ?? []).length === 0, 'parent-and-part', 'packages'),
  ];
}

/** A refusal, and any decision that differs from the request, tells where and how to appeal. */
function appealTextMissing(kase: CaseFacts): Missing[] {
  const { body, form } = kase.policy.appeal;
  const needed = kase.packages.some(
    ({ decision, proposal, requested }) =>
      decision !== null && differsFromRequest({ decision, proposal, requested }),
  );
  const written = (map: Record<string, string>) => Object.values(map).some(filled);
  return needed ? unless(written(body) && written(form), 'appeal-text', 'policy.appeal') : [];
}

function packageMissing(kase: CaseFacts, each: CasePackage, at: string): Missing[] {
  const { decision, proposal, requested } = each;
  const number = Number(at.split('.')[1]) + 1;
  if (decision === null) return [missing('outcome', `${at}.outcome`, { number })];
  const differs = differsFromRequest({ decision, proposal, requested });
  const found: Missing[] = [];
  const want = (present: boolean, code: MissingCode, field: string) => {
    if (!present) found.push(missing(code, `${at}.${field}`, { number }));
  };
  if (GIVES_CREDIT.includes(decision.outcome)) {
    want(decision.targets.length > 0, 'targets', 'targets');
    want(decision.ectsCredited !== null, 'ects', 'ectsCredited');
  }
  if (decision.outcome === 'full' && givesLess(each))
    found.push(missing('full-with-less', `${at}.outcome`, { number }));
  if (decision.outcome === 'conditional')
    want(
      decision.conditions.length > 0 &&
        decision.conditions.every(
          (condition) => filled(condition.text) && condition.dueOn !== null,
        ),
      'conditions',
      'conditions',
    );
  if (decision.outcome === 'refused') want(filled(decision.laterWays), 'later-ways', 'laterWays');
  if (differs && !needsReasons(decision.outcome))
    want(decision.reasons.length > 0 || filled(decision.departure), 'reasons-needed', 'reasons');
  if (departs(each)) want(filled(decision.departure), 'departure', 'departure');
  const context = { ...kase, proposal };
  for (const { problem, code } of reasonProblems(decision.outcome, decision.reasons, context))
    found.push(missing(problem, `${at}.reasons`, { number, ...(code && { code }) }));
  return found;
}

/** Less credit than was agreed or achieved is no full recognition, whatever it is called. */
const givesLess = ({ decision, proposal }: Pick<CasePackage, 'decision' | 'proposal'>): boolean =>
  decision !== null &&
  decision.ectsCredited !== null &&
  proposal.ectsCredited !== null &&
  decision.ectsCredited < proposal.ectsCredited;

/** True where people decided otherwise than the machine proposed: then they say why. */
export function departs({
  decision,
  proposal,
}: Pick<CasePackage, 'decision' | 'proposal'>): boolean {
  if (decision === null || decision.outcome === 'withdrawn') return false;
  if (proposal.suggestedOutcome !== null && decision.outcome !== proposal.suggestedOutcome)
    return true;
  if (!GIVES_CREDIT.includes(decision.outcome)) return false;
  return (
    (proposal.ectsCredited !== null && decision.ectsCredited !== proposal.ectsCredited) ||
    (proposal.targets.length > 0 && !sameTargets(decision.targets, proposal.targets)) ||
    (proposal.grade !== null && !sameGrade(decision, proposal.grade.converted))
  );
}

const sameTargets = (a: readonly RecognitionTarget[], b: readonly RecognitionTarget[]): boolean => {
  const keys = new Set(a.map(targetKey));
  return a.length === b.length && b.every((each) => keys.has(targetKey(each)));
};

const sameGrade = (decision: PackageDecision, converted: string | null): boolean =>
  (decision.grade?.converted ?? null) === converted;
