/**
 * Learners register themselves. Nothing is kept but a link until the address is proven, and each
 * link carries its own registration: nobody can slip a password into an account someone else opens.
 */
import { findPersonByEmail, insertPerson, insertRole, type StoredPerson } from '#db/queries/people';
import type { Tx } from '#db/store';
import { accountPaths } from '~/accounts/account-paths';
import { inEvenTime } from '~/accounts/even-time.server';
import { makeLink, redeemLink } from '~/accounts/links.server';
import { queueMail } from '~/accounts/mail/queue-mail.server';
import { passwordProblem } from '~/accounts/password-rules';
import { hashPassword } from '~/accounts/passwords.server';
import { assertWithin, countAgainst, takeFrom } from '~/accounts/rate-limits.server';
import { noteAccount } from '~/accounts/sign-in.server';
import { claimEnrolments } from '~/curriculum/claim-enrolments.server';
import { publicUrl } from '~/platform/env.server';
import { newId } from '~/platform/ids.server';
import { paths } from '~/platform/paths';
import { services } from '~/platform/services.server';

export interface Registration {
  readonly email: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly password: string;
  readonly locale: string;
}

/**
 * Sends the link that completes a registration. For an address that has an account the owner is
 * told instead; whoever asks sees no difference. Answers a code when the password will not do.
 */
export async function register(request: Request, wanted: Registration): Promise<string | null> {
  const { email, givenName, familyName } = wanted;
  await assertWithin('mail-form', request);
  const problem = passwordProblem(wanted.password, { email, names: [givenName, familyName] });
  if (problem) return `password-${problem}`;
  await countAgainst('mail-form', request);
  await inEvenTime(() => sendLink(wanted));
  return null;
}

async function sendLink(wanted: Registration): Promise<void> {
  const { email, givenName, familyName, locale } = wanted;
  const passwordHash = await hashPassword(wanted.password);
  if (!(await takeFrom('mail-to', email))) return;
  const { env, store } = services();
  await store.tx(async (tx) => {
    const known = await findPersonByEmail(tx, email);
    if (known) return await tellOwner(tx, known);
    const payload = { givenName, familyName, passwordHash, locale };
    const token = await makeLink(tx, 'verify-email', { email, payload });
    await queueMail(tx, {
      recipient: email,
      locale,
      template: 'verify-email',
      params: { link: `${publicUrl(env)}${accountPaths.verifyEmail(token)}` },
    });
  });
}

async function tellOwner(tx: Tx, known: StoredPerson): Promise<void> {
  const origin = publicUrl(services().env);
  await queueMail(tx, {
    recipient: known.email,
    locale: known.locale,
    template: 'already-registered',
    params: {
      signInLink: `${origin}${paths.signIn()}`,
      resetLink: `${origin}${accountPaths.forgotPassword()}`,
    },
  });
}

/** Completes a registration; false when the link is used, expired or made void by another. */
export function completeRegistration(token: string): Promise<boolean> {
  const { store } = services();
  return store.tx(async (tx) => {
    const link = await redeemLink(tx, 'verify-email', token);
    if (!link || (await findPersonByEmail(tx, link.email))) return false;
    const { givenName, familyName, passwordHash, locale } = link.payload;
    if (!givenName || !familyName || !passwordHash) return false;
    const personId = await addPerson(tx, {
      email: link.email,
      givenName,
      familyName,
      passwordHash,
      locale: locale ?? null,
    });
    await giveLearnerRole(tx, personId);
    await noteAccount(tx, personId, { type: 'account.registered' });
    return true;
  });
}

/** A person whose address is proven; what a registry said about its owner is theirs from now on. */
export async function addPerson(
  tx: Tx,
  facts: {
    email: string;
    givenName: string;
    familyName: string;
    passwordHash: string;
    locale: string | null;
  },
): Promise<string> {
  const now = services().clock();
  const id = newId();
  await insertPerson(tx, { ...facts, id, emailVerifiedAt: now, createdAt: now });
  await claimEnrolments(tx, { id, email: facts.email });
  return id;
}

async function giveLearnerRole(tx: Tx, personId: string): Promise<void> {
  const validFrom = services().clock();
  await insertRole(tx, { id: newId(), personId, role: 'learner', validFrom });
}
