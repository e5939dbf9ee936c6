/** Where a course is recognised: what agreements in force today and earlier decisions say of it. */

import { listPublishedIds, type PublishedCourse } from '#db/queries/catalogue';
import { type CourseLineRow, listCourseLines } from '#db/queries/course-lines';
import { findProgrammes } from '#db/queries/curriculum';
import { listGoneIds } from '#db/queries/former-courses';
import { listInstitutionNames } from '#db/queries/institutions';
import { ownInstitutions } from '~/accounts/own-institutions.server';
import type { Viewer } from '~/accounts/roles';
import {
  type InstitutionView,
  type Names,
  type SourceView,
  type TargetView,
  toInstitutionView,
  toSourceView,
  toTargetView,
} from '~/agreements/agreement-view';
import { citedLine } from '~/agreements/citation';
import { annexWords, findClausePlaces } from '~/agreements/clause-places.server';
import { type ConditionFact, lineFacts } from '~/agreements/condition-facts';
import { isOfParty, type RecognitionLine } from '~/agreements/recognition-line';
import { conditionsIn } from '~/agreements/terms/conditions';
import { localised } from '~/elm/localised';
import { dayOf } from '~/platform/format';
import { services } from '~/platform/services.server';
import { whileUnchanged } from '~/platform/while-unchanged.server';
import {
  type AskedQuestion,
  type Indication,
  indicationsFor,
  type NotRecognised,
  questionsAbout,
  refusalsFor,
} from './indications.server';
import { type PromiseClosed, promiseClosed } from './promise-closed';

/** One recognition line that the course is a source of. */
export interface Recognition {
  readonly key: string;
  readonly institution: InstitutionView;
  /** The viewer studies or works there. */
  readonly own: boolean;
  readonly targets: readonly TargetView[];
  readonly ectsGranted: number;
  readonly strength: RecognitionLine['strength'];
  readonly effect: RecognitionLine['effect'];
  readonly rule: RecognitionLine['rule'];
  /** The line's other courses, which it takes together with this one or instead of it. */
  readonly others: readonly SourceView[];
  readonly conditions: readonly ConditionFact[];
  readonly agreementCode: string;
  readonly agreementVersion: string;
  readonly lineNumber: string;
  /** 'YYYY-MM-DD'; null: no end agreed. */
  readonly validUntil: string | null;
  /** Nobody can begin the course now, though it would be recognised. */
  readonly closed: PromiseClosed | null;
}

export interface WhereRecognised {
  /** The viewer's own institutions first. */
  readonly recognitions: readonly Recognition[];
  /** Institutions without an agreement that credited it often enough to say so. */
  readonly indications: readonly Indication[];
  /** The viewer's institutions of which nothing is known: not yet assessed there. */
  readonly notAssessed: readonly InstitutionView[];
  /** Shown to learners of an institution that chose to: it examined the course and refused it. */
  readonly notRecognised: readonly NotRecognised[];
  /** What the viewer has asked about it, and the answers. */
  readonly questions: readonly AskedQuestion[];
}

/** Where agreements in force today recognise a course, and which of the viewer's institutions do not. */
export async function whereRecognised(
  course: Pick<PublishedCourse, 'id' | 'code' | 'provider' | 'version' | 'data'>,
  viewer: Viewer | null,
  locale: string,
): Promise<WhereRecognised> {
  const { store, clock } = services();
  const day = dayOf(clock());
  const [all, own] = await Promise.all([
    whileUnchanged(store, `course lines ${course.id} ${day}`, () =>
      listCourseLines(store.read, course.id, day),
    ),
    ownInstitutions(viewer),
  ]);
  const lines = all.filter(({ isPublic, line }) => isPublic || isOfParty(line, own));
  const names = await namesFor(lines, locale);
  const recognitions = (await citedRows(lines, locale))
    .map((row) => toRecognition(row, course, { own: own.has(row.recognising.id), names, day }))
    .sort(byClosenessThenName(locale));
  const covered = new Set(lines.map((row) => row.recognising.id));
  const indications = await indicationsFor(course, { covered, own, locale });
  const known = new Set([...covered, ...indications.map((each) => each.institutionId)]);
  const missing = [...own].filter((id) => !known.has(id) && id !== course.provider.id);
  const notRecognised = await refusalsFor(course, missing, viewer, locale);
  const refused = new Set(notRecognised.map((each) => each.institutionId));
  const unassessed = await listInstitutionNames(
    store.read,
    missing.filter((id) => !refused.has(id)),
  );
  return {
    recognitions,
    indications,
    notRecognised,
    notAssessed: unassessed.map((each) => toInstitutionView(each, locale)),
    questions: await questionsAbout(course, viewer, locale),
  };
}

