/** The parts of a catalogue entry: outcomes, activities, assessments, people to turn to, source. */
import { z } from 'zod';
import { OrganisationIdentifier } from '~/elm/identifier';
import { LanguageMap } from '~/elm/language-map';
import {
  ASSESSMENT_FORMATS,
  ASSESSMENT_METHODS,
  ASSESSMENT_PURPOSES,
  ASSESSORS,
  COURSE_RELATIONS,
  GRADING_SCALES,
  IDENTITY_CHECKS,
  IDENTITY_MEANS,
  PROVIDER_TYPES,
} from './course-lists.data';

/** A controlled concept: its IRI in the EU vocabularies. */
export const ConceptIri = z.url();

/** Absent and null are the same: not stated. */
export const maybe = <T extends z.ZodType>(schema: T) => schema.nullable().default(null);
export const listOf = <T extends z.ZodType>(schema: T) => z.array(schema).default([]);
/** Text in languages, or null. */
export const MaybeText = maybe(LanguageMap);
/** 'YYYY-MM-DD'. */
export const Day = z.string();
/** ISO 3166-1 alpha-2, upper case. */
export const CountryCode = z.string().regex(/^[A-Z]{2}$/);

/** ELM LearningOutcome. */
export const LearningOutcome = z.object({
  /** Names the outcome within its course across versions, where given. */
  id: maybe(z.string()),
  title: LanguageMap,
  type: maybe(z.enum(['knowledge', 'skill', 'responsibility'])),
  reusability: maybe(
    z.enum(['transversal', 'cross-sector', 'sector-specific', 'occupation-specific']),
  ),
  note: MaybeText,
  /** Released ESCO skills, one to three where they fit. */
  esco: listOf(z.object({ iri: z.string(), label: LanguageMap })),
  /** Skills of other frameworks. */
  skills: listOf(z.object({ iri: z.string(), label: LanguageMap })),
});
export type LearningOutcome = z.infer<typeof LearningOutcome>;

/** ELM LearningActivitySpecification. */
export const LearningActivity = z.object({
  title: LanguageMap,
  description: MaybeText,
  type: maybe(ConceptIri),
  mode: maybe(ConceptIri),
  hours: maybe(z.number()),
  contactHours: maybe(z.number()),
});
export type LearningActivity = z.infer<typeof LearningActivity>;

/** ELM LearningAssessmentSpecification, with what ECCOE's catalogue adds to it. */
export const LearningAssessment = z.object({
  title: MaybeText,
  /** Kind of assessment in the EU vocabulary. */
  type: maybe(ConceptIri),
  /** What is asked, in words. */
  description: MaybeText,
  purpose: maybe(z.enum(ASSESSMENT_PURPOSES)),
  methods: listOf(z.enum(ASSESSMENT_METHODS)),
  assessor: maybe(z.enum(ASSESSORS)),
  format: maybe(z.enum(ASSESSMENT_FORMATS)),
  mode: maybe(ConceptIri),
  /** ISO 639-1 codes. */
  languages: listOf(z.string()),
  gradingScale: maybe(z.enum(GRADING_SCALES)),
  /** The scheme in words: what a grade means. */
  gradingScheme: MaybeText,
  /** Supervision and identity in the EU vocabulary (Annex I, "supervision"). */
  idVerification: maybe(ConceptIri),
  identity: maybe(z.enum(IDENTITY_CHECKS)),
  identityMeans: listOf(z.enum(IDENTITY_MEANS)),
});
export type LearningAssessment = z.infer<typeof LearningAssessment>;

/** An organisation that is not the entry's owner: one of ours by id, or described by itself. */
export const CourseOrganisation = z.object({
  institutionId: maybe(z.string()),
  name: LanguageMap,
  type: maybe(z.enum(PROVIDER_TYPES)),
  country: maybe(CountryCode),
  homepage: maybe(z.string()),
  /** In a draft an identifier may still be without its value. */
  identifiers: listOf(OrganisationIdentifier.extend({ value: z.string() })),
});
export type CourseOrganisation = z.infer<typeof CourseOrganisation>;

/** ELM Accreditation, as far as a course page needs it. */
export const CourseAccreditation = z.object({
  title: LanguageMap,
  /** Concept of the accreditation list. */
  type: maybe(ConceptIri),
  /** The body that accredited. */
  agency: MaybeText,
  /** ISO 3166-1 alpha-2 country of that body. */
  agencyCountry: maybe(CountryCode),
  url: maybe(z.string()),
  reportUrl: maybe(z.string()),
  validUntil: maybe(Day),
});
export type CourseAccreditation = z.infer<typeof CourseAccreditation>;

/** Whom to ask: a form, or an address, or a note (ELM ContactPoint). */
export const CourseContact = z.object({
  email: maybe(z.string()),
  phone: maybe(z.string()),
  form: maybe(z.string()),
  /** Postal, one line an entry. */
  address: listOf(z.string()),
  note: MaybeText,
});
export type CourseContact = z.infer<typeof CourseContact>;

/** ELM AwardingOpportunity: where and when the award is made. The body is the awarding body. */
export const AwardingOpportunity = z.object({
  place: MaybeText,
  country: maybe(CountryCode),
  from: maybe(Day),
  until: maybe(Day),
});
export type AwardingOpportunity = z.infer<typeof AwardingOpportunity>;

export const RelatedCourse = z.object({
  relation: z.enum(COURSE_RELATIONS),
  /** Where it is one of ours. */
  opportunityId: maybe(z.string()),
  title: LanguageMap,
  url: maybe(z.string()),
});
export type RelatedCourse = z.infer<typeof RelatedCourse>;

/** A field of another framework than ISCED-F (ELM educationSubject). */
export const EducationSubject = z.object({
  framework: maybe(z.string()),
  code: maybe(z.string()),
  iri: maybe(z.string()),
  label: LanguageMap,
});
export type EducationSubject = z.infer<typeof EducationSubject>;

/** What EQF Annex VI asks of a qualification beyond a course's own fields; all optional there. */
export const QualificationFacts = z.object({
  /** It is a part of a larger qualification. */
  partial: maybe(z.boolean()),
  externalQualityBody: MaybeText,
  waysToAcquire: MaybeText,
  /** ISO 8601 duration after which it expires. */
  expiresAfter: maybe(z.string()),
  occupations: listOf(z.object({ iri: maybe(z.string()), label: LanguageMap })),
  supplementUrl: maybe(z.string()),
});
export type QualificationFacts = z.infer<typeof QualificationFacts>;

/** Where an imported entry was read, and under which terms it may be shown. */
export const CourseSource = z.object({
  /** The catalogue or feed it came from. */
  name: z.string(),
  /** `elm-xml`, `elm-jsonld`, `quality-link`, `moochub`, `ooapi`, `csv`, `jsonl` … */
  format: z.string(),
  url: maybe(z.string()),
  /** Its id there. */
  recordId: maybe(z.string()),
  /** Milliseconds since the epoch. */
  readAt: maybe(z.number()),
});
export type CourseSource = z.infer<typeof CourseSource>;

/** Picture above the page: the bytes themselves, as ELM MediaObject wants them. */
export const CourseBanner = z.object({
  mediaType: z.enum(['image/jpeg', 'image/png', 'image/webp']),
  /** Base64, at most 200 kB of it. */
  content: z.base64().max(200_000),
  alt: MaybeText,
});
export type CourseBanner = z.infer<typeof CourseBanner>;
