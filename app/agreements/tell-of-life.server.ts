/** Mail to the other parties when an agreement stops, goes on or ends: what it means, in words. */
import { queueMail } from '~/accounts/mail/queue-mail.server';
import { textIn } from '~/elm/text-in';
import { publicUrl } from '~/platform/env.server';
import { formatDate } from '~/platform/format';
import { DEFAULT_LOCALE, toLocale } from '~/platform/locales';
import { paths } from '~/platform/paths';
import { keepComment } from './comment.server';
import { type PartyReader, readersAt } from './party-readers.server';
import type { Work } from './version-context.server';

type LifeNews =
  | 'suspended'
  | 'resumed'
  | 'resume-asked'
  | 'resume-back'
  | 'resume-declined'
  | 'breach'
  | 'notice'
  | 'notice-back'
  | 'end-asked'
  | 'end-back'
  | 'end-declined'
  | 'ended'
  | 'renew-asked'
  | 'renewal-back'
  | 'renewed'
  | 'renewal-declined'
  | 'renewal-open'
  | 'reopen-asked'
  | 'reopen-back'
  | 'reopened'
  | 'signed-for-you'
  | 'approval-back'
  | 'approval-fell'
  | 'request-back'
  | 'withdrawn'
  | 'abandoned'
  | 'declined';

const ROLES = ['agreement-drafter', 'signatory'] as const;

/** `until`: the last day that follows from it; `people`: addresses of those it concerns in person. */
export async function tellOfLife(
  work: Work,
  what: LifeNews,
  until: string | null = null,
  people: readonly string[] = [],
): Promise<void> {
  const { tx, services, parties, agreement, actor } = work;
  const { code } = agreement;
  const path = paths.agreementWorkspace(code, what === 'approval-fell' ? {} : { section: 'life' });
  const others = parties.filter((each) => each.institutionId !== actor.institutionId);
  const readers = await readersAt(work, work, others, { roles: ROLES, path });
  const link = { link: `${publicUrl(services.env)}${path}` };
  const told = new Map<string, PartyReader>([
    ...people.map((recipient) => [recipient, { recipient, locale: null, link }] as const),
    ...readers.map((each) => [each.recipient, each] as const),
  ]);
  for (const { recipient, locale, link: params } of told.values())
    await queueMail(tx, {
      recipient,
      locale,
      template: 'agreement-life',
      params: {
        context: until === null && what === 'notice-back' ? 'notice-back-open' : what,
        code,
        by: actorName(work),
        until: until === null ? '' : formatDate(until, toLocale(locale) ?? DEFAULT_LOCALE),
        ...params,
      },
    });
}

/** Who did it, with the institution it was done for. */
function actorName({ actor, document }: Work): string {
  const party = document.terms.parties.find((each) => each.institutionId === actor.institutionId);
  return [actor.name, textIn(party?.body.name, 'en')].filter((each) => each !== '').join(', ');
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
