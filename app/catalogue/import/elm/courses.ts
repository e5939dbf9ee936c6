/**
 * The courses of a graph: ELM LearningOpportunity with its specification, or QualityLink's
 * LearningOpportunitySpecification with its instances. Source: ELM 3 (LOQ profile), QualityLink
 * data exchange specification. Pure.
 */
import { readCourseUrn } from '~/elm/course-identifier';
import type { LearningOpportunityInput } from '../../learning-opportunity';
import {
  type Fault,
  fault,
  type ImportRow,
  type ProviderFacts,
  refusedRow,
} from '../imported-course';
import { keyedProvider } from '../name-providers';
import { cleaned, createSieve } from '../values';
import { type Graph, localName, many, one, type Thing, text, texts } from './graph';
import { offerOf, titleOf } from './offer';
import { toProvider } from './organisations';
import { specificationOf } from './specification';
import { toldIn } from './told';

interface Pair {
  /** What is offered; null where only what it leads to is described. */
  readonly opportunity: Thing | null;
  readonly specification: Thing | null;
}

const SPECIFICATIONS = [
  'LearningOpportunitySpecification',
  'LearningAchievementSpecification',
  'Qualification',
] as const;

const isOffer = (thing: Thing): boolean =>
  thing.types.has('LearningOpportunity') || thing.types.has('LearningOpportunityInstance');
const isSpecification = (thing: Thing): boolean =>
  SPECIFICATIONS.some((each) => thing.types.has(each));

/** Each course of the graph as a row, numbered in the order of the document. */
export function* readCourses(graph: Graph, format: string): Generator<ImportRow> {
  let row = 0;
  for (const pair of pairsIn(graph)) {
    row += 1;
    yield readPair(pair, row, format);
  }
}

/**
 * Offers with their specification; a specification QualityLink names as the course stands for all
 * its instances, the first of which says when and where. Specifications nobody offers are courses
 * only where the document has no offers, or where QualityLink says so.
 */
function* pairsIn(graph: Graph): Generator<Pair> {
  const offers = graph.things.filter(isOffer);
  const taken = new Set<Thing>();
  const specificationOfOffer = new Map(
    graph.things.flatMap((each) =>
      many(each, 'learningOpportunity').map((offer) => [offer, each] as const),
    ),
  );
  for (const opportunity of offers) {
    const specification =
      one(opportunity, 'learningAchievementSpecification') ??
      specificationOfOffer.get(opportunity) ??
      null;
    const isInstance = opportunity.types.has('LearningOpportunityInstance');
    if (isInstance && specification && taken.has(specification)) continue;
    if (specification) taken.add(specification);
    yield { opportunity, specification };
  }
  for (const specification of graph.things) {
    if (taken.has(specification) || !isSpecification(specification)) continue;
    if (specification.types.has('LearningOpportunitySpecification') || offers.length === 0)
      yield { opportunity: null, specification };
  }
}

/** The models as people call them. */
const NAMES: Readonly<Record<string, string>> = {
  'elm-xml': 'European Learning Model',
  'elm-jsonld': 'European Learning Model',
  'elm-turtle': 'European Learning Model',
  qualitylink: 'QualityLink',
};

function readPair({ opportunity, specification }: Pair, row: number, format: string): ImportRow {
  const { title, defaultLanguage } = titleOf(opportunity, specification);
  if (Object.keys(title).length === 0) return refusedRow(row, fault('no-title', 'title'));
  // In QualityLink the specification is the course; elsewhere several offers may share one.
  const isInstance = opportunity?.types.has('LearningOpportunityInstance') ?? true;
  const [first, second] = isInstance ? [specification, opportunity] : [opportunity, specification];
  const recordId = first?.id ?? second?.id ?? null;
  const named = codeOf(first) ?? codeOf(second) ?? tailOf(recordId);
  if (named === null) return refusedRow(row, fault('no-code', 'identifier'));
  const sieve = createSieve();
  const description = {
    ...cleaned(texts(specification, 'description')),
    ...cleaned(texts(opportunity, 'description')),
  };
  const data = {
    title,
    description,
    defaultLanguage,
    identifiers: identifiersBeside(named, [first, second]),
    ...offerOf(opportunity, sieve),
    ...together(
      specificationOf(specification, opportunity, sieve),
      toldIn(opportunity, specification, sieve),
    ),
    source: { name: NAMES[format] ?? format, format, recordId, url: httpOf(recordId) },
  };
  const faults: readonly Fault[] = sieve.faults;
  const provider = providerOf(opportunity, specification);
  const page = httpOf(opportunity?.id ?? null);
  const at = page === null ? {} : { page };
  return { row, course: { code: named, recordId, ...at, provider, data }, faults };
}