async function namesFor(lines: readonly CourseLineRow[], locale: string): Promise<Names> {
  const { store } = services();
  const courseIds = lines.flatMap((row) =>
    row.line.sources.flatMap((each) => each.opportunityId ?? []),
  );
  const programmeIds = lines.flatMap((row) =>
    row.line.targets.flatMap((each) => each.programmeId ?? []),
  );
  const named = [...new Set(programmeIds)];
  const [listed, gone, programmes] = await Promise.all([
    whileUnchanged(store, `published ${courseIds.join(' ')}`, () =>
      listPublishedIds(store.read, courseIds),
    ),
    whileUnchanged(store, `gone ${courseIds.join(' ')}`, () => listGoneIds(store.read, courseIds)),
    whileUnchanged(store, `programmes ${named.join(' ')}`, () => findProgrammes(store.read, named)),
  ]);
  const titles = new Map(programmes.map((each) => [each.id, localised(each.titles, locale)]));
  return {
    locale,
    institution: () => null,
    programme: (id) => titles.get(id) ?? null,
    isListed: (id) => listed.has(id),
    isGone: (id) => gone.has(id),
  };
}

/** The lines with their clauses as the text of each version numbers them. */
function citedRows(rows: readonly CourseLineRow[], locale: string): Promise<CourseLineRow[]> {
  const say = annexWords(locale);
  return Promise.all(
    rows.map(async (row) => {
      const places = await findClausePlaces(services().store, row.line.agreementVersionId);
      return places ? { ...row, line: citedLine(row.line, places, say) } : row;
    }),
  );
}

function toRecognition(
  row: CourseLineRow,
  { id: courseId, data }: Pick<PublishedCourse, 'id' | 'data'>,
  { own, names, day }: { readonly own: boolean; readonly names: Names; readonly day: string },
): Recognition {
  const { line } = row;
  const source = line.sources.find(({ opportunityId }) => opportunityId === courseId);
  return {
    key: row.lineId,
    institution: toInstitutionView(row.recognising, names.locale),
    own,
    targets: line.targets.map((target, index) => toTargetView(target, index, names)),
    ectsGranted: line.ectsGranted,
    strength: line.strength,
    effect: line.effect,
    rule: line.rule,
    others: line.sources
      .filter((source) => source.opportunityId !== courseId)
      .map((source) => toSourceView(source, names)),
    conditions: lineFacts({ ...line, conditions: conditionsIn(line.conditions, names.locale) }),
    agreementCode: row.agreementCode,
    agreementVersion: row.agreementVersion,
    lineNumber: line.number,
    validUntil: row.inForceUntil,
    closed: promiseClosed(source, data, day),
  };
}

const collators = new Map<string, Intl.Collator>();

/** Costly to build, so once for a language. */
function collatorFor(locale: string): Intl.Collator {
  const collator = collators.get(locale) ?? new Intl.Collator(locale);
  collators.set(locale, collator);
  return collator;
}

function byClosenessThenName(locale: string): (a: Recognition, b: Recognition) => number {
  const words = collatorFor(locale);
  return (a, b) =>
    Number(b.own) - Number(a.own) ||
    words.compare(a.institution.name.text, b.institution.name.text) ||
    words.compare(a.lineNumber, b.lineNumber);
}
