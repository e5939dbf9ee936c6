/** The shared catalogue's 16,995 real courses as documents of the search index. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type CourseDocument, toCourseDocument } from '~/catalogue/course-document';
import { completeOpportunity } from '~/catalogue/learning-opportunity';

/** Apart from support/require, which needs vitest and is nothing for a benchmark. */
const COURSES = path.resolve(process.env.SHARED_DIR ?? '../shared', 'data/courses');
const CATALOGUE = path.join(COURSES, 'unified_demo_catalogue.jsonl.gz');
const PROVIDERS = path.join(COURSES, 'unified_demo_providers.json');

export const hasRealCourses = (): boolean => existsSync(CATALOGUE);

export interface RealCourse {
  readonly id: string;
  readonly code?: string;
  readonly title?: unknown;
  readonly titleLang?: string | null;
  readonly teachingLanguage?: string | null;
  readonly ects?: number | null;
  readonly eqfLevel?: number;
  readonly provider: string;
  readonly description?: string;
  readonly objectives?: string;
  readonly content?: string;
  readonly prerequisites?: string;
  readonly learningOutcomes?: string;
  readonly escoSkills?: readonly { readonly uri: string; readonly label: string }[];
}

type Providers = Readonly<Record<string, { readonly name: string; readonly country: string }>>;

export const readRealCourses = (): RealCourse[] =>
  gunzipSync(readFileSync(CATALOGUE))
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as RealCourse);

export const readRealProviders = (): Providers =>
  JSON.parse(readFileSync(PROVIDERS, 'utf8')) as Providers;

const slugOf = (provider: string): string => provider.replace(/[^a-z0-9]+/g, '-');

/** Fields of study are not in the records: they are dealt out by the record's place, to count by. */
const FIELDS = ['0613', '0612', '0541', '0311', '0421', '0715', '0223', '0912', null] as const;

export function realDocuments(courses: readonly RealCourse[] = readRealCourses()) {
  const providers = readRealProviders();
  return courses.map((course, index) => toDocument(course, index, providers));
}

function toDocument(course: RealCourse, index: number, providers: Providers): CourseDocument {
  const lang = course.titleLang ?? 'und';
  const text = (value: string | undefined) => (value ? { [lang]: value } : null);
  const field = FIELDS[index % FIELDS.length] ?? null;
  const provider = providers[course.provider];
  return toCourseDocument({
    id: course.id,
    code: course.code ?? course.id,
    updatedAt: 1_760_000_000_000 + (index % 1000) * 60_000,
    recognisedBy:
      index % 50 === 0
        ? [{ slug: 'koidula', kind: 'covered', programmes: [`p${index % 7}`, `p${index % 11}`] }]
        : [],
    provider: {
      slug: slugOf(course.provider),
      names: { en: provider?.name ?? course.provider },
      country: provider?.country ?? '',
    },
    data: completeOpportunity({
      title: { [lang]: String(course.title ?? course.code ?? course.id) },
      description: {
        [lang]: [course.description, course.objectives, course.content].filter(Boolean).join('\n'),
      },
      defaultLanguage: lang,
      prerequisites: text(course.prerequisites),
      outcomesSummary: text(course.learningOutcomes),
      languages: course.teachingLanguage ? [course.teachingLanguage] : [],
      ects: course.ects ?? null,
      eqf: course.eqfLevel ?? null,
      iscedF: field === null ? [] : [field],
      startsOn: index % 3 === 0 ? `2026-${String(1 + (index % 12)).padStart(2, '0')}-01` : null,
      price: index % 5 === 0 ? { amount: index % 2, currency: 'EUR' } : null,
      outcomes: [
        {
          title: {},
          esco: (course.escoSkills ?? []).map(({ uri, label }) => ({
            iri: uri,
            label: { en: label },
          })),
        },
      ],
    }),
  });
}
