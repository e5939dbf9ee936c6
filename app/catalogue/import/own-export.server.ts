/** What this catalogue's own descriptions are read back as: bringing them in again changes nothing. */
import { paths } from '~/platform/paths';
import { asJsonLd, turtleWriter } from '../export/describe.server';
import type { CourseToExport } from '../export/to-elm';
import type { LearningOpportunityInput } from '../learning-opportunity';
import { readCourses } from './elm/courses';
import { emptyGraph } from './elm/graph';
import { addJsonLd } from './elm/json-ld';
import { readTurtle } from './elm/turtle.server';
import type { ImportedCourse } from './imported-course';

/**
 * The course, exported in the profile and notation that `row` came in and read again; null where
 * the row is no export of that course.
 */
export function readBack(
  row: ImportedCourse,
  course: CourseToExport,
): LearningOpportunityInput | null {
  const { page, data } = row;
  const own = paths.course(course.id);
  const format = data.source?.format;
  if (!format || !page?.endsWith(own)) return null;
  const origin = page.slice(0, -own.length);
  const profile = row.recordId === page ? 'elm-3.2' : 'quality-link';
  const graph = emptyGraph();
  if (format === 'elm-jsonld') addJsonLd(graph, asJsonLd(course, profile, origin));
  const read = format === 'elm-jsonld' ? graph : readTurtle(turtleWriter(profile, origin)(course));
  const [first] = readCourses(read, format);
  return first?.course?.data ?? null;
}
