/**
 * Mail is written into the record with the change that causes it and leaves later. Its values are
 * sealed until then, because they hold links that open accounts.
 */
import { insertMail } from '#db/queries/mail';
import type { Tx } from '#db/store';
import type { MailWanted } from '~/accounts/mail/templates';
import { newId } from '~/platform/ids.server';
import { services } from '~/platform/services.server';

const PURPOSE = 'mail';

export async function queueMail(tx: Tx, wanted: MailWanted): Promise<void> {
  const { secrets, clock } = services();
  const sealed = secrets.seal(PURPOSE, Buffer.from(JSON.stringify(wanted.params)));
  await insertMail(tx, {
    id: newId(),
    recipient: wanted.recipient,
    locale: wanted.locale ?? 'en',
    template: wanted.template,
    params: { sealed: sealed.toString('base64') },
    createdAt: clock(),
  });
}

/** The values of a queued mail. */
export function openParams(params: Record<string, string>): Record<string, string> {
  const clear = services().secrets.open(PURPOSE, Buffer.from(params.sealed ?? '', 'base64'));
  return JSON.parse(clear.toString('utf8')) as Record<string, string>;
}
