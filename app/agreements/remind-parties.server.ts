/** Mail of the calendar: before an agreement ends or is renewed by itself, and when that happened. */
import { updateVersion } from '#db/queries/agreement-work';
import { queueMail } from '~/accounts/mail/queue-mail.server';
import type { Role } from '~/accounts/roles';
import { publicUrl } from '~/platform/env.server';
import { dayOf, formatDate } from '~/platform/format';
import { DEFAULT_LOCALE, toLocale } from '~/platform/locales';
import { paths } from '~/platform/paths';
import { isReplaced } from './is-replaced.server';
import { reminderOn } from './life/reminders';
import { type PartyReader, readersAt, type Telling } from './party-readers.server';
import { partyFacts } from './terms/document';
import { loadVersion, type StoredVersion } from './version-context.server';

/** Sends the reminder due today, once: the days it stands for are kept in the same transaction. */
export async function remindParties(telling: Telling, versionId: string): Promise<boolean> {
  const { tx, now } = telling;
  const stored = await loadVersion(tx, versionId);
  if (!stored) return false;
  const { version, document, agreement } = stored;
  const reminder = reminderOn(version, document.terms, dayOf(now));
  const { inForceUntil } = version;
  if (!reminder || inForceUntil === null || (await isReplaced(tx, stored))) return false;
  await updateVersion(tx, version, { reminded: reminder.reminded });
  const { code } = agreement;
  const renewal = reminder.about === 'renewal';
  for (const { recipient, locale, link } of await readersOf(telling, stored)) {
    const until = dateIn(inForceUntil, locale);
    const to = { recipient, locale };
    if (renewal) {
      const by = dateIn(reminder.day, locale);
      const params = { code, until, by, ...link };
      await queueMail(tx, { ...to, template: 'agreement-renews', params });
    } else {
      const params = { code, days: String(reminder.days), ...link };
      await queueMail(tx, { ...to, template: 'agreement-ends', params });
    }
  }
  return true;
}

/** What the calendar did: it was renewed because nobody declined, or its last day has passed. */
export async function tellOfDate(
  telling: Telling,
  stored: StoredVersion,
  context: 'renewed-tacitly' | 'over',
  inForceUntil: string,
): Promise<void> {
  const { code } = stored.agreement;
  for (const { recipient, locale, link } of await readersOf(telling, stored))
    await queueMail(telling.tx, {
      recipient,
      locale,
      template: 'agreement-life',
      params: { context, code, until: dateIn(inForceUntil, locale), ...link },
    });
}

const dateIn = (day: string, locale: string | null): string =>
  formatDate(day, toLocale(locale) ?? DEFAULT_LOCALE);

/** Who drafts and who signs, and so may decline. */
const READERS: readonly Role[] = ['agreement-drafter', 'signatory'];

/** Of every party: those who work on it here, and the administrative contact it names; once each. */
async function readersOf(telling: Telling, stored: StoredVersion): Promise<PartyReader[]> {
  const { document, parties, agreement } = stored;
  const path = paths.agreementWorkspace(agreement.code, { section: 'life' });
  const readers = await readersAt(telling, stored, parties, { roles: READERS, path });
  const known = new Set(readers.map((each) => each.recipient));
  const link = { link: `${publicUrl(telling.services.env)}${path}` };
  for (const { institutionId } of parties) {
    const contact = partyFacts(document.factsheet, institutionId).contacts.administrative;
    const recipient = contact?.email.trim().toLowerCase() ?? '';
    if (recipient === '' || known.has(recipient)) continue;
    known.add(recipient);
    readers.push({ recipient, locale: null, link });
  }
  return readers;
}
