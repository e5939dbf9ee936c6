/** What differs between two states of an entry, field by field, in words. Pure. */
import type { Fact, FactSection } from './describe-course.server';
import type { FieldKey } from './field-keys.data';
import type { SectionName } from './fields.data';

export interface Change {
  readonly section: SectionName;
  readonly key: FieldKey;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly before: Fact;
  readonly after: Fact;
}

const flat = (fact: Fact): string => JSON.stringify([fact.texts, fact.rows]);
const nothing = (fact: Fact): boolean => fact.texts.length === 0 && fact.rows.length === 0;

/** Both sides list the same fields in the same order: they come from one table. */
export function changesBetween(
  before: readonly FactSection[],
  after: readonly FactSection[],
): Change[] {
  return before.flatMap(({ section, facts }, index) =>
    facts.flatMap((old, at): Change[] => {
      const now = after[index]?.facts[at];
      if (!now || flat(old) === flat(now)) return [];
      const kind = nothing(old) ? 'added' : nothing(now) ? 'removed' : 'changed';
      return [{ section, key: old.key, kind, before: old, after: now }];
    }),
  );
}

export interface Stretch {
  readonly text: string;
  readonly kind: 'same' | 'gone' | 'new';
}

/** Longest texts that are compared word by word; longer ones stand beside each other whole. */
const MOST_WORDS = 400;

/** Two texts as one, with what went and what came marked. */
export function wordChanges(before: string, after: string): Stretch[] {
  const a = before.split(/(?<=\s)/);
  const b = after.split(/(?<=\s)/);
  if (a.length > MOST_WORDS || b.length > MOST_WORDS)
    return [
      { text: before, kind: 'gone' },
      { text: after, kind: 'new' },
    ];
  const common = commonLengths(a, b);
  const found: Stretch[] = [];
  const push = (text: string, kind: Stretch['kind']) => {
    const last = found.at(-1);
    if (last?.kind === kind) found[found.length - 1] = { kind, text: last.text + text };
    else found.push({ text, kind });
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [old, now] = [a[i], b[j]];
    if (old !== undefined && old === now) {
      push(old, 'same');
      i += 1;
      j += 1;
    } else if (
      now === undefined ||
      (old !== undefined && at(common, i + 1, j) >= at(common, i, j + 1))
    ) {
      push(old ?? '', 'gone');
      i += 1;
    } else {
      push(now, 'new');
      j += 1;
    }
  }
  return found;
}

const at = (table: readonly (readonly number[])[], i: number, j: number): number =>
  table[i]?.[j] ?? 0;

/** Length of the longest common run of words from each pair of places on. */
function commonLengths(a: readonly string[], b: readonly string[]): number[][] {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = table[i];
      if (row)
        row[j] =
          a[i] === b[j]
            ? at(table, i + 1, j + 1) + 1
            : Math.max(at(table, i + 1, j), at(table, i, j + 1));
    }
  return table;
}
