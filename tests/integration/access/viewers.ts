/** Everyone who might knock: each role at the record's institution, in another unit of it, and elsewhere. */
import { factories } from '#tests/support/factories';
import type { World } from '#tests/support/world';
import { ROLES, type Role } from '~/accounts/roles';

export const HOME = 'inst-rochefleur';
/** No party to any agreement in preparation with HOME. */
export const ELSEWHERE = 'inst-koidula';

export type Place = 'home' | 'other-unit' | 'elsewhere';

export interface Visitor {
  readonly role: Role;
  readonly place: Place;
  /** The Cookie header of the visitor's session. */
  readonly cookie: string;
  /** Of a session of its own, for what may end it. */
  freshCookie(): Promise<string>;
}

const UNPLACED: ReadonlySet<Role> = new Set(['operator', 'steering-committee']);
/** Roles that reach one unit only where they name one. */
const OF_A_UNIT: ReadonlySet<Role> = new Set([
  'faculty-administrator',
  'recognition-curator',
  'committee-secretary',
  'studies-official',
  'course-editor',
]);

export async function makeVisitors(world: World, otherUnitId: string): Promise<Visitor[]> {
  const { makePerson, giveRole, signInAs } = factories(world.services);
  const visitor = async (role: Role, place: Place, at: string | null, unitId: string | null) => {
    const personId = await makePerson({ email: `${role}.${place}@walk.example` });
    await giveRole(personId, role, { institutionId: at, unitId });
    const freshCookie = () => signInAs(personId, { secondFactor: true });
    return { role, place, cookie: await freshCookie(), freshCookie };
  };
  const visitors: Visitor[] = [];
  for (const role of ROLES) {
    const unplaced = UNPLACED.has(role);
    visitors.push(await visitor(role, 'home', unplaced ? null : HOME, null));
    if (OF_A_UNIT.has(role)) visitors.push(await visitor(role, 'other-unit', HOME, otherUnitId));
    if (!unplaced) visitors.push(await visitor(role, 'elsewhere', ELSEWHERE, null));
  }
  return visitors;
}

/** Does this visitor stand where a role of this list would reach the record? */
export const reaches = (visitor: Visitor, roles: readonly Role[]): boolean =>
  visitor.place === 'home' && roles.includes(visitor.role);
