/** Where the text of a version states its conditions, for whoever cites it. */
import { findVersion } from '#db/queries/agreement-work';
import type { AgreementVersionRow } from '#db/queries/agreements';
import type { Store } from '#db/store';
import { conditionNumbers } from '#templates/mcra/clause-numbers';
import { codeTextsIn } from '~/platform/i18n.server';
import { whileUnchanged } from '~/platform/while-unchanged.server';
import type { ShownLineRow } from './agreement-view';
import { type ClausePlaces, citedConditions, citedLine, placesIn, type SayAnnex } from './citation';
import { modelOf } from './clause-model.server';
import type { Terms } from './terms/terms';

/** "Annex B, line L4" in a reader's language. */
export const annexWords = (locale: string): SayAnnex => {
  const words = codeTextsIn(locale, 'agreements');
  return (letter, line) => words('citation', 'line', { letter, line });
};

/** Throws ZodError where stored terms are none. */
export function clausePlaces(version: AgreementVersionRow): ClausePlaces {
  const model = modelOf(version);
  return placesIn(model.document.terms, conditionNumbers(model));
}

/** The same by the version's id; null where there is none. */
export const findClausePlaces = (store: Store, versionId: string): Promise<ClausePlaces | null> =>
  whileUnchanged(store, `clause places ${versionId}`, async () => {
    const found = await findVersion(store.read, versionId);
    return found && clausePlaces(found.version);
  });

/** Terms and lines with each condition's clause as this version's text numbers it. */
export function citing(version: AgreementVersionRow, terms: Terms, locale: string) {
  const places = clausePlaces(version);
  const say = annexWords(locale);
  const conditions = citedConditions(terms.conditions, null, places, say);
  return {
    terms: { ...terms, conditions },
    line: (row: ShownLineRow) => ({ ...row, line: citedLine(row.line, places, say) }),
  };
}