type Facts = Omit<LearningOpportunityInput, 'title'>;

/** What stands in properties, and what notes tell beside it. */
const together = (stated: Facts, told: Facts): Facts => ({
  ...stated,
  ...told,
  eqf: stated.eqf ?? told.eqf,
  nqf: stated.nqf ?? told.nqf,
  accreditation: [...(stated.accreditation ?? []), ...(told.accreditation ?? [])],
  ...(stated.qualification || told.qualification
    ? { qualification: { ...stated.qualification, ...told.qualification } }
    : {}),
});

const httpOf = (id: string | null): string | null =>
  id !== null && /^https?:\/\//.test(id) ? id : null;

/** The provider's own code: named so, or within the course identifier of QualityLink, or the first there is. */
function codeOf(thing: Thing | null): string | null {
  const identifiers = many(thing, 'identifier');
  const own = identifiers.find((each) => /course code/i.test(text(each, 'schemeName') ?? ''));
  const notations = identifiers.flatMap((each) => text(each, 'notation') ?? []);
  const urn = [thing?.id ?? '', ...notations].flatMap((each) => readCourseUrn(each)?.code ?? [])[0];
  const plain = notations.find((each) => !each.startsWith('urn:'));
  return text(own ?? null, 'notation') ?? urn ?? plain ?? null;
}

/** Identifiers of the course with their schemes, beside its code; each once. */
function identifiersBeside(
  code: string,
  things: readonly (Thing | null)[],
): { scheme: string; value: string }[] {
  const found = new Map<string, { scheme: string; value: string }>();
  for (const each of things.flatMap((thing) => many(thing, 'identifier'))) {
    const scheme = text(each, 'schemeName')?.trim() ?? '';
    const value = text(each, 'notation')?.trim() ?? '';
    if (scheme === '' || value === '' || value === code) continue;
    found.set(`${scheme}\n${value}`, { scheme, value });
  }
  return [...found.values()];
}

const tailOf = (id: string | null): string | null =>
  id === null ? null : localName(id.replace(/[/#]+$/, '')) || null;

/** One that the document refers to and does not describe. */
const namedOnly = ({ id }: Thing): ProviderFacts | null =>
  id === null || id.startsWith('_:') ? null : keyedProvider(id);

function providerOf(opportunity: Thing | null, specification: Thing | null): ProviderFacts | null {
  const said =
    many(opportunity, 'providedBy')[0] ??
    one(specification, 'publisher', 'providedBy') ??
    one(opportunity, 'publisher');
  const schac = [specification?.id ?? '', opportunity?.id ?? ''].flatMap(
    (id) => readCourseUrn(id)?.schac ?? [],
  )[0];
  const facts = said ? (toProvider(said) ?? namedOnly(said)) : null;
  const fromUrn = schac === undefined ? [] : [{ scheme: 'schac' as const, value: schac }];
  if (facts === null)
    return schac === undefined
      ? null
      : {
          key: schac,
          names: {},
          country: null,
          city: null,
          homepage: null,
          identifiers: fromUrn,
        };
  const hasSchac = facts.identifiers.some(({ scheme }) => scheme === 'schac');
  return hasSchac ? facts : { ...facts, identifiers: [...facts.identifiers, ...fromUrn] };
}
