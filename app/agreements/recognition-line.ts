/**
 * agreements/ — what a Model Credit Recognition Agreement (MCRA, ECCOE) is: parties, lines,
 * conditions, versions, approval by hash. This file: the recognition line, one direction from an
 * issuing to a recognising party, as the matcher reads it.
 */
import { z } from 'zod';
import { OrganisationIdentifier } from '~/elm/identifier';
import { LanguageMap } from '~/elm/language-map';
import { Prose } from './terms/prose';

const CalendarDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** A body that stands behind a credential: awarding, delivering and assessing, or sealing. */
export const Body = z.object({
  name: LanguageMap,
  identifiers: z.array(OrganisationIdentifier),
  country: z.string().nullable(),
});
export type Body = z.infer<typeof Body>;

const Dated = CalendarDate.nullable();

/** The act by which one body acts for another, and when it holds. */
export const Mandate = z.object({ reference: z.string(), from: Dated, until: Dated });
export type Mandate = z.infer<typeof Mandate>;

/** What an agreement says of a course beyond what finding and matching it takes (MCRA §7). */
export const CourseDescriptor = z.object({
  /** Named when another body delivers and assesses for the awarding body. */
  deliveringBody: Body.nullable(),
  deliveringMandate: Mandate.nullable(),
  sealingMandate: Mandate.nullable(),
  platform: z.string(),
  /** ISO 3166-1 alpha-2. */
  country: z.string().nullable(),
  otherCredit: z.object({ value: z.number(), system: z.string() }).nullable(),
  nqf: z.string(),
  cycle: z.enum(['short', 'first', 'second', 'third']).nullable(),
  notLevelledReason: Prose,
  /** IRIs of the EU vocabularies. */
  mode: z.string().nullable(),
  setting: z.string().nullable(),
  assessmentType: z.string().nullable(),
  assessment: LanguageMap,
  supervised: z.boolean().nullable(),
  identityVerification: z.string().nullable(),
  gradingScheme: LanguageMap,
  qualityAssurance: LanguageMap,
  accreditation: z.array(z.object({ title: LanguageMap, url: z.string().nullable() })),
  prerequisites: LanguageMap,
  stackability: LanguageMap,
  academicYears: z.array(z.string()),
});
export type CourseDescriptor = z.infer<typeof CourseDescriptor>;

/** A course as signed: a snapshot of a catalogue entry, and the link to it. */
export const CourseSnapshot = z.object({
  id: z.string(),
  opportunityId: z.string().nullable(),
  opportunityVersion: z.number().int().nullable(),
  code: z.string(),
  titles: LanguageMap,
  identifiers: z.array(z.object({ scheme: z.string(), value: z.string() })),
  awardingBody: Body,
  /** Named when another body seals for the awarding body, with its mandate. */
  sealingBody: Body.nullable(),
  mandate: z.string().nullable(),
  ects: z.number().nullable(),
  hours: z.number().nullable(),
  eqf: z.number().int().nullable(),
  iscedF: z.array(z.string()),
  languages: z.array(z.string()),
  outcomes: z.array(
    z.object({
      title: z.string(),
      /** In the languages of the catalogue, `title` among them; absent: in that of the agreement. */
      titles: LanguageMap.optional(),
      /** IRIs of ESCO. */
      esco: z.array(z.string()),
      /** What the skills were called, by IRI. */
      skills: z.record(z.string(), LanguageMap).optional(),
    }),
  ),
  descriptor: CourseDescriptor.optional(),
});
export type CourseSnapshot = z.infer<typeof CourseSnapshot>;

/** How the sources of a line combine. */
export const MappingRule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('and') }),
  z.object({ kind: z.literal('or') }),
  z.object({ kind: z.literal('n-of-m'), n: z.number().int().min(1) }),
]);
export type MappingRule = z.infer<typeof MappingRule>;

export const TargetKind = z.enum([
  'named-course',
  'elective-in-group',
  'free-elective',
  'programme-requirement',
  'exemption',
  'supplement-note',
  'ects-block',
]);

/** What a line is recognised as, in the recognising party's curriculum. */
export const RecognitionTarget = z.object({
  kind: TargetKind,
  /** Module or elective group of the receiving curriculum; null for notes and free electives. */
  moduleId: z.string().nullable(),
  programmeId: z.string().nullable(),
  regulationVersionId: z.string().nullable(),
  code: z.string().nullable(),
  titles: LanguageMap,
  ects: z.number().nullable(),
  countsTowardDegree: z.boolean(),
  grading: z.enum(['graded', 'pass-fail']),
  /** As named when it was agreed, for readers without our curriculum. */
  programmeTitles: LanguageMap.optional(),
  degree: LanguageMap.optional(),
  regulationLabel: z.string().optional(),
  cycle: z.enum(['short', 'first', 'second', 'third']).nullable().optional(),
});
export type RecognitionTarget = z.infer<typeof RecognitionTarget>;

/** A condition with the clause that states it, e.g. `§9.1`. */
const Stated = <T extends z.ZodType>(value: T) => z.object({ value, clause: z.string() });

/**
 * What must hold for a line to apply (MCRA §9), agreement-wide conditions already merged with the
 * line's own. An absent condition is not asked.
 */
