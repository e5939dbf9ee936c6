/** A small catalogue with agreements of its own, for tests of the public pages; the same each time. */
import { canonicalHash } from '#db/ids';
import {
  type AgreementStatus,
  agreement,
  agreementParty,
  agreementVersion,
  recognitionLine,
  recognitionLineKey,
} from '#db/schema/agreements';
import { opportunity, opportunityVersion } from '#db/schema/catalogue';
import { enrolment, programme, regulationVersion } from '#db/schema/curriculum';
import type { AgreedLine, AgreementTerms } from '~/agreements/agreement';
import { toRecognitionLine } from '~/agreements/agreement';
import type { CourseSnapshot } from '~/agreements/recognition-line';
import type { LearningOpportunity } from '~/catalogue/learning-opportunity';
import type { TestApp } from './app';

const SNB = 'http://data.europa.eu/snb';
export const MODE_IRIS = {
  online: `${SNB}/learning-assessment/920fbb3cbe`,
  'on-site': `${SNB}/learning-assessment/9191af2ed9`,
  blended: `${SNB}/learning-assessment/e92d221e4d`,
} as const;

export const COURSE: LearningOpportunity = {
  title: { en: 'A course' },
  description: { en: 'What it is about.' },
  defaultLanguage: 'en',
  identifiers: [],
  type: `${SNB}/learning-opportunity/05053c1cbe`,
  homepage: 'https://courses.example/a',
  enrolmentUrl: null,
  startsOn: null,
  endsOn: null,
  applyBy: null,
  duration: 'P6W',
  schedule: null,
  mode: MODE_IRIS.online,
  setting: null,
  languages: ['en'],
  place: null,
  price: null,
  seats: null,
  targetGroup: null,
  prerequisites: null,
  ects: 5,
  hours: 125,
  eqf: 6,
  nqf: null,
  cycle: null,
  iscedF: ['0613'],
  outcomes: [
    {
      title: { en: 'Explain what was learned' },
      type: 'knowledge',
      reusability: null,
      esco: [
        {
          iri: 'http://data.europa.eu/esco/skill/1',
          label: { en: 'explain things', fr: 'expliquer' },
        },
      ],
    },
  ],
  assessment: {
    type: `${SNB}/assessment/6e6cb2cc78`,
    description: null,
    idVerification: null,
    gradingScheme: null,
  },
  qualityAssurance: null,
  accreditation: [],
  stackability: null,
  microCredential: false,
  contact: null,
};

export interface CourseFacts {
  readonly id: string;
  readonly providerId: string;
  readonly data?: Partial<LearningOpportunity>;
  readonly status?: typeof opportunity.$inferInsert.status;
}

export async function addCourse(app: TestApp, facts: CourseFacts): Promise<LearningOpportunity> {
  const data = { ...COURSE, ...facts.data };
  const at = app.clock.now();
  await app.store.tx(async (tx) => {
    await tx.insert(opportunity).values({
      id: facts.id,
      providerId: facts.providerId,
      code: facts.id.toUpperCase(),
      status: facts.status ?? 'published',
      publishedVersion: 1,
      createdAt: at,
      updatedAt: at,
    });
    await tx.insert(opportunityVersion).values({
      id: `${facts.id}-v1`,
      opportunityId: facts.id,
      version: 1,
      data,
      title: data.title.en ?? facts.id,
      ects: data.ects,
      eqf: data.eqf,
      iscedF: data.iscedF[0] ?? null,
      mode: data.mode,
      createdAt: at,
    });
  });
  return data;
}

const body = (name: string) => ({ name: { en: name }, identifiers: [], country: 'BE' });

export const snapshotOf = (courseId: string): CourseSnapshot => ({
  id: `source-${courseId}`,
  opportunityId: courseId,
  opportunityVersion: 1,
  code: courseId.toUpperCase(),
  titles: { en: `Snapshot of ${courseId}` },
  identifiers: [],
  awardingBody: body('Issuing'),
  sealingBody: null,
  mandate: null,
  ects: 5,
  hours: 125,
  eqf: 6,
  iscedF: ['0613'],
  languages: ['en'],
  outcomes: [],
});

