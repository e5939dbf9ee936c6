/** What the explorer tells beside agreements: courses credited, or refused, in earlier decisions. */
import { listPublishedCourses, type PublishedCourse } from '#db/queries/catalogue';
import { findProgrammes } from '#db/queries/curriculum';
import { listCreditedIdentities, listDecidedOn } from '#db/queries/earlier-decisions';
import { findInstitution, listInstitutionNames } from '#db/queries/institutions';
import {
  courseIdentity,
  FEWEST_DECISIONS,
  listCoursesWithIdentity,
  listRefusals,
} from '#db/queries/precedents';
import { type TargetView, toTargetView } from '~/agreements/agreement-view';
import { PRECEDENT_MILLIS } from '~/catalogue/precedent-window';
import { countryName } from '~/elm/display-names';
import { type Localised, localised, localisedOr } from '~/elm/localised';
import { ownCode } from '~/elm/own-code';
import { services } from '~/platform/services.server';
import { type CreditedCourse, creditedCourses, refusedCourses } from './earlier-decisions';
import { InstitutionPolicy } from './policy';
import type { ReasonCode } from './proposal';

/** A course without an agreement that was credited to enough people; no promise for the next one. */
export interface EarlierCourse {
  readonly key: string;
  /** Set where the catalogue lists it. */
  readonly courseId: string | null;
  readonly title: Localised;
  readonly code: string;
  readonly ects: number | null;
  readonly provider: { readonly slug: string | null; readonly name: Localised };
  /** The provider's country in the reader's language. */
  readonly country: string | null;
  /** At least so many people. */
  readonly people: number;
  readonly latestYear: number;
  /** Counted in the programme asked about; else in the university as a whole. */
  readonly inProgramme: boolean;
  readonly targets: readonly TargetView[];
}

export interface EarlierRefusal {
  readonly key: string;
  readonly title: Localised;
  readonly code: string;
  readonly provider: Localised;
  readonly reasons: readonly ReasonCode[];
  readonly latestYear: number;
}

const since = (): number => services().clock() - PRECEDENT_MILLIS;
const yearOf = (at: number): number => new Date(at).getUTCFullYear();

/** Courses that no agreement shown covers; those of the programme first, then most people. */
export async function earlierCourses(
  institutionId: string,
  programmeId: string | null,
  covered: ReadonlySet<string>,
  locale: string,
): Promise<EarlierCourse[]> {
  const { read } = services().store;
  const identities = (await listCreditedIdentities(read, institutionId, since())).filter(
    (each) => !covered.has(each),
  );
  const credits = await listDecidedOn(read, institutionId, identities, since());
  const found = creditedCourses(credits, programmeId, FEWEST_DECISIONS);
  const toView = await viewerOf(found, locale);
  const words = new Intl.Collator(locale);
  return found
    .flatMap((each) => toView(each) ?? [])
    .sort(
      (a, b) =>
        Number(b.inProgramme) - Number(a.inProgramme) ||
        b.people - a.people ||
        words.compare(a.title.text, b.title.text),
    );
}

/** Names of programmes, providers and the courses of the catalogue for all of them at once. */
async function viewerOf(found: readonly CreditedCourse[], locale: string) {
  const { read } = services().store;
  const ids = await listCoursesWithIdentity(
    read,
    found.map((each) => each.identity),
  );
  const programmeIds = found.flatMap(({ targets }) =>
    targets.flatMap((each) => each.programmeId ?? []),
  );
  const providerIds = found.map(({ identity }) => identity.split('|')[0] ?? '');
  const [courses, programmes, providers] = await Promise.all([
    listPublishedCourses(read, ids),
    findProgrammes(read, [...new Set(programmeIds)]),
    listInstitutionNames(read, [...new Set(providerIds)]),
  ]);
  const byIdentity = new Map(
    courses.map((each) => [courseIdentity(each.provider.id, each.code), each]),
  );
  const titles = new Map(
    programmes.map((each) => [each.id, localisedOr(each.titles, locale, each.code)]),
  );
  const names = {
    locale,
    institution: () => null,
    programme: (id: string) => titles.get(id) ?? null,
    isListed: () => false,
    isGone: () => false,
  };
  return (each: CreditedCourse): EarlierCourse | null => {
    const course = byIdentity.get(each.identity) ?? null;
    const provider = providers.find(({ id }) => each.identity.startsWith(`${id}|`)) ?? null;
    const named = nameOf(each, course, locale);
    if (!named) return null;
    return {
      key: each.identity,
      courseId: course?.id ?? null,
      ...named,
      ects: course?.data.ects ?? null,
      provider: {
        slug: provider?.slug ?? null,
        name: localisedOr(provider?.names ?? each.source?.provider, locale, ''),
      },
      country: countryOf(provider?.country ?? each.source?.providerCountry ?? null, locale),
      people: each.people,
      latestYear: yearOf(each.latest),
      inProgramme: each.inProgramme,
      targets: each.targets.map((target, index) => toTargetView(target, index, names)),
    };
  };
}

const countryOf = (code: string | null, locale: string): string | null =>
  code ? countryName(code, locale) : null;

/** As the catalogue has it today, else as the latest decision; null where neither names it. */
function nameOf(
  { source }: CreditedCourse,
  course: PublishedCourse | null,
  locale: string,
): { title: Localised; code: string } | null {
  const code = (course ? ownCode(course) : source?.code) ?? null;
  const title = course
    ? localised(course.data.title, locale, course.data.defaultLanguage)
    : localised(source?.titles, locale);
  return code === null ? null : { title: title ?? { text: code }, code };
}

/**
 * Courses that the institution examined and refused for what they are; none unless it has chosen to
 * tell its own learners so. Who asks must be one of them.
 */
export async function earlierRefusals(
  institutionId: string,
  locale: string,
): Promise<EarlierRefusal[]> {
  const { read } = services().store;
  const institution = await findInstitution(read, institutionId);
  if (!institution || !InstitutionPolicy.parse(institution.policy).showNotRecognised) return [];
  return refusalsAt(institutionId, locale);
}

/** The same whatever the institution has chosen: for those who choose. */
export async function refusalsAt(institutionId: string, locale: string): Promise<EarlierRefusal[]> {
  const refusals = await listRefusals(services().store.read, institutionId, since());
  return refusedCourses(refusals, FEWEST_DECISIONS).map((each) => ({
    key: `${each.code}|${[...each.providerNames].join('|')}`,
    title: localisedOr(each.titles, locale, each.code),
    code: each.code,
    provider: localisedOr(each.provider, locale, ''),
    reasons: each.reasons,
    latestYear: yearOf(each.latest),
  }));
}
