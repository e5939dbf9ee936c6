/** Questions before enrolling: a learner's own, and those that an office has to answer. */
import { z } from 'zod';
import { appendAudit } from '#db/queries/audit';
import {
  countProspects,
  findProspect,
  listProspects,
  moveProspect,
  type ProspectFound,
} from '#db/queries/prospects';
import type { Tx } from '#db/store';
import { queueMail } from '~/accounts/mail/queue-mail.server';
import { authorize, authorizeList, tryAuthorize } from '~/accounts/permissions';
import type { Viewer } from '~/accounts/roles';
import { type InstitutionView, toInstitutionView } from '~/agreements/agreement-view';
import { type Localised, localised, localisedOr } from '~/elm/localised';
import { publicUrl } from '~/platform/env.server';
import { AppError } from '~/platform/errors';
import { dayOf } from '~/platform/format';
import { paths } from '~/platform/paths';
import type { Services } from '~/platform/services.server';
import { proposeUnderAgreement } from './propose-behind.server';
import {
  approvalHolds,
  PROSPECT_MOVES,
  PROSPECT_STATUSES,
  type ProspectAnswer,
  type ProspectMove,
  type ProspectStatus,
} from './prospect';
import {
  agreementOf,
  agreementsOf,
  keepAgreement,
  type LearningAgreementView,
  targetChoices,
} from './prospect-agreement.server';
import { readAnswer, type TargetChoice } from './prospect-form';

const PAGE_SIZE = 30;

export interface QuestionView {
  readonly id: string;
  readonly revision: number;
  readonly status: ProspectStatus;
  readonly course: {
    readonly id: string;
    readonly title: Localised;
    readonly code: string;
    readonly version: number;
    readonly ects: number | null;
    readonly eqf: number | null;
    /** The catalogue still lists it. */
    readonly listed: boolean;
    /** A newer version was published since; the answer holds for the one asked about. */
    readonly changed: boolean;
  };
  readonly institution: InstitutionView;
  readonly programme: Localised | null;
  /** Who asks; told to the office only. */
  readonly learner: string | null;
  readonly question: string;
  readonly answer: ProspectAnswer | null;
  readonly validUntil: string | null;
  /** An approval that can be relied on today. */
  readonly holds: boolean;
  readonly askedAt: number;
  readonly answeredAt: number | null;
  readonly mayAnswer: boolean;
  readonly mayWithdraw: boolean;
}

/** A question on its own page. */
export interface QuestionPageView extends QuestionView {
  /** Places of the learner's curriculum, for who may answer. */
  readonly targets: readonly TargetChoice[];
  /** What an approval became. */
  readonly agreement: LearningAgreementView | null;
}

export interface QuestionList {
  /** A learner's own, whether made from a question or not. */
  readonly agreements: readonly LearningAgreementView[];
  readonly questions: readonly QuestionView[];
  readonly status: ProspectStatus | null;
  readonly counts: Readonly<Record<ProspectStatus, number>>;
  readonly page: number;
  readonly pages: number;
  /** The reader answers for an institution; a learner reads their own. */
  readonly office: boolean;
}

