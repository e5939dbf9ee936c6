import type { CaseActor, CaseFacts, CasePackage } from '~/recognition/case-facts';
import { CRITERIA, type PackageDecision, type PackageProposal } from '~/recognition/proposal';

import { NOW, policy, sealedBy, target } from './fixtures';

/** Twenty answers that are all met, but for those given. */
export const criteria = (
  over: Partial<Record<string, object>> = {},
): PackageProposal['criteria'] => {
  const met = CRITERIA.map((code) => ({
    code,
    answer: 'met' as const,
    reason: 'settled.by-clause',
    params: {},
    value: null,
    path: null,
    clause: null,
    confirmedBy: null,
  }));
  return met.map((each) => ({ ...each, ...over[each.code] }));
};

export const proposal = (over: Partial<PackageProposal> = {}): PackageProposal => ({
  sourceKeys: ['doc:$.claim'],
  result: 'full-match',
  basis: {
    kind: 'mcra',
    agreementId: 'agr',
    agreementCode: 'MCRA-2026-001',
    agreementVersion: '1.0',
    agreementVersionId: 'agr-v1',
    lineId: 'line-1',
    lineNumber: 'L1',
    effect: 'right',
  },
  criteria: criteria(),
  targets: [target()],
  ectsAchieved: 5,
  ectsCredited: 5,
  grade: null,
  conditions: [],
  alternatives: [],
  leads: [],
  suggestedOutcome: 'full',
  ...over,
});

export const decision = (over: Partial<PackageDecision> = {}): PackageDecision => ({
  outcome: 'full',
  targets: [target()],
  ectsCredited: 5,
  grade: null,
  conditions: [],
  reasons: [],
  laterWays: null,
  departure: null,
  ...over,
});

export const casePackage = (over: Partial<CasePackage> = {}): CasePackage => ({
  id: 'pkg-1',
  proposal: proposal(),
  decision: decision(),
  requested: [],
  learnerAccepts: null,
  ...over,
});

export const caseFacts = (over: Partial<CaseFacts> = {}): CaseFacts => ({
  status: 'under-assessment',
  origin: 'digital',
  learnerId: 'learner',
  filedById: 'learner',
  preparedById: null,
  signatures: [],
  documents: [{ id: 'doc', authenticity: sealedBy() }],
  unitCount: 1,
  undocumented: false,
  legalBasis: 'mcra',
  regulationArticleId: 'art-1',
  regulationLimitsAge: false,
  packages: [casePackage()],
  completeAt: NOW,
  hearing: null,
  appealUntil: null,
  overdue: false,
  appealedFrom: null,
  policy: policy(),
  ...over,
});

export const actor = (personId: string, ...roles: string[]): CaseActor => ({ personId, roles });
