/** What the stand-in's tasks do to its indexes. */
export interface StoredIndex {
  readonly documents: Map<string, StoredDocument>;
  settings: Record<string, unknown>;
}

export type StoredDocument = Readonly<Record<string, unknown>> & { readonly key: string };

export interface MeiliState {
  readonly indexes: Map<string, StoredIndex>;
}

export interface Refusal {
  readonly message: string;
  readonly code: string;
  readonly type: string;
  readonly link: string;
}

export type TaskRequest =
  | { readonly type: 'indexCreation' | 'indexDeletion'; readonly uid: string }
  | {
      readonly type: 'settingsUpdate';
      readonly uid: string;
      readonly settings: Record<string, unknown>;
    }
  | {
      readonly type: 'documentAdditionOrUpdate';
      readonly uid: string;
      readonly documents: readonly StoredDocument[];
    }
  | { readonly type: 'documentDeletion'; readonly uid: string; readonly keys: readonly string[] }
  | { readonly type: 'indexSwap'; readonly swaps: readonly { indexes: [string, string] }[] };

const refused = (code: string, message: string): Refusal => ({
  message,
  code,
  type: 'invalid_request',
  link: `https://docs.meilisearch.com/errors#${code}`,
});

/** Meilisearch takes no other keys. */
const KEY = /^[A-Za-z0-9_-]{1,511}$/;

/** Answers why the task failed, or null. */
export function applyTask({ indexes }: MeiliState, task: TaskRequest): Refusal | null {
  switch (task.type) {
    case 'indexCreation':
      if (indexes.has(task.uid)) return refused('index_already_exists', `${task.uid} exists`);
      indexes.set(task.uid, { documents: new Map(), settings: {} });
      return null;
    case 'indexDeletion':
      return indexes.delete(task.uid) ? null : refused('index_not_found', task.uid);
    case 'settingsUpdate':
      made(indexes, task.uid).settings = task.settings;
      return null;
    case 'documentAdditionOrUpdate': {
      const wrong = task.documents.find((each) => !KEY.test(each.key));
      if (wrong) return refused('invalid_document_id', wrong.key);
      for (const each of task.documents) made(indexes, task.uid).documents.set(each.key, each);
      return null;
    }
    case 'documentDeletion':
      for (const key of task.keys) made(indexes, task.uid).documents.delete(key);
      return null;
    case 'indexSwap':
      return swap(indexes, task.swaps);
  }
}

function swap(
  indexes: Map<string, StoredIndex>,
  swaps: readonly { indexes: [string, string] }[],
): Refusal | null {
  for (const {
    indexes: [one, other],
  } of swaps) {
    const [first, second] = [indexes.get(one), indexes.get(other)];
    if (!first || !second) return refused('index_not_found', `${one}, ${other}`);
    indexes.set(one, second);
    indexes.set(other, first);
  }
  return null;
}

function made(indexes: Map<string, StoredIndex>, uid: string): StoredIndex {
  const index = indexes.get(uid) ?? { documents: new Map(), settings: {} };
  indexes.set(uid, index);
  return index;
}