export interface AgreementFacts {
  readonly code: string;
  readonly issuing: string;
  readonly recognising: string;
  readonly courses: readonly string[];
  readonly status?: AgreementStatus;
  readonly published?: boolean;
  readonly from?: string | null;
  readonly until?: string | null;
  readonly rule?: AgreedLine['rule'];
  readonly lineState?: 'active' | 'suspended' | 'ended';
  readonly terms?: Partial<AgreementTerms>;
  readonly conditions?: AgreedLine['conditions'];
  readonly programmeId?: string;
}

const partyOf = (institutionId: string): AgreementTerms['parties'][number] => ({
  institutionId,
  body: body(institutionId),
  level: 'institution',
  unit: null,
  representedBy: 'Prof. Example',
  byVirtueOf: 'Rector',
  seat: 'Example Street 1',
});

function lineOf(facts: AgreementFacts): AgreedLine {
  return {
    id: `${facts.code}-L1`,
    number: 'L1',
    issuingInstitutionId: facts.issuing,
    recognisingInstitutionId: facts.recognising,
    learningType: 'formal',
    sources: facts.courses.map(snapshotOf),
    rule: facts.rule ?? { kind: 'and' },
    targets: [
      {
        kind: 'elective-in-group',
        moduleId: null,
        programmeId: facts.programmeId ?? null,
        regulationVersionId: null,
        code: 'ELEC-1',
        titles: { en: 'Elective in data', fr: 'Option données' },
        ects: 5,
        countsTowardDegree: true,
        grading: 'pass-fail',
      },
    ],
    ectsGranted: 5,
    conditions: facts.conditions ?? {},
    gradeConversion: { method: 'pass-fail' },
    clauses: { course: '§7', target: '§8', grade: '§11', duration: '§17' },
  };
}

const defined = <T>(value: T | undefined, otherwise: T): T =>
  value === undefined ? otherwise : value;

function termsOf(facts: AgreementFacts): AgreementTerms {
  return {
    title: { en: `Agreement ${facts.code}`, fr: `Accord ${facts.code}` },
    draftingLanguage: 'en',
    prevailingLanguage: 'en',
    parties: [partyOf(facts.issuing), partyOf(facts.recognising)],
    objective: { en: 'Credit toward a degree.' },
    strength: 'automatic',
    effect: 'right',
    legalBasis: [],
    lines: [lineOf(facts)],
    conditions: {},
    process: { completenessWorkingDays: 5, decisionDays: 30 },
    gradeConversion: { method: 'pass-fail' },
    qualityAssurance: [],
    publication: 'full-text',
    duration: {
      inForceFrom: facts.from ?? '2025-09-01',
      inForceUntil: defined(facts.until, '2028-08-31'),
      backCoverageFrom: null,
      teachOutMonths: 12,
    },
    ...facts.terms,
  };
}

