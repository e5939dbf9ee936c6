import { z } from 'zod';
import { LanguageMap } from '~/elm/language-map';
import { GradeConversion } from '../recognition-line';
import { CHOICES } from './choices.data';
import { Conditions } from './conditions';
import { DraftLine } from './courses';
import { Party, PartyFacts } from './party';
import { Prose as ProseText } from './prose';
import { SECTION_IDS } from './sections.data';

/** Characters a single text may hold. */
export const MOST_TEXT = 20_000;

const Text = z.string().default('');
const Prose = ProseText.default('');
const Words = LanguageMap.default({});
const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .nullable()
  .default(null);
const Whole = z.number().int().min(0).nullable().default(null);
const choice = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values).nullable().default(null);

/** §10, of one recognising party. */
export const PartyProcess = z.object({
  institutionId: z.string(),
  receiver: Prose,
  decider: Prose,
  automaticDecision: z.boolean().default(false),
  /** The law that permits it; without one no decision is automatic. */
  automaticLaw: Prose,
  appealBody: Prose,
  appealDays: Whole,
  language: Text,
});
export type PartyProcess = z.infer<typeof PartyProcess>;

/** §11: an ECTS grading table, the share of passing grades of a reference group. */
export const GradingTable = z.object({
  institutionId: z.string(),
  referenceGroup: Text,
  years: Text,
  rows: z.array(z.object({ grade: z.string(), percent: z.number().min(0).max(100) })),
});
export type GradingTable = z.infer<typeof GradingTable>;

/** §11 as agreed. Grading tables become a fixed table when a line binds. */
export const AgreedGradeConversion = z.union([
  GradeConversion,
  z.object({
    method: z.literal('ects-tables'),
    policy: z.enum(CHOICES.ectsPolicy),
    tables: z.array(GradingTable),
  }),
]);
export type AgreedGradeConversion = z.infer<typeof AgreedGradeConversion>;

/** §19: who may agree on a new version of Annexes A and B. */
export const Coordinator = z.object({
  institutionId: z.string(),
  personId: z.string().nullable().default(null),
  name: Text,
  position: Text,
});
export type Coordinator = z.infer<typeof Coordinator>;

/** A clause that differs from the model wording: its id, what was done, the words that hold. */
export const ClauseChange = z.object({
  /** The model clause's id, or `added-…`. */
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/),
  section: z.enum(SECTION_IDS),
  kind: z.enum(['replaced', 'removed', 'added']),
  heading: Words,
  text: Words,
});
export type ClauseChange = z.infer<typeof ClauseChange>;

/** Facts of the factsheet that the text is read by, bound by hash. */
export const TextFacts = z.object({
  translations: z.array(z.string()),
  signatures: z.array(
    z.object({ institutionId: z.string(), kinds: z.array(z.enum(CHOICES.signatureKind)) }),
  ),
});
export type TextFacts = z.infer<typeof TextFacts>;

