/**
 * A lost authenticator is taken off by somebody else: by the administrator of the one institution
 * that the person works for, by the operator in every other case. The person is told by mail, is
 * signed out everywhere, and sets up a new one after the password the next time.
 */
import { appendAudit } from '#db/queries/audit';
import {
  findPerson,
  findPersonByEmail,
  findStaffRole,
  listRolesOf,
  type StoredPerson,
  updatePerson,
} from '#db/queries/people';
import { revokeSessions } from '#db/queries/sessions';
import type { Tx } from '#db/store';
import { accountPaths } from '~/accounts/account-paths';
import { queueMail } from '~/accounts/mail/queue-mail.server';
import type { Authorized } from '~/accounts/permissions';
import { isAdministeredAlone } from '~/accounts/roles';
import { publicUrl } from '~/platform/env.server';
import { AppError } from '~/platform/errors';
import { services } from '~/platform/services.server';

export type LostFactorProblem = 'factor-none' | 'factor-operator';

/**
 * Takes the second factor off who holds this role at the institution of the proof. Null: done.
 * Throws AppError `not-found` for a role that is not held there.
 */
export function removeFactorOfStaff(
  proof: Authorized<'people.manage'>,
  assignmentId: string,
): Promise<LostFactorProblem | null> {
  const { store, clock } = services();
  return store.tx(async (tx) => {
    const held = await findStaffRole(tx, proof, assignmentId, clock());
    const person = held && (await findPerson(tx, held.personId));
    if (!person) throw new AppError('not-found', 'no such role at this institution');
    const roles = await listRolesOf(tx, person.id, clock());
    if (!isAdministeredAlone(roles, proof.institutionId)) return 'factor-operator';
    return await takeOff(tx, person, proof);
  });
}

/** Takes the second factor off whoever has this address, but for operators. Null: done. */
export function removeFactorByAddress(
  proof: Authorized<'factor.remove', null>,
  email: string,
): Promise<LostFactorProblem | null> {
  const { store, clock } = services();
  return store.tx(async (tx) => {
    const person = await findPersonByEmail(tx, email);
    if (!person) return 'factor-none';
    const roles = await listRolesOf(tx, person.id, clock());
    if (roles.some(({ role }) => role === 'operator')) return 'factor-none';
    return await takeOff(tx, person, proof);
  });
}

/** Takes the second factor off an operator: for whoever runs the installation, at its command line. */
export function removeFactorOfOperator(email: string): Promise<LostFactorProblem | null> {
  const { store, clock } = services();
  return store.tx(async (tx) => {
    const person = await findPersonByEmail(tx, email);
    const roles = person ? await listRolesOf(tx, person.id, clock()) : [];
    if (!person || !roles.some(({ role }) => role === 'operator')) return 'factor-none';
    return await takeOff(tx, person, { institutionId: null, actorId: null });
  });
}

async function takeOff(
  tx: Tx,
  person: StoredPerson,
  by: { institutionId: string | null; actorId: string | null },
): Promise<LostFactorProblem | null> {
  if (person.totpSecret === null) return 'factor-none';
  const { env, clock } = services();
  const at = clock();
  await updatePerson(tx, person.id, {
    totpSecret: null,
    totpConfirmedAt: null,
    totpLastStep: null,
  });
  await revokeSessions(tx, person.id, at);
  await appendAudit(tx, {
    at,
    institutionId: by.institutionId,
    actorId: by.actorId,
    subjectType: 'person',
    subjectId: person.id,
    event: { type: 'account.second-factor-removed' },
  });
  await queueMail(tx, {
    recipient: person.email,
    locale: person.locale,
    template: 'second-factor-removed',
    params: { link: `${publicUrl(env)}${accountPaths.forgotPassword()}` },
  });
  return null;
}
