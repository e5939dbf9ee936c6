import { updatePerson } from '#db/queries/people';
import type { Locale } from '~/platform/locales';
import { services } from '~/platform/services.server';

/** Keeps the language somebody chose with their account, so that letters and mails follow it too. */
export async function rememberLocale(personId: string, locale: Locale): Promise<void> {
  await services().store.tx((tx) => updatePerson(tx, personId, { locale }));
}
