import { concepts, conceptText } from '~/elm/concepts';
import { readCredits } from '~/elm/credits';
import { hoursOf } from '~/elm/durations';
import { iscedFOf } from '~/elm/isced';
import {
  follow,
  hasType,
  idOf,
  type JsonNode,
  languages,
  many,
  one,
  text,
  texts,
} from '~/elm/json-node';
import { type LanguageMap, textIn } from '~/elm/language-map';
import { eqfOf } from '~/elm/levels';
import type { Achievement, Activity, ConceptRef, Organisation } from '../report';
import { distinctOrganisations, readOrganisation } from './elm-organisation';

/** What a part takes from the achievement it belongs to, and the credential's own dates. */
export interface Inherited {
  parent: string | null;
  awardingBodies: Organisation[];
  awardingDate: { value: string; path: string; source: 'awardingDate' } | null;
  issuanceDate: { value: string; path: string } | null;
  issued: { value: string; path: string } | null;
}

/** An achievement and all its parts, flat, each naming its parent's path. */
export function readAchievements(node: JsonNode, from: Inherited): Achievement[] {
  const own = readAchievement(node, from);
  const awardingDate = texts(one(node, 'awardedBy'), 'awardingDate')[0];
  const below: Inherited = {
    ...from,
    parent: node.path,
    awardingBodies: own.awardingBodies,
    awardingDate: awardingDate ? { ...awardingDate, source: 'awardingDate' } : from.awardingDate,
  };
  return [own, ...many(node, 'hasPart').flatMap((part) => readAchievements(part, below))];
}

function readAchievement(node: JsonNode, from: Inherited): Achievement {
  const specifications = many(node, 'specifiedBy');
  const assessments = [...many(node, 'provenBy'), ...follow([node], 'awardedBy', 'used')];
  const sources: Record<string, string> = {};
  const note = <T>(field: string, found: { value: T; path: string } | null): T | null => {
    if (found) sources[field] = found.path;
    return found?.value ?? null;
  };
  const titles = titlesOf(node, specifications, sources);
  const award = awardOf(node, from);
  const assessmentType = conceptOf(follow(assessments, 'specifiedBy'), 'dcType');
  const mode =
    conceptOf(specifications, 'mode') ??
    conceptOf(follow([node], 'influencedBy', 'specifiedBy'), 'mode');
  const idVerification = conceptOf(assessments, 'idVerification');
  const nqf = conceptOf(specifications, 'nqfLevel');
  return {
    title: textIn(titles),
    titles,
    path: node.path,
    parent: from.parent,
    identifiers: identifiersOf([node, ...specifications]),
    ...creditOf(node, specifications, note),
    hours: note('hours', hoursFound(node, specifications)),
    eqf: note('eqf', eqfFound(specifications)),
    nqf: note('nqf', nqf && { value: conceptText(nqf.concept), path: nqf.path }),
    iscedF: iscedFFound(specifications),
    outcomes: outcomesOf(specifications),
    grade: note('grade', firstText(follow(assessments, 'grade'), 'noteLiteral')),
    gradingScheme: note(
      'gradingScheme',
      firstText(follow(assessments, 'specifiedBy', 'gradingScheme'), 'title'),
    ),
    awardingDate: note('awardingDate', award),
    awardingDateSource: award?.source ?? null,
    awardingBodies: bodiesOf(node, from),
    assessment: note('assessment', textOf(assessmentType)),
    assessmentType: assessmentType?.concept ?? null,
    mode: note('mode', textOf(mode)),
    modeConcept: mode?.concept ?? null,
    setting: conceptOf(specifications, 'learningSetting')?.concept ?? null,
    idVerification: note('idVerification', textOf(idVerification)),
    idVerificationConcept: idVerification?.concept ?? null,
    accreditations: accreditationsOf(node, specifications),
    entitlements: many(node, 'entitlesTo').map(readEntitlement),
    sources,
  };
}

function titlesOf(
  node: JsonNode,
  specifications: readonly JsonNode[],
  sources: Record<string, string>,
): LanguageMap {
  for (const each of [node, ...specifications]) {
    const titles = languages(each, 'title');
    if (Object.keys(titles).length > 0) {
      sources.title = `${each.path}.title`;
      return titles;
    }
  }
  return {};
}

type Found<T> = { value: T; path: string } | null;
type Note = <T>(field: string, found: Found<T>) => T | null;

/** ECTS of the specification, else of what was received; other credit only where no ECTS is. */
function creditOf(
  node: JsonNode,
  specifications: readonly JsonNode[],
  note: Note,
): Pick<Achievement, 'ects' | 'otherCredit'> {
  const credits = [
    ...specifications.flatMap((each) => readCredits(each, 'creditPoint')),
    ...readCredits(node, 'creditReceived'),
  ];
  const ects = credits.find((each) => each.ects);
  if (ects)
    return { ects: note('ects', { value: ects.point, path: ects.path }), otherCredit: null };
  const other = credits[0];
  if (!other) return { ects: null, otherCredit: null };
  const { point, framework } = other;
  return {
    ects: null,
    otherCredit: note('otherCredit', { value: { point, framework }, path: other.path }),
  };
}

