import { foldText } from '~/catalogue/finding';
import type { Synonyms } from '../port';
import { splitWords } from '../words';

/** Meilisearch takes labels of up to three words; longer ones it would never meet. */
const MOST_WORDS = 3;
const MOST_OTHERS = 12;

/** Each label with the others of its groups, as Meilisearch's setting wants them. */
export function toMeiliSynonyms(groups: readonly Synonyms[]): Record<string, string[]> {
  const others = new Map<string, Set<string>>();
  for (const group of groups) {
    const labels = [...new Set(group.map((label) => splitWords(foldText(label))))]
      .filter((words) => words.length > 0 && words.length <= MOST_WORDS)
      .map((words) => words.join(' '));
    for (const label of labels) {
      const known = others.get(label) ?? new Set();
      for (const other of labels) if (other !== label && known.size < MOST_OTHERS) known.add(other);
      if (known.size > 0) others.set(label, known);
    }
  }
  return Object.fromEntries([...others].map(([label, set]) => [label, [...set]]));
}
