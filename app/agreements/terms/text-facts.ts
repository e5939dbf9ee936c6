/**
 * Facts that the text itself is read by: in which languages it is made, by which kinds of signature
 * each party is bound. They stand on the factsheet; a copy of them in the terms binds them by hash.
 */
import type { McraField } from '#templates/wording/mcra/structure.data';
import { canonicalText } from './canonical';
import { CHOICES } from './choices.data';
import type { AgreementDocument, TextFacts } from './terms';

/** Fields of the factsheet that are bound this way. */
export const TEXT_FACT_FIELDS: ReadonlySet<McraField> = new Set([
  'document.translations',
  'signatory.kind',
]);

/** Parts of a draft that hold them. */
export const TEXT_FACT_PARTS: ReadonlySet<string> = new Set(['translations', 'signatories']);

/** In an order of their own: who signs first, or is named first, does not change the text. */
export function textFactsOf({ terms, factsheet }: AgreementDocument): TextFacts {
  return {
    translations: [...new Set(factsheet.translations)].sort(),
    signatures: terms.parties.map(({ institutionId }) => {
      const facts = factsheet.parties.find((each) => each.institutionId === institutionId);
      const chosen = (facts?.signatories ?? []).flatMap((each) => each.kind ?? []);
      return {
        institutionId,
        kinds: CHOICES.signatureKind.filter((kind) => chosen.includes(kind)),
      };
    }),
  };
}

/** The document with those facts as part of its terms. */
export const withTextFacts = (document: AgreementDocument): AgreementDocument => ({
  ...document,
  terms: { ...document.terms, textFacts: textFactsOf(document) },
});

/**
 * A changed document with its facts bound. Terms agreed without them stay as they are, to the last
 * byte, until the text or one of these facts changes.
 */
export function boundAfter(before: AgreementDocument, after: AgreementDocument): AgreementDocument {
  const same = (a: unknown, b: unknown) => canonicalText(a) === canonicalText(b);
  const untouched =
    same(before.terms, after.terms) && same(textFactsOf(before), textFactsOf(after));
  return untouched ? after : withTextFacts(after);
}
