import { and, asc, eq, isNotNull, isNull, or, sql } from 'drizzle-orm';
import type { Authorized } from '~/accounts/permissions';
import type { Role } from '~/accounts/roles';
import type { LanguageMap } from '~/elm/language-map';
import { person, roleAssignment } from '../schema/accounts';
import { institution, unit } from '../schema/institutions';
import type { Read, Tx } from '../store';
import { roleInForce } from './role-holders';

export type StoredPerson = typeof person.$inferSelect;

/** E-mail addresses are kept and compared in lower case, without blanks around them. */
export const normaliseEmail = (email: string): string => email.trim().toLowerCase();

export async function findPersonByEmail(read: Read, email: string): Promise<StoredPerson | null> {
  const [row] = await read
    .select()
    .from(person)
    .where(eq(person.email, normaliseEmail(email)))
    .limit(1);
  return row ?? null;
}

export async function findPerson(read: Read, id: string): Promise<StoredPerson | null> {
  const [row] = await read.select().from(person).where(eq(person.id, id)).limit(1);
  return row ?? null;
}

export async function insertPerson(tx: Tx, row: typeof person.$inferInsert): Promise<void> {
  await tx.insert(person).values(row);
}

type PersonChange = Partial<Omit<typeof person.$inferInsert, 'id' | 'createdAt'>>;

export async function updatePerson(tx: Tx, id: string, change: PersonChange): Promise<void> {
  await tx.update(person).set(change).where(eq(person.id, id));
}

/**
 * Takes a TOTP time step for a person: answers false when that step, or a later one, was taken
 * before. The condition is in the update, so that of two simultaneous uses one wins.
 */
export async function takeTotpStep(tx: Tx, id: string, step: number): Promise<boolean> {
  const taken = await tx
    .update(person)
    .set({ totpLastStep: step })
    .where(
      and(
        eq(person.id, id),
        or(isNull(person.totpLastStep), sql`${person.totpLastStep} < ${step}`),
      ),
    )
    .returning({ id: person.id });
  return taken.length > 0;
}

/** A role in force, with the names its place goes by. */
export interface AssignedRole {
  readonly assignmentId: string;
  readonly role: Role;
  readonly institutionId: string | null;
  readonly institutionNames: LanguageMap | null;
  readonly unitId: string | null;
}

/** The roles a person holds at an instant, the oldest first. */
export async function listRolesOf(
  read: Read,
  personId: string,
  at: number,
): Promise<AssignedRole[]> {
  return await read
    .select({
      assignmentId: roleAssignment.id,
      role: roleAssignment.role,
      institutionId: roleAssignment.institutionId,
      institutionNames: institution.names,
      unitId: roleAssignment.unitId,
    })
    .from(roleAssignment)
    .leftJoin(institution, eq(roleAssignment.institutionId, institution.id))
    .where(and(eq(roleAssignment.personId, personId), roleInForce(at)))
    .orderBy(asc(roleAssignment.validFrom), asc(roleAssignment.id));
}

export async function insertRole(tx: Tx, row: typeof roleAssignment.$inferInsert): Promise<void> {
  await tx.insert(roleAssignment).values(row);
}

type ManagePeople = Authorized<'people.manage'>;
type ReadPeople = Authorized<'people.read'> | ManagePeople;

export interface StaffRole {
  readonly assignmentId: string;
  readonly role: Role;
  readonly unitId: string | null;
  readonly unitNames: LanguageMap | null;
  readonly since: number;
  readonly personId: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly hasSecondFactor: boolean;
}

/** Everyone who holds a role at the institution, by family name; one row per role. */
export async function listStaff(read: Read, proof: ReadPeople, at: number): Promise<StaffRole[]> {
  return await read
    .select({
      assignmentId: roleAssignment.id,
      role: roleAssignment.role,
      unitId: roleAssignment.unitId,
      unitNames: unit.names,
      since: roleAssignment.validFrom,
      personId: person.id,
      givenName: person.givenName,
      familyName: person.familyName,
      email: person.email,
      hasSecondFactor: sql<boolean>`${isNotNull(person.totpConfirmedAt)}`.mapWith(Boolean),
    })
    .from(roleAssignment)
    .innerJoin(person, eq(roleAssignment.personId, person.id))
    .leftJoin(unit, eq(roleAssignment.unitId, unit.id))
    .where(and(eq(roleAssignment.institutionId, proof.institutionId), roleInForce(at)))
    .orderBy(asc(person.familyName), asc(person.givenName), asc(roleAssignment.validFrom));
}

/** One role in force at the institution of the proof, or null. */
export async function findStaffRole(
  read: Read,
  proof: ManagePeople,
  assignmentId: string,
  at: number,
): Promise<{ personId: string; role: Role } | null> {
  const [row] = await read
    .select({ personId: roleAssignment.personId, role: roleAssignment.role })
    .from(roleAssignment)
    .where(
      and(
        eq(roleAssignment.id, assignmentId),
        eq(roleAssignment.institutionId, proof.institutionId),
        roleInForce(at),
      ),
    )
    .limit(1);
  return row ?? null;
}

export async function endRole(
  tx: Tx,
  proof: ManagePeople,
  assignmentId: string,
  at: number,
): Promise<void> {
  await tx
    .update(roleAssignment)
    .set({ validUntil: at })
    .where(
      and(
        eq(roleAssignment.id, assignmentId),
        eq(roleAssignment.institutionId, proof.institutionId),
      ),
    );
}

/** How many people hold a role at the institution now. */
export async function countHolders(
  read: Read,
  proof: ManagePeople,
  role: Role,
  at: number,
): Promise<number> {
  const rows = await read
    .selectDistinct({ personId: roleAssignment.personId })
    .from(roleAssignment)
    .where(
      and(
        eq(roleAssignment.institutionId, proof.institutionId),
        eq(roleAssignment.role, role),
        roleInForce(at),
      ),
    );
  return rows.length;
}

/** The units of the institution of the proof, for choosing where a role is held. */
export async function listUnits(
  read: Read,
  proof: ReadPeople,
): Promise<{ id: string; names: LanguageMap }[]> {
  return await read
    .select({ id: unit.id, names: unit.names })
    .from(unit)
    .where(eq(unit.institutionId, proof.institutionId))
    .orderBy(asc(unit.id));
}

/** Names of a place for those who were invited to it; neither is secret. */
export async function findPlaceNames(
  read: Read,
  institutionId: string,
  unitId: string | null,
): Promise<{ institution: LanguageMap; unit: LanguageMap | null } | null> {
  const [place] = await read
    .select({ names: institution.names })
    .from(institution)
    .where(eq(institution.id, institutionId))
    .limit(1);
  if (!place) return null;
  if (unitId === null) return { institution: place.names, unit: null };
  const [part] = await read
    .select({ names: unit.names })
    .from(unit)
    .where(and(eq(unit.id, unitId), eq(unit.institutionId, institutionId)))
    .limit(1);
  return { institution: place.names, unit: part?.names ?? null };
}
