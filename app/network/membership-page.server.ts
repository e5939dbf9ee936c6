/** The page of memberships: all of them for the steering committee, one's own for an institution. */
import { z } from 'zod';
import { listMemberships, type MembershipOf } from '#db/queries/network';
import { findPeopleNames } from '#db/queries/people-names';
import { listNetworkRoleHolders } from '#db/queries/role-holders';
import { mayEver } from '~/accounts/permissions';
import type { Viewer } from '~/accounts/roles';
import { type InstitutionView, toInstitutionView } from '~/agreements/agreement-view';
import { AppError } from '~/platform/errors';
import type { Services } from '~/platform/services.server';
import {
  isOpen,
  MEMBERSHIP_ACTIONS,
  type MembershipAction,
  type MembershipStatus,
  possibleMembershipActions,
} from './membership';
import {
  applyForMembership,
  type MembershipOutcome,
  moveMembership,
  voiceOf,
} from './membership.server';

export interface MembershipView {
  readonly id: string;
  readonly institution: InstitutionView;
  readonly status: MembershipStatus;
  readonly reason: string;
  /** Milliseconds since the epoch. */
  readonly appliedAt: number;
  readonly decidedAt: number | null;
  readonly note: string | null;
  readonly endedAt: number | null;
  readonly endReason: string | null;
  /** While it is applied for: who of the committee approved it; the institution reads no names and no words. */
  readonly approvals: readonly {
    readonly by: string | null;
    readonly at: number;
    readonly note: string | null;
  }[];
  /** The reader approved it, and another member of the committee is to do so too. */
  readonly waitsForSecond: boolean;
  readonly actions: readonly MembershipAction[];
}

export interface MembershipPage {
  readonly as: 'committee' | 'institution';
  /** What waits for a decision, or stands. */
  readonly open: readonly MembershipView[];
  readonly past: readonly MembershipView[];
  readonly mayApply: boolean;
}

/** Throws AppError `not-found` for whoever neither decides nor speaks for an institution. */
export async function loadMemberships(
  { store, clock }: Services,
  viewer: Viewer,
  locale: string,
): Promise<MembershipPage> {
  const committee = mayEver(viewer, 'membership.decide');
  const { institutionId } = viewer.acting;
  if (!committee && (institutionId === null || !mayEver(viewer, 'membership.apply')))
    throw new AppError('not-found', 'no memberships to see');
  const as = committee ? 'committee' : 'institution';
  const { read } = store;
  const rows = await listMemberships(read, committee ? null : institutionId);
  const names = await findPeopleNames(
    read,
    rows.flatMap(({ membership }) => (membership.approvals ?? []).map((each) => each.personId)),
  );
  const voices = (await listNetworkRoleHolders(read, ['steering-committee'], clock())).length;
  const views = rows.map((row) => toView(row, { as, locale, viewer, names, voices }));
  const open = views.filter((each) => isOpen(each.status));
  return {
    as,
    open: open.sort((a, b) => Number(b.status === 'applied') - Number(a.status === 'applied')),
    past: views.filter((each) => !isOpen(each.status)),
    mayApply: !committee && open.length === 0,
  };
}

interface Reader {
  readonly as: MembershipPage['as'];
  readonly locale: string;
  readonly viewer: Viewer;
  /** Of members of the committee, by id. */
  readonly names: ReadonlyMap<string, string>;
  /** How many people the committee has. */
  readonly voices: number;
}

function toView({ membership, institution }: MembershipOf, reader: Reader): MembershipView {
  const { as, locale, viewer, names, voices } = reader;
  const voice = voiceOf(membership, viewer, voices);
  const approvals = membership.status === 'applied' ? (membership.approvals ?? []) : [];
  const { id, status, reason, appliedAt, decidedAt, note, endedAt, endReason } = membership;
  return {
    id,
    institution: toInstitutionView(institution, locale),
    status,
    reason,
    appliedAt,
    decidedAt,
    note,
    endedAt,
    endReason,
    approvals: approvals.map(({ personId, at, note: said = null }) => ({
      by: as === 'committee' ? (names.get(personId) ?? null) : null,
      at,
      note: as === 'committee' ? said : null,
    })),
    waitsForSecond:
      as === 'committee' && approvals.some((each) => each.personId === voice.personId),
    actions: possibleMembershipActions(status, as, voice),
  };
}

const Form = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('apply'), reason: z.string().trim().max(2000) }),
  z.object({
    intent: z.enum(MEMBERSHIP_ACTIONS),
    id: z.string().min(1).max(80),
    note: z.string().trim().max(2000).default(''),
  }),
]);

export interface MembershipAnswer {
  /** The row a refusal is about; null: the application. */
  readonly id: string | null;
  readonly outcome: MembershipOutcome;
}

/** One form of the page. Throws AppError `bad-input` for one it does not have. */
export async function actOnMembership(
  services: Services,
  viewer: Viewer,
  form: FormData,
): Promise<MembershipAnswer> {
  const parsed = Form.safeParse(Object.fromEntries(form));
  if (!parsed.success) throw new AppError('bad-input', 'a form the page does not have');
  const input = parsed.data;
  if (input.intent === 'apply')
    return { id: null, outcome: await applyForMembership(services, viewer, input.reason) };
  const { id, intent: action, note } = input;
  return { id, outcome: await moveMembership(services, viewer, { id, action, note }) };
}
