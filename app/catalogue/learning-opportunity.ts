/**
 * catalogue/ — what a learning opportunity is, how it is edited, filtered, compared. This file: the
 * entry in ELM terms (LearningOpportunity with its specification, outcomes, assessment and award).
 */
import { z } from 'zod';
import { LanguageMap } from '~/elm/language-map';

/** A controlled concept: its IRI in the EU vocabularies. */
const ConceptIri = z.string().url();

export const LearningOutcome = z.object({
  title: LanguageMap,
  type: z.enum(['knowledge', 'skill', 'responsibility']).nullable(),
  reusability: z
    .enum(['transversal', 'cross-sector', 'sector-specific', 'occupation-specific'])
    .nullable(),
  /** Released ESCO skills, one to three where they fit. */
  esco: z.array(z.object({ iri: z.string(), label: LanguageMap })),
});
export type LearningOutcome = z.infer<typeof LearningOutcome>;

export const LearningOpportunity = z.object({
  title: LanguageMap,
  description: LanguageMap,
  defaultLanguage: z.string(),
  /** Identifiers of the course itself, beside its code. */
  identifiers: z.array(z.object({ scheme: z.string(), value: z.string() })),
  type: ConceptIri.nullable(),
  homepage: z.string().nullable(),
  enrolmentUrl: z.string().nullable(),
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  applyBy: z.string().nullable(),
  duration: z.string().nullable(),
  schedule: ConceptIri.nullable(),
  mode: ConceptIri.nullable(),
  setting: ConceptIri.nullable(),
  /** ISO 639-1 codes. */
  languages: z.array(z.string()),
  place: LanguageMap.nullable(),
  price: z.object({ amount: z.number(), currency: z.string() }).nullable(),
  seats: z.number().int().nullable(),
  targetGroup: LanguageMap.nullable(),
  prerequisites: LanguageMap.nullable(),
  ects: z.number().nullable(),
  hours: z.number().nullable(),
  eqf: z.number().int().min(1).max(8).nullable(),
  nqf: ConceptIri.nullable(),
  cycle: z.enum(['short', 'first', 'second', 'third']).nullable(),
  /** ISCED-F 2013, four digits. */
  iscedF: z.array(z.string()),
  outcomes: z.array(LearningOutcome),
  assessment: z.object({
    type: ConceptIri.nullable(),
    description: LanguageMap.nullable(),
    idVerification: ConceptIri.nullable(),
    gradingScheme: LanguageMap.nullable(),
  }),
  qualityAssurance: LanguageMap.nullable(),
  accreditation: z.array(z.object({ title: LanguageMap, url: z.string().nullable() })),
  stackability: LanguageMap.nullable(),
  microCredential: z.boolean(),
  contact: z.string().nullable(),
});
export type LearningOpportunity = z.infer<typeof LearningOpportunity>;