/** An agreement of one version `1.0` with one line over `courses`. */
export async function addAgreement(app: TestApp, facts: AgreementFacts): Promise<void> {
  const { code } = facts;
  const at = app.clock.now();
  const terms = termsOf(facts);
  const versionId = `${code}-v1`;
  const agreed = lineOf(facts);
  const state = facts.lineState ?? 'active';
  await app.store.tx(async (tx) => {
    await tx
      .insert(agreement)
      .values({ id: `agr-${code}`, code, titles: terms.title, createdAt: at });
    await tx.insert(agreementVersion).values({
      id: versionId,
      agreementId: `agr-${code}`,
      version: '1.0',
      status: facts.status ?? 'in-force',
      terms,
      termsHash: canonicalHash(terms),
      inForceFrom: defined(facts.from, terms.duration.inForceFrom),
      inForceUntil: terms.duration.inForceUntil,
      publishedAt: facts.published === false ? null : at,
      createdAt: at,
    });
    for (const institutionId of [facts.issuing, facts.recognising])
      await tx.insert(agreementParty).values({
        id: `${code}-${institutionId}`,
        agreementVersionId: versionId,
        institutionId,
        approvedHash: canonicalHash(terms),
        approvedAt: at,
      });
    await tx.insert(recognitionLine).values({
      id: agreed.id,
      agreementVersionId: versionId,
      number: agreed.number,
      issuingInstitutionId: facts.issuing,
      recognisingInstitutionId: facts.recognising,
      state,
      line: toRecognitionLine(agreed, terms, {
        agreementId: `agr-${code}`,
        code,
        version: '1.0',
        versionId,
        state,
      }),
    });
    for (const courseId of facts.courses)
      await tx.insert(recognitionLineKey).values({
        id: `${code}-${courseId}`,
        lineId: agreed.id,
        recognisingInstitutionId: facts.recognising,
        issuingInstitutionId: facts.issuing,
        kind: 'code',
        key: courseId.toUpperCase(),
        opportunityId: courseId,
      });
  });
}

/** A programme of an institution; with `studentId`, somebody enrolled in it. */
export async function addProgramme(
  app: TestApp,
  institutionId: string,
  studentId?: string,
): Promise<string> {
  const unitId = await app.makeUnit(institutionId);
  const id = `programme-${institutionId}`;
  await app.store.tx(async (tx) => {
    await tx.insert(programme).values({
      id,
      institutionId,
      unitId,
      code: 'BSC-DATA',
      titles: { en: 'Bachelor of Data', fr: 'Licence en données' },
      degree: { en: 'Bachelor' },
      eqf: 6,
      cycle: 'first',
      ects: 180,
    });
    await tx
      .insert(regulationVersion)
      .values({ id: `${id}-2024`, programmeId: id, label: '2024', validFrom: '2024-09-01' });
    if (studentId)
      await tx.insert(enrolment).values({
        id: `enrolment-${studentId}`,
        personId: studentId,
        institutionId,
        studentNumber: 'S-1',
        programmeId: id,
        regulationVersionId: `${id}-2024`,
        status: 'active',
        startedOn: '2024-09-01',
      });
  });
  return id;
}

/** Forty courses of three providers with their facets spread by arithmetic, not by chance. */
export async function addManyCourses(
  app: TestApp,
  providers: readonly string[],
): Promise<Map<string, LearningOpportunity>> {
  const made = new Map<string, LearningOpportunity>();
  const pick = <T>(values: readonly T[], index: number): T => values[index % values.length] as T;
  const subjects = ['Data', 'Énergie', 'History', 'Łódź studies', 'Nursing', 'Law'] as const;
  for (let index = 0; index < 40; index += 1) {
    const id = `course-${String(index).padStart(2, '0')}`;
    const data = {
      title: { en: `${pick(subjects, index)} ${index}` },
      languages: pick([['en'], ['fr'], ['en', 'fr'], ['pt'], ['et', 'en']], index),
      mode: pick([MODE_IRIS.online, MODE_IRIS['on-site'], MODE_IRIS.blended, null], index + 1),
      eqf: pick([5, 6, 7, null], Math.floor(index / 2)),
      ects: pick([1, 2, 2.5, 5, 6, 10, 12, null], Math.floor(index / 3)),
      iscedF: pick(
        [['0613'], ['0713', '0712'], ['0222'], ['0913', '0613'], []],
        Math.floor(index / 2),
      ),
      startsOn: pick(['2026-01-10', '2026-04-01', null, '2026-09-15'], index),
    };
    made.set(
      id,
      await addCourse(app, { id, providerId: pick(providers, Math.floor(index / 5)), data }),
    );
  }
  return made;
}