export const LineConditions = z.object({
  minimumGrade: Stated(z.object({ value: z.string(), scale: z.string() })).optional(),
  credentialFormats: Stated(z.array(z.string())).optional(),
  sealLevel: Stated(
    z.enum(['any', 'advanced', 'advanced-with-qualified-certificate', 'qualified']),
  ).optional(),
  statusRequired: Stated(z.literal(true)).optional(),
  minimumEqf: Stated(z.number().int()).optional(),
  minimumEcts: Stated(z.number()).optional(),
  /** Assessment type IRIs that are accepted. */
  assessmentTypes: Stated(z.array(z.string())).optional(),
  supervisedAssessment: Stated(z.literal(true)).optional(),
  identityVerification: Stated(z.array(z.string())).optional(),
  modes: Stated(z.array(z.string())).optional(),
  awardedFrom: Stated(CalendarDate).optional(),
  awardedUntil: Stated(CalendarDate).optional(),
  /** Greatest age of the award in months at submission. */
  maximumAgeMonths: Stated(z.number().int()).optional(),
  accreditedAtAward: Stated(z.literal(true)).optional(),
  maximumEcts: Stated(z.number()).optional(),
  noDoubleCounting: Stated(z.literal(true)).optional(),
  /** Written conditions a person must judge; `texts`: in the languages they are written in. */
  other: z
    .array(z.object({ value: z.string(), clause: z.string(), texts: LanguageMap.optional() }))
    .optional(),
});
export type LineConditions = z.infer<typeof LineConditions>;

export const GradeMethod = z.enum(['none', 'pass-fail', 'modified-bavarian', 'linear', 'table']);
export type GradeMethod = z.infer<typeof GradeMethod>;

export const GradeConversion = z.discriminatedUnion('method', [
  z.object({ method: z.literal('none') }),
  z.object({ method: z.literal('pass-fail') }),
  z.object({
    method: z.literal('modified-bavarian'),
    /** Nmax: best grade; Nmin: lowest passing grade of the scale of origin. */
    best: z.number(),
    lowestPass: z.number(),
  }),
  z.object({
    method: z.literal('linear'),
    best: z.number(),
    lowestPass: z.number(),
    localBest: z.number(),
    localPass: z.number(),
  }),
  z.object({
    method: z.literal('table'),
    rows: z.array(z.object({ from: z.string(), to: z.string() })),
  }),
]);
export type GradeConversion = z.infer<typeof GradeConversion>;

export const RecognitionLine = z.object({
  id: z.string(),
  /** The line's number in Annex A/B, e.g. `L3`; clauses are cited as `Annex B, L3`. */
  number: z.string(),
  agreementId: z.string(),
  agreementCode: z.string(),
  /** `n.m`. */
  agreementVersion: z.string(),
  agreementVersionId: z.string(),
  issuingInstitutionId: z.string(),
  recognisingInstitutionId: z.string(),
  state: z.enum(['active', 'suspended', 'ended']),
  /** Since when it is suspended, in milliseconds; none: it is not, or that is not on record. */
  suspendedAt: z.number().nullable().optional(),
  /** Entry into force and end of the agreement version. */
  inForceFrom: CalendarDate,
  inForceUntil: CalendarDate.nullable(),
  /** Awards before entry into force are covered from this date on; null: they are not. */
  backCoverageFrom: CalendarDate.nullable(),
  /** Learning begun before the end stays covered this many months after it (§17). */
  teachOutMonths: z.number().int().nullable(),
  learningType: z.enum(['formal', 'non-formal']),
  strength: z.enum(['automatic', 'presumption', 'simplified-assessment']),
  effect: z.enum(['right', 'undertaking']),
  sources: z.array(CourseSnapshot).min(1),
  rule: MappingRule,
  targets: z.array(RecognitionTarget).min(1),
  /** ECTS granted for the whole line. */
  ectsGranted: z.number(),
  conditions: LineConditions,
  /** Conditions of the agreement that this line does not ask. */
  waivedConditions: z.array(z.string()).optional(),
  /** Why the ECTS granted differ from those of the sources (§8). */
  differenceReason: Prose.optional(),
  /** Most ECTS the line grants one learner. */
  capEcts: z.number().nullable().optional(),
  /** What cannot be counted together with it. */
  exclusions: z.array(z.string()).optional(),
  gradeConversion: GradeConversion,
  /** Where the text states it: `§7`, `§8`, `§11`, `§17`. */
  clauses: z.object({
    course: z.string(),
    target: z.string(),
    grade: z.string(),
    duration: z.string(),
  }),
});
export type RecognitionLine = z.infer<typeof RecognitionLine>;

/** One of these institutions issues or recognises by the line. */
export const isOfParty = (
  line: Pick<RecognitionLine, 'issuingInstitutionId' | 'recognisingInstitutionId'>,
  institutionIds: ReadonlySet<string>,
): boolean =>
  institutionIds.has(line.issuingInstitutionId) ||
  institutionIds.has(line.recognisingInstitutionId);

/** A line as agreed; who, when and which version come from the agreement around it. */
export const AgreedLine = RecognitionLine.omit({
  agreementId: true,
  agreementCode: true,
  agreementVersion: true,
  agreementVersionId: true,
  inForceFrom: true,
  inForceUntil: true,
  backCoverageFrom: true,
  teachOutMonths: true,
  strength: true,
  effect: true,
  state: true,
  suspendedAt: true,
});
export type AgreedLine = z.infer<typeof AgreedLine>;
