import { ANNEX_I_ELEMENTS, type AnnexIElementName } from './annex-i.data';
import { concepts, conceptText } from './concepts';
import { countryCode } from './countries';
import { readCredits } from './credits';
import { hoursOf } from './durations';
import {
  follow,
  hasType,
  idOf,
  type JsonNode,
  languages,
  many,
  member,
  one,
  text,
  texts,
} from './json-node';
import { textIn } from './language-map';
import { type EheaCycle, eheaCycleOf, eqfOf } from './levels';

export interface AnnexIValue {
  value: string;
  path: string;
  /** Stated by no file: the QF-EHEA cycle that the EQF level at this path corresponds to. */
  derived?: EheaCycle;
  /** Present, and kept to itself: `value` is only a sign of it. */
  withheld?: true;
}

export interface AnnexIElementReport {
  element: AnnexIElementName;
  mandatory: boolean;
  status: 'present' | 'missing' | 'not-applicable';
  values: AnnexIValue[];
}

/** The parts of one credential that the elements are read from. */
interface Scope {
  credential: JsonNode;
  subject: JsonNode | null;
  /** Everything claimed: achievements with all their parts, activities, entitlements. */
  claims: JsonNode[];
  achievements: JsonNode[];
  specifications: JsonNode[];
  assessments: JsonNode[];
  awardingBodies: JsonNode[];
}

const MOST_VALUES = 40;

/**
 * Which elements of Annex I a credential (`credential`, an ELM EuropeanDigitalCredential as JSON)
 * states, with the value and JSONPath of each. A level is not applicable where what was learnt is
 * no Qualification, the only class on which ELM has one.
 */
export function readAnnexI(credential: JsonNode): AnnexIElementReport[] {
  const scope = scopeOf(credential);
  return ANNEX_I_ELEMENTS.map(({ element, mandatory }) => {
    const values = distinct(READERS[element](scope)).slice(0, MOST_VALUES);
    const status =
      values.length > 0
        ? 'present'
        : element === 'level' && levelDoesNotApply(scope)
          ? 'not-applicable'
          : 'missing';
    return { element, mandatory, status, values };
  });
}

function scopeOf(credential: JsonNode): Scope {
  const subject = one(credential, 'credentialSubject');
  const claims = many(subject, 'hasClaim').flatMap(withParts);
  const achievements = claims.filter(
    (claim) =>
      hasType(claim, 'LearningAchievement') ||
      (member(claim.value, 'specifiedBy') !== undefined &&
        member(claim.value, 'type') === undefined),
  );
  const processes = follow(claims, 'awardedBy');
  return {
    credential,
    subject,
    claims,
    achievements,
    specifications: follow(achievements, 'specifiedBy'),
    assessments: [
      ...follow(achievements, 'provenBy'),
      ...follow(achievements, 'awardedBy', 'used'),
    ],
    awardingBodies: follow(processes, 'awardingBody'),
  };
}

function withParts(claim: JsonNode): JsonNode[] {
  return [claim, ...many(claim, 'hasPart').flatMap(withParts)];
}

function levelDoesNotApply(scope: Scope): boolean {
  return (
    scope.specifications.length > 0 &&
    !scope.specifications.some((each) => hasType(each, 'Qualification'))
  );
}

const READERS: Readonly<Record<AnnexIElementName, (scope: Scope) => AnnexIValue[]>> = {
  learner: ({ subject }) => [
    ...label(subject, 'fullName'),
    ...label(subject, 'givenName'),
    ...label(subject, 'familyName'),
    ...texts(subject, 'dateOfBirth').map((each) => ({ ...each, value: each.value.slice(0, 10) })),
    ...many(subject, 'identifier').flatMap((each) =>
      /national/i.test(text(each, 'schemeName') ?? '')
        ? texts(each, 'notation').map(withheld)
        : texts(each, 'notation'),
    ),
    ...nationalNumbers(subject).map(withheld),
    ...texts(subject, 'studentNumber'),
  ],
  title: ({ claims, specifications }) => [
    ...labels(claims, 'title'),
    ...labels(specifications, 'title'),
  ],
  country: (scope) => countries(scope),
  awardingBody: ({ awardingBodies }) => [
    ...labels(awardingBodies, 'legalName'),
    ...LEGAL_IDENTIFIERS.flatMap((key) => notations(awardingBodies, key)),
  ],
  dateOfIssuing: ({ credential }) => [
    ...texts(credential, 'issuanceDate'),
    ...texts(credential, 'issued'),
  ],
  learningOutcomes: ({ specifications }) => [
    ...labels(follow(specifications, 'learningOutcome'), 'title'),
    ...labels(follow(specifications, 'learningOutcomeSummary'), 'noteLiteral'),
    ...conceptValues(follow(specifications, 'learningOutcome'), 'relatedESCOSkill'),
  ],
  workload: (scope) => workload(scope),
  level: ({ specifications }) => [
    ...conceptValues(specifications, 'eqfLevel'),
    ...cycles(specifications),
    ...conceptValues(specifications, 'nqfLevel'),
  ],
  assessment: ({ assessments }) => conceptValues(follow(assessments, 'specifiedBy'), 'dcType'),
  participation: ({ specifications, achievements, claims }) => [
    ...conceptValues(specifications, 'mode'),
    ...conceptValues(follow(achievements, 'influencedBy', 'specifiedBy'), 'mode'),
    ...conceptValues(
      follow(
        claims.filter((claim) => hasType(claim, 'LearningActivity')),
        'specifiedBy',
      ),
      'mode',
    ),
  ],
  qualityAssurance: ({ credential, specifications, awardingBodies }) =>
    [specifications, awardingBodies, many(credential, 'evidence')]
      .flatMap((nodes) => follow(nodes, 'accreditation'))
      .map((node) => ({
        value: textIn(languages(node, 'title')) || (idOf(node) ?? 'Accreditation'),
        path: node.path,
      })),
  prerequisites: ({ specifications }) =>
    labels(follow(specifications, 'entryRequirement'), 'noteLiteral'),
  supervision: ({ assessments }) => conceptValues(assessments, 'idVerification'),
  grade: ({ assessments }) => [
    ...labels(follow(assessments, 'grade'), 'noteLiteral'),
    ...labels(follow(assessments, 'specifiedBy', 'gradingScheme'), 'title'),
  ],
  stackability: ({ achievements, specifications }) => [
    ...specifications.flatMap((each) => {
      const partial = member(each.value, 'isPartialQualification');
      return typeof partial === 'boolean'
        ? [{ value: String(partial), path: `${each.path}.isPartialQualification` }]
        : [];
    }),
    ...labels(follow(achievements, 'hasPart'), 'title'),
    ...labels(follow(achievements, 'entitlesTo'), 'title'),
  ],
  furtherInformation: ({ achievements, specifications }) => {
    const activities = follow(achievements, 'influencedBy');
    const said = [
      ...achievements,
      ...specifications,
      ...activities,
      ...follow(activities, 'specifiedBy'),
    ];
    return [
      ...labels(follow(said, 'additionalNote'), 'noteLiteral'),
      ...follow(said, 'supplementaryDocument').flatMap((each) => texts(each, 'contentURL')),
    ];
  },
};

