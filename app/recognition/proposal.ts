/**
 * recognition/ — a case: what was learned, what was agreed, what we decide. match and propose
 * suggest, people decide, states and duties keep four eyes, record and export read what is kept.
 * This file: the words the whole area shares.
 */
import { z } from 'zod';
import { GradeMethod, RecognitionTarget } from '~/agreements/recognition-line';
import { Achievement, Organisation } from '~/credentials/report';
import { LanguageMap } from '~/elm/language-map';

/** Recognition rules as applied; kept with every proposal so that it can be reproduced. */
export const RULE_VERSION = '1.3.0';

export const CRITERIA = [
  'C1',
  'C2',
  'C3',
  'C4',
  'C5',
  'C6',
  'C7',
  'C8',
  'C9',
  'C10',
  'C11',
  'C12',
  'C13',
  'C14',
  'C15',
  'C16',
  'C17',
  'C18',
  'C19',
  'C20',
] as const;
export const CriterionCode = z.enum(CRITERIA);
export type CriterionCode = z.infer<typeof CriterionCode>;

export const CriterionAnswer = z.object({
  code: CriterionCode,
  answer: z.enum(['met', 'not-met', 'unknown']),
  /** Stable code of the reason, e.g. `c7.date-from-issuance`; the locales hold its words. */
  reason: z.string(),
  /** Values for the words' placeholders. */
  params: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  /** The value seen, as text for people, and where it stands in the credential. */
  value: z.string().nullable(),
  path: z.string().nullable(),
  /** The clause it was held against, e.g. `MCRA-2026-001 v1.0 §9.1`; null when none asks. */
  clause: z.string().nullable(),
  /** A person confirmed what the machine could not know. */
  confirmedBy: z.string().nullable(),
});
export type CriterionAnswer = z.infer<typeof CriterionAnswer>;

export const MatchResult = z.enum([
  'by-learning-agreement',
  'full-match',
  'match-with-gaps',
  'no-agreement-precedent',
  'no-agreement-individual',
  'not-verifiable',
]);
export type MatchResult = z.infer<typeof MatchResult>;

/** One thing learned, whether sealed in a credential or typed from paper. */
export const LearningUnit = Achievement.omit({ awardingDateSource: true }).extend({
  /** Path of the achievement or id of the typed component: unique within the case. */
  key: z.string(),
  parentKey: z.string().nullable(),
  origin: z.enum(['achievement', 'component']),
  awardingDateSource: z.enum(['awardingDate', 'issuanceDate', 'issued', 'typed']).nullable(),
});
export type LearningUnit = z.infer<typeof LearningUnit>;

/** How far the submitted evidence can be relied on. */
export const Authenticity = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('sealed'),
    format: z.enum(['valid', 'invalid', 'inconclusive']),
    seal: z.enum(['valid', 'invalid', 'inconclusive']),
    sealCode: z.string(),
    /** Lowest level over all signatures. */
    sealLevel: z.enum(['any', 'advanced', 'advanced-with-qualified-certificate', 'qualified']),
    sealHolder: Organisation.nullable(),
    validity: z.enum(['valid', 'invalid', 'inconclusive']),
    revocation: z.enum(['valid', 'invalid', 'inconclusive', 'not-published']),
    dialect: z.string(),
  }),
  z.object({
    kind: z.literal('by-hand'),
    /** Whether a person has checked the document, and how it turned out. */
    result: z.enum(['unchecked', 'authentic', 'doubtful', 'not-authentic']),
    method: z.string().nullable(),
    checkedBy: z.string().nullable(),
    checkedAt: z.number().nullable(),
  }),
]);
export type Authenticity = z.infer<typeof Authenticity>;

/** What a person has confirmed in this case: `fact` names it, e.g. `award-date`. */
export const Confirmation = z.object({
  fact: z.enum([
    'award-date',
    'awarding-body',
    'holder',
    'line',
    'condition',
    'enrolment',
    'learning-start',
  ]),
  /** Unit key, or `*` for the whole case; for `line` and `condition` the line id after a `#`. */
  subject: z.string(),
  value: z.string().nullable(),
  by: z.string(),
  at: z.number(),
  reason: z.string().nullable(),
});
export type Confirmation = z.infer<typeof Confirmation>;

/** The legal basis of a decision (Lisbon Recognition Convention articles where it names them). */
export const LegalBasis = z.enum([
  'lrc-v-1',
  'lrc-vi-1',
  'lrc-iv',
  'national-law',
  'ets-138',
  'global-convention',
  'mcra',
  'learning-agreement',
  'rpl-regulation',
]);
export type LegalBasis = z.infer<typeof LegalBasis>;

