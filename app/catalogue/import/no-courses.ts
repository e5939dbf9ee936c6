/** Files without a course in them: what they hold instead. Pure. */
import { isObject } from '~/elm/json-node';
import type { Graph, Thing } from './elm/graph';
import { type Fault, fault } from './imported-course';

/** What is said of a file without rows; `held`: what it describes, where that can be told. */
export const noCourses = (held: string | null): Fault =>
  held === null ? fault('nothing-in-file') : fault('other-things', null, held);

/**
 * The classes of what a graph describes, with how many there are of each, most first; null where it
 * describes nothing. What has no name of its own and stands within something else (an identifier, an address) is part
 * of that.
 */
export function heldIn({ things }: Graph): string | null {
  const within = new Set(things.flatMap(({ facts }) => [...facts.values()].flat()));
  const typed = things.filter(({ types }) => types.size > 0);
  const whole = typed.filter((each) => isNamed(each) || !within.has(each));
  const counts = new Map<string, number>();
  for (const { types } of whole.length > 0 ? whole : typed) {
    const [type = ''] = types;
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  if (counts.size === 0) return null;
  const most = [...counts].sort(([, left], [, right]) => right - left);
  return most.map(([type, count]) => `${type} (${count})`).join(', ');
}

const isNamed = ({ id }: Thing): boolean => id !== null && !id.startsWith('_:');

/** A document of JSON that is an empty list, or a page of one. */
export function isEmptyList(document: unknown): boolean {
  const list = isObject(document) ? (document.data ?? document.items) : document;
  return Array.isArray(list) && list.length === 0;
}
