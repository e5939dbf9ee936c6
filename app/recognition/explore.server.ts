/** "I study programme P at H: which external courses count, for what?" */
import { listPublishedIds } from '#db/queries/catalogue';
import { listOfferDates } from '#db/queries/course-dates';
import { findProgrammes, listEnrolments, type ProgrammeRow } from '#db/queries/curriculum';
import { type LineInto, listLinesInto } from '#db/queries/explorer';
import { listGoneIds } from '#db/queries/former-courses';
import { type InstitutionName, listInstitutionNames } from '#db/queries/institutions';
import { courseIdentity, FEWEST_DECISIONS } from '#db/queries/precedents';
import { ownInstitutions } from '~/accounts/own-institutions.server';
import type { Viewer } from '~/accounts/roles';
import { findViewer } from '~/accounts/viewer.server';
import {
  type InstitutionView,
  type Names,
  type SourceView,
  type TargetView,
  toInstitutionView,
  toSourceView,
  toTargetView,
} from '~/agreements/agreement-view';
import { type ConditionFact, lineFacts } from '~/agreements/condition-facts';
import { isOfParty, type RecognitionLine } from '~/agreements/recognition-line';
import { headFor } from '~/catalogue/browse-pages.server';
import type { OfferDates } from '~/catalogue/closing';
import { type Localised, localisedOr } from '~/elm/localised';
import { dayOf } from '~/platform/format';
import { answerShown } from '~/platform/http-cache.server';
import { localeOf, serverT } from '~/platform/i18n.server';
import type { PageHead } from '~/platform/page-head';
import { paths } from '~/platform/paths';
import { services } from '~/platform/services.server';
import { type Asked, askedFor, type NotOnRecord } from './explore-asked.server';
import {
  type EarlierCourse,
  type EarlierRefusal,
  earlierCourses,
  earlierRefusals,
} from './explore-earlier.server';
import { searchAmong } from './explore-search';
import { type PromiseClosed, promiseClosed } from './promise-closed';

/** One line of an agreement, as somebody who studies the programme reads it. */
export interface Way {
  readonly key: string;
  readonly provider: InstitutionView;
  readonly sources: readonly SourceView[];
  readonly rule: RecognitionLine['rule'];
  readonly targets: readonly TargetView[];
  readonly ects: number;
  readonly effect: RecognitionLine['effect'];
  readonly conditions: readonly ConditionFact[];
  readonly agreementCode: string;
  readonly agreementVersion: string;
  readonly lineNumber: string;
  readonly validUntil: string | null;
  /** Its courses that nobody can begin now, though they would be recognised. */
  readonly closed: readonly {
    readonly key: string;
    readonly title: Localised;
    readonly closed: PromiseClosed;
  }[];
}

/** What counts for one part of the programme. */
export interface WaysInto {
  readonly key: string;
  readonly kind: TargetView['kind'];
  readonly title: Localised;
  readonly ways: readonly Way[];
}

export interface Exploration {
  readonly head: PageHead;
  readonly institutions: readonly { readonly slug: string; readonly name: string }[];
  readonly programmes: readonly { readonly code: string; readonly name: string }[];
  readonly at: { readonly slug: string; readonly name: string } | null;
  readonly programme: { readonly code: string; readonly name: string } | null;
  readonly missing: NotOnRecord | null;
  readonly groups: readonly WaysInto[];
  readonly total: number;
  /** The search among the courses of these agreements; null where none of them is listed there. */
  readonly search: string | null;
  /** Credited in earlier decisions, and covered by none of the agreements above. */
  readonly earlier: readonly EarlierCourse[];
  /** Nothing is told of earlier decisions on fewer people. */
  readonly fewest: number;
  /** Told to learners of the university that chose to. */
  readonly refused: readonly EarlierRefusal[];
}

/** /explorer?at=…&programme=…; a learner's own programme where the address names none. */
export async function showExplorer(request: Request) {
  const viewer = await findViewer(request);
  const locale = localeOf(request, viewer);
  return answerShown(request, { viewer, locale }, () => explore(request, viewer, locale));
}

async function explore(
  request: Request,
  viewer: Viewer | null,
  locale: string,
): Promise<Exploration> {
  const { store, clock } = services();
  const today = dayOf(clock());
  const asked = await askedFor(request, viewer, { today, locale });
  const { at, programme } = asked;
  const own = await ownInstitutions(viewer);
  const all = at ? await listLinesInto(store.read, at.id, today) : [];
  const lines = all.filter(({ isPublic, line }) => isPublic || isOfParty(line, own));
  const programmeId = programme?.id ?? null;
  const fitting =
    programmeId === null ? lines : lines.filter(({ line }) => countsFor(line, programmeId));
  const covered = identitiesIn(fitting);
  const [groups, earlier, refused] = await Promise.all([
    toGroups(fitting, programmeId, locale, today),
    at ? earlierCourses(at.id, programmeId, covered, locale) : [],
    at && (await studiesAt(viewer, at.id)) ? earlierRefusals(at.id, locale) : [],
  ]);
  return {
    head: headOf(request, asked, locale),
    ...choicesOf(asked, locale),
    missing: asked.missing,
    groups,
    total: fitting.length,
    search: at && searchAmong(at.slug, programmeId, fitting, listedWays(groups)),
    earlier,
    fewest: FEWEST_DECISIONS,
    refused,
  };
}

function headOf(request: Request, { at, programme }: Asked, locale: string): PageHead {
  const { t } = serverT(request, { namespace: 'explorer', viewer: { locale } });
  const filter = {
    ...(at ? { at: at.slug } : {}),
    ...(programme ? { programme: programme.code } : {}),
  };
  return headFor(t('title'), t('lead'), paths.explorer(filter));
}

