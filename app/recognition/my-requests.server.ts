/** A learner's own requests at every institution: where each stands, what happens next, by when. */
import { type InboxRow, listLearnerCases } from '#db/queries/case-lists';
import { type InstitutionRow, listInstitutions } from '#db/queries/institutions';
import { type CaseOutline, listCaseOutlines } from '#db/queries/request-lists';
import { authorizeList } from '~/accounts/permissions';
import type { Viewer } from '~/accounts/roles';
import { textIn } from '~/elm/language-map';
import { AppError } from '~/platform/errors';
import type { Services } from '~/platform/services.server';
import { addDays, dateIn } from '~/recognition/calendar';
import { caseClock } from '~/recognition/clock';
import { InstitutionPolicy } from '~/recognition/policy';
import type { CaseStatus } from '~/recognition/proposal';
import { WHO_ACTS } from '~/recognition/states.data';

/** The day by which something happens or must be done. */
export interface Deadline {
  readonly kind: 'check' | 'decision' | 'hearing' | 'appeal';
  /** YYYY-MM-DD, in the institution's time zone. */
  readonly on: string;
  readonly past: boolean;
}

export interface MyRequest {
  readonly id: string;
  readonly fileNumber: string | null;
  readonly status: CaseStatus;
  readonly institution: string;
  /** What was handed in. */
  readonly titles: readonly string[];
  readonly createdAt: number;
  readonly updatedAt: number;
  /** The learner is asked to do something. */
  readonly yourTurn: boolean;
  readonly deadline: Deadline | null;
}

/** Requests that wait for the learner first, then the latest changed. Throws `not-found` for other roles. */
export async function listMyRequests(
  services: Services,
  viewer: Viewer,
  locale: string,
): Promise<MyRequest[]> {
  const proof = authorizeList(viewer, 'case.list');
  if (proof.learnerId === null) throw new AppError('not-found', 'only learners have requests');
  const { read } = services.store;
  const rows = await listLearnerCases(read, proof.learnerId);
  const outlines = await listCaseOutlines(
    read,
    rows.map((each) => each.id),
  );
  const institutions = await listInstitutions(read, [
    ...new Set(rows.map((each) => each.institutionId)),
  ]);
  const now = services.clock();
  return rows
    .flatMap((row) => {
      const outline = outlines.get(row.id);
      const institution = institutions.find((each) => each.id === row.institutionId);
      return outline && institution ? [toMyRequest(row, outline, institution, now, locale)] : [];
    })
    .sort((a, b) => Number(b.yourTurn) - Number(a.yourTurn) || b.updatedAt - a.updatedAt);
}

function toMyRequest(
  row: InboxRow,
  outline: CaseOutline,
  institution: InstitutionRow,
  now: number,
  locale: string,
): MyRequest {
  const { id, fileNumber, status, createdAt, updatedAt } = row;
  return {
    ...{ id, fileNumber, status, createdAt, updatedAt },
    institution: textIn(institution.names, locale),
    titles: outline.titles,
    yourTurn: WHO_ACTS[status].includes('learner') || awaitsAnswer(status, outline),
    deadline: deadlineOf(row, outline, InstitutionPolicy.parse(institution.policy), now),
  };
}

/** Credit is offered and the learner has neither accepted nor declined it. */
const awaitsAnswer = (status: CaseStatus, { packages }: CaseOutline): boolean =>
  status === 'notified' &&
  packages.some(
    (each) =>
      each.learnerAccepts === null && each.decision !== null && each.decision.outcome !== 'refused',
  );

function deadlineOf(
  row: InboxRow,
  outline: CaseOutline,
  policy: InstitutionPolicy,
  now: number,
): Deadline | null {
  const today = dateIn(policy.timeZone, now);
  const by = (kind: Deadline['kind'], on: string | null): Deadline | null =>
    on === null ? null : { kind, on, past: on < today };
  const dayOf = (instant: number | null) =>
    instant === null ? null : dateIn(policy.timeZone, instant);
  switch (row.status) {
    case 'submitted':
    case 'completeness-check': {
      const sent = dayOf(row.submittedAt);
      if (row.completeAt !== null) break;
      return by('check', sent && addDays(sent, policy.completenessDays));
    }
    case 'hearing':
      return by('hearing', dayOf(outline.hearingUntil));
    case 'notified':
    case 'decision-changed':
      return by('appeal', dayOf(outline.appealUntil));
    case 'under-assessment':
    case 'curator-review':
    case 'studies-review':
      break;
    default:
      return null;
  }
  return by('decision', caseClock({ ...row, agreedDays: outline.agreedDays }, policy, now).dueOn);
}
