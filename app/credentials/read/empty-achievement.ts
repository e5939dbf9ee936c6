import type { JsonNode } from '~/elm/json-node';
import type { Achievement } from '../report';

/** An achievement of which nothing is known but where it stands. */
export function emptyAchievement({ path }: Pick<JsonNode, 'path'>): Achievement {
  return {
    title: '',
    titles: {},
    path,
    parent: null,
    identifiers: [],
    ects: null,
    otherCredit: null,
    hours: null,
    eqf: null,
    nqf: null,
    iscedF: [],
    outcomes: [],
    grade: null,
    gradingScheme: null,
    awardingDate: null,
    awardingDateSource: null,
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
    sources: {},
  };
}
