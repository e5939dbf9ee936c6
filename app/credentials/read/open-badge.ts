import {
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
import type { Achievement, Credential } from '../report';
import { issuerOf } from './elm-credential';
import { NO_HOLDER } from './elm-holder';

/**
 * An Open Badge 3.0, or the badges of a Comprehensive Learner Record 2.0, in our internal form.
 * Both name achievements and their maker; levels, hours and awarding dates are not part of them.
 */
export function readBadgeCredential(root: JsonNode): Credential {
  const subject = one(root, 'credentialSubject');
  const badges = many(subject, 'achievement');
  const nested = many(subject, 'verifiableCredential').flatMap((each) =>
    many(one(each, 'credentialSubject'), 'achievement'),
  );
  const credits = creditsEarned(subject);
  return {
    id: idOf(root),
    types: typesOf(root.value),
    title: textIn(languages(root, 'name')) || null,
    holder: { ...NO_HOLDER, fullName: text(subject, 'name'), path: subject?.path ?? '$' },
    issuer: issuerOf(root),
    awardingBodies: [],
    issued: text(root, 'issuanceDate') ?? text(root, 'validFrom'),
    validFrom: text(root, 'validFrom') ?? text(root, 'issuanceDate'),
    validUntil: text(root, 'validUntil') ?? text(root, 'expirationDate'),
    achievements: [...badges, ...nested].map((node) => readBadge(node, root, credits)),
    activities: [],
    entitlements: [],
  };
}

function creditsEarned(subject: JsonNode | null): number | null {
  const value = subject ? member(subject.value, 'creditsEarned') : null;
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function readBadge(node: JsonNode, root: JsonNode, credits: number | null): Achievement {
  const titles = languages(node, 'name');
  const issued = texts(root, 'issuanceDate')[0];
  return {
    title: textIn(titles),
    titles,
    path: node.path,
    parent: null,
    identifiers: texts(node, 'humanCode').map(({ value, path }) => ({
      scheme: 'humanCode',
      value,
      path,
    })),
    ects: null,
    otherCredit: credits === null ? null : { point: credits, framework: '' },
    hours: null,
    eqf: null,
    nqf: null,
    iscedF: [],
    outcomes: [],
    grade: null,
    gradingScheme: null,
    awardingDate: issued?.value ?? null,
    awardingDateSource: issued ? 'issuanceDate' : null,
    awardingBodies: [],
    assessment: null,
    assessmentType: null,
    mode: null,
    modeConcept: null,
    setting: null,
    idVerification: null,
    idVerificationConcept: null,
    accreditations: [],
    entitlements: [],
    sources: { title: `${node.path}.name` },
  };
}