function hoursFound(node: JsonNode, specifications: readonly JsonNode[]): Found<number> {
  const written = [
    ...specifications.flatMap((each) => texts(each, 'volumeOfLearning')),
    ...follow([node], 'influencedBy').flatMap((each) => texts(each, 'workload')),
  ];
  for (const { value, path } of written) {
    const hours = hoursOf(value);
    if (hours !== null) return { value: hours, path };
  }
  return null;
}

function eqfFound(specifications: readonly JsonNode[]): Found<number> {
  for (const level of specifications.flatMap((each) => concepts(each, 'eqfLevel'))) {
    const value = eqfOf(level);
    if (value !== null) return { value, path: level.path };
  }
  return null;
}

function iscedFFound(specifications: readonly JsonNode[]): string[] {
  const fields = specifications.flatMap((each) => [
    ...concepts(each, 'thematicArea'),
    ...concepts(each, 'ISCEDFCode'),
  ]);
  return [...new Set(fields.flatMap((field) => iscedFOf(field) ?? []))];
}

function outcomesOf(specifications: readonly JsonNode[]): Achievement['outcomes'] {
  return follow(specifications, 'learningOutcome').map((node) => {
    const titles = languages(node, 'title');
    const skills = [...many(node, 'relatedESCOSkill'), ...many(node, 'relatedSkill')]
      .map((skill) => idOf(skill) ?? '')
      .filter((iri) => /\/\/data\.europa\.eu\/esco\/skill\//i.test(iri));
    return { title: textIn(titles), titles, esco: [...new Set(skills)], path: node.path };
  });
}

function awardOf(
  node: JsonNode,
  from: Inherited,
): { value: string; path: string; source: NonNullable<Achievement['awardingDateSource']> } | null {
  const own = texts(one(node, 'awardedBy'), 'awardingDate')[0];
  if (own) return { ...own, source: 'awardingDate' };
  if (from.awardingDate) return from.awardingDate;
  if (from.issuanceDate) return { ...from.issuanceDate, source: 'issuanceDate' };
  return from.issued ? { ...from.issued, source: 'issued' } : null;
}

function bodiesOf(node: JsonNode, from: Inherited): Organisation[] {
  const own = follow([node], 'awardedBy', 'awardingBody').map(readOrganisation);
  return own.length > 0 ? distinctOrganisations(own) : from.awardingBodies;
}

function identifiersOf(nodes: readonly JsonNode[]): Achievement['identifiers'] {
  return follow(nodes, 'identifier').flatMap((node) =>
    texts(node, 'notation').map(({ value, path }) => ({
      scheme: text(node, 'schemeName') ?? '',
      value,
      path,
    })),
  );
}

function accreditationsOf(
  node: JsonNode,
  specifications: readonly JsonNode[],
): Achievement['accreditations'] {
  const holders = [...specifications, ...follow([node], 'awardedBy', 'awardingBody')];
  return follow(holders, 'accreditation').map((each) => ({
    title: textIn(languages(each, 'title')),
    id: idOf(each),
    path: each.path,
  }));
}

/** A LearningEntitlement, by its own title or its specification's. */
export function readEntitlement(node: JsonNode): { title: string; path: string } {
  const title =
    textIn(languages(node, 'title')) || textIn(languages(one(node, 'specifiedBy'), 'title'));
  return { title, path: node.path };
}

/** A LearningActivity: its own workload, else its specification's volume of learning. */
export function readActivity(node: JsonNode): Activity {
  const specifications = many(node, 'specifiedBy');
  const title = [node, ...specifications].map((each) => textIn(languages(each, 'title')));
  const written = [
    ...texts(node, 'workload'),
    ...specifications.flatMap((each) => texts(each, 'volumeOfLearning')),
  ];
  const hours = written.map(({ value }) => hoursOf(value)).find((each) => each !== null);
  return {
    title: title.find((each) => each !== '') ?? '',
    path: node.path,
    hours: hours ?? null,
    mode: textOf(conceptOf(specifications, 'mode'))?.value ?? null,
  };
}

/** Learning activities claimed by themselves or as what influenced an achievement. */
export function activitiesOf(claims: readonly JsonNode[]): JsonNode[] {
  return claims.flatMap((claim) => [
    ...(hasType(claim, 'LearningActivity') ? [claim] : []),
    ...many(claim, 'influencedBy'),
    ...activitiesOf(many(claim, 'hasPart')),
  ]);
}

type FoundConcept = { concept: ConceptRef; path: string };

function conceptOf(nodes: readonly JsonNode[], key: string): FoundConcept | null {
  const found = nodes.flatMap((node) => concepts(node, key))[0];
  return found ? { concept: { iri: found.iri, label: found.label }, path: found.path } : null;
}

function textOf(found: FoundConcept | null): Found<string> {
  return found && { value: conceptText(found.concept), path: found.path };
}

function firstText(nodes: readonly JsonNode[], key: string): Found<string> {
  for (const node of nodes) {
    const value = textIn(languages(node, key));
    if (value) return { value, path: `${node.path}.${key}` };
  }
  return null;
}
