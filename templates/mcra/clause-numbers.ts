/** The numbers under which the text states its conditions, as the document itself counts them. */
import { CLAUSE_FACTS, type McraClause } from '#templates/wording/mcra/structure.data';
import { CONDITION_ROWS } from '~/agreements/terms/fields.data';
import { SECTIONS } from '~/agreements/terms/sections.data';
import { clauseBlocks } from './clauses';
import { mcraContext } from './context';
import type { McraModel } from './model';
import type { Control } from './tree';

const CONDITIONS = 'conditions';
const SECTION_NUMBER = SECTIONS.find((each) => each.id === CONDITIONS)?.number ?? 0;

const KEY_OF_FIELD: ReadonlyMap<string, string> = new Map([
  ...CONDITION_ROWS,
  ['conditions.other', 'other'] as const,
]);

/**
 * `9.3` by the key of a condition agreed for all lines. Structure is equal in all languages, so are
 * the numbers. A condition that the drawn text does not state has none.
 */
export function conditionNumbers(model: McraModel): Readonly<Record<string, string>> {
  const ctx = mcraContext(model, 'en');
  const numbers: Record<string, string> = {};
  for (const { number, control } of clauseBlocks(ctx, CONDITIONS, SECTION_NUMBER))
    for (const field of fieldsOf(control)) {
      const key = KEY_OF_FIELD.get(field);
      if (key !== undefined) numbers[key] ??= number;
    }
  return numbers;
}

/** The fields a clause states: the one it is there for, and those that stand in its words. */
function fieldsOf({ tag, parts, state }: Control): string[] {
  const id = /^clause\.([a-z0-9-]+)/.exec(tag)?.[1] ?? '';
  const own = Object.hasOwn(CLAUSE_FACTS, id) ? CLAUSE_FACTS[id as McraClause].ifField : undefined;
  const within = parts.flatMap((each) =>
    typeof each !== 'string' && 'tag' in each ? [each.tag.replace(/\/.*$/, '')] : [],
  );
  return state === 'filled' ? [...(own ? [own] : []), ...within] : within;
}