const LEGAL_IDENTIFIERS = [
  'eIDASIdentifier',
  'registration',
  'vatIdentifier',
  'taxIdentifier',
  'identifier',
] as const;

/** The sealing side and the awarding bodies: they are in different countries more often than not. */
function countries({ credential, awardingBodies }: Scope): AnnexIValue[] {
  const issuer = many(credential, 'issuer');
  const nodes = [
    ...follow(issuer, 'location', 'address', 'countryCode'),
    ...follow(issuer, 'location', 'spatialCode'),
    ...follow(issuer, 'eIDASIdentifier', 'spatial'),
    ...follow(awardingBodies, 'location', 'address', 'countryCode'),
    ...follow(awardingBodies, 'location', 'spatialCode'),
  ];
  return nodes.flatMap((node) => {
    const code = countryCode(idOf(node));
    return code ? [{ value: code, path: node.path }] : [];
  });
}

/** Stands for a value that nobody needs to see: that it is there is what counts. */
const withheld = ({ path }: AnnexIValue): AnnexIValue => ({ value: '•••', path, withheld: true });

/** A number as text, or in an identifier as ELM has it. */
const nationalNumbers = (subject: JsonNode | null): AnnexIValue[] => [
  ...texts(subject, 'nationalID'),
  ...many(subject, 'nationalID').flatMap((each) => texts(each, 'notation')),
];

/** The cycle of the European Higher Education Area at each EQF level of a qualification, derived. */
function cycles(specifications: readonly JsonNode[]): AnnexIValue[] {
  return specifications.flatMap((each) =>
    concepts(each, 'eqfLevel').flatMap((level) => {
      const cycle = eheaCycleOf(eqfOf(level));
      const value = `QF-EHEA ${cycle} cycle (derived)`;
      return cycle ? [{ value, path: level.path, derived: cycle }] : [];
    }),
  );
}

function workload({ achievements, specifications, claims }: Scope): AnnexIValue[] {
  const credits = [
    ...specifications.flatMap((each) => readCredits(each, 'creditPoint')),
    ...achievements.flatMap((each) => readCredits(each, 'creditReceived')),
  ].map((credit) => ({
    value: `${credit.point} ${credit.ects ? 'ECTS' : credit.framework}`.trim(),
    path: credit.path,
  }));
  const activities = [
    ...follow(achievements, 'influencedBy'),
    ...claims.filter((claim) => hasType(claim, 'LearningActivity')),
  ];
  const hours = [
    ...specifications.flatMap((each) => texts(each, 'volumeOfLearning')),
    ...activities.flatMap((each) => texts(each, 'workload')),
  ].flatMap(({ value, path }) => {
    const number = hoursOf(value);
    return number === null ? [] : [{ value: `${number} h`, path }];
  });
  return [...credits, ...hours];
}

function label(node: JsonNode | null, key: string): AnnexIValue[] {
  const value = textIn(languages(node, key));
  return node && value ? [{ value, path: `${node.path}.${key}` }] : [];
}

function labels(nodes: readonly JsonNode[], key: string): AnnexIValue[] {
  return nodes.flatMap((node) => label(node, key));
}

function notations(nodes: readonly JsonNode[], key: string): AnnexIValue[] {
  return follow(nodes, key).flatMap((node) => texts(node, 'notation'));
}

function conceptValues(nodes: readonly JsonNode[], key: string): AnnexIValue[] {
  return nodes.flatMap((node) =>
    concepts(node, key).map((each) => ({ value: conceptText(each), path: each.path })),
  );
}

function distinct(values: readonly AnnexIValue[]): AnnexIValue[] {
  const seen = new Set<string>();
  return values.filter(({ value, path }) => {
    const key = `${path} ${value}`;
    if (!value || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
