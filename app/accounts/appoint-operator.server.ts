/** The first account of an installation: appointed from the command line, by whoever runs it. */
import { appendAudit } from '#db/queries/audit';
import {
  findPersonByEmail,
  insertPerson,
  insertRole,
  listRolesOf,
  normaliseEmail,
} from '#db/queries/people';
import type { Tx } from '#db/store';
import { accountPaths } from '~/accounts/account-paths';
import { makeLink } from '~/accounts/links.server';
import { publicUrl } from '~/platform/env.server';
import { newId } from '~/platform/ids.server';
import { services } from '~/platform/services.server';

/** Makes the person an operator, with an account if they have none; answers a link for a password. */
export async function appointOperator(facts: {
  email: string;
  givenName: string;
  familyName: string;
}): Promise<string> {
  const { store, env, clock } = services();
  const token = await store.tx(async (tx) => {
    const personId = await accountOf(tx, facts);
    const roles = await listRolesOf(tx, personId, clock());
    if (!roles.some((each) => each.role === 'operator'))
      await insertRole(tx, { id: newId(), personId, role: 'operator', validFrom: clock() });
    await appendAudit(tx, {
      at: clock(),
      institutionId: null,
      actorId: null,
      subjectType: 'person',
      subjectId: personId,
      event: { type: 'account.invited', role: 'operator' },
    });
    return makeLink(tx, 'password-reset', { email: facts.email, personId });
  });
  return `${publicUrl(env)}${accountPaths.resetPassword(token)}`;
}

async function accountOf(
  tx: Tx,
  facts: { email: string; givenName: string; familyName: string },
): Promise<string> {
  const known = await findPersonByEmail(tx, facts.email);
  if (known) return known.id;
  const id = newId();
  const now = services().clock();
  const email = normaliseEmail(facts.email);
  await insertPerson(tx, { ...facts, id, email, emailVerifiedAt: now, createdAt: now });
  return id;
}
