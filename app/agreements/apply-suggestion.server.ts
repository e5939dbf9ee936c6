/**
 * A suggestion applied to a document, also one on what a clause says of one party, in one variant or
 * in one language: the words it is about are found where they stand now, all others stay.
 */
import { settled } from '#templates/mcra/expected';
import type { McraModel } from '#templates/mcra/model';
import { type ClauseWords, clauseWordsIn } from './clause-words.server';
import { type Applied, applyChange, type SectionOfClause } from './terms/apply-change';
import { type ClausePlace, clausePlaceOf } from './terms/clause-place';
import { parsePartValue, writePart } from './terms/parts';
import type { SectionId } from './terms/sections.data';
import type { ClauseChange } from './terms/terms';

/** `after` as `applyChange` takes it; of words at one place of a clause both texts, with marks. */
export interface Said {
  readonly address: string;
  readonly before: unknown;
  readonly after: unknown;
}

export function applySuggestion(model: McraModel, said: Said, sectionOf: SectionOfClause): Applied {
  const at = clausePlaceOf(said.address);
  if (!at || (at.place === '' && at.language === null))
    return applyChange(model.document, said.address, said.after, sectionOf);
  const known = model.document.terms.clauses.find((each) => each.id === at.id);
  const section = known?.section ?? sectionOf(at.id);
  const { before, after } = said;
  if (!section || typeof before !== 'string' || typeof after !== 'string') return { ok: false };
  return applyAt(model, { ...at, section, known, before, after: after.trim() });
}

interface Wanted extends ClausePlace {
  readonly section: SectionId;
  readonly known: ClauseChange | undefined;
  readonly before: string;
  readonly after: string;
}

function applyAt(model: McraModel, wanted: Wanted): Applied {
  const { id, section, known } = wanted;
  const { document } = model;
  const own = document.terms.draftingLanguage;
  const language = wanted.language ?? own;
  const said = (tag: string) => clauseWordsIn(model, section, id, tag);
  const whole = wholeWith(said(language), wanted);
  // Left out in one language, or put back in one only, a clause would hold in the other.
  const apart = language !== own && (whole === '' || known?.kind === 'removed');
  if (whole === null || apart) return { ok: false };
  const change: ClauseChange = {
    id,
    section,
    heading: known?.heading ?? {},
    ...(whole === ''
      ? { kind: 'removed', text: {} }
      : {
          kind: known?.kind === 'added' ? 'added' : 'replaced',
          text: { [own]: joined(said(own)), ...known?.text, [language]: whole },
        }),
  };
  const gone = known?.kind === 'added' && whole === '';
  const key = { name: 'clause', id };
  const parsed = parsePartValue(key, gone ? null : change);
  if (!parsed.ok) return { ok: false };
  return { ok: true, document: writePart(document, key, parsed.value), part: `clause:${id}` };
}

const joined = (words: readonly ClauseWords[]): string =>
  words
    .map((each) => each.text)
    .filter((text) => text !== '')
    .join('\n');

/** All words of a clause with those at one place replaced; null: they stand there no more. */
function wholeWith(
  words: readonly ClauseWords[],
  { id, place, before, after }: Wanted,
): string | null {
  if (words.length === 0) return null;
  if (place === '') return after;
  const reads = ({ text }: ClauseWords) => settled(text) === settled(before);
  const tag = `clause.${id}${place}`;
  const found = words.find((each) => each.tag === tag && reads(each)) ?? words.find(reads);
  if (!found) return null;
  // Of variants between which nobody has chosen, the one that is written on is meant.
  const rest = words.filter((each) => each === found || !isSibling(each, found));
  return joined(rest.map((each) => (each === found ? { ...each, text: after } : each)));
}

const isSibling = (a: ClauseWords, b: ClauseWords): boolean =>
  a.open && b.open && a.tag.replace(/~.*$/, '') === b.tag.replace(/~.*$/, '');