const Query = z.object({
  status: z.enum(PROSPECT_STATUSES).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

/** Throws `not-found` for roles that have no questions. */
export async function listQuestions(
  { store, clock }: Services,
  viewer: Viewer,
  search: URLSearchParams,
  locale: string,
): Promise<QuestionList> {
  const scope = authorizeList(viewer, 'prospect.read');
  const asked = Query.parse({ status: search.get('status'), page: search.get('page') ?? 1 });
  const counts = Object.fromEntries(
    await Promise.all(
      PROSPECT_STATUSES.map(async (each) => [each, await countProspects(store.read, scope, each)]),
    ),
  ) as Record<ProspectStatus, number>;
  const office = scope.learnerId === null;
  const { status } = asked;
  const total = status
    ? counts[status]
    : Object.values(counts).reduce((sum, each) => sum + each, 0);
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(asked.page, pages);
  const found = await listProspects(store.read, scope, status, {
    limit: PAGE_SIZE,
    offset: (page - 1) * PAGE_SIZE,
  });
  const today = dayOf(clock());
  return {
    questions: found.map((each) => toView(each, viewer, { today, locale })),
    ...{ status, counts, page, pages, office },
    agreements:
      scope.learnerId === null ? [] : await agreementsOf(store.read, scope.learnerId, locale),
  };
}

/** How many questions wait for the role acted in; 0 for roles that see none. */
export async function countOpenQuestions({ store }: Services, viewer: Viewer): Promise<number> {
  const place = { institutionId: viewer.acting.institutionId, unitId: viewer.acting.unitId };
  const proof = tryAuthorize(viewer, 'prospect.read', place);
  if (!proof || proof.learnerId !== null || proof.institutionId === null) return 0;
  return countProspects(store.read, proof, 'asked');
}

async function load({ store }: Services, viewer: Viewer, id: string): Promise<ProspectFound> {
  const found = await findProspect(store.read, id);
  if (!found) throw new AppError('not-found', `no question ${id}`);
  authorize(viewer, 'prospect.read', found.row);
  return found;
}

/** One question. Throws `not-found` for everybody but the learner and their university's office. */
export async function showQuestion(
  services: Services,
  viewer: Viewer,
  id: string,
  locale: string,
): Promise<QuestionPageView> {
  const found = await load(services, viewer, id);
  const { read } = services.store;
  const view = toView(found, viewer, { today: dayOf(services.clock()), locale });
  return {
    ...view,
    targets: view.mayAnswer ? await targetChoices(read, found, locale) : [],
    agreement: await agreementOf(read, found, locale),
  };
}

function toView(
  found: ProspectFound,
  viewer: Viewer,
  { today, locale }: { today: string; locale: string },
): QuestionView {
  const { row, course, learner } = found;
  const own = row.learnerId === viewer.personId;
  const open = row.status === 'asked';
  const { id, revision, status, question, answer, validUntil, askedAt, answeredAt } = row;
  return {
    ...{ id, revision, status, question, answer, validUntil, askedAt, answeredAt },
    course: {
      id: row.opportunityId,
      title: localisedOr(course.title, locale, found.code),
      code: found.code,
      version: row.opportunityVersion,
      ects: course.ects,
      eqf: course.eqf,
      listed: found.listed === 'published',
      changed: found.publishedVersion !== null && found.publishedVersion > row.opportunityVersion,
    },
    institution: toInstitutionView(found.institution, locale),
    programme: localised(found.programme, locale),
    learner: own ? null : `${learner.givenName} ${learner.familyName}`.trim(),
    holds: approvalHolds(row, today),
    mayAnswer: open && !own && tryAuthorize(viewer, 'prospect.answer', row) !== null,
    mayWithdraw: open && own,
  };
}

export type Answered =
  | { readonly kind: 'done' }
  /** Somebody was faster. */
  | { readonly kind: 'overtaken' }
  | { readonly kind: 'form'; readonly errors: Readonly<Record<string, string>> };

/** What the page of a question sends: the office's answer, or the learner's withdrawal. */
export async function actOnQuestion(
  services: Services,
  viewer: Viewer,
  id: string,
  fields: FormData,
  locale: string,
): Promise<Answered> {
  const found = await load(services, viewer, id);
  const revision = z.coerce.number().int().min(0).catch(-1).parse(fields.get('revision'));
  if (fields.get('intent') === 'withdraw') {
    if (found.row.learnerId !== viewer.personId)
      throw new AppError('not-found', 'only who asked withdraws');
    return move(services, viewer, { found, revision, locale, action: 'withdraw' });
  }
  authorize(viewer, 'prospect.answer', found.row);
  if (found.row.learnerId === viewer.personId)
    throw new AppError('forbidden', 'nobody answers their own question');
  const read = readAnswer(fields, {
    today: dayOf(services.clock()),
    targets: await targetChoices(services.store.read, found, locale),
    ects: found.course.ects,
  });
  if (!read.ok) return { kind: 'form', errors: read.errors };
  const action = read.answer.kind === 'approved' ? 'approve' : 'decline';
  const { answer, validUntil } = read;
  return move(services, viewer, { found, revision, locale, action, answer, validUntil });
}

interface Move {
  readonly found: ProspectFound;
  readonly revision: number;
  /** Of who answers. */
  readonly locale: string;
  readonly action: ProspectMove;
  readonly answer?: ProspectAnswer;
  readonly validUntil?: string | null;
}

async function move(services: Services, viewer: Viewer, made: Move): Promise<Answered> {
  const { found, revision, locale, action, answer, validUntil } = made;
  const { id, institutionId } = found.row;
  const at = services.clock();
  const done = await services.store.tx(async (tx) => {
    const moved = await moveProspect(
      tx,
      { id, revision },
      {
        status: PROSPECT_MOVES[action].to,
        updatedAt: at,
        ...(answer
          ? {
              answer,
              validUntil: validUntil ?? null,
              answeredAt: at,
              answeredById: viewer.personId,
            }
          : {}),
      },
    );
    if (!moved) return false;
    const { to } = PROSPECT_MOVES[action];
    await appendAudit(tx, {
      ...{ at, institutionId, actorId: viewer.personId, subjectType: 'prospect', subjectId: id },
      event: { type: 'prospect.moved', to, validUntil: validUntil ?? null },
    });
    if (answer?.kind === 'approved' && validUntil) {
      const answeredById = viewer.personId;
      const approval = { found, answer, validUntil, answeredById, at, locale };
      await proposeUnderAgreement(tx, services, viewer, await keepAgreement(tx, approval));
    }
    if (answer) await tellLearner(tx, services, found);
    return true;
  });
  return done ? { kind: 'done' } : { kind: 'overtaken' };
}

/** The mail says only that there is an answer, and where. */
const tellLearner = (tx: Tx, { env }: Services, { row, learner }: ProspectFound): Promise<void> =>
  queueMail(tx, {
    recipient: learner.email,
    locale: row.locale,
    template: 'question-answered',
    params: { link: publicUrl(env) + paths.question(row.id) },
  });
