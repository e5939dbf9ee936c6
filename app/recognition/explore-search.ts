/** From the recognition explorer to the search among the same courses. */
import type { RecognitionLine } from '~/agreements/recognition-line';
import { programmeValue } from '~/catalogue/finding';
import { paths } from '~/platform/paths';

/**
 * The address of the search among the courses that these lines recognise; null where it would find
 * none. The search knows a course under the programmes that a line names, not under all it may
 * count for. `listed`: ids of lines of which the catalogue lists a course.
 */
export function searchAmong(
  slug: string,
  programmeId: string | null,
  lines: readonly { readonly lineId: string; readonly line: Pick<RecognitionLine, 'targets'> }[],
  listed: ReadonlySet<string>,
): string | null {
  const found = lines.some(
    ({ lineId, line }) =>
      listed.has(lineId) &&
      (programmeId === null || line.targets.some((each) => each.programmeId === programmeId)),
  );
  if (!found) return null;
  return programmeId === null
    ? paths.courses({ recognisedBy: slug })
    : paths.courses({ recognisedByProgramme: programmeValue(slug, programmeId) });
}
