/** For each reason: the outcomes it may stand under, and the criteria that speak of it. */
import type { CriterionCode, Outcome, ReasonCode } from '~/recognition/proposal';

export interface ReasonRule {
  outcomes: readonly Outcome[];
  criteria: readonly CriterionCode[];
}

const LESS: readonly Outcome[] = ['partial', 'alternative', 'conditional', 'refused'];

export const REASON_RULES: Readonly<Record<ReasonCode, ReasonRule>> = {
  Q1: { outcomes: ['alternative', 'refused'], criteria: ['C16'] },
  Q2: { outcomes: ['alternative', 'refused'], criteria: ['C16'] },
  A1: { outcomes: ['refused'], criteria: ['C1', 'C2'] },
  A2: { outcomes: ['conditional', 'refused', 'inadmissible'], criteria: ['C1', 'C2', 'C4', 'C5'] },
  A3: { outcomes: ['refused'], criteria: ['C3'] },
  L1: { outcomes: LESS, criteria: ['C11'] },
  O1: { outcomes: LESS, criteria: ['C17'] },
  O2: { outcomes: ['partial', 'alternative', 'refused'], criteria: ['C19'] },
  W1: { outcomes: LESS, criteria: ['C10'] },
  P1: { outcomes: ['partial', 'alternative', 'refused'], criteria: [] },
  S1: { outcomes: LESS, criteria: ['C13', 'C14', 'C15'] },
  I1: { outcomes: ['conditional', 'refused', 'inadmissible'], criteria: ['C6'] },
  G1: { outcomes: LESS, criteria: ['C12'] },
  T1: { outcomes: LESS, criteria: ['C9'] },
  K1: { outcomes: ['partial', 'alternative', 'refused'], criteria: ['C18'] },
  N1: { outcomes: ['partial', 'alternative', 'refused'], criteria: ['C20'] },
  D1: { outcomes: ['conditional', 'refused', 'inadmissible'], criteria: ['C4', 'C17'] },
  F1: { outcomes: ['refused', 'inadmissible'], criteria: [] },
};
