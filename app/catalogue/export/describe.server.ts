/** A course in one of the two profiles and one of the two notations, with this installation's addresses. */
import { paths } from '~/platform/paths';
import { serverPaths } from '~/platform/server-paths';
import type { ElmNode } from './nodes';
import type { Profile } from './profile';
import { type CourseToExport, toElm } from './to-elm';
import { toTriples } from './to-triples';
import { turtleOf } from './turtle.server';

export const contextUrl = (origin: string, profile: Profile): string =>
  origin + serverPaths.context(profile);

export function describe(course: CourseToExport, profile: Profile, origin: string): ElmNode {
  const page = origin + paths.course(course.id);
  return toElm(
    course,
    { page, provider: origin + paths.institution(course.provider.slug) },
    profile,
  );
}

/** JSON-LD by our published context. */
export const asJsonLd = (course: CourseToExport, profile: Profile, origin: string) => ({
  '@context': contextUrl(origin, profile),
  ...describe(course, profile, origin),
});

/** Writes course after course as one Turtle document: what several share is described once. */
export function turtleWriter(profile: Profile, origin: string): (course: CourseToExport) => string {
  const turtle = turtleOf(profile);
  const described = new Set<string>();
  let blanks = 0;
  const blank = () => {
    blanks += 1;
    return `b${blanks}`;
  };
  return (course) =>
    turtle.text(toTriples(describe(course, profile, origin), { profile, blank, described }));
}
