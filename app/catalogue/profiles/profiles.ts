/**
 * What is missing from a course, by five yardsticks: Annex I of the Council Recommendation on
 * micro-credentials (2022/C 243/02), Annex VI of the EQF Recommendation (2017/C 189/03), the Common
 * Microcredential Framework (European MOOC Consortium), and the two exchange profiles. Pure.
 */
import type { OrganisationIdentifier } from '~/elm/identifier';
import { isOnlySkill } from '~/elm/named-skills';
import type { LearningOpportunity } from '../learning-opportunity';
import { type ProfileReport, type Rule, reportOn, said } from './profile-report';

export type { ProfileElement, ProfileName, ProfileReport } from './profile-report';

type Fields = Rule['fields'];
type Test = Rule['test'];

const must = (element: string, fields: Fields, meaning: string, test: Test): Rule => ({
  element,
  mandatory: true,
  fields,
  meaning,
  test,
});
const may = (element: string, fields: Fields, meaning: string, test: Test): Rule => ({
  ...must(element, fields, meaning, test),
  mandatory: false,
});

/** The name of a skill is no statement of what learners can do. */
const hasOutcomes: Test = (data) =>
  data.outcomes.some((each) => said(each.title) && !isOnlySkill(each));
/** Exchange formats hold skills in outcomes: one that is named after its skill will do there. */
const hasOutcomesOrSkills: Test = (data) => data.outcomes.some((each) => said(each.title));
const hasWorkload: Test = (data) =>
  data.ects !== null || data.hours !== null || data.credits !== null;
const hasQuality: Test = (data) => said(data.qualityAssurance) || data.accreditation.length > 0;
const hasAssessment: Test = (data) =>
  data.assessments.some((each) => each.type !== null || said(each.description));
/** Only a credential can state it. */
const onlyCredential = (element: string): Rule => must(element, [], 'cannot-be-named', () => null);
/** An entry always has an owner, and the owner a country. */
const fromOwner = (element: string): Rule => must(element, [], 'country-unknown', () => true);

const ANNEX_I: readonly Rule[] = [
  onlyCredential('learner'),
  must('title', ['title'], 'cannot-be-named', (data) => said(data.title)),
  fromOwner('country'),
  fromOwner('awardingBody'),
  onlyCredential('dateOfIssuing'),
  must('learningOutcomes', ['outcomes'], 'cannot-be-compared', hasOutcomes),
  must('workload', ['ects', 'hours'], 'no-credits', hasWorkload),
  must('level', ['eqf', 'cycle'], 'level-unknown', (d) => d.eqf !== null || d.cycle !== null),
  must('assessment', ['assessments'], 'no-proof-of-learning', hasAssessment),
  must('participation', ['mode'], 'participation-unknown', (data) => data.mode !== null),
  must('qualityAssurance', ['qualityAssurance', 'accreditation'], 'trust', hasQuality),
  may('prerequisites', ['prerequisites'], 'prerequisites-asked', (d) => said(d.prerequisites)),
  may('supervision', ['assessments'], 'identity-doubted', (data) =>
    data.assessments.some((each) => each.idVerification !== null || each.identity !== null),
  ),
  may('grade', ['assessments'], 'grades-not-converted', (data) =>
    data.assessments.some((each) => each.gradingScale !== null || said(each.gradingScheme)),
  ),
  may('stackability', ['stackability'], 'stands-alone', (data) => said(data.stackability)),
  may('furtherInformation', ['furtherInformation', 'homepage'], 'asked-by-mail', (data) =>
    Boolean(said(data.furtherInformation) || data.homepage),
  ),
];

/** Annex I, "European standard elements". What only a credential can state does not apply here. */
export const annexIReport = (data: LearningOpportunity): ProfileReport =>
  reportOn('annex-i', true, ANNEX_I, data);

const ANNEX_VI: readonly Rule[] = [
  must('title', ['title'], 'cannot-be-named', (data) => said(data.title)),
  must('field', ['iscedF'], 'not-found-by-field', (data) => data.iscedF.length > 0),
  fromOwner('country'),
  must('eqf', ['eqf'], 'level-unknown', (data) => data.eqf !== null),
  must('learningOutcomes', ['outcomes', 'outcomesSummary'], 'cannot-be-compared', (data) =>
    Boolean(hasOutcomes(data) || said(data.outcomesSummary)),
  ),
  fromOwner('awardingBody'),
  may('workload', ['ects', 'hours'], 'no-credits', hasWorkload),
  may('qualityAssurance', ['qualityAssurance'], 'trust', (data) => said(data.qualityAssurance)),
  may('externalQuality', ['accreditation', 'qualification'], 'trust', (data) =>
    Boolean(data.accreditation.length > 0 || said(data.qualification?.externalQualityBody ?? null)),
  ),
  may('furtherInformation', ['furtherInformation'], 'asked-by-mail', (data) =>
    said(data.furtherInformation),
  ),
  may('source', ['source', 'homepage'], 'asked-by-mail', (data) =>
    Boolean(data.source ?? data.homepage),
  ),
  may('supplement', ['qualification'], 'asked-by-mail', (data) =>
    Boolean(data.qualification?.supplementUrl),
  ),
  may('url', ['homepage'], 'asked-by-mail', (data) => data.homepage !== null),
  may('language', ['languages'], 'language-unknown', (data) => data.languages.length > 0),
  may('prerequisites', ['prerequisites'], 'prerequisites-asked', (d) => said(d.prerequisites)),
  may('expiry', ['qualification'], 'expiry-unknown', (data) =>
    Boolean(data.qualification?.expiresAfter),
  ),
  may('waysToAcquire', ['qualification', 'mode'], 'participation-unknown', (data) =>
    Boolean(said(data.qualification?.waysToAcquire ?? null) || data.mode),
  ),
  may('occupations', ['qualification'], 'occupations-unknown', (data) =>
    Boolean(data.qualification?.occupations.length),
  ),
];

