/**
 * What earlier decisions say of courses, without a person in it: counts of people in steps, and only
 * what enough of them share. A free text, a grade and a day never leave this file. Pure.
 */
import type { LanguageMap } from '~/elm/language-map';
import { foldText } from '~/elm/names';
import type { DecisionRecord, RecordedPackage, RecordedSource } from './decision-record';
import type { ReasonCode } from './proposal';

type Target = RecordedPackage['targets'][number];

/** One person's credit for one course. */
export interface PastCredit {
  /** `provider|code:…` (recognition/learning-unit). */
  readonly identity: string;
  readonly learnerId: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly record: DecisionRecord;
}

/** A course that was credited to enough people. */
export interface CreditedCourse {
  readonly identity: string;
  /** At least so many, in steps of `fewest`: two answers never tell of one person. */
  readonly people: number;
  readonly latest: number;
  /** Counted in the programme asked about; else in the university as a whole. */
  readonly inProgramme: boolean;
  /** What it was credited as, for enough people each. */
  readonly targets: readonly Target[];
  readonly source: Pick<RecordedSource, 'titles' | 'code' | 'provider' | 'providerCountry'> | null;
}

const CREDITED: ReadonlySet<string> = new Set(['full', 'partial', 'alternative', 'conditional']);

/** The course part of an identity, where it is a code. */
const codeIn = (identity: string): string | null => {
  const [, code] = identity.split('|code:');
  return code ?? null;
};

/** Packages of a record that credit the course. */
function packagesOf({ identity, record }: PastCredit): RecordedPackage[] {
  const code = codeIn(identity);
  const credited = record.packages.filter((each) => CREDITED.has(each.outcome));
  return credited.filter((each) =>
    each.sources.some(({ code: own }) => code !== null && own !== null && foldText(own) === code),
  );
}

/** Courses by identity, from what people were credited; `programmeId` null: in any programme. */
export function creditedCourses(
  credits: readonly PastCredit[],
  programmeId: string | null,
  fewest: number,
): CreditedCourse[] {
  return [...groupBy(credits, ({ identity }) => identity)].flatMap(([identity, all]) => {
    const fits = (target: Target) =>
      programmeId === null || target.programmeId === null || target.programmeId === programmeId;
    const fitting = all.filter((each) =>
      packagesOf(each).some(({ targets }) => targets.some(fits)),
    );
    const inProgramme = programmeId !== null && peopleIn(fitting) >= fewest;
    const counted = inProgramme ? fitting : all;
    const people = peopleIn(counted);
    if (people < fewest) return [];
    const tellsTargets = inProgramme || programmeId === null;
    return [
      {
        identity,
        people: people - (people % fewest),
        latest: Math.max(...counted.map(({ at }) => at)),
        inProgramme,
        targets: tellsTargets ? commonTargets(counted, fits, fewest) : [],
        source: sourceOf(counted),
      },
    ];
  });
}

const peopleIn = (credits: readonly PastCredit[]): number =>
  new Set(credits.map(({ learnerId }) => learnerId)).size;

