/**
 * Marks in the words of a clause: `{noticePeriod}` stands for the value of a field, `{seat/2}` for
 * that of its second party. Pure.
 */
import type { FieldInstance } from './field-instances';
import { OPTIONAL_WORDS, PLACEHOLDERS, PROMPTS } from './placeholders.data';
import type { ClauseChange } from './terms';

export type Placeholder = keyof typeof PLACEHOLDERS;

export type ClausePiece =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'mark';
      readonly field: (typeof PLACEHOLDERS)[Placeholder];
      /** What follows the key in the tag of one instance: `2`, `L1.1`; '' for all of them. */
      readonly place: string;
    };

const MARK = /(\{[A-Za-z]+(?:\/[\w.-]{1,40})?\})/;

const isPlaceholder = (name: string): name is Placeholder => Object.hasOwn(PLACEHOLDERS, name);

/** A text cut at its marks; braces around anything else are text. */
export function clausePieces(text: string): ClausePiece[] {
  return text.split(MARK).flatMap((part): ClausePiece[] => {
    const [name = '', place = ''] = MARK.test(part) ? part.slice(1, -1).split('/') : [];
    if (isPlaceholder(name)) return [{ kind: 'mark', field: PLACEHOLDERS[name], place }];
    return part === '' ? [] : [{ kind: 'text', text: part }];
  });
}

/** By the key of a field: the name of its mark. */
export const NAMES: ReadonlyMap<string, Placeholder> = new Map(
  Object.entries(PLACEHOLDERS).map(([name, field]) => [field, name as Placeholder]),
);

/** The mark for the field of a tag (`termination.noticeMonths`, `party.seat/2`); null: there is none. */
export function markOfTag(tag: string): string | null {
  const [key = '', ...place] = tag.split('/');
  const name = NAMES.get(key);
  return name ? `{${[name, ...place].join('/')}}` : null;
}

const spaced = (text: string): string => text.replace(/\s+/g, ' ').toLowerCase();

/** With or without a name after it, however it is spaced by hand. */
const ASKED = new RegExp(
  `\\[ ?(?:${Object.values(PROMPTS)
    .map((each) => spaced(each).replace(/^\[|\s*:\s*$/g, ''))
    .join('|')}) ?[:\\]]`,
);
const LEFT_OPEN = new RegExp(`\\[[^\\]]* – (?:${OPTIONAL_WORDS.join('|')})\\]`);

/** Whether a text still asks for a value, in any of the languages: "[to be completed: Seat]". */
export function hasPrompt(text: string): boolean {
  const read = spaced(text);
  return ASKED.test(read) || LEFT_OPEN.test(read);
}

/** A line's own value of what holds for all lines stands in Annex B, in no clause. */
const standsInClauses = ({ def }: FieldInstance): boolean =>
  def.scope !== 'line' || (def.section !== 'conditions' && def.section !== 'grades');

function isFilled(
  { field, place }: Extract<ClausePiece, { kind: 'mark' }>,
  fields: readonly FieldInstance[],
): boolean {
  const meant = fields.filter(
    (each) =>
      each.def.key === field &&
      standsInClauses(each) &&
      (place === '' || each.tag === `${field}/${place}`),
  );
  return meant.length > 0 && meant.every((each) => !each.missing);
}

/** Whether the words of a clause would be read with a prompt in them. */
export function isUnfinished(
  { kind, text, heading }: ClauseChange,
  fields: readonly FieldInstance[],
): boolean {
  if (kind === 'removed') return false;
  if (Object.values(heading).some(hasPrompt)) return true;
  return Object.values(text).some(
    (words) =>
      hasPrompt(words) ||
      clausePieces(words).some((each) => each.kind === 'mark' && !isFilled(each, fields)),
  );
}
