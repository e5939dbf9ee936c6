/** What is worth telling about a readable credential though no check turns on it. */

import { conceptKey } from '~/elm/concepts';
import { EVIDENCE_MANDATE } from '~/elm/concepts.data';
import { parsePoints } from '~/elm/credits';
import { parseWorkload } from '~/elm/durations';
import {
  childPath,
  follow,
  hasType,
  idOf,
  isObject,
  type JsonNode,
  type JsonObject,
  many,
  member,
  one,
  texts,
} from '~/elm/json-node';
import { VC2_CONTEXT } from '../contexts.data';
import { makeFinding } from '../fault';
import type { Dialect, Finding } from '../report';
import { contextsOf } from './dialect';

const MOST_FINDINGS = 200;
const LONGEST_TEXT = 20_000;
const DURATIONS = new Set(['volumeOfLearning', 'workload']);
const MARKUP =
  /<\s*(?:script|iframe|object|embed|svg|img|a|style|link|meta|form|html)\b|javascript:|^\s*data:text\//i;
const DATES = ['issuanceDate', 'issued', 'validFrom', 'validUntil', 'expirationDate'] as const;

export function findFindings(root: JsonNode, dialect: Dialect): Finding[] {
  const found = [
    ...(ELM.has(dialect) ? elmFindings(root, dialect) : []),
    ...(dialect === 'clr-2' ? nestedFindings(root) : []),
    ...dateFindings(root),
    ...schemaFindings(root),
  ];
  walk(root.value, () => root.path, found);
  return found.slice(0, MOST_FINDINGS);
}

/** The credentials inside a record, whose proofs are checked one by one. */
function nestedFindings(root: JsonNode): Finding[] {
  const [first, ...more] = follow([root], 'credentialSubject', 'verifiableCredential');
  return first
    ? [makeFinding(first.path, 'finding.nested-credentials', { count: more.length + 1 })]
    : [];
}

const ELM: ReadonlySet<Dialect> = new Set(['edc-sealed', 'edc-upload', 'emrex-elm', 'vc2-edc']);

function elmFindings(root: JsonNode, dialect: Dialect): Finding[] {
  const claims = follow([root], 'credentialSubject', 'hasClaim');
  const subjectPath = `${root.path}.credentialSubject.hasClaim`;
  const achieved = claims.some((claim) => hasType(claim, 'LearningAchievement'));
  const mandate = many(root, 'evidence').find((each) => {
    const type = idOf(one(each, 'dcType'));
    return type !== null && conceptKey(type) === conceptKey(EVIDENCE_MANDATE);
  });
  return [
    ...(claims.length === 0 ? [makeFinding(subjectPath, 'finding.no-claim')] : []),
    ...(claims.length > 0 && !achieved ? [makeFinding(subjectPath, 'finding.no-achievement')] : []),
    ...(idOf(root) ? [] : [makeFinding(`${root.path}.id`, 'finding.no-id')]),
    ...(member(root.value, 'issuer') === undefined && dialect !== 'edc-upload'
      ? [makeFinding(`${root.path}.issuer`, 'finding.no-issuer')]
      : []),
    ...(one(root, 'displayParameter')
      ? []
      : [makeFinding(`${root.path}.displayParameter`, 'finding.no-display')]),
    ...(mandate ? [makeFinding(mandate.path, 'finding.mandate')] : []),
    ...(contextsOf(root.value).includes(VC2_CONTEXT)
      ? [makeFinding(`${root.path}['@context']`, 'finding.context-conflict')]
      : []),
  ];
}

function dateFindings(root: JsonNode): Finding[] {
  return DATES.flatMap((key) =>
    texts(root, key).flatMap(({ value, path }) =>
      /T[\d:.]+$/.test(value) ? [makeFinding(path, 'finding.date-without-zone')] : [],
    ),
  );
}

function schemaFindings(root: JsonNode): Finding[] {
  return many(root, 'credentialSchema').flatMap((each) => {
    const schema = idOf(each);
    return schema && !hasType(each, 'ShaclValidator2017')
      ? [makeFinding(each.path, 'finding.schema-not-loaded', { schema: schema.slice(0, 200) })]
      : [];
  });
}

/** The path of a value, written out only for the few that something is told about. */
type LazyPath = () => string;

/** One pass over the whole credential; its depth is bounded before it is parsed. */
function walk(value: unknown, path: LazyPath, found: Finding[]): void {
  if (found.length >= MOST_FINDINGS) return;
  if (Array.isArray(value)) {
    value.forEach((each, index) => {
      walkMember(each, '', () => `${path()}[${index}]`, found);
    });
  } else if (isObject(value))
    for (const key of Object.keys(value))
      walkMember(value[key], key, () => childPath(path(), key), found);
}

function walkMember(value: unknown, key: string, path: LazyPath, found: Finding[]): void {
  if (typeof value === 'string') found.push(...textFindings(value, key, path));
  else if (typeof value === 'object' && value !== null) {
    if (key === 'framework' || key === 'inScheme') return;
    if (isCreditPoint(value)) found.push(...creditFindings(value, path));
    walk(value, path, found);
  }
}

function textFindings(written: string, key: string, path: LazyPath): Finding[] {
  if (DURATIONS.has(key)) {
    const { kind } = parseWorkload(written);
    const evidence = { written: written.slice(0, 40) };
    if (kind === 'calendar') return [makeFinding(path(), 'finding.duration-calendar', evidence)];
    if (kind === 'unreadable')
      return [makeFinding(path(), 'finding.duration-unreadable', evidence)];
  }
  return written.length <= LONGEST_TEXT && MARKUP.test(written)
    ? [makeFinding(path(), 'finding.markup')]
    : [];
}

function isCreditPoint(value: object): value is JsonObject {
  return isObject(value) && value.type === 'CreditPoint';
}

function creditFindings(value: JsonObject, path: LazyPath): Finding[] {
  const point = member(value, 'point');
  return typeof point === 'string' && parsePoints(point) === null
    ? [makeFinding(`${path()}.point`, 'finding.credit-unreadable', { written: point.slice(0, 40) })]
    : [];
}
