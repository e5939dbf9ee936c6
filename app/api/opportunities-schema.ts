import { z } from 'zod';
import { MappingRule, TargetKind } from '~/agreements/recognition-line';
import { LanguageMap } from '~/elm/language-map';
import { FACET_PARAMETERS, type FacetParameter } from './opportunity-query';

const Provider = z.object({
  slug: z.string(),
  name: z.string(),
  names: LanguageMap,
  /** ISO 3166-1 alpha-2. */
  country: z.string(),
});

/** A course as the list answers it; texts in the language asked for, all languages beside. */
export const OpportunityItem = z.object({
  id: z.string(),
  code: z.string(),
  title: z.string(),
  titles: LanguageMap,
  description: z.string().nullable(),
  provider: Provider,
  ects: z.number().nullable(),
  hours: z.number().nullable(),
  eqf: z.number().int().nullable(),
  iscedF: z.array(z.string()),
  /** ISO 639-1. */
  languages: z.array(z.string()),
  mode: z.string().nullable(),
  startsOn: z.string().nullable(),
  price: z.object({ amount: z.number(), currency: z.string() }).nullable(),
  microCredential: z.boolean(),
  url: z.string(),
});
export type OpportunityItem = z.infer<typeof OpportunityItem>;

export const FacetValue = z.object({
  value: z.string(),
  label: z.string(),
  count: z.number().int(),
});

/** By the name of the parameter that chooses a value. */
const Facets = z.object(
  Object.fromEntries(FACET_PARAMETERS.map((name) => [name, z.array(FacetValue)])) as Record<
    FacetParameter,
    z.ZodArray<typeof FacetValue>
  >,
);

export const OpportunityListAnswer = z.object({
  total: z.number().int(),
  page: z.number().int(),
  pages: z.number().int(),
  items: z.array(OpportunityItem),
  facets: Facets,
  /** Words that occur nowhere as typed, and what was looked for instead. */
  respelt: z.array(z.object({ typed: z.string(), taken: z.string() })),
  leftOut: z.array(z.string()),
});
export type OpportunityListAnswer = z.infer<typeof OpportunityListAnswer>;

/** Why nobody can begin the course now; `on` is the last day it was possible, or lasted. */
export const ClosingFact = z.object({
  kind: z.enum(['applications', 'lastStart', 'ended']),
  on: z.string(),
});

export const RecognitionFact = z.object({
  institution: z.object({ slug: z.string(), name: z.string() }),
  /** `right`: the learner can insist on it; `undertaking`: the institutions promised it each other. */
  effect: z.enum(['right', 'undertaking']),
  /** Granted for the whole line: what `rule` asks, not this course alone. */
  ects: z.number(),
  /** How many of this course and `others` it takes: all, any one, or any `n` of them. */
  rule: MappingRule,
  /** The line's other courses; `id` where the catalogue lists them. */
  others: z.array(
    z.object({
      id: z.string().nullable(),
      title: z.string(),
      code: z.string(),
      ects: z.number().nullable(),
    }),
  ),
  targets: z.array(
    z.object({
      /** `named-course`, `free-elective`, … */
      kind: TargetKind,
      /** Empty where only the kind is agreed. */
      title: z.string(),
      code: z.string().nullable(),
      programme: z.string().nullable(),
    }),
  ),
  /** Everything the line asks beside an authentic credential; `text` says it in plain words. */
  conditions: z.array(z.object({ code: z.string(), clause: z.string(), text: z.string() })),
  agreement: z.string(),
  version: z.string(),
  line: z.string(),
  validUntil: z.string().nullable(),
  /** Why nobody can make use of it now: the course's dates, or the academic years agreed, are over. */
  closed: z
    .union([ClosingFact, z.object({ kind: z.literal('years'), years: z.array(z.string()) })])
    .nullable(),
});

export type RecognitionFact = z.infer<typeof RecognitionFact>;

/** An institution without an agreement that credited the course to enough people: no promise. */
export const IndicationFact = z.object({
  institution: z.object({ slug: z.string(), name: z.string() }),
  decisions: z.number().int(),
  latestYear: z.number().int(),
});

export const OpportunityAnswer = OpportunityItem.extend({
  version: z.number().int(),
  /** ISO 8601, UTC. */
  changedAt: z.string(),
  /** The whole entry, every language. */
  data: z.record(z.string(), z.unknown()),
  recognisedBy: z.array(RecognitionFact),
  /** From earlier decisions, where no agreement covers it: guidance only. */
  indications: z.array(IndicationFact),
  jsonLd: z.string(),
  turtle: z.string(),
});
export type OpportunityAnswer = z.infer<typeof OpportunityAnswer>;

export const InstitutionItem = z.object({
  slug: z.string(),
  name: z.string(),
  names: LanguageMap,
  country: z.string(),
  city: z.string().nullable(),
  homepage: z.string().nullable(),
  identifiers: z.array(z.object({ scheme: z.string(), value: z.string() })),
  url: z.string(),
});

export const InstitutionListAnswer = z.object({
  total: z.number().int(),
  items: z.array(InstitutionItem),
});
export type InstitutionListAnswer = z.infer<typeof InstitutionListAnswer>;
