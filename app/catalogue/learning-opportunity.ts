/**
 * catalogue/ — what a learning opportunity is, how it is edited, filtered, compared. This file: the
 * entry in ELM terms (LearningOpportunity with its specification, outcomes, assessment and award).
 * Its parts are in course-parts.ts. Every field but the title may be missing in a draft; what a
 * published entry needs is told by profiles/. Entries stored in an older shape parse too.
 */
import { z } from 'zod';
import { LanguageMap } from '~/elm/language-map';
import { CREDENTIAL_TYPES, FORMS_OF_STUDY, PROVIDER_TYPES } from './course-lists.data';
import {
  AwardingOpportunity,
  ConceptIri,
  CountryCode,
  CourseAccreditation,
  CourseBanner,
  CourseContact,
  CourseOrganisation,
  CourseSource,
  Day,
  EducationSubject,
  LearningActivity,
  LearningAssessment,
  LearningOutcome,
  listOf,
  MaybeText,
  maybe,
  QualificationFacts,
  RelatedCourse,
} from './course-parts';

export { LearningOutcome } from './course-parts';

/** What it is called, who offers it, where to read on. */
const general = {
  title: LanguageMap,
  description: LanguageMap.default({}),
  /** ISO 639-1 code of the language the entry is written in; `und`: its source does not say. */
  defaultLanguage: z.string().default('en'),
  /** Identifiers of the course itself, beside its code. */
  identifiers: listOf(z.object({ scheme: z.string(), value: z.string() })),
  type: maybe(ConceptIri),
  homepage: maybe(z.string()),
  enrolmentUrl: maybe(z.string()),
  documents: listOf(z.object({ title: LanguageMap, url: z.string() })),
  /** What kind of provider the owner of the entry is. */
  providerType: maybe(z.enum(PROVIDER_TYPES)),
  /** Who offers it together with the owner of the entry. */
  coProviders: listOf(CourseOrganisation),
  /** Who awards the credential, where it is not the owner of the entry. */
  awardingBody: maybe(CourseOrganisation),
  keywords: listOf(LanguageMap),
  banner: maybe(CourseBanner),
  contact: maybe(CourseContact),
  furtherInformation: MaybeText,
};

/** When, where and how it is offered. */
const offer = {
  startsOn: maybe(Day),
  endsOn: maybe(Day),
  /** The last day to begin, where one begins when one likes. */
  lastStartOn: maybe(Day),
  applyBy: maybe(Day),
  /** ISO 8601. */
  duration: maybe(z.string()),
  maximumDuration: maybe(z.string()),
  schedule: maybe(ConceptIri),
  scheduleInformation: MaybeText,
  formOfStudy: maybe(z.enum(FORMS_OF_STUDY)),
  mode: maybe(ConceptIri),
  /** Beside the one it mostly has. */
  furtherModes: listOf(ConceptIri),
  setting: maybe(ConceptIri),
  /** ISO 639-1 codes. */
  languages: listOf(z.string()),
  /** Where it is provided. */
  place: MaybeText,
  placeCountry: maybe(CountryCode),
  /** Amount in the currency (ISO 4217). */
  price: maybe(z.object({ amount: z.number(), currency: z.string() })),
  priceDetails: MaybeText,
  seats: maybe(z.number().int()),
  targetGroup: MaybeText,
  targetGroups: listOf(ConceptIri),
  /** What one must have (ELM entryRequirement). */
  prerequisites: MaybeText,
  /** How one is admitted (ELM admissionProcedure). */
  admission: MaybeText,
};

/** What it leads to. */
const specification = {
  ects: maybe(z.number()),
  /** Credit of another system, as its provider states it. */
  credits: maybe(z.object({ points: z.number(), framework: z.string() })),
  hours: maybe(z.number()),
  eqf: maybe(z.number().int().min(1).max(8)),
  nqf: maybe(ConceptIri),
  cycle: maybe(z.enum(['short', 'first', 'second', 'third'])),
  /** ISCED-F 2013 codes, four digits where known. */
  iscedF: listOf(z.string()),
  subjects: listOf(EducationSubject),
  outcomes: listOf(LearningOutcome),
  /** The outcomes as running text, where they are not listed. */
  outcomesSummary: MaybeText,
  activities: listOf(LearningActivity),
  assessments: listOf(LearningAssessment),
  awarding: maybe(AwardingOpportunity),
  credentialType: maybe(z.enum(CREDENTIAL_TYPES)),
  microCredential: z.boolean().default(false),
  qualification: maybe(QualificationFacts),
  qualityAssurance: MaybeText,
  accreditation: listOf(CourseAccreditation),
  stackability: MaybeText,
  related: listOf(RelatedCourse),
};

/** Of imported entries. */
const provenance = {
  source: maybe(CourseSource),
  /** Licence of the description, SPDX id or address. */
  contentLicence: maybe(z.string()),
};

/** The fields of the shape that is written today. */
export const LearningOpportunityFields = z.object({
  ...general,
  ...offer,
  ...specification,
  ...provenance,
});

/** What is stored: every field there, null or empty where nothing is stated. */
export const LearningOpportunity = z.preprocess(upgraded, LearningOpportunityFields);
export type LearningOpportunity = z.output<typeof LearningOpportunityFields>;
/** What may be written: a title, and whatever else is known. */
export type LearningOpportunityInput = z.input<typeof LearningOpportunityFields>;

/** The whole entry from what is known of it. Throws ZodError where a value cannot be. */
export const completeOpportunity = (known: LearningOpportunityInput): LearningOpportunity =>
  LearningOpportunityFields.parse(known);

/** The older shape has one assessment, and a contact that is one text. */
function upgraded(stored: unknown): unknown {
  if (typeof stored !== 'object' || stored === null) return stored;
  const { assessment, ...entry } = stored as Record<string, unknown>;
  return {
    ...entry,
    ...(entry.assessments === undefined && isStated(assessment)
      ? { assessments: [assessment] }
      : {}),
    ...(typeof entry.contact === 'string' ? { contact: contactFrom(entry.contact) } : {}),
  };
}

const isStated = (assessment: unknown): boolean =>
  typeof assessment === 'object' &&
  assessment !== null &&
  Object.values(assessment).some((value) => value !== null);

/** A contact written as one text: an e-mail address, the address of a form, or a note. */
export function contactFrom(text: string): CourseContact | null {
  const written = text.trim().replace(/^mailto:/i, '');
  if (written === '') return null;
  if (/^[^\s@<>"]+@[^\s@<>"]+$/.test(written)) return CourseContact.parse({ email: written });
  if (/^https?:\/\//i.test(written)) return CourseContact.parse({ form: written });
  return CourseContact.parse({ note: { und: written } });
}
