/** What the account tests share: cookies of answers, mail that waits, codes of authenticators. */
import { eq } from 'drizzle-orm';
import { updatePerson } from '#db/queries/people';
import { mail } from '#db/schema/accounts';
import type { CallResult, TestApp } from '#tests/support/app';
import { openParams } from '~/accounts/mail/queue-mail.server';
import { newTotpSecret, sealTotpSecret, totpCode } from '~/accounts/totp.server';

/** The Cookie header that a browser would send after this answer. */
export const cookieOf = (result: CallResult): string =>
  result.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');

export interface WaitingMail {
  readonly template: string;
  readonly locale: string;
  readonly params: Record<string, string>;
}

/** Mail waiting for a recipient, the latest last. */
export async function mailTo(app: TestApp, recipient: string): Promise<WaitingMail[]> {
  const rows = await app.store.read.select().from(mail).where(eq(mail.recipient, recipient));
  return rows
    .sort((a, b) => a.createdAt - b.createdAt)
    .map(({ template, locale, params }) => ({ template, locale, params: openParams(params) }));
}

/** The token in the link of the last mail of a template. */
export async function tokenIn(app: TestApp, recipient: string, template: string): Promise<string> {
  const found = (await mailTo(app, recipient)).filter((each) => each.template === template).at(-1);
  const link = new URL(found?.params.link ?? 'missing:');
  return link.searchParams.get('token') ?? link.pathname.split('/').at(-1) ?? '';
}

/** Gives a person an authenticator; answers what it shows now. */
export async function giveFactor(app: TestApp, personId: string): Promise<() => string> {
  const secret = newTotpSecret();
  await app.store.tx((tx) =>
    updatePerson(tx, personId, {
      totpSecret: sealTotpSecret(app.services.secrets, secret),
      totpConfirmedAt: app.clock.now(),
    }),
  );
  return () => totpCode(secret, app.clock.now());
}
