/** How each part of a draft is checked, read and written; see parts.ts. */
import { z } from 'zod';
import { LanguageMap } from '~/elm/language-map';
import { DraftLine } from './courses';
import { courseFacts, partyFacts } from './document';
import { Party, PartyFacts, Signatory } from './party';
import {
  type AgreementDocument,
  ClauseChange,
  CourseFacts,
  Factsheet,
  MOST_TEXT,
  PartyProcess,
  Terms,
} from './terms';

export interface PartDef<T> {
  /** Only facts that may change without a new approval. */
  readonly facts: boolean;
  readonly schema: z.ZodType<T>;
  readonly read: (document: AgreementDocument, id: string) => T;
  readonly write: (document: AgreementDocument, id: string, value: T) => AgreementDocument;
}

const part = <T>(def: PartDef<T>): PartDef<unknown> => def as unknown as PartDef<unknown>;

type TermsKey = keyof typeof Terms.shape;

/** Some keys of the terms as one part. */
function termsPart<const K extends readonly TermsKey[]>(...keys: K): PartDef<unknown> {
  const shape = Object.fromEntries(keys.map((key) => [key, Terms.shape[key]]));
  return part<Record<string, unknown>>({
    facts: false,
    schema: z.object(shape) as unknown as z.ZodType<Record<string, unknown>>,
    read: ({ terms }) => Object.fromEntries(keys.map((key) => [key, terms[key]])),
    write: (document, _, value) => ({
      ...document,
      terms: { ...document.terms, ...value } as Terms,
    }),
  });
}

const PartyFactsOnly = PartyFacts.omit({ signatories: true, contacts: true });

const replaceOrAdd = <T>(list: readonly T[], same: (each: T) => boolean, value: T): T[] =>
  list.some(same) ? list.map((each) => (same(each) ? value : each)) : [...list, value];

const withFacts = (
  document: AgreementDocument,
  id: string,
  change: Partial<z.infer<typeof PartyFacts>>,
): AgreementDocument => ({
  ...document,
  factsheet: {
    ...document.factsheet,
    parties: replaceOrAdd(document.factsheet.parties, (each) => each.institutionId === id, {
      ...partyFacts(document.factsheet, id),
      ...change,
    }),
  },
});