function choicesOf({ known, at, programmes, programme }: Asked, locale: string) {
  const words = new Intl.Collator(locale);
  const byName = (a: { name: string }, b: { name: string }) => words.compare(a.name, b.name);
  const named = ({ slug, names }: InstitutionName) => ({
    slug,
    name: localisedOr(names, locale, slug).text,
  });
  const titled = ({ code, titles }: ProgrammeRow) => ({
    code,
    name: localisedOr(titles, locale, code).text,
  });
  return {
    institutions: known.map(named).sort(byName),
    programmes: programmes.map(titled).sort(byName),
    at: at && named(at),
    programme: programme && titled(programme),
  };
}

/** The courses of lines as decisions name them. */
const identitiesIn = (lines: readonly LineInto[]): ReadonlySet<string> =>
  new Set(
    lines.flatMap(({ line, issuing }) =>
      line.sources.map(({ code }) => courseIdentity(issuing.id, code)),
    ),
  );

/** Acting as a learner who studies there now. */
async function studiesAt(viewer: Viewer | null, institutionId: string): Promise<boolean> {
  if (viewer?.acting.role !== 'learner') return false;
  const enrolments = await listEnrolments(services().store.read, viewer.personId);
  return enrolments.some(
    (each) =>
      each.institutionId === institutionId &&
      (each.status === 'active' || each.status === 'on-leave'),
  );
}

/** The lines of which the catalogue lists a course today. */
const listedWays = (groups: readonly WaysInto[]): ReadonlySet<string> =>
  new Set(
    groups
      .flatMap(({ ways }) => ways)
      .filter(({ sources }) => sources.some(({ courseId }) => courseId !== null))
      .map(({ key }) => key),
  );

/** A target that names no programme counts for every one. */
const countsFor = (line: RecognitionLine, programmeId: string): boolean =>
  line.targets.some((each) => each.programmeId === null || each.programmeId === programmeId);

async function toGroups(
  lines: readonly LineInto[],
  programmeId: string | null,
  locale: string,
  today: string,
): Promise<WaysInto[]> {
  const [names, dates] = await Promise.all([
    namesFor(lines, locale),
    listOfferDates(services().store.read, coursesIn(lines)),
  ]);
  const groups = new Map<string, WaysInto & { ways: Way[] }>();
  for (const row of lines) {
    const way = toWay(row, names, { dates, today });
    const target =
      way.targets.find((_, index) => {
        const id = row.line.targets[index]?.programmeId ?? null;
        return programmeId === null || id === null || id === programmeId;
      }) ?? way.targets[0];
    if (!target) continue;
    const key = `${target.kind}|${target.code ?? ''}|${target.title.text}|${target.programme?.text ?? ''}`;
    const group = groups.get(key) ?? { key, kind: target.kind, title: target.title, ways: [] };
    group.ways.push(way);
    groups.set(key, group);
  }
  const words = new Intl.Collator(locale, { numeric: true });
  return [...groups.values()].sort((a, b) => words.compare(a.title.text, b.title.text));
}

const coursesIn = (lines: readonly LineInto[]): string[] =>
  lines.flatMap(({ line }) => line.sources.flatMap((each) => each.opportunityId ?? []));

async function namesFor(lines: readonly LineInto[], locale: string): Promise<Names> {
  const { read } = services().store;
  const courses = coursesIn(lines);
  const programmes = lines.flatMap(({ line }) =>
    line.targets.flatMap((each) => each.programmeId ?? []),
  );
  const [listed, gone, found, institutions] = await Promise.all([
    listPublishedIds(read, courses),
    listGoneIds(read, courses),
    findProgrammes(read, [...new Set(programmes)]),
    listInstitutionNames(read, [...new Set(lines.map((each) => each.issuing.id))]),
  ]);
  const titles = new Map(
    found.map((each) => [each.id, localisedOr(each.titles, locale, each.code)]),
  );
  const views = new Map(institutions.map((each) => [each.id, toInstitutionView(each, locale)]));
  return {
    locale,
    institution: (id) => views.get(id) ?? null,
    programme: (id) => titles.get(id) ?? null,
    isListed: (id) => listed.has(id),
    isGone: (id) => gone.has(id),
  };
}

interface Calendar {
  readonly dates: ReadonlyMap<string, OfferDates>;
  readonly today: string;
}

/** Courses no longer offered are marked so, and nothing is said of their dates. */
const closedAmong = (line: RecognitionLine, names: Names, { dates, today }: Calendar) =>
  line.sources.flatMap((source) => {
    const { key, title, gone } = toSourceView(source, names);
    const known = dates.get(source.opportunityId ?? '') ?? null;
    const closed = gone ? null : promiseClosed(source, known, today);
    return closed ? [{ key, title, closed }] : [];
  });

function toWay(row: LineInto, names: Names, calendar: Calendar): Way {
  const { line } = row;
  return {
    key: row.lineId,
    provider: toInstitutionView(row.issuing, names.locale),
    sources: line.sources.map((source) => toSourceView(source, names)),
    rule: line.rule,
    targets: line.targets.map((target, index) => toTargetView(target, index, names)),
    ects: line.ectsGranted,
    effect: line.effect,
    conditions: lineFacts(line),
    agreementCode: row.agreementCode,
    agreementVersion: row.agreementVersion,
    lineNumber: line.number,
    validUntil: row.inForceUntil,
    closed: closedAmong(line, names, calendar),
  };
}
