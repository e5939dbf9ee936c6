/**
 * What an institution sets for itself: times, texts, workflow, conversions. The law stands in
 * states, duties and reasons and cannot be switched off here.
 */
import { z } from 'zod';
import { SealLevel } from '~/credentials/report';
import { LanguageMap } from '~/elm/language-map';
import { LegalBasis } from '~/recognition/proposal';

const CalendarDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** `REC-{year}-{seq:4}`: must number, and must tell years apart. */
export const FileNumberPattern = z
  .string()
  .max(60)
  .regex(/\{year\}/)
  .regex(/\{seq(?::[1-9])?\}/);

/** Credit of another system in ECTS: 1 credit of `framework` is `factor` ECTS. */
export const CreditConversion = z.object({
  /** As credentials and transcripts name it: an IRI or a name such as `UK CATS`. */
  framework: z.string().min(1),
  factor: z.number().positive(),
  source: z.string().min(1),
  validFrom: CalendarDate,
  validUntil: CalendarDate.nullable(),
});
export type CreditConversion = z.infer<typeof CreditConversion>;

export const Rounding = z.object({
  decimals: z.number().int().min(0).max(3).default(1),
  /** `half-even` rounds 2.25 to 2.2; `truncate` cuts off. */
  mode: z.enum(['half-up', 'half-even', 'truncate']).default('half-up'),
});
export type Rounding = z.infer<typeof Rounding>;

/** The institution's own grading scale. `german` is 1 to 4 with 1 best. */
export const LocalScale = z.object({
  name: z.string().min(1),
  best: z.number(),
  pass: z.number(),
  german: z.boolean().default(false),
});
export type LocalScale = z.infer<typeof LocalScale>;

export const Workflow = z.object({
  /** The international office sees each case before the faculty works on it. */
  internationalOffice: z.boolean().default(true),
  /** Who signs second: a curator, a programme committee, or whichever the unit chooses. */
  secondStep: z.enum(['curator', 'committee', 'either']).default('either'),
});
export type Workflow = z.infer<typeof Workflow>;

const LegalBasisDefaults = z.object({
  periods: LegalBasis.default('lrc-v-1'),
  qualifications: LegalBasis.default('lrc-vi-1'),
  access: LegalBasis.default('lrc-iv'),
  domestic: LegalBasis.default('national-law'),
  priorLearning: LegalBasis.default('rpl-regulation'),
});

const Appeal = z.object({
  body: LanguageMap.default({}),
  days: z.number().int().min(1).max(365).default(30),
  form: LanguageMap.default({}),
});

const PolicyTexts = z.object({
  dataProtection: LanguageMap.default({}),
  laterWays: LanguageMap.default({}),
  howWeDecide: LanguageMap.default({}),
});

export const InstitutionPolicy = z.object({
  timeZone: z.string().default('Europe/Brussels'),
  /** Months from the complete file (LRC Committee, Revised Recommendation 2010). */
  decisionMonths: z.number().int().min(1).max(4).default(4),
  /** A shorter national limit in days; it prevails. */
  nationalLimitDays: z.number().int().min(1).nullable().default(null),
  completenessDays: z.number().int().min(1).default(10),
  hearingDays: z.number().int().min(1).default(14),
  appeal: Appeal.prefault({}),
  /** Languages letters can be written in; English always is one. */
  languages: z.array(z.string()).min(1).default(['en']),
  /** Languages in which documents are accepted without translation. */
  documentLanguages: z.array(z.string()).default(['en']),
  /** What a request costs the learner, in words; empty: nothing. */
  fee: LanguageMap.default({}),
  workflow: Workflow.prefault({}),
  /** The least seal accepted where no clause says otherwise. */
  sealLevel: SealLevel.default('advanced'),
  rounding: Rounding.prefault({}),
  localScale: LocalScale.nullable().default(null),
  creditConversions: z.array(CreditConversion).default([]),
  legalBasis: LegalBasisDefaults.prefault({}),
  nationalLaw: z.string().nullable().default(null),
  texts: PolicyTexts.prefault({}),
  /** Its own learners are told which courses it examined and refused, with the reasons. */
  showNotRecognised: z.boolean().default(false),
  fileNumberPattern: FileNumberPattern.default('REC-{year}-{seq:4}'),
});
export type InstitutionPolicy = z.infer<typeof InstitutionPolicy>;

/** What holds until an institution sets its own. */
export const defaultPolicy = (): InstitutionPolicy => InstitutionPolicy.parse({});

/** The `seq`-th file number of a year: `REC-{year}-{seq:4}` gives `REC-2026-0007`. */
export function fileNumber(pattern: string, year: number, seq: number): string {
  return pattern
    .replaceAll('{year}', String(year))
    .replace(/\{seq(?::(\d))?\}/g, (_, width?: string) =>
      String(seq).padStart(Number(width ?? 1), '0'),
    );
}
