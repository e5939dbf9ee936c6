/** Clauses in which the parties departed from the words of the model, for readers of the public page. */

import type { AgreementVersionRow } from '#db/queries/agreements';
import { clauseBlocks } from '#templates/mcra/clauses';
import { mcraContext } from '#templates/mcra/context';
import { type Control, controlText } from '#templates/mcra/tree';
import { wordFor } from '#templates/mcra/word-for';
import { isMcraLanguage } from '#templates/mcra/words';
import { textIn } from '~/elm/text-in';
import { modelOf } from './clause-model.server';
import { modelControls } from './clause-words.server';
import { languagesOf } from './terms/document';
import { sectionNumber } from './terms/sections.data';
import { type TextPiece, textDiff } from './text-diff.server';

export interface DepartureView {
  readonly id: string;
  /** `16.4`; null: the text has the clause no more. */
  readonly number: string | null;
  readonly title: string;
  readonly kind: 'added' | 'replaced' | 'removed';
  /** The language its words are in. */
  readonly language: string;
  /** From the words of the model to those that hold. */
  readonly words: readonly TextPiece[];
}

const idOf = ({ tag }: Control): string | undefined => /^clause\.([a-z0-9-]+)/.exec(tag)?.[1];
const textOf = (controls: readonly Control[]): string => controls.map(controlText).join('\n');

/** In the reader's language where the parties wrote the clause in it, else in that they drafted in. */
export function departuresOf(version: AgreementVersionRow, locale: string): DepartureView[] {
  const model = modelOf(version);
  const { clauses, draftingLanguage } = model.document.terms;
  const read = languagesOf(model.document).includes(locale) ? locale : draftingLanguage;
  return clauses.map((change) => {
    const { id, kind, section, heading } = change;
    const language = kind === 'removed' || change.text[read] ? read : draftingLanguage;
    const ctx = mcraContext(model, isMcraLanguage(language) ? language : 'en');
    const drawn = clauseBlocks({ ...ctx, placed: new Set() }, section, sectionNumber(section));
    const own = drawn.filter((each) => idOf(each.control) === id);
    const before = textOf(modelControls(ctx, id));
    const after = kind === 'removed' ? '' : textOf(own.map((each) => each.control));
    return {
      id,
      kind,
      number: kind === 'removed' ? null : (own[0]?.number ?? null),
      title: textIn(heading, ctx.language) || wordFor(ctx.words.clauseTitles, id),
      language: ctx.language,
      words: textDiff(before, after, '') ?? [{ kind: 'same', text: after }],
    };
  });
}
