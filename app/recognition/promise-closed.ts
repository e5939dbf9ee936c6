/** Whether a promise of recognition can still be had: the course takes people, its years are not past. */
import type { CourseSnapshot } from '~/agreements/recognition-line';
import { academicYearOf } from '~/agreements/register-row';
import { type Closing, closingOf, type OfferDates } from '~/catalogue/closing';

/** Each kind has a text under `closed` in the catalogue's texts. */
export type PromiseClosed = Closing | { readonly kind: 'years'; readonly years: readonly string[] };

/** Month and day until when the last terms of an academic year run. */
const YEAR_ENDS = '09-30';

/**
 * What closes a course of a line to those who would begin it on `day` ('YYYY-MM-DD'): its own dates,
 * as the catalogue states them now, else the academic years it was agreed for. Null: nothing does.
 */
export function promiseClosed(
  source: Pick<CourseSnapshot, 'descriptor'> | undefined,
  dates: OfferDates | null,
  day: string,
): PromiseClosed | null {
  const closing = dates && closingOf(dates, day);
  if (closing) return closing;
  const years = source?.descriptor?.academicYears ?? [];
  const past = years.every((each) => {
    const ends = academicYearOf(each)?.split('/')[1];
    return ends !== undefined && `${ends}-${YEAR_ENDS}` < day;
  });
  return years.length > 0 && past ? { kind: 'years', years } : null;
}
