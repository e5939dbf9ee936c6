/** The order of a list of entries as its address has it: `title`, or `-title` for the other way. Pure. */

export const ENTRY_COLUMNS = [
  'course',
  'provider',
  'state',
  'version',
  'changed',
  'since',
] as const;
export type EntryColumn = (typeof ENTRY_COLUMNS)[number];

export interface EntryOrder {
  readonly by: EntryColumn;
  readonly descending: boolean;
}

export function readOrder(asked: string | null, otherwise: EntryOrder): EntryOrder {
  const descending = asked?.startsWith('-') ?? false;
  const by = ENTRY_COLUMNS.find((each) => each === (descending ? asked?.slice(1) : asked));
  return by ? { by, descending } : otherwise;
}

export const orderText = ({ by, descending }: EntryOrder): string =>
  `${descending ? '-' : ''}${by}`;
