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

/** Items that may hold commas, apart by semicolons, which are set as the language sets its colon. */
export const apart = (ctx: McraContext, items: readonly string[]): string =>
  items.join(ctx.words.colon.replace(':', ';'));
