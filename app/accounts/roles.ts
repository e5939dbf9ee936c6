/**
 * accounts/ — people, roles, sessions, permissions. This file: the roles, as accounts-and-privacy
 * has them; a person may hold several, each within an institution and perhaps one unit of it.
 */
import { z } from 'zod';

export const ROLES = [
  'learner',
  'course-editor',
  'agreement-drafter',
  'legal-reviewer',
  'signatory',
  'faculty-administrator',
  'international-office',
  'recognition-curator',
  'committee-secretary',
  'studies-official',
  'appeal-panel',
  'steering-committee',
  'institution-admin',
  'auditor',
  'operator',
] as const;
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;

/** A role held within an institution (null: the network or the installation) and perhaps a unit. */
export interface RoleHeld {
  readonly role: Role;
  readonly institutionId: string | null;
  readonly institutionName: string | null;
  readonly unitId: string | null;
}

/** The person a request comes from, as pages and use cases see them. */
export interface Viewer {
  readonly personId: string;
  readonly displayName: string;
  readonly email: string;
  readonly locale: string | null;
  readonly roles: readonly RoleHeld[];
  /** The role acted in now; the person may switch when they hold several. */
  readonly acting: RoleHeld;
  readonly sessionId: string;
}

/** Roles whose bearer must have a second factor before the role can be used. */
const SECOND_FACTOR_ROLES: ReadonlySet<Role> = new Set([
  'signatory',
  'institution-admin',
  'operator',
]);
export const needsSecondFactor = (roles: readonly Pick<RoleHeld, 'role'>[]): boolean =>
  roles.some((held) => SECOND_FACTOR_ROLES.has(held.role));

/**
 * Whether one institution alone looks after the account of somebody with these roles. Its own
 * administrators, people of the network and those with roles in two places are the operator's.
 */
export const isAdministeredAlone = (
  roles: readonly Pick<RoleHeld, 'role' | 'institutionId'>[],
  institutionId: string,
): boolean =>
  roles.every(({ role, institutionId: at }) =>
    role === 'learner' ? true : role !== 'institution-admin' && at === institutionId,
  );

/** Names a held role in forms: no person holds the same role twice in the same place. */
export const roleKey = (held: Pick<RoleHeld, 'role' | 'institutionId' | 'unitId'>): string =>
  [held.role, held.institutionId ?? '', held.unitId ?? ''].join('|');
