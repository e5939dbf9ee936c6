import { type CourseSeed, courseId } from './course-seed';
import { AVELEDA_COURSES } from './courses-aveleda.data';
import { KOIDULA_COURSES } from './courses-koidula.data';
import { ROCHEFLEUR_COURSES } from './courses-rochefleur.data';
import { VISTULA_COURSES } from './courses-vistula.data';
import type { InstitutionId } from './institutions.data';

export interface SeededCourse {
  id: string;
  institutionId: InstitutionId;
  seed: CourseSeed;
}

const of = (institutionId: InstitutionId, seeds: readonly CourseSeed[]): SeededCourse[] =>
  seeds.map((seed) => ({ id: courseId(institutionId, seed.code), institutionId, seed }));

export const COURSES: readonly SeededCourse[] = [
  ...of('inst-rochefleur', ROCHEFLEUR_COURSES),
  ...of('inst-aveleda', AVELEDA_COURSES),
  ...of('inst-koidula', KOIDULA_COURSES),
  ...of('inst-vistula', VISTULA_COURSES),
];

/** The course of an institution with that code. */
export function courseSeed(institutionId: InstitutionId, code: string): SeededCourse {
  const found = COURSES.find(
    (each) => each.institutionId === institutionId && each.seed.code === code,
  );
  if (!found) throw new Error(`no course ${code} of ${institutionId} among the seeds`);
  return found;
}
