/** The parties, courses and lines of the worked example. */
import { MCRA_WORDING } from '#templates/wording/mcra';
import {
  type ExampleCourse,
  type ExampleParty,
  MCRA_LANGUAGES,
} from '#templates/wording/mcra/wording';
import type { CourseSnapshot, RecognitionTarget } from '~/agreements/recognition-line';
import type { DraftLine } from '~/agreements/terms/courses';
import { CONTACT_ROLES, Party, PartyFacts } from '~/agreements/terms/party';
import type { LanguageMap } from '~/elm/language-map';
import type { McraLanguage } from './model';

export const DELTA = 'example-delta';
export const FALKENTAL = 'example-falkental';

export type Words = (typeof MCRA_WORDING)[McraLanguage]['example'];
export const inAll = (pick: (example: Words) => string): LanguageMap =>
  Object.fromEntries(MCRA_LANGUAGES.map((each) => [each, pick(MCRA_WORDING[each].example)]));

const CONCEPT = 'http://data.europa.eu/snb';
const ONLINE = `${CONCEPT}/learning-assessment/920fbb3cbe`;
const NON_FORMAL = `${CONCEPT}/learning-setting/e207a81fc7`;
const WRITTEN = `${CONCEPT}/assessment/6e6cb2cc78`;
const SUPERVISED = `${CONCEPT}/supervision-verification/70be69aaf9`;

const HOMES = {
  [DELTA]: { country: 'NL', domain: 'delta.example', erasmus: 'NL DELTA99', number: '41000123' },
  [FALKENTAL]: {
    country: 'DE',
    domain: 'falkental.example',
    erasmus: 'D FALKENT99',
    number: 'HRA 99001',
  },
} as const;
type Home = keyof typeof HOMES;

export function party(id: Home, words: ExampleParty, name: LanguageMap): Party {
  const { country, domain, erasmus, number } = HOMES[id];
  return Party.parse({
    institutionId: id,
    body: {
      name,
      identifiers: [
        { scheme: 'schac', value: domain },
        { scheme: 'erasmus', value: erasmus },
      ],
      country,
    },
    level: 'faculty',
    unit: inAll(({ parties }) => parties[id === DELTA ? 0 : 1].unit),
    representedBy: words.representedBy,
    byVirtueOf: words.byVirtueOf,
    seat: words.seat,
    legalForm: words.legalForm,
    registrationNumber: number,
    qualityStatus: {
      agency: words.qaAgency,
      report: `https://www.${domain}/quality`,
      decision: words.qaDecision,
      validFrom: '2024-09-01',
      validUntil: '2030-08-31',
    },
  });
}

export function facts(id: Home, words: ExampleParty): PartyFacts {
  const { domain } = HOMES[id];
  return PartyFacts.parse({
    institutionId: id,
    reference: id === DELTA ? 'INT/2026/117' : 'R-26-044',
    website: `https://www.${domain}`,
    signatories: [
      {
        id: `${id}-1`,
        name: words.representedBy,
        position: words.position,
        mandate: words.byVirtueOf,
        email: `office@${domain}`,
        kind: 'advanced',
      },
    ],
    contacts: Object.fromEntries(
      CONTACT_ROLES.map((role) => [
        role,
        { name: words.unit, email: `${role.toLowerCase()}@${domain}`, phone: '' },
      ]),
    ),
  });
}

interface CourseFigures {
  readonly code: string;
  readonly ects: number;
  readonly hours: number;
}

export function course(
  id: Home,
  at: 0 | 1,
  words: ExampleCourse,
  figures: CourseFigures,
): CourseSnapshot {
  const { country } = HOMES[id];
  return {
    id: `course-${at + 1}`,
    opportunityId: null,
    opportunityVersion: null,
    titles: inAll(({ courses }) => courses[at].title),
    identifiers: [],
    awardingBody: {
      name: inAll(({ parties }) => parties[at].legalName),
      identifiers: [],
      country,
    },
    sealingBody: null,
    mandate: null,
    eqf: 6,
    iscedF: ['0612'],
    languages: ['en'],
    outcomes: words.outcomes.map((title) => ({ title, esco: [] })),
    descriptor: {
      deliveringBody: null,
      deliveringMandate: null,
      sealingMandate: null,
      platform: '',
      country,
      otherCredit: null,
      nqf: '',
      cycle: 'first',
      notLevelledReason: '',
      mode: ONLINE,
      setting: NON_FORMAL,
      assessmentType: WRITTEN,
      assessment: inAll(({ courses }) => courses[at].assessment),
      supervised: true,
      identityVerification: SUPERVISED,
      gradingScheme: {},
      qualityAssurance: inAll(({ qualityStatement }) => qualityStatement),
      accreditation: [],
      prerequisites: inAll(({ courses }) => courses[at].prerequisites),
      stackability: {},
      academicYears: ['2026/27', '2027/28'],
    },
    ...figures,
  };
}

export const target = (at: 0 | 1, ects: number): RecognitionTarget => ({
  kind: at === 0 ? 'named-course' : 'elective-in-group',
  moduleId: null,
  programmeId: null,
  regulationVersionId: null,
  code: null,
  titles: inAll(({ courses }) => courses[at].targetCourse),
  ects,
  countsTowardDegree: true,
  grading: 'pass-fail',
  programmeTitles: inAll(({ courses }) => courses[at].targetProgramme),
  degree: inAll(({ courses }) => courses[at].targetDegree),
  regulationLabel: 'PO 2025',
  cycle: 'first',
});

export const line = (
  number: number,
  [issuing, recognising]: readonly [Home, Home],
  source: CourseSnapshot,
  granted: RecognitionTarget,
): DraftLine => ({
  id: `line-${number}`,
  number: `L${number}`,
  issuingInstitutionId: issuing,
  recognisingInstitutionId: recognising,
  learningType: 'non-formal',
  sources: [source],
  rule: { kind: 'and' },
  targets: [granted],
  ectsGranted: granted.ects,
  conditions: {},
  gradeConversion: null,
  clauses: { course: '§7', target: '§8', grade: '§11', duration: '§17' },
});
