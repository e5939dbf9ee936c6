import {
  completeOpportunity,
  contactFrom,
  type LearningOpportunity,
  type LearningOpportunityInput,
} from '~/catalogue/learning-opportunity';
import { courseUrn } from '~/elm/course-identifier';
import {
  ASSESSMENT,
  type AssessmentName,
  MODE,
  type ModeName,
  NQF,
  OPPORTUNITY_TYPE,
  type OpportunityTypeName,
  SCHEDULE,
  SETTING,
  SUPERVISION,
  type SupervisionName,
} from './concepts.data';
import { esco } from './esco.data';
import { INSTITUTIONS, type InstitutionId, type InstitutionSeed } from './institutions.data';
import { dayFrom, inTwo, type OutcomeSeed, type Two } from './shapes';

/** A course as its data file writes it; what the institution settles is not repeated. */
export interface CourseSeed {
  code: string;
  title: Two;
  about: Two;
  /** ISCED-F 2013, four digits. */
  field: readonly string[];
  ects: number;
  hours?: number;
  eqf: 5 | 6 | 7;
  languages: readonly string[];
  mode: ModeName;
  assess: AssessmentName;
  /** How it is assessed, in words. */
  assessedBy: Two;
  supervision?: SupervisionName;
  outcomes: readonly OutcomeSeed[];
  type?: OpportunityTypeName;
  micro?: true;
  nonFormal?: true;
  /** Days from seeding to the start, and the length in weeks. */
  startsIn: number;
  weeks: number;
  price?: number;
  seats?: number;
  forWhom?: Two;
  requires?: Two;
  stackability?: Two;
  status?: 'published' | 'in-review' | 'draft';
}

const PREFIX: Readonly<Record<InstitutionId, string>> = {
  'inst-aveleda': 'ave',
  'inst-rochefleur': 'roc',
  'inst-koidula': 'koi',
  'inst-vistula': 'vis',
};

/** Hours of work an ECTS stands for, as each institution's rules have it (25 to 30). */
const HOURS_PER_ECTS: Readonly<Record<InstitutionId, number>> = {
  'inst-aveleda': 27,
  'inst-rochefleur': 25,
  'inst-koidula': 26,
  'inst-vistula': 27,
};

const CYCLE = { 5: 'short', 6: 'first', 7: 'second' } as const;

export const courseId = (institutionId: InstitutionId, code: string): string =>
  `course-${PREFIX[institutionId]}-${code.toLowerCase()}`;

export function institutionSeed(id: InstitutionId): InstitutionSeed {
  const found = INSTITUTIONS.find((each) => each.id === id);
  if (!found) throw new Error(`no institution ${id} among the seeds`);
  return found;
}

/** Broad fields of education that belong to a faculty; others are the whole institution's. */
const FACULTIES: Partial<Record<InstitutionId, Readonly<Record<string, string>>>> = {
  'inst-rochefleur': {
    ...{ '02': 'unit-roc-lettres', '03': 'unit-roc-lettres' },
    ...{ '05': 'unit-roc-sciences', '06': 'unit-roc-sciences', '07': 'unit-roc-sciences' },
  },
  'inst-aveleda': { '06': 'unit-ave-tecnologia', '07': 'unit-ave-tecnologia' },
};

export const unitOfCourse = (seed: CourseSeed, institutionId: InstitutionId): string | null =>
  FACULTIES[institutionId]?.[seed.field[0]?.slice(0, 2) ?? ''] ?? null;

/** The identifier of a course across systems (QualityLink). */
export function courseIdentifiers(by: InstitutionSeed, code: string) {
  const schac = by.identifiers.find((each) => each.scheme === 'schac')?.value ?? by.slug;
  return [{ scheme: 'QualityLink', value: courseUrn(schac, code) }];
}

export const hoursOfCourse = (seed: CourseSeed, institutionId: InstitutionId): number =>
  seed.hours ?? Math.round(seed.ects * HOURS_PER_ECTS[institutionId]);

