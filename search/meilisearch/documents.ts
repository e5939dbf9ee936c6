import type { CourseDocument } from '~/catalogue/course-document';
import type { FacetName } from '~/catalogue/finding';

/** A course as Meilisearch keeps it. */
export type MeiliCourse = {
  /** Meilisearch takes letters, digits, - and _ in a key: the id, as base64url. */
  readonly key: string;
  readonly id: string;
  readonly title: string;
  readonly code: string;
  readonly provider: string;
  readonly outcomes: string;
  readonly description: string;
  readonly facets: Readonly<Record<FacetName, readonly string[]>>;
  readonly sortTitle: string;
  readonly ects: number | null;
  /** 20260901; null where none is stated. */
  readonly startDay: number | null;
  readonly unstarted: boolean;
  /** It gives no credit, or states none. */
  readonly uncredited: boolean;
  readonly isRecognised: 0 | 1;
  readonly changedAt: number;
};

export const keyOf = (id: string): string => Buffer.from(id).toString('base64url');

export const toMeiliCourse = ({
  startsOn,
  recognised,
  ...course
}: CourseDocument): MeiliCourse => ({
  ...course,
  key: keyOf(course.id),
  startDay: dayNumber(startsOn),
  unstarted: startsOn === null,
  uncredited: (course.ects ?? 0) <= 0,
  isRecognised: recognised > 0 ? 1 : 0,
});

export const dayNumber = (day: string | null): number | null =>
  day === null ? null : Number(day.replaceAll('-', ''));