function groupBy<T>(all: readonly T[], keyOf: (each: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const key = keyOf(each);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return groups;
}

/** Most people first; the words are those of the latest decision. */
function commonTargets(
  credits: readonly PastCredit[],
  fits: (target: Target) => boolean,
  fewest: number,
): Target[] {
  const named = credits.flatMap((credit) =>
    packagesOf(credit).flatMap(({ targets }) =>
      targets.filter(fits).map((target) => ({ target, learnerId: credit.learnerId })),
    ),
  );
  const groups = groupBy(named, ({ target }) =>
    [target.kind, target.programmeId ?? '', target.moduleId ?? target.code ?? ''].join('|'),
  );
  const people = (group: readonly { learnerId: string }[]) =>
    new Set(group.map(({ learnerId }) => learnerId)).size;
  return [...groups.values()]
    .filter((group) => people(group) >= fewest)
    .sort((a, b) => people(b) - people(a))
    .flatMap(([first]) => (first ? [nameless(first.target)] : []));
}

/** Where a target names no place of the curriculum, its title was written for one person. */
const nameless = (target: Target): Target =>
  target.moduleId === null && target.code === null ? { ...target, titles: {} } : target;

/** The course as the latest decision names it. */
function sourceOf(credits: readonly PastCredit[]): CreditedCourse['source'] {
  const code = codeIn(credits[0]?.identity ?? '');
  const sources = credits.flatMap((credit) => packagesOf(credit).flatMap((each) => each.sources));
  const found = sources.find((each) => each.code !== null && foldText(each.code) === code);
  if (!found) return null;
  const { titles, provider, providerCountry } = found;
  return { titles, code: found.code, provider, providerCountry };
}

/**
 * Reasons that speak of the course. The others speak of the person or the file (identity, grade,
 * overlap, documents, fraud): they say nothing to the next one who takes it.
 */
const COURSE_REASONS: ReadonlySet<ReasonCode> = new Set<ReasonCode>([
  'Q1',
  'Q2',
  'L1',
  'O1',
  'W1',
  'P1',
  'S1',
  'N1',
]);

export interface Refusal {
  readonly learnerId: string;
  readonly record: DecisionRecord;
}

/** A course that was refused to enough people for what it is. */
export interface RefusedCourse {
  readonly titles: LanguageMap;
  readonly code: string;
  readonly provider: LanguageMap;
  /** Folded names under which decisions have its provider. */
  readonly providerNames: ReadonlySet<string>;
  readonly reasons: readonly ReasonCode[];
  readonly latest: number;
}

interface Refused {
  readonly learnerId: string;
  readonly source: RecordedSource;
  readonly reasons: readonly ReasonCode[];
  readonly at: number;
}

/** Courses refused for themselves, the latest refusal first; `refusals` come latest first. */
export function refusedCourses(refusals: readonly Refusal[], fewest: number): RefusedCourse[] {
  const single = refusals.flatMap(({ learnerId, record }) =>
    record.packages.flatMap((each): Refused[] => {
      const reasons = each.reasons.flatMap(({ code }) => (COURSE_REASONS.has(code) ? [code] : []));
      if (each.outcome !== 'refused' || reasons.length === 0) return [];
      return each.sources.flatMap((source) =>
        source.code === null ? [] : [{ learnerId, source, reasons, at: record.decidedAt }],
      );
    }),
  );
  const byCode = groupBy(single, ({ source }) => foldText(source.code ?? ''));
  return [...byCode.values()]
    .flatMap(byProvider)
    .filter(({ all }) => new Set(all.map(({ learnerId }) => learnerId)).size >= fewest)
    .flatMap(({ all, names }) => {
      const [first] = all;
      if (!first) return [];
      const { titles, provider, code } = first.source;
      const reasons = [...new Set(all.flatMap((each) => each.reasons))];
      return [
        { titles, provider, reasons, code: code ?? '', providerNames: names, latest: first.at },
      ];
    })
    .sort((a, b) => b.latest - a.latest);
}

/** Refusals of one code by provider: those that share a name of it in any language. */
function byProvider(refused: readonly Refused[]): { names: Set<string>; all: Refused[] }[] {
  const groups: { names: Set<string>; all: Refused[] }[] = [];
  for (const each of refused) {
    const names = Object.values(each.source.provider).map(foldText);
    const group = groups.find((known) => names.some((name) => known.names.has(name)));
    if (group) {
      group.all.push(each);
      for (const name of names) group.names.add(name);
    } else groups.push({ names: new Set(names), all: [each] });
  }
  return groups;
}

/** Whether a refused course is the one of that code and one of those provider names. */
export const isCourse = (
  refused: RefusedCourse,
  code: string,
  providerNames: readonly string[],
): boolean =>
  foldText(refused.code) === foldText(code) &&
  providerNames.some((name) => refused.providerNames.has(foldText(name)));
