/**
 * Every course of the demonstration, exported in both profiles, against the shapes of their makers:
 * the Commission's for learning opportunities (LOQ, ELM 3.2, with its vocabularies) and QualityLink's.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Quad } from 'n3';
import { expect, it } from 'vitest';
import { INSTITUTIONS } from '#db/seed/institutions.data';
import { courseRows } from '#db/seed/rows';
import { FULL_COURSE } from '#tests/support/full-course';
import { describeShared } from '#tests/support/require';
import { instancesOf, parseTurtle, readShapes, violationsOf } from '#tests/support/shacl';
import { turtleWriter } from '~/catalogue/export/describe.server';
import { satisfies } from '~/catalogue/export/dump.server';
import { expand, type Profile } from '~/catalogue/export/profile';
import { CLASSES, type ClassName } from '~/catalogue/export/terms.data';
import type { CourseToExport } from '~/catalogue/export/to-elm';

const ORIGIN = 'https://portal.example';

function seededCourses(): CourseToExport[] {
  const { opportunities, versions } = courseRows(Date.UTC(2026, 0, 15));
  return versions.flatMap(({ opportunityId, version, data }) => {
    const entry = opportunities.find((each) => each.id === opportunityId);
    const provider = INSTITUTIONS.find((each) => each.id === entry?.providerId);
    if (!entry || !provider) return [];
    const { id, code, updatedAt } = entry;
    return [{ id, code, version, updatedAt, data, provider }];
  });
}

const graphOf = (courses: readonly CourseToExport[], profile: Profile): Quad[] =>
  parseTurtle(courses.map(turtleWriter(profile, ORIGIN)).join(''));

const without = (
  course: CourseToExport,
  data: Partial<CourseToExport['data']>,
): CourseToExport => ({
  ...course,
  data: { ...course.data, ...data },
});

const first = (): CourseToExport => {
  const [course] = seededCourses();
  if (!course) throw new Error('no course is seeded');
  return course;
};

function expectFocus(graph: readonly Quad[], profile: Profile, names: readonly ClassName[]) {
  for (const name of names)
    expect(instancesOf(graph, expand(profile, CLASSES[name])), name).toBeGreaterThan(0);
}

const EVERYWHERE: readonly ClassName[] = [
  ...['LearningOpportunity', 'Qualification', 'LearningOutcome', 'Organisation'],
  ...['LearningAssessmentSpecification', 'GradingScheme', 'AwardingOpportunity', 'CreditPoint'],
  ...['Concept', 'ConceptScheme', 'Identifier', 'Location', 'Address', 'Note', 'WebResource'],
  ...['PeriodOfTime', 'PriceDetail', 'Amount'],
] as ClassName[];
const IN_FULL: readonly ClassName[] = [
  'Accreditation',
  'LearningActivitySpecification',
  'MediaObject',
];

describeShared('shapes/elm-3.2', 6, 'courses by the shapes of ELM 3.2 (LOQ)', (dir) => {
  const files = ['LOQ-constraints.ttl', 'LOQ-constraints-mdr.ttl'].map((name) =>
    path.join(dir, name),
  );

  it('finds nothing wrong with any seeded course', async () => {
    const courses = seededCourses();
    expect(courses.length).toBeGreaterThan(50);
    expect(courses.filter((each) => !satisfies(each, 'elm-3.2'))).toEqual([]);
    const graph = graphOf(courses, 'elm-3.2');
    expectFocus(graph, 'elm-3.2', EVERYWHERE);
    expect(await violationsOf(readShapes(...files), graph)).toEqual([]);
  });

  it('finds nothing wrong with a course that has every field filled', async () => {
    const graph = graphOf([FULL_COURSE], 'elm-3.2');
    expectFocus(graph, 'elm-3.2', [...EVERYWHERE, ...IN_FULL]);
    expect(await violationsOf(readShapes(...files), graph)).toEqual([]);
  });

  it('finds nothing wrong with a course without levels, by the shape the profile has switched off too', async () => {
    const shapes = readShapes(...files).filter(
      (each) => !each.predicate.value.endsWith('#deactivated'),
    );
    const course = without(first(), { eqf: null, nqf: null });
    const graph = graphOf([course], 'elm-3.2');
    expectFocus(graph, 'elm-3.2', ['LearningAchievementSpecification']);
    expect(await violationsOf(shapes, graph)).toEqual([]);
    const bare = graphOf([without(course, { languages: [] })], 'elm-3.2');
    expect(await violationsOf(shapes, bare)).not.toEqual([]);
  });

  it('objects to a course without a field, an outcome or a title', async () => {
    for (const data of [{ iscedF: [] }, { outcomes: [] }, { title: {} }]) {
      const course = without(first(), data);
      expect(satisfies(course, 'elm-3.2')).toBe(false);
      expect(await violationsOf(readShapes(...files), graphOf([course], 'elm-3.2'))).not.toEqual(
        [],
      );
    }
  });

  it('objects to a concept of the wrong list', async () => {
    const course = without(first(), { setting: 'http://data.europa.eu/snb/eqf/6' });
    expect(await violationsOf(readShapes(...files), graphOf([course], 'elm-3.2'))).not.toEqual([]);
  });

  it('objects to a field that the profile has no place for', async () => {
    const stray = parseTurtle(
      '<https://portal.example/courses/x> a <http://data.europa.eu/snb/model/elm/LearningOpportunity>; <http://purl.org/dc/terms/language> "en".',
    );
    expect(await violationsOf(readShapes(...files), stray)).not.toEqual([]);
  });
});

describeShared('shapes/qualitylink', 3, 'courses by the shapes of QualityLink', (dir) => {
  const file = path.join(dir, 'ontology-shacl.ttl');
  const CLASSES_THERE: readonly ClassName[] = [
    ...EVERYWHERE,
    'LearningOpportunitySpecification',
    'LearningOpportunityInstance',
    'HigherEducationInstitution',
    'SchacIdentifier',
    'OrgRegIdentifier',
  ];

  it('finds nothing wrong with any seeded course', async () => {
    const courses = seededCourses();
    expect(courses.filter((each) => !satisfies(each, 'quality-link'))).toEqual([]);
    const graph = graphOf(courses, 'quality-link');
    expectFocus(graph, 'quality-link', CLASSES_THERE);
    expect(await violationsOf(readShapes(file), graph)).toEqual([]);
    expect(readFileSync(file, 'utf8')).toContain('QualityLink Ontology and Constraints');
  });

  it('finds nothing wrong with a course that has every field filled', async () => {
    const graph = graphOf([FULL_COURSE], 'quality-link');
    expectFocus(graph, 'quality-link', [...CLASSES_THERE, ...IN_FULL]);
    expect(await violationsOf(readShapes(file), graph)).toEqual([]);
  });

  it('objects to a course without a level, an outcome or a known provider', async () => {
    const course = first();
    const stranger = { ...course, provider: { ...course.provider, identifiers: [] } };
    for (const each of [
      without(course, { eqf: null, nqf: null }),
      without(course, { outcomes: [] }),
      stranger,
    ]) {
      expect(satisfies(each, 'quality-link')).toBe(false);
      const violations = await violationsOf(readShapes(file), graphOf([each], 'quality-link'));
      expect(violations).not.toEqual([]);
    }
  });
});
