import { diffWordsWithSpace } from 'diff';

/** A stretch of text that stayed, came or went. */
export interface TextPiece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Texts beyond this length are shown whole, before and after. */
const MOST = 20_000;

/**
 * Word by word what changed between two values that are texts, language maps or clauses; null where
 * either is neither. Of a map the text in `language` is compared.
 */
export function textDiff(before: unknown, after: unknown, language: string): TextPiece[] | null {
  const was = textOf(before, language);
  const is = textOf(after, language);
  if (was === null || is === null || was.length + is.length > MOST) return null;
  return diffWordsWithSpace(was, is).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

function textOf(value: unknown, language: string): string | null {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || Array.isArray(value)) return null;
  const map = 'text' in value && typeof value.text === 'object' ? (value.text ?? {}) : value;
  const texts = Object.entries(map);
  if (!texts.every(([, text]) => typeof text === 'string')) return null;
  const chosen = texts.find(([tag]) => tag === language) ?? texts[0];
  return chosen ? String(chosen[1]) : '';
}
