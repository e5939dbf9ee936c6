/** What is known of a course beside agreements: earlier decisions, and what the viewer has asked. */

import type { PublishedCourse } from '#db/queries/catalogue';
import { findInstitution, listInstitutionNames } from '#db/queries/institutions';
import {
  courseIdentity,
  FEWEST_DECISIONS,
  listPrecedents,
  listRefusals,
} from '#db/queries/precedents';
import { listProspectsAbout } from '#db/queries/prospects';
import type { Viewer } from '~/accounts/roles';
import { type InstitutionView, toInstitutionView } from '~/agreements/agreement-view';
import { PRECEDENT_MILLIS } from '~/catalogue/precedent-window';
import { dayOf } from '~/platform/format';
import { services } from '~/platform/services.server';
import { whileUnchanged } from '~/platform/while-unchanged.server';
import { isCourse, refusedCourses } from './earlier-decisions';
import { InstitutionPolicy } from './policy';
import type { ReasonCode } from './proposal';
import { approvalHolds, type ProspectStatus } from './prospect';

type Course = Pick<PublishedCourse, 'id' | 'code' | 'provider' | 'version'>;

/** An institution credited the course in earlier cases: no promise for the next one. */
export interface Indication {
  readonly institutionId: string;
  readonly institution: InstitutionView;
  readonly own: boolean;
  readonly decisions: number;
  /** The year of the latest of them. */
  readonly latestYear: number;
}

export interface NotRecognised {
  readonly institutionId: string;
  readonly institution: InstitutionView;
  readonly reasons: readonly ReasonCode[];
  readonly latestYear: number;
}

export interface AskedQuestion {
  readonly id: string;
  readonly institution: InstitutionView;
  readonly status: ProspectStatus;
  readonly holds: boolean;
  readonly validUntil: string | null;
}

const since = (): number => services().clock() - PRECEDENT_MILLIS;

/** Institutions outside `covered` whose decisions on enough people suggest recognition; own first. */
export async function indicationsFor(
  course: Course,
  on: { covered: ReadonlySet<string>; own: ReadonlySet<string>; locale: string },
): Promise<Indication[]> {
  const identity = courseIdentity(course.provider.id, course.code);
  const { store, clock } = services();
  const found = await whileUnchanged(store, `precedents ${identity} ${dayOf(clock())}`, () =>
    listPrecedents(store.read, identity, since()),
  );
  return found
    .filter(({ institution }) => !on.covered.has(institution.id))
    .map(({ institution, decisions, latest }) => ({
      institutionId: institution.id,
      institution: toInstitutionView(institution, on.locale),
      own: on.own.has(institution.id),
      decisions,
      latestYear: new Date(latest).getUTCFullYear(),
    }))
    .sort((a, b) => Number(b.own) - Number(a.own) || b.decisions - a.decisions);
}

/** Refusals of the learner's own institutions, where those show them and enough people are concerned. */
export async function refusalsFor(
  course: Course,
  institutionIds: readonly string[],
  viewer: Viewer | null,
  locale: string,
): Promise<NotRecognised[]> {
  if (viewer?.acting.role !== 'learner') return [];
  const { read } = services().store;
  const found: NotRecognised[] = [];
  for (const id of institutionIds) {
    const institution = await findInstitution(read, id);
    if (!institution || !InstitutionPolicy.parse(institution.policy).showNotRecognised) continue;
    const refused = refusedCourses(await listRefusals(read, id, since()), FEWEST_DECISIONS);
    const names = Object.values(course.provider.names);
    const own = refused.find((each) => isCourse(each, course.code, names));
    if (!own) continue;
    found.push({
      institutionId: id,
      institution: toInstitutionView(institution, locale),
      reasons: own.reasons,
      latestYear: new Date(own.latest).getUTCFullYear(),
    });
  }
  return found;
}

/** What the viewer asked about the course, latest first. */
export async function questionsAbout(
  course: Course,
  viewer: Viewer | null,
  locale: string,
): Promise<AskedQuestion[]> {
  if (viewer?.acting.role !== 'learner') return [];
  const { store, clock } = services();
  const rows = await listProspectsAbout(store.read, viewer.personId, course.id);
  const names = await listInstitutionNames(store.read, [
    ...new Set(rows.map((row) => row.institutionId)),
  ]);
  const today = dayOf(clock());
  return rows.flatMap((row) => {
    const institution = names.find((each) => each.id === row.institutionId);
    if (!institution) return [];
    const { id, status, validUntil } = row;
    const holds = approvalHolds(row, today);
    return [{ id, status, validUntil, holds, institution: toInstitutionView(institution, locale) }];
  });
}
