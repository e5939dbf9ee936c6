import { describe, expect, it } from 'vitest';
import { institutionSeed, toLearningOpportunity } from '#db/seed/course-seed';
import { COURSES } from '#db/seed/courses';
import { FULL_COURSE } from '#tests/support/full-course';
import { asJsonLd, turtleWriter } from '~/catalogue/export/describe.server';
import { PROFILES, type Profile } from '~/catalogue/export/profile';
import type { CourseToExport } from '~/catalogue/export/to-elm';
import { readCourses } from '~/catalogue/import/elm/courses';
import { emptyGraph } from '~/catalogue/import/elm/graph';
import { addJsonLd } from '~/catalogue/import/elm/json-ld';
import { readTurtle } from '~/catalogue/import/elm/turtle.server';
import type { ImportRow } from '~/catalogue/import/imported-course';
import { completeOpportunity, type LearningOpportunity } from '~/catalogue/learning-opportunity';

const ORIGIN = 'https://portal.example';
const NOW = Date.UTC(2026, 2, 2);

const SEEDED: readonly CourseToExport[] = COURSES.map(({ id, institutionId, seed }) => {
  const { slug, names, country, city, address, homepage, identifiers } =
    institutionSeed(institutionId);
  const provider = { slug, names, country, city, address, homepage, identifiers };
  const data = toLearningOpportunity(seed, institutionId, NOW);
  return { id, code: seed.code, version: 1, updatedAt: NOW, data, provider };
});

function readBack(
  courses: readonly CourseToExport[],
  profile: Profile,
  notation: 'JSON-LD' | 'Turtle',
): ImportRow[] {
  if (notation === 'Turtle')
    return [
      ...readCourses(readTurtle(courses.map(turtleWriter(profile, ORIGIN)).join('')), 'elm-turtle'),
    ];
  const graph = emptyGraph();
  for (const course of courses) addJsonLd(graph, asJsonLd(course, profile, ORIGIN));
  return [...readCourses(graph, 'elm-jsonld')];
}

/** Every field filled with what comes through: our importer takes tags away, outcomes have no ids. */
const WHOLE: LearningOpportunity = {
  ...FULL_COURSE.data,
  description: { en: 'Line one.\nLine two.' },
  outcomes: FULL_COURSE.data.outcomes.map((each) => ({ ...each, id: null })),
};

/** What is said of the course, without where it was read. */
const said = ({ source: _, ...data }: LearningOpportunity) => data;

describe.each(['JSON-LD', 'Turtle'] as const)('a course in %s', (notation) => {
  it.each(PROFILES)('of profile %s comes back as it was, for every seeded course', (profile) => {
    const rows = readBack(SEEDED, profile, notation);
    expect(rows).toHaveLength(SEEDED.length);
    for (const [index, { code, data, provider }] of SEEDED.entries()) {
      const course = rows[index]?.course;
      expect(course?.code).toBe(code);
      expect(rows[index]?.faults).toEqual([]);
      expect(said(completeOpportunity(course?.data ?? { title: {} })), code).toEqual(said(data));
      if (profile === 'elm-3.2')
        expect(course?.provider?.identifiers).toEqual(
          provider.identifiers.map(({ scheme, value }) => ({ scheme, value })),
        );
    }
  });

  it.each(PROFILES)('of profile %s comes back with every field filled', (profile) => {
    const [row] = readBack([{ ...FULL_COURSE, data: WHOLE }], profile, notation);
    const read = completeOpportunity(row?.course?.data ?? { title: {} });
    expect(decodeURI(read.homepage ?? '')).toBe(WHOLE.homepage);
    expect(read.identifiers).toEqual(expect.arrayContaining(WHOLE.identifiers));
    const { homepage, identifiers } = WHOLE;
    expect(said({ ...read, homepage, identifiers })).toEqual(said(WHOLE));
  });
});

it('keeps the spaces that hold words together, and single ones only', () => {
  const [course] = SEEDED;
  if (!course) throw new Error('no seeded course');
  const text = 'Durée\u00a0: 20\u00a0h, «\u00a0au\u00a0 choix\u00a0»';
  const data = { ...course.data, description: { fr: text } };
  const [row] = readBack([{ ...course, data }], 'elm-3.2', 'JSON-LD');
  expect(row?.course?.data.description).toEqual({
    fr: 'Durée\u00a0: 20\u00a0h, «\u00a0au choix\u00a0»',
  });
});
