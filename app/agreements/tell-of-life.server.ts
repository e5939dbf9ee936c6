/** Mail to the other parties when an agreement stops, goes on or ends: what it means, in words. */
import { listRoleHolders } from '#db/queries/role-holders';
import { queueMail } from '~/accounts/mail/queue-mail.server';
import { publicUrl } from '~/platform/env.server';
import { formatDate } from '~/platform/format';
import { DEFAULT_LOCALE, toLocale } from '~/platform/locales';
import { paths } from '~/platform/paths';
import { keepComment } from './comment.server';
import type { Work } from './version-context.server';

type LifeNews =
  | 'suspended'
  | 'resumed'
  | 'notice'
  | 'notice-back'
  | 'end-asked'
  | 'ended'
  | 'renew-asked'
  | 'renewed'
  | 'renewal-declined'
  | 'renewal-open'
  | 'reopen-asked'
  | 'reopened'
  | 'signed-for-you'
  | 'withdrawn'
  | 'declined';

const ROLES = ['agreement-drafter', 'signatory'] as const;

/** `until`: the last day that follows from it; `people`: addresses of those it concerns in person. */
export async function tellOfLife(
  { tx, services, parties, agreement, actor, now }: Work,
  what: LifeNews,
  until: string | null = null,
  people: readonly string[] = [],
): Promise<void> {
  const told = new Map<string, string | null>(people.map((email) => [email, null]));
  for (const { institutionId, unitId } of parties) {
    if (institutionId === actor.institutionId) continue;
    for (const { email, locale } of await listRoleHolders(tx, institutionId, ROLES, now, unitId))
      told.set(email, locale);
  }
  const link = `${publicUrl(services.env)}${paths.agreementWorkspace(agreement.code, { section: 'life' })}`;
  for (const [recipient, locale] of told)
    await queueMail(tx, {
      recipient,
      locale,
      template: 'agreement-life',
      params: {
        context: until === null && what === 'notice-back' ? 'notice-back-open' : what,
        code: agreement.code,
        until: until === null ? '' : formatDate(until, toLocale(locale) ?? DEFAULT_LOCALE),
        link,
      },
    });
}

/** The reason stays where both sides talk; the others hear of it by mail. */
export async function saidAndTold(
  work: Work,
  what: LifeNews,
  note: string,
  until: string | null = null,
): Promise<void> {
  await keepComment(work, note.trim());
  await tellOfLife(work, what, until);
}
