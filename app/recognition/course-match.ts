/** How surely a unit is the course an agreement names: identifier, then code, then title and size. */
import type { LearningAgreementGroup } from '~/agreements/learning-agreement';
import { courseKeys, type LineKey, type NamedCourse } from '~/agreements/line-keys';
import type { CourseSnapshot, MappingRule, RecognitionLine } from '~/agreements/recognition-line';
import { keySimilarity } from '~/elm/names';
import type { HowFound } from '~/recognition/criteria/answers';
import type { LearningUnit } from '~/recognition/proposal';

/** Below this, a title is another course. */
const LEAST_SCORE = 0.7;

export interface CourseMatch {
  how: HowFound;
  /** 0 to 1: title, credit and level taken together; 1 for identifier and code. */
  score: number;
}

type AgreedCourse = Pick<CourseSnapshot, 'titles' | 'identifiers' | 'ects'> & {
  code: string | null;
  eqf?: number | null;
};

/** Keys of a unit, as a `LineIndex` is asked for them. */
export const unitKeys = (unit: LearningUnit): LineKey[] => keysOf(unit, () => asCourse(unit));

const asCourse = (unit: LearningUnit): NamedCourse => ({
  code: null,
  titles: unit.titles,
  identifiers: unit.identifiers,
});

/** Every unit meets every candidate's courses: the keys of each are made once. */
const keysMade = new WeakMap<object, LineKey[]>();

function keysOf(holder: object, course: () => NamedCourse): LineKey[] {
  const made = keysMade.get(holder) ?? courseKeys(course());
  keysMade.set(holder, made);
  return made;
}

/** Null: it is another course. */
function matchCourse(unit: LearningUnit, course: AgreedCourse): CourseMatch | null {
  const theirs = keysOf(course, () => course);
  const shares = (kind: LineKey['kind']) =>
    unitKeys(unit).some(
      (own) =>
        own.kind === kind && theirs.some((each) => each.kind === kind && each.key === own.key),
    );
  if (shares('identifier')) return { how: 'identifier', score: 1 };
  if (shares('code')) return { how: 'code', score: 1 };
  const score = similarity(unit, course);
  return score >= LEAST_SCORE ? { how: 'title', score } : null;
}

/** Title 60 %, ECTS 25 %, level 15 %; what is not stated on both sides counts half. */
function similarity(unit: LearningUnit, course: AgreedCourse): number {
  const titlesIn = (keys: readonly LineKey[]) => keys.filter((each) => each.kind === 'title');
  const theirs = titlesIn(keysOf(course, () => course));
  const titles = titlesIn(unitKeys(unit)).flatMap((a) =>
    theirs.map((b) => keySimilarity(a.key, b.key)),
  );
  const title = Math.max(0, ...titles);
  return (
    0.6 * title +
    0.25 * sameAmount(unit.ects, course.ects) +
    0.15 * sameAmount(unit.eqf, course.eqf)
  );
}

const sameAmount = (a: number | null, b: number | null | undefined): number =>
  a == null || b == null ? 0.5 : a === b ? 1 : 0;

/** One member of a mapping group: the agreed course, and the unit that fulfils it. */
export interface Member<Course> {
  course: Course;
  unit: LearningUnit;
  match: CourseMatch;
}

export interface GroupMatch<Course> {
  members: Member<Course>[];
  /** Codes or titles that would complete the group; empty when it is complete. */
  missing: string[];
}

const STRENGTH: Readonly<Record<HowFound, number>> = {
  confirmed: 3,
  identifier: 2,
  code: 1,
  title: 0,
};

/**
 * Gives each agreed course its best unit, strongest tie first; a unit fulfils one course only.
 * `how` says when a person has confirmed that a unit is a course of this group.
 */
function matchGroup<Course extends AgreedCourse>(
  units: readonly LearningUnit[],
  courses: readonly Course[],
  rule: MappingRule,
  isConfirmed: (unit: LearningUnit) => boolean,
): GroupMatch<Course> {
  const pairs = courses
    .flatMap((course) =>
      units.flatMap((unit): Member<Course>[] => {
        const match = matchCourse(unit, course);
        if (match === null) return [];
        const sure = match.how === 'title' && isConfirmed(unit);
        return [{ course, unit, match: sure ? { ...match, how: 'confirmed' } : match }];
      }),
    )
    .sort((a, b) => STRENGTH[b.match.how] - STRENGTH[a.match.how] || b.match.score - a.match.score);
  const members: Member<Course>[] = [];
  for (const pair of pairs) {
    const free = members.every((each) => each.course !== pair.course && each.unit !== pair.unit);
    if (free && members.length < neededBy(rule, courses.length)) members.push(pair);
  }
  const left = courses.filter((course) => members.every((each) => each.course !== course));
  const complete = members.length >= neededBy(rule, courses.length);
  return { members, missing: complete ? [] : left.map(courseName) };
}

/** How many courses complete a group. */
function neededBy(rule: MappingRule, courses: number): number {
  switch (rule.kind) {
    case 'and':
      return courses;
    case 'or':
      return Math.min(1, courses);
    case 'n-of-m':
      return Math.min(rule.n, courses);
  }
}

const courseName = (course: AgreedCourse): string => {
  const title = course.titles.en ?? Object.values(course.titles)[0] ?? '';
  return [course.code, title].filter(Boolean).join(' ');
};

/** A line's own courses against the units of a case. */
export const matchLine = (
  units: readonly LearningUnit[],
  line: RecognitionLine,
  isConfirmed: (unit: LearningUnit) => boolean,
): GroupMatch<CourseSnapshot> => matchGroup(units, line.sources, line.rule, isConfirmed);

/** A learning agreement's row needs all its components. */
export const matchRow = (
  units: readonly LearningUnit[],
  group: LearningAgreementGroup,
  isConfirmed: (unit: LearningUnit) => boolean,
): GroupMatch<LearningAgreementGroup['components'][number]> =>
  matchGroup(units, group.components, { kind: 'and' }, isConfirmed);
