/** Membership is applied for by an institution and decided by the steering committee. */
import { appendAudit } from '#db/queries/audit';
import { findInstitution } from '#db/queries/institutions';
import {
  findMembership,
  findOpenMembership,
  insertMembership,
  type MembershipRow,
  updateMembership,
} from '#db/queries/network';
import { findPerson } from '#db/queries/people';
import { type Addressee, listNetworkRoleHolders, listRoleHolders } from '#db/queries/role-holders';
import type { Tx } from '#db/store';
import { queueMail } from '~/accounts/mail/queue-mail.server';
import { authorize } from '~/accounts/permissions';
import type { Viewer } from '~/accounts/roles';
import { textIn } from '~/elm/language-map';
import { publicUrl } from '~/platform/env.server';
import { AppError } from '~/platform/errors';
import { newId } from '~/platform/ids.server';
import { DEFAULT_LOCALE } from '~/platform/locales';
import { paths } from '~/platform/paths';
import type { Services } from '~/platform/services.server';
import {
  MEMBERSHIP_LIFE,
  type MembershipAction,
  type MembershipApproval,
  type MembershipStatus,
  type MembershipVoice,
  membershipStep,
} from './membership';

export type MembershipOutcome =
  | { readonly kind: 'done'; readonly status: MembershipStatus }
  /** An approval is noted; another member of the committee is to approve it too. */
  | { readonly kind: 'noted' }
  /** It had taken effect before: nothing was done, and nothing is wrong. */
  | { readonly kind: 'already'; readonly status: MembershipStatus }
  | { readonly kind: 'refused'; readonly reason: 'wrong-status' | 'note' };

/** Throws AppError `not-found` where the viewer does not speak for an institution. */
export function applyForMembership(
  services: Services,
  viewer: Viewer,
  reason: string,
): Promise<MembershipOutcome> {
  const { institutionId } = viewer.acting;
  if (institutionId === null) throw new AppError('not-found', 'applies for no institution');
  authorize(viewer, 'membership.apply', { institutionId });
  const now = services.clock();
  return services.store.tx<MembershipOutcome>(async (tx) => {
    const open = await findOpenMembership(tx, institutionId);
    if (open) return { kind: 'already', status: open.status };
    if (reason.trim() === '') return { kind: 'refused', reason: 'note' };
    const id = newId();
    await insertMembership(tx, {
      id,
      institutionId,
      status: 'applied',
      reason: reason.trim(),
      appliedAt: now,
      appliedBy: viewer.personId,
    });
    await audit(tx, viewer, { id, institutionId, at: now }, 'apply', null, 'applied');
    const nameIn = await namesOf(tx, institutionId);
    const link = `${publicUrl(services.env)}${paths.membership()}`;
    for (const { email, locale } of await listNetworkRoleHolders(tx, ['steering-committee'], now))
      await queueMail(tx, {
        recipient: email,
        locale,
        template: 'membership-applied',
        params: { institution: nameIn(locale), link },
      });
    return { kind: 'done', status: 'applied' };
  });
}

/**
 * Takes an action on an application or membership; of two people at once the second reads
 * `already`. Throws AppError `not-found` for who may not: another institution's does not exist.
 */
export function moveMembership(
  services: Services,
  viewer: Viewer,
  input: { readonly id: string; readonly action: MembershipAction; readonly note: string },
): Promise<MembershipOutcome> {
  const { action, note } = input;
  const now = services.clock();
  return services.store.tx<MembershipOutcome>(async (tx) => {
    const row = await findMembership(tx, input.id);
    if (!row) throw new AppError('not-found', 'no such membership');
    const { by } = MEMBERSHIP_LIFE[action];
    const permission = by === 'committee' ? 'membership.decide' : 'membership.apply';
    authorize(viewer, permission, { institutionId: row.institutionId });
    const committee = await listNetworkRoleHolders(tx, ['steering-committee'], now);
    const step = membershipStep(row.status, action, note, voiceOf(row, viewer, committee.length));
    if (!step.ok) return { kind: 'refused', reason: step.reason };
    if (step.already) return { kind: 'already', status: step.next };
    const noted = step.next === row.status;
    const said = note.trim();
    const approval = { personId: viewer.personId, at: now, ...(said === '' ? {} : { note: said }) };
    const approvals = [...(row.approvals ?? []), approval];
    const kept = await updateMembership(tx, row, {
      status: step.next,
      ...(action === 'approve' ? { approvals } : {}),
      ...(noted ? {} : traceOf(action, viewer.personId, now, saidIn(action, approvals, said))),
    });
    if (!kept) throw new AppError('conflict', 'the membership changed inside its transaction');
    const subject = { id: row.id, institutionId: row.institutionId, at: now };
    await audit(tx, viewer, subject, action, row.status, step.next);
    if (noted) await askSecond(services, tx, row, committee, viewer);
    else await tellOfMove(services, tx, row, step.next, by === 'institution' ? committee : [], now);
    return noted ? { kind: 'noted' } : { kind: 'done', status: step.next };
  });
}

