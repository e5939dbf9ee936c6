import { listInstitutionNames } from '#db/queries/institutions';
import type { Store } from '#db/store';
import { localisedOr } from '~/elm/localised';
import { whileUnchanged } from '~/platform/while-unchanged.server';

export interface PartnerChoice {
  readonly value: string;
  readonly label: string;
}

/** Every institution on record but `others`, by its name in the reader's language. */
export async function partnerChoices(
  store: Store,
  locale: string,
  others: ReadonlySet<string>,
): Promise<PartnerChoice[]> {
  const all = await whileUnchanged(store, `partner choices ${locale}`, async () => {
    const words = new Intl.Collator(locale);
    return (await listInstitutionNames(store.read))
      .map(({ id, names, slug }) => ({ value: id, label: localisedOr(names, locale, slug).text }))
      .sort((a, b) => words.compare(a.label, b.label));
  });
  return all.filter(({ value }) => !others.has(value));
}
