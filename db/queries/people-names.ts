import { inArray } from 'drizzle-orm';
import { person } from '../schema/accounts';
import type { Read } from '../store';

/** Names of people by id, as timelines show them. */
export async function findPeopleNames(
  read: Read,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await read
    .select({ id: person.id, givenName: person.givenName, familyName: person.familyName })
    .from(person)
    .where(inArray(person.id, [...new Set(ids)]));
  return new Map(rows.map((each) => [each.id, `${each.givenName} ${each.familyName}`]));
}