/** Annex VI, for qualifications with an EQF level. */
export const annexViReport = (data: LearningOpportunity): ProfileReport =>
  reportOn('annex-vi', data.eqf !== null, ANNEX_VI, data);

const within = (value: number | null, least: number, most: number): boolean =>
  value !== null && value >= least && value <= most;

const COMMON_MICROCREDENTIAL: readonly Rule[] = [
  must('ects4to6', ['ects'], 'outside-framework', (data) => within(data.ects, 4, 6)),
  must('hours100to150', ['hours'], 'outside-framework', (data) => within(data.hours, 100, 150)),
  must('eqf6to8', ['eqf'], 'outside-framework', (data) => within(data.eqf, 6, 8)),
  must('summative', ['assessments'], 'no-proof-of-learning', (data) =>
    data.assessments.some((each) => each.purpose === 'summative' || each.purpose === 'both'),
  ),
  must('identity', ['assessments'], 'identity-doubted', (data) =>
    data.assessments.some(
      (each) =>
        (each.identity !== null && each.identity !== 'none') || provesIdentity(each.idVerification),
    ),
  ),
  must('learningOutcomes', ['outcomes'], 'cannot-be-compared', hasOutcomes),
  must('qualityAssurance', ['qualityAssurance', 'accreditation'], 'trust', hasQuality),
];

/** The two concepts of supervision that verify identity. */
const provesIdentity = (iri: string | null): boolean =>
  /\/(70be69aaf9|df2880c5cb)$/.test(iri ?? '');

/** Common Microcredential Framework: 4–6 ECTS, 100–150 hours, summative assessment of a known person. */
export const commonMicrocredentialReport = (data: LearningOpportunity): ProfileReport =>
  reportOn('common-microcredential', data.microCredential, COMMON_MICROCREDENTIAL, data);

const EXCHANGE: readonly Rule[] = [
  must('title', ['title'], 'cannot-be-named', (data) => said(data.title)),
  must('field', ['iscedF'], 'not-found-by-field', (data) => data.iscedF.length > 0),
  must('language', ['languages'], 'language-unknown', (data) => data.languages.length > 0),
  must('learningOutcomes', ['outcomes'], 'cannot-be-compared', hasOutcomesOrSkills),
];

const NATIONAL_LEVEL = must('nqf', ['nqf'], 'level-unknown', (data) =>
  data.eqf === null ? null : data.nqf !== null,
);

const organisationsPlaced: Rule = must(
  'countries',
  ['coProviders', 'awardingBody'],
  'country-unknown',
  ({ coProviders, awardingBody }) =>
    [...coProviders, ...(awardingBody ? [awardingBody] : [])].every(
      (each) => each.country !== null,
    ),
);

/** The Commission's shapes (LOQ). A homepage we can always give: the course's page here. */
export const elmReport = (data: LearningOpportunity): ProfileReport =>
  reportOn('elm', true, [...EXCHANGE, NATIONAL_LEVEL, organisationsPlaced], data);

/** The QualityLink aggregator's shapes; it knows providers by SCHAC code or OrgReg (ETER) id only. */
export function qualityLinkReport(
  data: LearningOpportunity,
  identifiers: readonly Pick<OrganisationIdentifier, 'scheme'>[],
): ProfileReport {
  const known = (each: readonly Pick<OrganisationIdentifier, 'scheme'>[]) =>
    each.some(({ scheme }) => scheme === 'schac' || scheme === 'eter');
  const rules = [
    ...EXCHANGE,
    must('eqf', ['eqf'], 'level-unknown', (each) => each.eqf !== null),
    must('providerIdentifier', ['coProviders', 'awardingBody'], 'provider-unknown', (each) =>
      [identifiers, ...each.coProviders.map((one) => one.identifiers)].every(known),
    ),
  ];
  return reportOn('quality-link', true, rules, data);
}

/** Everything that is measured, for the editor's meter. */
export const profileReports = (data: LearningOpportunity): ProfileReport[] =>
  [annexIReport, annexViReport, commonMicrocredentialReport, elmReport].map((report) =>
    report(data),
  );
