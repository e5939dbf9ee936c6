import { and, asc, eq, isNull, like } from 'drizzle-orm';
import { person, roleAssignment } from '../schema/accounts';
import { installation } from '../schema/audit';
import { trustAnchor } from '../schema/credentials';
import { institution } from '../schema/institutions';
import type { Read, Tx } from '../store';

/** Demonstration accounts, a row for each role held. */
export const listDemoAccounts = (read: Read) =>
  read
    .select({
      personId: person.id,
      email: person.email,
      totpSecret: person.totpSecret,
      role: roleAssignment.role,
      institution: institution.names,
    })
    .from(person)
    .innerJoin(roleAssignment, eq(roleAssignment.personId, person.id))
    .leftJoin(institution, eq(institution.id, roleAssignment.institutionId))
    .where(and(eq(person.demo, true), isNull(person.disabledAt)))
    .orderBy(asc(person.id), asc(roleAssignment.id));

/** How many demonstration accounts and anchors the record holds. */
export async function countDemo(read: Read): Promise<{ accounts: number; anchors: number }> {
  return {
    accounts: await read.$count(person, eq(person.demo, true)),
    anchors: await read.$count(
      trustAnchor,
      and(eq(trustAnchor.source, 'demo'), isNull(trustAnchor.removedAt)),
    ),
  };
}

/** A fact about this installation, e.g. `seeded`. */
export async function findInstallationFact(read: Read, key: string): Promise<string | null> {
  const [row] = await read
    .select({ value: installation.value })
    .from(installation)
    .where(eq(installation.key, key))
    .limit(1);
  return row?.value ?? null;
}

/** Facts whose key begins with `prefix`, by the rest of the key. */
export async function listInstallationFacts(
  read: Read,
  prefix: string,
): Promise<Map<string, string>> {
  const rows = await read
    .select()
    .from(installation)
    .where(like(installation.key, `${prefix}%`));
  return new Map(rows.map(({ key, value }) => [key.slice(prefix.length), value]));
}

/** Keeps a fact, in place of what it was before. */
export async function saveInstallationFact(tx: Tx, key: string, value: string): Promise<void> {
  await tx
    .insert(installation)
    .values({ key, value })
    .onConflictDoUpdate({ target: installation.key, set: { value } });
}

/** Keeps a fact; the first value stays. */
export async function insertInstallationFact(tx: Tx, key: string, value: string): Promise<void> {
  await tx.insert(installation).values({ key, value }).onConflictDoNothing();
}