/** Who speaks on an application, and who approved it before. */
export const voiceOf = (
  { approvals }: Pick<MembershipRow, 'approvals'>,
  { personId }: Pick<Viewer, 'personId'>,
  committee: number,
): MembershipVoice => ({
  personId,
  approvedBy: (approvals ?? []).map((each) => each.personId),
  committee,
});

/** The other members of the committee read that one approval is given, and theirs is awaited. */
async function askSecond(
  services: Services,
  tx: Tx,
  { institutionId }: Pick<MembershipRow, 'institutionId'>,
  committee: readonly Addressee[],
  viewer: Viewer,
): Promise<void> {
  const nameIn = await namesOf(tx, institutionId);
  const link = `${publicUrl(services.env)}${paths.membership()}`;
  for (const { email, locale } of committee.filter((each) => each.email !== viewer.email))
    await queueMail(tx, {
      recipient: email,
      locale,
      template: 'membership-second',
      params: { institution: nameIn(locale), link },
    });
}

/** What the institution reads: of an approval, what everybody said who gave one. */
const saidIn = (
  action: MembershipAction,
  approvals: readonly MembershipApproval[],
  note: string,
): string =>
  action === 'approve'
    ? approvals.flatMap((each) => (each.note === undefined ? [] : [each.note])).join('\n\n')
    : note;

/** Who did it, when, and what was said. */
function traceOf(action: MembershipAction, personId: string, at: number, note: string) {
  return action === 'approve' || action === 'decline'
    ? { decidedAt: at, decidedBy: personId, note: note === '' ? null : note }
    : { endedAt: at, endedBy: personId, endReason: note === '' ? null : note };
}

const audit = (
  tx: Tx,
  viewer: Viewer,
  of: { readonly id: string; readonly institutionId: string; readonly at: number },
  action: MembershipAction | 'apply',
  from: MembershipStatus | null,
  to: MembershipStatus,
): Promise<void> =>
  appendAudit(tx, {
    at: of.at,
    institutionId: of.institutionId,
    actorId: viewer.personId,
    subjectType: 'membership',
    subjectId: of.id,
    event: { type: 'network.membership-moved', action, from, to },
  });

/** The institution hears of it, and the committee of what the institution did itself. */
async function tellOfMove(
  services: Services,
  tx: Tx,
  { institutionId, appliedBy }: Pick<MembershipRow, 'institutionId' | 'appliedBy'>,
  context: MembershipStatus,
  committee: readonly Addressee[],
  now: number,
): Promise<void> {
  const nameIn = await namesOf(tx, institutionId);
  const link = `${publicUrl(services.env)}${paths.membership()}`;
  const admins = await listRoleHolders(tx, institutionId, ['institution-admin'], now);
  const applicant = appliedBy === null ? null : await findPerson(tx, appliedBy);
  const all = [...admins, ...(applicant ? [applicant] : []), ...committee];
  for (const { email, locale } of new Map(all.map((each) => [each.email, each])).values())
    await queueMail(tx, {
      recipient: email,
      locale,
      template: 'membership-news',
      params: { institution: nameIn(locale), link, context },
    });
}

/** The institution's name for readers of a language. */
async function namesOf(tx: Tx, institutionId: string): Promise<(locale: string | null) => string> {
  const found = await findInstitution(tx, institutionId);
  return (locale) => (found ? textIn(found.names, locale ?? DEFAULT_LOCALE) : institutionId);
}
