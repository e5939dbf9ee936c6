import { opportunity, opportunityVersion } from '#db/schema/catalogue';
import { enrolment, programme, regulationVersion } from '#db/schema/curriculum';
import type { CourseSnapshot } from '~/agreements/recognition-line';
import { completeOpportunity, type LearningOpportunity } from '~/catalogue/learning-opportunity';
import type { TestApp } from './app';

const SNB = 'http://data.europa.eu/snb';
export const MODE_IRIS = {
  online: `${SNB}/learning-assessment/920fbb3cbe`,
  'on-site': `${SNB}/learning-assessment/9191af2ed9`,
  blended: `${SNB}/learning-assessment/e92d221e4d`,
} as const;

export const COURSE: LearningOpportunity = completeOpportunity({
  title: { en: 'A course' },
  description: { en: 'What it is about.' },
  type: `${SNB}/learning-opportunity/05053c1cbe`,
  homepage: 'https://courses.example/a',
  duration: 'P6W',
  mode: MODE_IRIS.online,
  languages: ['en'],
  ects: 5,
  hours: 125,
  eqf: 6,
  iscedF: ['0613'],
  outcomes: [
    {
      title: { en: 'Explain what was learned' },
      type: 'knowledge',
      esco: [
        {
          iri: 'http://data.europa.eu/esco/skill/1',
          label: { en: 'explain things', fr: 'expliquer' },
        },
      ],
    },
  ],
  assessments: [{ type: `${SNB}/assessment/6e6cb2cc78` }],
});

export interface CourseFacts {
  readonly id: string;
  readonly providerId: string;
  readonly data?: Partial<LearningOpportunity>;
  readonly status?: typeof opportunity.$inferInsert.status;
  /** 1 unless said otherwise. */
  readonly publishedVersion?: number | null;
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
      publishedVersion:
        facts.publishedVersion === undefined
          ? facts.status === 'draft'
            ? null
            : 1
          : facts.publishedVersion,
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
