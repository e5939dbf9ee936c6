import {
  hasType,
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
import type { Credential, Organisation } from '../report';
import {
  activitiesOf,
  type Inherited,
  readAchievements,
  readActivity,
  readEntitlement,
} from './elm-achievement';
import { readHolder } from './elm-holder';
import { distinctOrganisations, readOrganisation } from './elm-organisation';

/** An ELM 3 EuropeanDigitalCredential (any of its dialects) in our one internal form. */
export function readElmCredential(root: JsonNode): Credential {
  const subject = one(root, 'credentialSubject');
  const claims = many(subject, 'hasClaim');
  const achievements = claims
    .filter(isAchievement)
    .flatMap((claim) => readAchievements(claim, inheritedFrom(root)));
  const activities = activitiesOf(claims);
  const bodies = [
    ...achievements.flatMap((each) => each.awardingBodies),
    ...[...claims, ...activities].flatMap((claim) =>
      many(claim, 'awardedBy').flatMap((each) => many(each, 'awardingBody').map(readOrganisation)),
    ),
  ];
  return {
    id: idOf(root),
    types: typesOf(root.value),
    title: titleOf(root, claims),
    holder: readHolder(subject),
    issuer: issuerOf(root),
    awardingBodies: distinctOrganisations(bodies),
    issued: text(root, 'issued') ?? text(root, 'issuanceDate'),
    validFrom: text(root, 'validFrom') ?? text(root, 'issuanceDate'),
    validUntil: text(root, 'validUntil') ?? text(root, 'expirationDate'),
    achievements,
    activities: activities.map(readActivity),
    entitlements: claims
      .filter((claim) => hasType(claim, 'LearningEntitlement'))
      .map(readEntitlement),
  };
}

function isAchievement(claim: JsonNode): boolean {
  return hasType(claim, 'LearningAchievement') || hasType(claim, 'Qualification');
}

function inheritedFrom(root: JsonNode): Inherited {
  return {
    parent: null,
    awardingBodies: [],
    awardingDate: null,
    issuanceDate: texts(root, 'issuanceDate')[0] ?? null,
    issued: texts(root, 'issued')[0] ?? null,
  };
}

/** A converter's own name for the document says less than the one thing achieved. */
const CONVERTED = /\bELMO\b/;

function titleOf(root: JsonNode, claims: readonly JsonNode[]): string | null {
  const display = textIn(languages(one(root, 'displayParameter'), 'title'));
  const first = claims[0] ? textIn(languages(claims[0], 'title')) : '';
  const name = textIn(languages(root, 'name'));
  if (CONVERTED.test(display) && claims.length === 1) return name || first || display;
  return display || name || first || null;
}

/** The issuer as an object, or as a bare identifier (VC 1.1 §4.5). */
export function issuerOf(root: JsonNode): Organisation | null {
  const node = one(root, 'issuer');
  if (node) return withAddress(readOrganisation(node), idOf(node));
  const id = member(root.value, 'issuer');
  if (typeof id !== 'string' || id === '') return null;
  const scheme = id.startsWith('did:') ? 'did' : 'other';
  return {
    name: {},
    identifiers: [{ scheme, value: id }],
    country: null,
    path: `${root.path}.issuer`,
  };
}

/** An issuer that is identified by nothing but a web address is identified by that. */
function withAddress(issuer: Organisation, id: string | null): Organisation {
  return issuer.identifiers.length === 0 && id?.startsWith('https://')
    ? { ...issuer, identifiers: [{ scheme: 'other', value: id }] }
    : issuer;
}
