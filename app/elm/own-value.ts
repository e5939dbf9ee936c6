/** The entry of a table under a name that somebody else wrote; none for `constructor` and its like. */
export const ownValue = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;
