import type { McraContext } from './context-type';

/** "a, b and c". */
export function joined(
  ctx: McraContext,
  items: readonly string[],
  last = ctx.words.list.and,
): string {
  const { comma } = ctx.words.list;
  if (items.length <= 1) return items[0] ?? '';
  return `${items.slice(0, -1).join(comma)}${last}${items.at(-1)}`;
}
