/** Which reasons may be given: the burden of proof is on the office, and what is settled stays so. */
import type { Outcome, PackageProposal, Reason, ReasonCode } from '~/recognition/proposal';
import { REASON_CODES } from '~/recognition/proposal';
import { REASON_RULES } from '~/recognition/reasons.data';

export type ReasonProblem =
  | 'reasons-needed'
  | 'reasons-without-evidence'
  | 'reasons-not-for-outcome'
  | 'reasons-settled'
  | 'reasons-age-not-asked'
  | 'reasons-not-alone';

export interface ReasonContext {
  proposal: Pick<PackageProposal, 'basis' | 'criteria' | 'conditions'>;
  undocumented: boolean;
  regulationLimitsAge: boolean;
}

/** Reasons a person may choose for this outcome and package. */
export function allowedReasons(outcome: Outcome, context: ReasonContext): ReasonCode[] {
  return REASON_CODES.filter(
    (code) =>
      REASON_RULES[code].outcomes.includes(outcome) &&
      !isSettled(code, context) &&
      (code !== 'T1' || ageIsAsked(context)),
  );
}

/** What is wrong with the reasons given; an empty list is in order. */
export function reasonProblems(
  outcome: Outcome,
  reasons: readonly Reason[],
  context: ReasonContext,
): { problem: ReasonProblem; code: ReasonCode | null }[] {
  const problems: { problem: ReasonProblem; code: ReasonCode | null }[] = [];
  if (needsReasons(outcome) && reasons.length === 0)
    problems.push({ problem: 'reasons-needed', code: null });
  for (const { code, evidence } of reasons) {
    if (evidence.trim() === '') problems.push({ problem: 'reasons-without-evidence', code });
    if (!REASON_RULES[code].outcomes.includes(outcome) && outcome !== 'full')
      problems.push({ problem: 'reasons-not-for-outcome', code });
    else if (isSettled(code, context)) problems.push({ problem: 'reasons-settled', code });
    else if (code === 'T1' && !ageIsAsked(context))
      problems.push({ problem: 'reasons-age-not-asked', code });
  }
  const missing: readonly ReasonCode[] = ['A2', 'D1'];
  if (
    context.undocumented &&
    outcome === 'refused' &&
    reasons.length > 0 &&
    reasons.every((each) => missing.includes(each.code))
  )
    problems.push({ problem: 'reasons-not-alone', code: reasons[0]?.code ?? null });
  return problems;
}

/** Every outcome but full and withdrawn gives its reasons (LRC III.5). */
export const needsReasons = (outcome: Outcome): boolean =>
  outcome !== 'full' && outcome !== 'withdrawn';

/**
 * Under a line or a learning agreement only authenticity, holder and the written conditions are
 * open: a reason stands there only where its criterion is not met or not known. Fraud always can.
 */
export function isSettled(code: ReasonCode, { proposal }: ReasonContext): boolean {
  if (proposal.basis.kind === 'individual' || code === 'F1') return false;
  if (code === 'D1' && proposal.conditions.length > 0) return false;
  return !proposal.criteria.some(
    (each) =>
      REASON_RULES[code].criteria.includes(each.code) &&
      each.answer !== 'met' &&
      (each.clause !== null || !NEEDS_CLAUSE.has(each.code)),
  );
}

/** Criteria that are open under an agreement only where one of its clauses asks for them. */
const NEEDS_CLAUSE = new Set(['C9', 'C10', 'C11', 'C12', 'C13', 'C14', 'C15', 'C16', 'C18']);

const ageIsAsked = ({ proposal, regulationLimitsAge }: ReasonContext): boolean =>
  regulationLimitsAge ||
  proposal.criteria.some((each) => each.code === 'C9' && each.clause !== null);