/** What the parties agree (★ in the MCRA): hashed and approved. Anything may still be missing. */
export const Terms = z.object({
  /** Edition of the model wording that clauses without a change are read from. */
  templateVersion: z.string().default('1'),
  title: Words,
  draftingLanguage: z.string().default('en'),
  prevailingLanguage: z.string().nullable().default(null),
  /** §1. */
  parties: z.array(Party).default([]),
  /** §4. */
  recitals: z
    .object({
      legalBases: z.array(z.enum(CHOICES.legalBases)).default([]),
      nationalLaw: Prose,
      existingAgreement: Prose,
    })
    .prefault({}),
  /** §4: further grounds in words. */
  legalBasis: z.array(LanguageMap).default([]),
  /** §5. */
  objectives: z.array(z.enum(CHOICES.objectives)).default([]),
  objective: Words,
  strength: choice(CHOICES.strength),
  effect: choice(CHOICES.effect),
  /** §7 and §8, Annexes A and B. */
  lines: z.array(DraftLine).default([]),
  /** §9, agreement-wide. */
  conditions: Conditions.default({}),
  /** §10. */
  process: z
    .object({
      completenessWorkingDays: Whole,
      decisionDays: Whole,
      parties: z.array(PartyProcess).default([]),
    })
    .prefault({}),
  /** §11. */
  gradeConversion: AgreedGradeConversion.nullable().default(null),
  /** §12. */
  qualityAssurance: z
    .array(z.object({ institutionId: z.string(), statement: LanguageMap }))
    .default([]),
  quality: z
    .object({
      principles: z.array(z.enum(CHOICES.principles)).default([]),
      changeNoticeDays: Whole,
      annualReview: z.boolean().default(false),
    })
    .prefault({}),
  /** §13. */
  fees: z.object({ kind: choice(CHOICES.fees), text: Prose }).prefault({}),
  /** §14. */
  publication: choice(CHOICES.publication),
  /** §15. */
  dataProtection: z
    .object({
      controllers: choice(CHOICES.controllers),
      /** What joint controllers arrange between them (GDPR art. 26); absent elsewhere. */
      informs: ProseText.optional(),
      answers: ProseText.optional(),
      contactPoint: ProseText.optional(),
      purposes: Prose,
      categories: Prose,
      legalBasis: Prose,
      channel: Prose,
      retention: Prose,
      breachHours: Whole,
      transfers: choice(CHOICES.transfers),
      safeguards: Prose,
    })
    .prefault({}),
  /** §17. */
  duration: z
    .object({
      inForceFrom: Day,
      inForceUntil: Day,
      backCoverageFrom: Day,
      teachOutMonths: Whole,
      academicYears: z.array(z.string()).default([]),
    })
    .prefault({}),
  /** §18; reminders in days before the end. */
  renewal: z
    .object({
      kind: choice(CHOICES.renewal),
      months: Whole,
      reminders: z.array(z.number().int()).default([180, 90, 30]),
    })
    .prefault({}),
  /** §19. */
  amendment: z
    .object({ kind: choice(CHOICES.amendment), coordinators: z.array(Coordinator).default([]) })
    .prefault({}),
  /** §20. */
  termination: z.object({ noticeMonths: Whole }).prefault({}),
  /** §21. */
  disputes: z
    .object({ negotiationDays: Whole, lawKind: choice(CHOICES.law), law: Prose, forum: Prose })
    .prefault({}),
  /** Clauses that depart from the model wording, in the order of the document. */
  clauses: z.array(ClauseChange).default([]),
  /**
   * A version that continues one before it: drafted whole, or in Annexes A and B alone; absent in
   * first versions. The text says what holds for learning of the version before.
   */
  continues: z.enum(['whole', 'annexes']).optional(),
  /** Facts the text is read by, as they were agreed on; absent in terms made before they were bound. */
  textFacts: TextFacts.optional(),
});
export type Terms = z.infer<typeof Terms>;
/** Terms as they may be written or were stored before: what is left out reads as empty. */
export type TermsInput = z.input<typeof Terms>;

/** Dates, places and addresses of a course as they stand now, by the id of its snapshot. */
export const CourseFacts = z.object({
  sourceId: z.string(),
  enrolmentUrl: Text,
  startsOn: Day,
  endsOn: Day,
  applyBy: Day,
  seats: Whole,
  fee: Text,
});
export type CourseFacts = z.infer<typeof CourseFacts>;

/** What may change without a new approval: contacts, addresses, calendars. Never hashed. */
export const Factsheet = z.object({
  /** What the drafter chose before there were lines to read it from. */
  plan: z
    .object({
      direction: z.enum(CHOICES.direction).default('unidirectional'),
      scope: z.enum(CHOICES.scope).default('one'),
      level: z.enum(CHOICES.level).default('institution'),
      learningType: z.enum(CHOICES.learningType).default('formal'),
    })
    .prefault({}),
  translations: z.array(z.string()).default([]),
  parties: z.array(PartyFacts).default([]),
  courses: z.array(CourseFacts).default([]),
});
export type Factsheet = z.infer<typeof Factsheet>;

/** The whole shared document of an agreement version. */
export interface AgreementDocument {
  readonly terms: Terms;
  readonly factsheet: Factsheet;
}

/** Terms as stored, of whatever age. Throws ZodError where they are none. */
export const readTerms = (stored: unknown): Terms => Terms.parse(stored);
export const readFactsheet = (stored: unknown): Factsheet => Factsheet.parse(stored ?? {});
