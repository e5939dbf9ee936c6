/** The inbox of an office: what waits for whom, and full matches accepted by the dozen. */
import { z } from 'zod';
import { type InboxRow, listInbox } from '#db/queries/case-lists';
import { findInstitution, listUnits } from '#db/queries/institutions';
import { type CaseOutline, listCaseOutlines } from '#db/queries/request-lists';
import { authorizeList, scopeOf } from '~/accounts/permissions';
import type { Viewer } from '~/accounts/roles';
import { textIn } from '~/elm/language-map';
import { AppError, isAppError } from '~/platform/errors';
import type { Services } from '~/platform/services.server';
import { dateIn, daysBetween } from '~/recognition/calendar';
import type { CaseRole } from '~/recognition/case-facts';
import { caseClock } from '~/recognition/clock';
import { acceptFullMatches } from '~/recognition/edit-case.server';
import {
  countByStateAndAge,
  type InboxItem,
  inView,
  type StateCount,
  selectItems,
} from '~/recognition/inbox-items';
import {
  DECIDED,
  type InboxQuery,
  type InboxView,
  isNarrowed,
  OPEN,
  SORTS,
  VIEWS,
} from '~/recognition/inbox-query';
import { InstitutionPolicy } from '~/recognition/policy';
import { CaseStatus } from '~/recognition/proposal';
import { EDITABLE_BY, WHO_ACTS } from '~/recognition/states.data';

const PAGE_SIZE = 50;
/** Cases of each kind that are looked through; a busier office narrows by unit. */
const MOST = 500;

/** A query as the address states it; what it does not understand is left at its default. */
const Query = z.object({
  view: z.enum(VIEWS).nullable().catch(null),
  q: z.string().trim().max(200).catch(''),
  status: z.union([CaseStatus, z.literal('')]).catch(''),
  unit: z.string().max(80).catch(''),
  overdue: z.literal('yes').nullable().catch(null),
  sort: z.enum(SORTS).catch('days'),
  dir: z.literal('desc').nullable().catch(null),
  page: z.coerce.number().int().min(1).max(1_000).catch(1),
});

/** Reads the query of an address; roles that take no step begin with everything open. */
export function parseInboxQuery(search: URLSearchParams, viewer: Viewer): InboxQuery {
  const { view, overdue, dir, ...asked } = Query.parse(
    Object.fromEntries(Object.keys(Query.shape).map((key) => [key, search.get(key)])),
  );
  const acts = Object.values(WHO_ACTS).some((roles) =>
    roles.includes(viewer.acting.role as CaseRole),
  );
  return {
    ...asked,
    view: view ?? (acts ? 'todo' : 'open'),
    overdue: overdue === 'yes',
    descending: dir === 'desc',
  };
}

export interface Inbox {
  readonly query: InboxQuery;
  readonly narrowed: boolean;
  readonly items: readonly InboxItem[];
  /** Matching the query, on all pages. */
  readonly total: number;
  readonly pages: number;
  readonly views: readonly { readonly view: InboxView; readonly count: number }[];
  readonly overdue: number;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly chart: readonly StateCount[];
  /** There are more cases than were looked through. */
  readonly cut: boolean;
  readonly timeZone: string;
}

/** The inbox of the role acted in. Throws `not-found` for learners and roles without cases. */
export async function loadInbox(
  services: Services,
  viewer: Viewer,
  query: InboxQuery,
  locale: string,
): Promise<Inbox> {
  const proof = authorizeList(viewer, 'case.list');
  const { institutionId } = proof;
  if (proof.learnerId !== null || institutionId === null)
    throw new AppError('not-found', `${viewer.acting.role} has no inbox`);
  const { read } = services.store;
  const institution = await findInstitution(read, institutionId);
  if (!institution) throw new AppError('not-found', `there is no institution ${institutionId}`);
  const scope = { institutionId, unitIds: proof.unitId === null ? null : [proof.unitId] };
  const open = await listInbox(read, scope, OPEN, MOST);
  const decided = await listInbox(read, scope, DECIDED, MOST);
  const drafts = await listInbox(read, scope, ['draft'], MOST);
  const rows = [...drafts, ...open, ...decided];
  const outlines = await listCaseOutlines(
    read,
    rows.map((each) => each.id),
  );
  const units = await listUnits(read, institutionId);
  const now = services.clock();
  const view: ViewOf = {
    ...{ viewer, now, locale },
    policy: InstitutionPolicy.parse(institution.policy),
    units: new Map(units.map((each) => [each.id, textIn(each.names, locale)])),
  };
  const items = rows.flatMap((row) => {
    const outline = outlines.get(row.id);
    return outline && isShown(row, outline, viewer) ? [toItem(row, outline, view)] : [];
  });
  return {
    ...pageOf(items, query),
    units: [...new Set(items.flatMap((each) => each.unitId ?? []))].map((id) => ({
      id,
      name: view.units.get(id) ?? id,
    })),
    chart: countByStateAndAge(items, now),
    cut: [drafts, open, decided].some((each) => each.length === MOST),
    timeZone: view.policy.timeZone,
  };
}

function pageOf(items: readonly InboxItem[], query: InboxQuery) {
  const found = selectItems(items, query);
  const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
  const page = Math.min(query.page, pages);
  return {
    query: { ...query, page },
    narrowed: isNarrowed(query),
    items: found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
    total: found.length,
    pages,
    views: VIEWS.map((view) => ({ view, count: inView(items, view).length })),
    overdue: items.filter((each) => each.clock.state === 'overdue').length,
  };
}