export const ProposalBasis = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('learning-agreement'),
    learningAgreementId: z.string(),
    version: z.number().int(),
    component: z.string(),
  }),
  z.object({
    kind: z.literal('mcra'),
    agreementId: z.string(),
    agreementCode: z.string(),
    agreementVersion: z.string(),
    agreementVersionId: z.string(),
    lineId: z.string(),
    lineNumber: z.string(),
    effect: z.enum(['right', 'undertaking']),
  }),
  z.object({
    kind: z.literal('individual'),
    /** The reference case that suggests an outcome; it never decides. */
    precedentId: z.string().nullable().optional(),
  }),
]);
export type ProposalBasis = z.infer<typeof ProposalBasis>;

export const ConvertedGrade = z.object({
  original: z.string(),
  originalScale: z.string().nullable(),
  converted: z.string().nullable(),
  method: GradeMethod,
  /** Why nothing was converted: `no-scale`, `pass-fail`, `not-agreed`, `unreadable`. */
  note: z.string().nullable(),
});
export type ConvertedGrade = z.infer<typeof ConvertedGrade>;

/** A condition by language; absent: it is not known which one it is written in. */
const Texts = LanguageMap.optional();

/** One package: n sources to m targets, with one decision to be made. */
export const PackageProposal = z.object({
  sourceKeys: z.array(z.string()).min(1),
  result: MatchResult,
  basis: ProposalBasis,
  criteria: z.array(CriterionAnswer).length(CRITERIA.length),
  targets: z.array(RecognitionTarget),
  ectsAchieved: z.number().nullable(),
  ectsCredited: z.number().nullable(),
  grade: ConvertedGrade.nullable(),
  /** Written ones still open; `key`: how a confirmation names it; `excluded`: what cannot count too. */
  conditions: z.array(
    z.object({
      text: z.string(),
      clause: z.string(),
      key: z.string().optional(),
      texts: Texts,
      excluded: z.string().optional(),
    }),
  ),
  /** Other lines that were considered and why they do not apply. */
  alternatives: z.array(
    z.object({
      lineId: z.string(),
      lineNumber: z.string(),
      agreementCode: z.string(),
      reasons: z.array(CriterionAnswer),
    }),
  ),
  /** Leads found in the credential (`entitlesTo`): never proof. */
  leads: z.array(z.string()),
  suggestedOutcome: z.enum(['full', 'partial', 'alternative', 'conditional', 'refused']).nullable(),
});
export type PackageProposal = z.infer<typeof PackageProposal>;

export const Proposal = z.object({
  ruleVersion: z.string(),
  /** Milliseconds since the epoch: when it was made, from the caller's clock. */
  madeAt: z.number(),
  packages: z.array(PackageProposal),
});
export type Proposal = z.infer<typeof Proposal>;

export const Outcome = z.enum([
  'full',
  'partial',
  'alternative',
  'conditional',
  'refused',
  'withdrawn',
  'inadmissible',
]);
export type Outcome = z.infer<typeof Outcome>;

export const REASON_CODES = [
  'Q1',
  'Q2',
  'A1',
  'A2',
  'A3',
  'L1',
  'O1',
  'O2',
  'W1',
  'P1',
  'S1',
  'I1',
  'G1',
  'T1',
  'K1',
  'N1',
  'D1',
  'F1',
] as const;
export const ReasonCode = z.enum(REASON_CODES);
export type ReasonCode = z.infer<typeof ReasonCode>;

/** A reason as it stands in the decision: the code and the evidence a person gave for it. */
export const Reason = z.object({ code: ReasonCode, evidence: z.string().min(1) });
export type Reason = z.infer<typeof Reason>;

/** What people decided for a package; every field that differs from the proposal has its reason. */
export const PackageDecision = z.object({
  outcome: Outcome,
  targets: z.array(RecognitionTarget),
  ectsCredited: z.number().nullable(),
  grade: ConvertedGrade.nullable(),
  conditions: z.array(z.object({ text: z.string(), dueOn: z.string().nullable(), texts: Texts })),
  reasons: z.array(Reason),
  /** How recognition could be obtained later; mandatory when refused. */
  laterWays: z.string().nullable(),
  /** Why the decision departs from the proposal; mandatory when it does. */
  departure: z.string().nullable(),
});
export type PackageDecision = z.infer<typeof PackageDecision>;

export const CASE_STATUSES = [
  'draft',
  'submitted',
  'completeness-check',
  'info-requested',
  'under-assessment',
  'hearing',
  'curator-review',
  'studies-review',
  'decided',
  'notified',
  'recorded',
  'withdrawn',
  'appeal-open',
  'decision-confirmed',
  'decision-changed',
  'rectified',
  'revoked',
] as const;
export const CaseStatus = z.enum(CASE_STATUSES);
export type CaseStatus = z.infer<typeof CaseStatus>;

export const CaseOrigin = z.enum([
  'digital',
  'paper',
  'learning-agreement',
  'prospect',
  'transfer',
  'prior-learning',
]);
export type CaseOrigin = z.infer<typeof CaseOrigin>;
