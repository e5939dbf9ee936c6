import { and, asc, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm';
import type { Role } from '~/accounts/roles';
import { person, roleAssignment } from '../schema/accounts';
import type { Read } from '../store';

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
    .where(
      and(
        eq(roleAssignment.institutionId, institutionId),
        inArray(roleAssignment.role, [...roles]),
        isNull(person.disabledAt),
        lte(roleAssignment.validFrom, at),
        or(isNull(roleAssignment.validUntil), gt(roleAssignment.validUntil, at)),
      ),
    )
    .orderBy(asc(person.familyName), asc(person.givenName));
}