export const PARTS: Readonly<Record<string, PartDef<unknown>>> = {
  'document-control': termsPart('title', 'draftingLanguage', 'prevailingLanguage'),
  translations: part({
    facts: true,
    schema: z.object({ translations: z.array(z.string()) }),
    read: ({ factsheet }) => ({ translations: factsheet.translations }),
    write: (document, _, value) => ({
      ...document,
      factsheet: { ...document.factsheet, ...value },
    }),
  }),
  plan: part({
    facts: true,
    schema: Factsheet.shape.plan.unwrap(),
    read: ({ factsheet }) => factsheet.plan,
    write: (document, _, plan) => ({ ...document, factsheet: { ...document.factsheet, plan } }),
  }),
  party: part<Party | null>({
    facts: false,
    schema: Party.nullable(),
    read: ({ terms }, id) => terms.parties.find((each) => each.institutionId === id) ?? null,
    write: ({ terms, factsheet }, id, value) => ({
      factsheet,
      terms: {
        ...terms,
        parties: value
          ? replaceOrAdd(terms.parties, (each) => each.institutionId === id, {
              ...value,
              institutionId: id,
            })
          : terms.parties.filter((each) => each.institutionId !== id),
      },
    }),
  }),
  'party-facts': part({
    facts: true,
    schema: PartyFactsOnly,
    read: ({ factsheet }, id) => PartyFactsOnly.parse(partyFacts(factsheet, id)),
    write: (document, id, { reference, website, logoUrl }) =>
      withFacts(document, id, { reference, website, logoUrl }),
  }),
  signatories: part({
    facts: true,
    schema: z.array(Signatory).max(20),
    read: ({ factsheet }, id) => partyFacts(factsheet, id).signatories,
    write: (document, id, signatories) => withFacts(document, id, { signatories }),
  }),
  contacts: part({
    facts: true,
    schema: PartyFacts.shape.contacts.unwrap(),
    read: ({ factsheet }, id) => partyFacts(factsheet, id).contacts,
    write: (document, id, contacts) => withFacts(document, id, { contacts }),
  }),
  recitals: termsPart('recitals', 'legalBasis'),
  object: termsPart('objectives', 'objective', 'strength', 'effect'),
  line: part<DraftLine | null>({
    facts: false,
    schema: DraftLine.nullable(),
    read: ({ terms }, id) => terms.lines.find((each) => each.id === id) ?? null,
    write: ({ terms, factsheet }, id, value) => ({
      factsheet,
      terms: {
        ...terms,
        lines: value
          ? replaceOrAdd(terms.lines, (each) => each.id === id, { ...value, id })
          : terms.lines.filter((each) => each.id !== id),
      },
    }),
  }),
  'course-facts': part<CourseFacts>({
    facts: true,
    schema: CourseFacts,
    read: ({ factsheet }, id) => courseFacts(factsheet, id),
    write: ({ terms, factsheet }, id, value) => ({
      terms,
      factsheet: {
        ...factsheet,
        courses: replaceOrAdd(factsheet.courses, (each) => each.sourceId === id, {
          ...value,
          sourceId: id,
        }),
      },
    }),
  }),
  conditions: part({
    facts: false,
    schema: z.object({
      conditions: Terms.shape.conditions,
      backCoverageFrom: Terms.shape.duration.unwrap().shape.backCoverageFrom,
    }),
    read: ({ terms }) => ({
      conditions: terms.conditions,
      backCoverageFrom: terms.duration.backCoverageFrom,
    }),
    write: ({ terms, factsheet }, _, { conditions, backCoverageFrom }) => ({
      factsheet,
      terms: { ...terms, conditions, duration: { ...terms.duration, backCoverageFrom } },
    }),
  }),
  process: part({
    facts: false,
    schema: Terms.shape.process.unwrap().omit({ parties: true }),
    read: ({ terms: { process } }) => ({
      completenessWorkingDays: process.completenessWorkingDays,
      decisionDays: process.decisionDays,
    }),
    write: ({ terms, factsheet }, _, value) => ({
      factsheet,
      terms: { ...terms, process: { ...terms.process, ...value } },
    }),
  }),
  'process-of': part<z.infer<typeof PartyProcess>>({
    facts: false,
    schema: PartyProcess,
    read: ({ terms }, id) =>
      terms.process.parties.find((each) => each.institutionId === id) ??
      PartyProcess.parse({ institutionId: id }),
    write: ({ terms, factsheet }, id, value) => ({
      factsheet,
      terms: {
        ...terms,
        process: {
          ...terms.process,
          parties: replaceOrAdd(terms.process.parties, (each) => each.institutionId === id, {
            ...value,
            institutionId: id,
          }),
        },
      },
    }),
  }),
  grades: termsPart('gradeConversion'),
  quality: termsPart('quality'),
  'quality-of': part({
    facts: false,
    schema: z.object({ statement: LanguageMap }),
    read: ({ terms }, id) => ({
      statement: terms.qualityAssurance.find((each) => each.institutionId === id)?.statement ?? {},
    }),
    write: ({ terms, factsheet }, id, { statement }) => ({
      factsheet,
      terms: {
        ...terms,
        qualityAssurance: replaceOrAdd(
          terms.qualityAssurance,
          (each) => each.institutionId === id,
          { institutionId: id, statement },
        ),
      },
    }),
  }),
  fees: termsPart('fees'),
  publication: termsPart('publication'),
  'data-protection': termsPart('dataProtection'),
  duration: part({
    facts: false,
    schema: Terms.shape.duration.unwrap().omit({ backCoverageFrom: true }),
    read: ({ terms: { duration } }) => {
      const { backCoverageFrom: _, ...rest } = duration;
      return rest;
    },
    write: ({ terms, factsheet }, _, value) => ({
      factsheet,
      terms: { ...terms, duration: { ...terms.duration, ...value } },
    }),
  }),
  renewal: termsPart('renewal'),
  amendment: termsPart('amendment'),
  termination: termsPart('termination'),
  disputes: termsPart('disputes'),
  clause: part<ClauseChange | null>({
    facts: false,
    schema: ClauseChange.refine(({ text }) =>
      Object.values(text).every((words) => words.length <= MOST_TEXT),
    ).nullable(),
    read: ({ terms }, id) => terms.clauses.find((each) => each.id === id) ?? null,
    write: ({ terms, factsheet }, id, value) => ({
      factsheet,
      terms: {
        ...terms,
        clauses: value
          ? replaceOrAdd(terms.clauses, (each) => each.id === id, { ...value, id })
          : terms.clauses.filter((each) => each.id !== id),
      },
    }),
  }),
};
