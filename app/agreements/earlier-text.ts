/** A change of the partner's turned round: what was there before, proposed again. Pure. */
import { applyChange, MODEL_WORDING, type SectionOfClause } from './terms/apply-change';
import { canonicalText } from './terms/canonical';
import { isFactsPart, parsePart, partOfAddress } from './terms/parts';
import type { AgreementDocument, ClauseChange } from './terms/terms';

/** `open`: may be proposed; `proposed`: is, and waits for an answer; null: there is nothing to propose. */
export type EarlierText = 'open' | 'proposed' | null;

interface Change {
  readonly address: string;
  readonly before: unknown;
}

/** What was there before, as a suggestion holds it (see `applyChange`). */
export function earlierValue({ address, before }: Change, draftingLanguage: string): unknown {
  if (!address.startsWith('clause:')) return before;
  const clause = before as ClauseChange | null;
  if (clause === null) return MODEL_WORDING;
  return clause.kind === 'removed' ? null : (clause.text[draftingLanguage] ?? '');
}

/** Facts are each party's own to change, and of an annex only what the annexes hold. */
export function earlierText(
  document: AgreementDocument,
  change: Change,
  version: {
    readonly kind: 'whole' | 'annex';
    readonly suggestions: readonly {
      readonly address: string;
      readonly after: unknown;
      readonly state: string;
    }[];
  },
  sectionOf: SectionOfClause,
): EarlierText {
  const part = partOfAddress(change.address);
  const key = part === null ? null : parsePart(part);
  if (!key || isFactsPart(key) || (version.kind === 'annex' && key.name !== 'line')) return null;
  const value = earlierValue(change, document.terms.draftingLanguage);
  const waits = version.suggestions.some(
    (each) =>
      each.state === 'open' &&
      each.address === change.address &&
      canonicalText(each.after) === canonicalText(value),
  );
  if (waits) return 'proposed';
  return applyChange(document, change.address, value, sectionOf).ok ? 'open' : null;
}
