/** A difference found in a Word file as a suggestion: on its field, its clause, its line, or beside them. */
import type { insertSuggestion } from '#db/queries/agreement-talk';
import { isMcraLanguage } from '#templates/mcra/words';
import { toMarks } from './clause-words.server';
import type { SectionOfClause } from './terms/apply-change';
import { canonicalText } from './terms/canonical';
import { clauseAddressOf, clausePlaceOf } from './terms/clause-place';
import type { FieldInstance } from './terms/field-instances';
import type { Work } from './version-context.server';
import { writtenOrChosen } from './written/written-value.server';

/** One difference found in a Word file that came back. */
export interface WordSuggestion {
  /** Tag of the content control; '' for text outside every control. */
  readonly tag: string;
  readonly before: string;
  readonly after: string;
  /** The value of the entry of a list that was chosen. */
  readonly choice?: string | undefined;
  /** Of the text; the drafting language where nothing is said. */
  readonly language?: string | undefined;
  readonly author?: string | undefined;
  readonly comment?: string | undefined;
}

export type NewSuggestion = Pick<
  Parameters<typeof insertSuggestion>[1],
  'address' | 'before' | 'after' | 'note' | 'source' | 'authorName'
>;

interface Known {
  /** Fields of the document by their tags. */
  readonly fields: ReadonlyMap<string, FieldInstance>;
  readonly sectionOf: SectionOfClause;
}

export function fromWord(
  { document, actor }: Pick<Work, 'document' | 'actor'>,
  each: WordSuggestion,
  { fields, sectionOf }: Known,
): NewSuggestion {
  const common = {
    source: 'word' as const,
    note: each.comment?.trim() || null,
    authorName: each.author?.trim() || actor.name,
  };
  const line = document.terms.lines.find(({ id }) => each.tag === `line:${id}`);
  if (line && each.after === '') return { ...common, address: each.tag, before: line, after: null };
  // In a document in two languages the second one's controls carry it in their tags.
  const { draftingLanguage } = document.terms;
  const [tag = '', voice = each.language ?? draftingLanguage] = each.tag.split('@');
  const language = isMcraLanguage(voice) ? voice : 'en';
  const field = fields.get(tag);
  // A comment asks for nothing: what it is about stays as it is.
  const remark = each.before === each.after;
  if (field && remark) {
    const held = field.value ?? '';
    return { ...common, address: field.address, before: held, after: held };
  }
  const value = field && writtenOrChosen(field, each, { language, terms: document.terms });
  if (field && value !== undefined)
    return { ...common, address: field.address, before: field.value ?? null, after: value };
  const said = clauseAddressOf(tag);
  const id = said === null ? '' : clausePlaceOf(said)?.id;
  const isClause =
    id && (sectionOf(id) !== null || document.terms.clauses.some((known) => known.id === id));
  const inVoice = voice === draftingLanguage ? '' : `@${voice}`;
  const address = isClause ? `${said}${inVoice}` : `word:${each.tag}`.slice(0, 200);
  const words = (text: string) => (isClause ? toMarks(text, voice) : text);
  return { ...common, address, before: words(each.before), after: words(each.after) };
}

/** Two that say the same of the same place. */
export const wordsOfSuggestion = ({
  address,
  before,
  after,
  note,
  source,
  authorName,
}: NewSuggestion) =>
  canonicalText([address, before ?? null, after ?? null, note, source, authorName]);
