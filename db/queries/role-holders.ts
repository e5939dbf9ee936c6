/** Who holds a role at an instant: whom mail of an institution reaches, who may be named for it. */
import { and, asc, eq, gt, inArray, isNull, lte, or, type SQL } from 'drizzle-orm';
import type { Role } from '~/accounts/roles';
import { person, roleAssignment } from '../schema/accounts';
import type { Read } from '../store';

/** A person as mail reaches them, in the language they chose. */
export interface Addressee {
  readonly email: string;
  readonly locale: string | null;
}

/** Of the role itself; whose account is closed holds none. */
export const roleInForce = (at: number): SQL | undefined =>
  and(
    lte(roleAssignment.validFrom, at),
    or(isNull(roleAssignment.validUntil), gt(roleAssignment.validUntil, at)),
  );

const holdsOneOf = (roles: readonly Role[], at: number): SQL | undefined =>
  and(inArray(roleAssignment.role, [...roles]), isNull(person.disabledAt), roleInForce(at));

/** Roles of the whole institution, and of this unit where one is named. */
const reachesUnit = (unitId: string | null): SQL | undefined =>
  or(
    isNull(roleAssignment.unitId),
    unitId === null ? undefined : eq(roleAssignment.unitId, unitId),
  );

const addressees = (read: Read, where: SQL | undefined): Promise<Addressee[]> =>
  read
    .selectDistinct({ email: person.email, locale: person.locale })
    .from(roleAssignment)
    .innerJoin(person, eq(person.id, roleAssignment.personId))
    .where(where)
    .then((rows) => rows);

/** People who hold one of these roles at an institution, once each; of any unit, or of those a unit's matter reaches. */
export const listRoleHolders = (
  read: Read,
  institutionId: string,
  roles: readonly Role[],
  at: number,
  unitId: string | null | 'any' = 'any',
): Promise<Addressee[]> =>
  addressees(
    read,
    and(
      eq(roleAssignment.institutionId, institutionId),
      holdsOneOf(roles, at),
      unitId === 'any' ? undefined : reachesUnit(unitId),
    ),
  );

/** People of the whole network in one of these roles, once each. */
export const listNetworkRoleHolders = (
  read: Read,
  roles: readonly Role[],
  at: number,
): Promise<Addressee[]> => addressees(read, holdsOneOf(roles, at));

/** People who hold one of these roles at an institution, by name, once each. */
export async function listPeopleWith(
  read: Read,
  institutionId: string,
  roles: readonly Role[],
  at: number,
): Promise<{ id: string; givenName: string; familyName: string }[]> {
  return read
    .selectDistinct({
      id: person.id,
      givenName: person.givenName,
      familyName: person.familyName,
    })
    .from(roleAssignment)
    .innerJoin(person, eq(person.id, roleAssignment.personId))
    .where(and(eq(roleAssignment.institutionId, institutionId), holdsOneOf(roles, at)))
    .orderBy(asc(person.familyName), asc(person.givenName));
}
