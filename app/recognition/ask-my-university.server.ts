/** A learner asks their university, before enrolling, whether it would recognise a course. */
import { z } from 'zod';
import { appendAudit } from '#db/queries/audit';
import { findPublishedCourse, type PublishedCourse } from '#db/queries/catalogue';
import { listEnrolments } from '#db/queries/enrolments';
import { insertProspect, listProspectsAbout } from '#db/queries/prospects';
import { authorize } from '~/accounts/permissions';
import type { Viewer } from '~/accounts/roles';
import { type CourseSummary, toCourseSummary } from '~/catalogue/course-summary';
import { AppError } from '~/platform/errors';
import { newId } from '~/platform/ids.server';
import { createRateLimit } from '~/platform/rate-limit.server';
import type { Services } from '~/platform/services.server';
import { requestOptions } from './new-request.server';
import { whereRecognised } from './where-recognised.server';

const LONGEST_QUESTION = 2000;

const Form = z.object({
  institutionId: z.string().min(1, 'institution').max(80, 'institution'),
  question: z.string().trim().max(LONGEST_QUESTION, 'too-long'),
});

export interface AskOptions {
  readonly course: CourseSummary;
  readonly institutions: readonly { readonly id: string; readonly name: string }[];
  readonly preselected: string | null;
  /** Names of the institutions that cover it by agreement: there nobody need ask. */
  readonly covered: readonly string[];
}

export interface AskErrors {
  readonly values: { readonly institutionId: string; readonly question: string };
  /** Codes by field; '' for the form as a whole. */
  readonly errors: Readonly<Record<string, string>>;
}

export type Asked =
  | { readonly kind: 'asked'; readonly id: string }
  /** The same question waits for its answer already. */
  | { readonly kind: 'already'; readonly id: string }
  | { readonly kind: 'form'; readonly state: AskErrors };

/** Questions of one person in a day: each is work for somebody. */
const questions = createRateLimit({ points: 20, seconds: 86_400 });

/** What the form shows. Throws `not-found` for roles that do not ask and for courses not published. */
export async function askOptions(
  services: Services,
  viewer: Viewer,
  courseId: string,
  locale: string,
): Promise<AskOptions> {
  const course = await courseToAskAbout(services, viewer, courseId);
  const { institutions, preselected } = await requestOptions(services, viewer, locale);
  const others = institutions.filter((each) => each.id !== course.provider.id);
  const { recognitions } = await whereRecognised(course, viewer, locale);
  const covered = new Set(recognitions.map(({ institution }) => institution.name.text));
  return {
    course: toCourseSummary(course, locale),
    covered: [...covered],
    institutions: others,
    preselected: others.find((each) => each.id === preselected)?.id ?? null,
  };
}

async function courseToAskAbout(
  { store }: Services,
  viewer: Viewer,
  courseId: string,
): Promise<PublishedCourse> {
  authorize(viewer, 'prospect.ask', { institutionId: null, learnerId: viewer.personId });
  const course = await findPublishedCourse(store.read, courseId);
  if (!course) throw new AppError('not-found', `no published course ${courseId}`);
  return course;
}

/** Files the question with the version of the course that is published now. */
export async function askMyUniversity(
  services: Services,
  viewer: Viewer,
  courseId: string,
  fields: FormData,
  locale: string,
): Promise<Asked> {
  const course = await courseToAskAbout(services, viewer, courseId);
  const values = {
    institutionId: String(fields.get('institutionId') ?? ''),
    question: String(fields.get('question') ?? '').slice(0, 10_000),
  };
  const parsed = Form.safeParse(values);
  const again = (errors: Record<string, string>): Asked => ({
    kind: 'form',
    state: { values, errors },
  });
  if (!parsed.success)
    return again(
      Object.fromEntries(
        parsed.error.issues.map((issue) => [String(issue.path[0] ?? ''), issue.message]),
      ),
    );
  const { institutions } = await askOptions(services, viewer, courseId, locale);
  if (!institutions.some((each) => each.id === parsed.data.institutionId))
    return again({ institutionId: 'institution' });
  const { allowed } = await questions.take(viewer.personId);
  if (!allowed) return again({ '': 'too-many' });
  return fileQuestion(services, viewer, course, { ...parsed.data, locale });
}

async function fileQuestion(
  { store, clock }: Services,
  viewer: Viewer,
  course: PublishedCourse,
  asked: { institutionId: string; question: string; locale: string },
): Promise<Asked> {
  const { institutionId, question, locale } = asked;
  const learnerId = viewer.personId;
  return store.tx(async (tx): Promise<Asked> => {
    const before = await listProspectsAbout(tx, learnerId, course.id);
    const open = before.find(
      (each) => each.status === 'asked' && each.institutionId === institutionId,
    );
    if (open) return { kind: 'already', id: open.id };
    const enrolments = await listEnrolments(tx, learnerId, institutionId);
    const enrolment = enrolments.find((each) => each.row.status === 'active') ?? null;
    const id = newId();
    const at = clock();
    await insertProspect(tx, {
      ...{ id, institutionId, learnerId, question, locale },
      unitId: enrolment?.programme.unitId ?? null,
      enrolmentId: enrolment?.row.id ?? null,
      programmeId: enrolment?.programme.id ?? null,
      opportunityId: course.id,
      opportunityVersion: course.version,
      status: 'asked',
      askedAt: at,
      updatedAt: at,
    });
    await appendAudit(tx, {
      ...{ at, institutionId, actorId: learnerId, subjectType: 'prospect', subjectId: id },
      event: { type: 'prospect.asked', opportunityId: course.id, version: course.version },
    });
    return { kind: 'asked', id };
  });
}