/** The catalogue entry of a course, as ELM has it. */
export function toLearningOpportunity(
  seed: CourseSeed,
  institutionId: InstitutionId,
  now: number,
): LearningOpportunity {
  const by = institutionSeed(institutionId);
  const said = (text: Two) => inTwo(text, by.language);
  const page = `${by.homepage}/courses/${seed.code.toLowerCase()}`;
  return completeOpportunity({
    title: said(seed.title),
    description: said(seed.about),
    defaultLanguage: by.language,
    identifiers: courseIdentifiers(by, seed.code),
    type: OPPORTUNITY_TYPE[seed.type ?? (seed.micro ? 'shortProgramme' : 'module')],
    homepage: page,
    providerType: 'higher-education-institution',
    credentialType: seed.nonFormal ? 'non-formal-course' : 'formal-module',
    enrolmentUrl: `${page}/enrol`,
    startsOn: dayFrom(now, seed.startsIn),
    endsOn: dayFrom(now, seed.startsIn + seed.weeks * 7),
    applyBy: dayFrom(now, seed.startsIn - 21),
    duration: `P${seed.weeks}W`,
    schedule: SCHEDULE[seed.micro ? 'partTimeLight' : 'fullTime'],
    mode: MODE[seed.mode],
    setting: seed.nonFormal ? SETTING.nonFormal : SETTING.formal,
    languages: [...seed.languages],
    place: seed.mode === 'online' ? null : { und: by.city },
    placeCountry: seed.mode === 'online' ? null : by.country,
    price: { amount: seed.price ?? 0, currency: 'EUR' },
    seats: seed.seats ?? null,
    targetGroup: seed.forWhom ? said(seed.forWhom) : null,
    prerequisites: said(seed.requires ?? NO_PREREQUISITES[by.language]),
    ects: seed.ects,
    hours: hoursOfCourse(seed, institutionId),
    ...levels(seed, by),
    iscedF: [...seed.field],
    outcomes: seed.outcomes.map((each) => toOutcome(each, by.language)),
    assessments: [
      {
        type: ASSESSMENT[seed.assess],
        description: said(seed.assessedBy),
        purpose: 'summative',
        gradingScheme: by.gradingScheme,
        idVerification: SUPERVISION[seed.supervision ?? 'supervisedWithId'],
      },
    ],
    qualityAssurance: by.qualityAssurance,
    accreditation: [
      {
        title: { en: 'Institutional accreditation', [by.language]: ACCREDITATION[by.language] },
        url: `${by.homepage}/quality`,
      },
    ],
    stackability: seed.stackability ? said(seed.stackability) : null,
    microCredential: seed.micro ?? false,
    contact: contactFrom(by.email),
  });
}

function levels(seed: CourseSeed, by: InstitutionSeed) {
  return {
    eqf: seed.eqf,
    nqf: NQF[by.country]?.[seed.eqf] ?? null,
    cycle: seed.nonFormal ? null : CYCLE[seed.eqf],
  };
}

function toOutcome(
  seed: OutcomeSeed,
  language: string,
): NonNullable<LearningOpportunityInput['outcomes']>[number] {
  return {
    title: inTwo(seed.title, language),
    type: seed.type,
    reusability: seed.reuse ?? (seed.type === 'knowledge' ? 'sector-specific' : 'cross-sector'),
    esco: seed.esco.map(esco),
  };
}

export const NO_PREREQUISITES: Readonly<Record<InstitutionSeed['language'], Two>> = {
  pt: ['None beyond admission to higher education', 'Apenas o acesso ao ensino superior'],
  fr: ['None beyond admission to higher education', 'Accès à l’enseignement supérieur uniquement'],
  et: ['None beyond admission to higher education', 'Ainult kõrghariduse juurdepääsu tingimused'],
  pl: ['None beyond admission to higher education', 'Jedynie przyjęcie na studia'],
};

const ACCREDITATION: Readonly<Record<InstitutionSeed['language'], string>> = {
  pt: 'Acreditação institucional',
  fr: 'Accréditation de l’établissement',
  et: 'Institutsionaalne akrediteering',
  pl: 'Akredytacja instytucjonalna',
};
