import type { Store } from '#db/store';
import { BoundedCache } from './bounded-cache';

/** As many answers are kept; a page of courses takes some forty. */
const MOST = 4_000;

interface Kept {
  readonly version: number;
  readonly answers: BoundedCache<Promise<unknown>>;
}

const kept = new WeakMap<Store, Kept>();

function answersOf(store: Store): Kept['answers'] {
  const version = store.version();
  const known = kept.get(store);
  if (known?.version === version) return known.answers;
  const answers = new BoundedCache<Promise<unknown>>(MOST);
  kept.set(store, { version, answers });
  return answers;
}

/**
 * What `read` answers from the record, kept until anything at all in the record changes. `key` names
 * the question with everything it depends on beside the record (ids, day, language). The answer is
 * shared: nobody may write to it.
 */
export function whileUnchanged<T>(store: Store, key: string, read: () => Promise<T>): Promise<T> {
  const answers = answersOf(store);
  const known = answers.get(key) as Promise<T> | undefined;
  if (known) return known;
  const asked = read();
  answers.set(key, asked);
  asked.catch(() => kept.get(store)?.answers === answers && answers.delete(key));
  return asked;
}
