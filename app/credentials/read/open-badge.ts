import {
  follow,
  idOf,
  type JsonNode,
  languages,
  many,
  member,
  one,
  text,
  texts,
  typesOf,
} from '~/elm/json-node';
import { textIn } from '~/elm/language-map';
import type { Achievement, Credential, Organisation } from '../report';
import { issuerOf } from './elm-credential';
import { NO_HOLDER } from './elm-holder';
import { emptyAchievement } from './empty-achievement';

/**
 * An Open Badge 3.0, or the badges of a Comprehensive Learner Record 2.0, in our internal form.
 * Whoever issues a badge awards it; levels and hours are not part of either.
 */
export function readBadgeCredential(root: JsonNode): Credential {
  const subject = one(root, 'credentialSubject');
  const award = awardOf(root);
  const own = many(subject, 'achievement').map((node) => toBadge(node, subject, award));
  const nested = many(subject, 'verifiableCredential').flatMap((each) => {
    const within = one(each, 'credentialSubject');
    return many(within, 'achievement').map((node) => toBadge(node, within, awardOf(each)));
  });
  return {
    id: idOf(root),
    types: typesOf(root.value),
    title: textIn(languages(root, 'name')) || own[0]?.badge.title || null,
    holder: { ...NO_HOLDER, fullName: holderName(subject), path: subject?.path ?? '$' },
    issuer: award.issuer,
    awardingBodies: award.issuer ? [award.issuer] : [],
    issued: text(root, 'issuanceDate') ?? text(root, 'validFrom'),
    validFrom: text(root, 'validFrom') ?? text(root, 'issuanceDate'),
    validUntil: text(root, 'validUntil') ?? text(root, 'expirationDate'),
    achievements: withParents([...own, ...nested], subject),
    activities: [],
  };
}

const MOST_ASSOCIATIONS = 2000;

/** How a record says that one achievement belongs to another (CLR 2.0 §B.1.4): part first. */
const BELONGING: Readonly<Record<string, (from: string, to: string) => readonly [string, string]>> =
  {
    isParentOf: (from, to) => [to, from],
    isChildOf: (from, to) => [from, to],
    isPartOf: (from, to) => [from, to],
  };

/** The achievements of a record, each that belongs to another under that one. */
function withParents(achievements: readonly Badge[], subject: JsonNode | null): Achievement[] {
  const places = new Map(achievements.flatMap(({ id, badge }) => (id ? [[id, badge.path]] : [])));
  const parents = new Map<string, string>();
  for (const association of many(subject, 'association').slice(0, MOST_ASSOCIATIONS)) {
    const kind = text(association, 'associationType') ?? '';
    const from = places.get(text(association, 'sourceId') ?? '');
    const to = places.get(text(association, 'targetId') ?? '');
    if (!from || !to || !Object.hasOwn(BELONGING, kind)) continue;
    const [part, whole] = BELONGING[kind]?.(from, to) ?? [from, to];
    if (!parents.has(part) && !ancestorsOf(whole, parents).includes(part)) parents.set(part, whole);
  }
  return achievements.map(({ badge }) => ({ ...badge, parent: parents.get(badge.path) ?? null }));
}

/** An achievement's path and those above it; never in a circle, as none is made. */
function ancestorsOf(path: string, parents: ReadonlyMap<string, string>): string[] {
  const line = [path];
  for (let above = parents.get(path); above !== undefined; above = parents.get(above))
    line.push(above);
  return line;
}

/** The subject's own name, or the one among its identities that is written in clear. */
function holderName(subject: JsonNode | null): string | null {
  const identity = many(subject, 'identifier').find(
    (each) => text(each, 'identityType') === 'name' && member(each.value, 'hashed') === false,
  );
  return text(subject, 'name') ?? text(identity ?? null, 'identityHash');
}

interface Award {
  issuer: Organisation | null;
  date: { value: string; path: string } | null;
  source: 'awardingDate' | 'issuanceDate';
}

function awardOf(credential: JsonNode): Award {
  const awarded = texts(credential, 'awardedDate')[0];
  const issued = texts(credential, 'issuanceDate')[0] ?? texts(credential, 'validFrom')[0];
  return {
    issuer: issuerOf(credential),
    date: awarded ?? issued ?? null,
    source: awarded ? 'awardingDate' : 'issuanceDate',
  };
}

interface Badge {
  /** The achievement's own identifier, by which a record's associations name it. */
  id: string | null;
  badge: Achievement;
}

const toBadge = (node: JsonNode, subject: JsonNode | null, award: Award): Badge => ({
  id: idOf(node),
  badge: readBadge(node, subject, award),
});

function readBadge(node: JsonNode, subject: JsonNode | null, award: Award): Achievement {
  const titles = languages(node, 'name');
  const result = resultOf(node, subject);
  const { issuer, date } = award;
  return {
    ...emptyAchievement(node),
    title: textIn(titles),
    titles,
    identifiers: texts(node, 'humanCode').map(({ value, path }) => ({
      scheme: 'humanCode',
      value,
      path,
    })),
    otherCredit: creditOf(node, subject),
    outcomes: outcomesOf(node),
    grade: result?.value ?? null,
    gradingScheme: result?.scheme ?? null,
    awardingDate: date?.value ?? null,
    awardingDateSource: date ? award.source : null,
    awardingBodies: issuer ? [issuer] : [],
    sources: {
      title: `${node.path}.name`,
      ...(date ? { awardingDate: date.path } : {}),
      ...(result ? { grade: result.path } : {}),
    },
  };
}

/** What was earned, else what the achievement is worth; in credits of no named framework. */
function creditOf(node: JsonNode, subject: JsonNode | null): Achievement['otherCredit'] {
  const earned = subject ? member(subject.value, 'creditsEarned') : null;
  const point = [earned, member(node.value, 'creditsAvailable')].find(
    (each): each is number => typeof each === 'number' && Number.isFinite(each),
  );
  return point === undefined ? null : { point, framework: '' };
}

/** What the achievement is aligned with: the nearest to learning outcomes that badges have. */
function outcomesOf(node: JsonNode): Achievement['outcomes'] {
  const seen = new Set<string>();
  return many(node, 'alignment').flatMap((each) => {
    const titles = languages(each, 'targetName');
    const title = textIn(titles);
    const url = text(each, 'targetUrl') ?? '';
    if (!title || seen.has(title)) return [];
    seen.add(title);
    const esco = /\/\/data\.europa\.eu\/esco\/skill\//i.test(url) ? [url] : [];
    return [{ title, titles, esco, path: each.path }];
  });
}

/** The first result with a value, with the name of the scale it is described by. */
function resultOf(node: JsonNode, subject: JsonNode | null) {
  const result = many(subject, 'result').find((each) => text(each, 'value') !== null);
  if (!result) return null;
  const described = text(result, 'resultDescription');
  const scale = follow([node], 'resultDescription').find((each) => idOf(each) === described);
  return {
    value: text(result, 'value'),
    scheme: text(scale ?? null, 'name'),
    path: `${result.path}.value`,
  };
}