/** A draft is seen by whoever filed it for the learner, and by nobody else in the office. */
const isShown = (row: InboxRow, outline: CaseOutline, viewer: Viewer): boolean =>
  row.status !== 'draft' ||
  (outline.filedById === viewer.personId && outline.learnerId !== viewer.personId);

interface ViewOf {
  readonly viewer: Viewer;
  readonly now: number;
  readonly locale: string;
  readonly policy: InstitutionPolicy;
  /** Names by id. */
  readonly units: ReadonlyMap<string, string>;
}

function toItem(row: InboxRow, outline: CaseOutline, view: ViewOf): InboxItem {
  const { policy, now, locale } = view;
  const clock = caseClock({ ...row, agreedDays: outline.agreedDays }, policy, now);
  const begun = row.completeAt === null ? null : dateIn(policy.timeZone, row.completeAt);
  const whoActs = WHO_ACTS[row.status].filter((role) => isUsed(role, row.status, policy));
  const { id, fileNumber, learner, origin, status, unitId, submittedAt, updatedAt } = row;
  return {
    ...{ id, fileNumber, learner, origin, status, unitId, submittedAt, updatedAt, whoActs },
    revision: outline.revision,
    unit: unitId === null ? null : (view.units.get(unitId) ?? null),
    clock: { state: clock.state, dueOn: clock.dueOn, daysLeft: clock.daysLeft },
    limitDays: begun && clock.dueOn ? daysBetween(begun, clock.dueOn) : null,
    mine: waitsFor(view.viewer, status, whoActs, outline),
    filedByOffice: outline.filedById !== outline.learnerId,
    request: outline.request.slice(0, 400),
    titles: outline.titles,
    packages: outline.packages.map(({ proposal, decision }) => ({
      result: proposal.result,
      outcome: decision?.outcome ?? null,
      target: (decision ?? proposal).targets
        .map((each) => [each.code, textIn(each.titles, locale)].filter(Boolean).join(' '))
        .join(', '),
      ects: decision ? decision.ectsCredited : proposal.ectsCredited,
    })),
    acceptable: mayAccept(view.viewer, status) ? acceptableIn(outline) : 0,
  };
}

/** The second signature is a curator's, a committee's, or whichever the unit chooses. */
function isUsed(role: CaseRole, status: CaseStatus, { workflow }: InstitutionPolicy): boolean {
  if (status !== 'curator-review' || workflow.secondStep === 'either') return true;
  return (role === 'committee-secretary') === (workflow.secondStep === 'committee');
}

/** Four eyes: who is the learner or prepared the decision does not sign it. */
function waitsFor(
  viewer: Viewer,
  status: CaseStatus,
  whoActs: readonly CaseRole[],
  outline: CaseOutline,
): boolean {
  if (status === 'draft') return outline.filedById === viewer.personId;
  if (!whoActs.includes(viewer.acting.role as CaseRole)) return false;
  if (outline.learnerId === viewer.personId) return false;
  const signs = status === 'curator-review' || status === 'studies-review';
  return !(signs && outline.preparedById === viewer.personId);
}

/** Full matches are accepted where the form is completed, by those who complete it. */
const mayAccept = (viewer: Viewer, status: CaseStatus): boolean =>
  viewer.acting.role === 'faculty-administrator' &&
  (EDITABLE_BY[status] ?? []).includes('faculty-administrator');

const acceptableIn = ({ packages }: CaseOutline): number =>
  packages.filter(
    ({ proposal: { result, suggestedOutcome }, decision }) =>
      decision === null &&
      suggestedOutcome === 'full' &&
      (result === 'full-match' || result === 'by-learning-agreement'),
  ).length;

export interface BulkAnswer {
  readonly accepted: number;
  /** Changed by somebody else meanwhile, or no longer in the hands of this office. */
  readonly skipped: number;
}

/** `<case id>:<revision seen>` */
const Chosen = z
  .string()
  .max(120)
  .transform((value) => {
    const at = value.lastIndexOf(':');
    return { caseId: value.slice(0, at), revision: Number(value.slice(at + 1)) };
  });

/** Accepts the full matches of the chosen cases, one transaction each; the rest is left as it is. */
export async function acceptChosen(
  services: Services,
  viewer: Viewer,
  form: FormData,
): Promise<BulkAnswer> {
  authorizeList(viewer, 'case.list');
  if (scopeOf('case.complete', viewer.acting.role) === null)
    throw new AppError('not-found', `${viewer.acting.role} completes no cases`);
  const chosen = z.array(Chosen).max(PAGE_SIZE).safeParse(form.getAll('case'));
  if (!chosen.success) throw new AppError('bad-input', 'the choice of cases is not well formed');
  let accepted = 0;
  for (const { caseId, revision } of chosen.data)
    if (await acceptOne(services, viewer, caseId, revision)) accepted += 1;
  return { accepted, skipped: chosen.data.length - accepted };
}

async function acceptOne(
  services: Services,
  viewer: Viewer,
  caseId: string,
  revision: number,
): Promise<boolean> {
  try {
    const { kind } = await acceptFullMatches(services, viewer, caseId, revision);
    return kind === 'saved';
  } catch (error) {
    if (isAppError(error) && error.code === 'not-found') return false;
    throw error;
  }
}
