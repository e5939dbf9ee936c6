/** A forgotten password: a link by mail, good for an hour and once. The second factor stays. */
import { voidLinks } from '#db/queries/links';
import { findPerson, findPersonByEmail, type StoredPerson, updatePerson } from '#db/queries/people';
import { revokeSessions } from '#db/queries/sessions';
import type { Tx } from '#db/store';
import { accountPaths } from '~/accounts/account-paths';
import { inEvenTime } from '~/accounts/even-time.server';
import { makeLink, peekLink, redeemLink } from '~/accounts/links.server';
import { queueMail } from '~/accounts/mail/queue-mail.server';
import { type PasswordProblem, passwordProblem } from '~/accounts/password-rules';
import { hashPassword } from '~/accounts/passwords.server';
import { assertWithin, countAgainst, takeFrom } from '~/accounts/rate-limits.server';
import { noteAccount } from '~/accounts/sign-in.server';
import { publicUrl } from '~/platform/env.server';
import { services } from '~/platform/services.server';

/** Sends the link when the address has an account; whoever asks sees no difference. */
export async function requestPasswordReset(request: Request, email: string): Promise<void> {
  await assertWithin('mail-form', request);
  await countAgainst('mail-form', request);
  await inEvenTime(() => sendReset(email));
}

async function sendReset(email: string): Promise<void> {
  if (!(await takeFrom('mail-to', email))) return;
  const { env, store } = services();
  await store.tx(async (tx) => {
    const person = await findPersonByEmail(tx, email);
    if (!person || person.disabledAt !== null) return;
    const token = await makeLink(tx, 'password-reset', { email, personId: person.id });
    await queueMail(tx, {
      recipient: person.email,
      locale: person.locale,
      template: 'password-reset',
      params: { link: `${publicUrl(env)}${accountPaths.resetPassword(token)}` },
    });
  });
}

export type ResetResult = 'done' | 'link-ended' | `password-${PasswordProblem}`;

/** Sets a new password by a link: every session ends, a lock is lifted, other links are void. */
export async function resetPassword(token: string, password: string): Promise<ResetResult> {
  const { store } = services();
  const link = await peekLink(store.read, 'password-reset', token);
  const person = link?.personId ? await findPerson(store.read, link.personId) : null;
  if (!link || !person) return 'link-ended';
  const problem = problemFor(person, password);
  if (problem) return `password-${problem}`;
  const passwordHash = await hashPassword(password);
  return await store.tx(async (tx) => {
    const redeemed = await redeemLink(tx, 'password-reset', token);
    if (redeemed?.personId !== person.id) return 'link-ended';
    await updatePerson(tx, person.id, { failedAttempts: 0, lockedUntil: null });
    await putPassword(tx, person, passwordHash, null);
    return 'done';
  });
}

export const problemFor = (person: StoredPerson, password: string): PasswordProblem | null =>
  passwordProblem(password, { email: person.email, names: [person.givenName, person.familyName] });

/** Puts a new password in place and tells its owner; sessions end but for `keepSession`. */
export async function putPassword(
  tx: Tx,
  person: StoredPerson,
  passwordHash: string,
  keepSession: string | null,
): Promise<void> {
  const { env, clock } = services();
  await updatePerson(tx, person.id, { passwordHash });
  await revokeSessions(tx, person.id, clock(), keepSession);
  await voidLinks(tx, 'password-reset', person.email, clock());
  await noteAccount(tx, person.id, { type: 'account.password-changed' });
  await queueMail(tx, {
    recipient: person.email,
    locale: person.locale,
    template: 'password-changed',
    params: { link: `${publicUrl(env)}${accountPaths.forgotPassword()}` },
  });
}
