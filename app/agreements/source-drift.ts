/** "Source drifted": the catalogue has changed a course since an agreement took its snapshot. Pure. */
import type { CourseSnapshot } from './recognition-line';

export interface Drift {
  readonly sourceId: string;
  readonly opportunityId: string;
  readonly code: string;
  readonly titles: CourseSnapshot['titles'];
  /** The version of the course that was signed. */
  readonly signed: number;
  /** Published today; null: it is no longer in the catalogue. */
  readonly today: number | null;
}

/**
 * Sources whose course is published in another version than the one signed, or no longer.
 * `versionToday` answers undefined for a course the catalogue never had.
 */
export const driftOf = (
  sources: readonly CourseSnapshot[],
  versionToday: (opportunityId: string) => number | null | undefined,
): Drift[] =>
  sources.flatMap((source) => {
    const { id, opportunityId, opportunityVersion, code, titles } = source;
    if (opportunityId === null || opportunityVersion === null) return [];
    const today = versionToday(opportunityId);
    if (today === undefined || today === opportunityVersion) return [];
    return [{ sourceId: id, opportunityId, code, titles, signed: opportunityVersion, today }];
  });
