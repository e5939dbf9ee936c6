/** The people of an institution, for its administrator. */
import { appendAudit } from '#db/queries/audit';
import { countHolders, endRole, findStaffRole, listStaff, listUnits } from '#db/queries/people';
import { listInvitations } from '~/accounts/invitations.server';
import type { PeoplePage } from '~/accounts/people';
import { type Authorized, tryAuthorize } from '~/accounts/permissions';
import type { Viewer } from '~/accounts/roles';
import { textIn } from '~/elm/language-map';
import { AppError } from '~/platform/errors';
import { services } from '~/platform/services.server';

/** Where the viewer may see the people: the institution they act for. */
export function peopleProof(viewer: Viewer): Authorized<'people.read'> {
  const { institutionId } = viewer.acting;
  const proof =
    institutionId === null ? null : tryAuthorize(viewer, 'people.read', { institutionId });
  if (!proof) throw new AppError('not-found', 'this role sees no list of people');
  return proof;
}

export async function loadPeople(
  proof: Authorized<'people.read'>,
  locale: string,
): Promise<PeoplePage> {
  const { store, clock } = services();
  const [rows, units, invitations] = await Promise.all([
    listStaff(store.read, proof, clock()),
    listUnits(store.read, proof),
    listInvitations(proof),
  ]);
  const unitName = (id: string | null) =>
    id === null ? null : textIn(units.find((unit) => unit.id === id)?.names, locale);
  const { viewer, institutionId } = proof;
  const mayManage = tryAuthorize(viewer, 'people.manage', { institutionId }) !== null;
  const admins = new Set(
    rows.filter(({ role }) => role === 'institution-admin').map(({ personId }) => personId),
  );
  return {
    staff: rows.map((row) => ({
      assignmentId: row.assignmentId,
      role: row.role,
      unit: unitName(row.unitId),
      since: row.since,
      name: `${row.givenName} ${row.familyName}`,
      email: row.email,
      hasSecondFactor: row.hasSecondFactor,
      mayRemoveFactor: mayManage && row.hasSecondFactor && !admins.has(row.personId),
    })),
    invitations: invitations.map((each) => ({
      id: each.id,
      email: each.email,
      role: each.role,
      unit: unitName(each.unitId),
      expiresAt: each.expiresAt,
    })),
    units: units.map((unit) => ({ id: unit.id, name: textIn(unit.names, locale) })),
    mayManage,
  };
}

export type EndRoleResult = 'ended' | 'last-admin';

/**
 * Ends a role at the institution of the proof, from now on. The last administrator stays. Throws
 * AppError `not-found` for a role that is not held there.
 */
export function endStaffRole(
  proof: Authorized<'people.manage'>,
  assignmentId: string,
): Promise<EndRoleResult> {
  const { store, clock } = services();
  return store.tx(async (tx) => {
    const now = clock();
    const held = await findStaffRole(tx, proof, assignmentId, now);
    if (!held) throw new AppError('not-found', 'no such role at this institution');
    const admins = await countHolders(tx, proof, 'institution-admin', now);
    if (held.role === 'institution-admin' && admins <= 1) return 'last-admin';
    await endRole(tx, proof, assignmentId, now);
    await appendAudit(tx, {
      at: now,
      institutionId: proof.institutionId,
      actorId: proof.actorId,
      subjectType: 'person',
      subjectId: held.personId,
      event: { type: 'account.role-ended', role: held.role },
    });
    return 'ended';
  });
}
