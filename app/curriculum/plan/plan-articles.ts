import type { ArticleEntry } from '../curriculum';
import { type Lined, type Plan, Planner, saysTheSame } from './plan';

export interface ArticleChange {
  readonly id: string | null;
  readonly entry: ArticleEntry;
}

/**
 * Articles by legal basis, article and first day. What an article says is never overwritten, since
 * decisions cite it: only its last day may be set. Another text is another article, from its own day.
 */
export function planArticles(
  entries: readonly Lined<ArticleEntry>[],
  known: readonly { readonly id: string; readonly entry: ArticleEntry }[],
): Plan<ArticleChange> {
  const plan = new Planner<ArticleChange>();
  const keyOf = (entry: ArticleEntry) =>
    JSON.stringify([entry.basis, entry.article, entry.validFrom]);
  const byKey = new Map(known.map((each) => [keyOf(each.entry), each]));
  for (const { row, entry } of entries) {
    if (!plan.first(row, 'article', entry.basis, entry.validFrom, entry.article)) continue;
    const stored = byKey.get(keyOf(entry));
    if (!stored) plan.add({ id: null, entry });
    else if (saysTheSame(stored.entry, entry)) plan.keep();
    else if (saysTheSame({ ...stored.entry, validUntil: entry.validUntil }, entry))
      plan.alter({ id: stored.id, entry });
    else plan.refuse(row, 'text', 'published-version', entry.article);
  }
  return plan.done();
}
