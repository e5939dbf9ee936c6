/**
 * network/ — the network that the institutions form: membership, and who looks for partners. This
 * file: the one table of a membership's life.
 */

export const MEMBERSHIP_STATUSES = ['applied', 'member', 'declined', 'withdrawn', 'ended'] as const;
export type MembershipStatus = (typeof MEMBERSHIP_STATUSES)[number];

export const MEMBERSHIP_ACTIONS = ['approve', 'decline', 'withdraw', 'leave', 'end'] as const;
export type MembershipAction = (typeof MEMBERSHIP_ACTIONS)[number];

interface MembershipRow {
  readonly from: MembershipStatus;
  readonly to: MembershipStatus;
  /** Whose act it is. */
  readonly by: 'institution' | 'committee';
  /** A reason must be given. */
  readonly note: boolean;
}

export const MEMBERSHIP_LIFE: Readonly<Record<MembershipAction, MembershipRow>> = {
  approve: { from: 'applied', to: 'member', by: 'committee', note: false },
  decline: { from: 'applied', to: 'declined', by: 'committee', note: true },
  withdraw: { from: 'applied', to: 'withdrawn', by: 'institution', note: false },
  leave: { from: 'member', to: 'ended', by: 'institution', note: true },
  end: { from: 'member', to: 'ended', by: 'committee', note: true },
};

/** So many members of the steering committee approve an application; a committee of one decides alone. */
const APPROVALS = 2;

export interface MembershipApproval {
  readonly personId: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** What was said with it. */
  readonly note?: string;
}

/** Who acts on an application, beside those who approved it. */
export interface MembershipVoice {
  readonly personId: string;
  /** Ids of the members of the committee who approved it. */
  readonly approvedBy: readonly string[];
  /** How many people the steering committee has. */
  readonly committee: number;
}

/** An application or a membership stands: no other can be begun. */
export const isOpen = (status: MembershipStatus): boolean =>
  status === 'applied' || status === 'member';

export type MembershipStep =
  | { readonly ok: true; readonly already: boolean; readonly next: MembershipStatus }
  | { readonly ok: false; readonly reason: 'wrong-status' | 'note' };

/** Whether an action may be taken, and where it leads; a repeat is answered, not failed. */
export function membershipStep(
  status: MembershipStatus,
  action: MembershipAction,
  note: string,
  voice: MembershipVoice,
): MembershipStep {
  const row = MEMBERSHIP_LIFE[action];
  if (status === row.to) return { ok: true, already: true, next: status };
  if (status !== row.from) return { ok: false, reason: 'wrong-status' };
  if (row.note && note.trim() === '') return { ok: false, reason: 'note' };
  if (action === 'approve') return approval(voice);
  return { ok: true, already: false, next: row.to };
}

/** One approves once; it stays an application until there are enough. */
function approval({ personId, approvedBy, committee }: MembershipVoice): MembershipStep {
  const already = approvedBy.includes(personId);
  const given = approvedBy.length + (already ? 0 : 1);
  const enough = given >= Math.min(APPROVALS, committee);
  return { ok: true, already: already && !enough, next: enough ? 'member' : 'applied' };
}

/** What one side may do with a membership that stands so; whoever approved it does not do so again. */
export const possibleMembershipActions = (
  status: MembershipStatus,
  by: 'institution' | 'committee',
  voice: MembershipVoice,
): MembershipAction[] =>
  MEMBERSHIP_ACTIONS.filter(
    (action) =>
      MEMBERSHIP_LIFE[action].from === status &&
      MEMBERSHIP_LIFE[action].by === by &&
      (action !== 'approve' || !isRepeat(voice)),
  );

const isRepeat = (voice: MembershipVoice): boolean => {
  const step = approval(voice);
  return step.ok && step.already;
};
