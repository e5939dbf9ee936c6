/**
 * The question every use case asks first. The answer is a proof that queries take, so that no
 * record is reached without it; a refusal is always "not found", never a hint that it exists.
 */
import {
  PERMISSIONS,
  READ_ACTIONS,
  type Row,
  type Scope,
  WORKFLOW_PERMISSIONS,
} from '~/accounts/permissions.data';
import type { Role, RoleHeld, Viewer } from '~/accounts/roles';
import { AppError } from '~/platform/errors';

export type { Scope } from '~/accounts/permissions.data';
export type Action = keyof typeof PERMISSIONS;
export const ACTIONS = Object.keys(PERMISSIONS) as Action[];

/** Where a record belongs. `null` where it belongs to no institution, unit or person. */
export interface Resource<I extends string | null = string | null> {
  readonly institutionId: I;
  readonly unitId?: string | null;
  readonly learnerId?: string | null;
}

declare const proof: unique symbol;

/** Proof that `viewer` may do `action` to a record of `institutionId`; only `authorize` makes it. */
export interface Authorized<A extends Action, I extends string | null = string> {
  readonly [proof]: A;
  readonly viewer: Viewer;
  readonly action: A;
  readonly institutionId: I;
  readonly actorId: string;
  /** The role the permission rests on. */
  readonly role: Role;
  /** Set: only records of this unit, and with `unit-or-shared` those of none. */
  readonly unitId: string | null;
  /** Set: only records about this person. */
  readonly learnerId: string | null;
}

/** How far a role reaches with an action; null: not at all. */
export const scopeOf = (action: Action, role: Role): Scope | null =>
  (PERMISSIONS[action] as Row)[role] ?? null;

/** The permission that an action of the workflow asks for, e.g. `curator-approve`. */
export const permissionFor = (workflowAction: keyof typeof WORKFLOW_PERMISSIONS): Action =>
  WORKFLOW_PERMISSIONS[workflowAction];

function reaches(scope: Scope, held: RoleHeld, viewer: Viewer, resource: Resource): boolean {
  const sameInstitution =
    held.institutionId !== null && held.institutionId === resource.institutionId;
  switch (scope) {
    case 'own':
      return resource.learnerId != null && resource.learnerId === viewer.personId;
    case 'unit':
      return sameInstitution && (held.unitId === null || held.unitId === (resource.unitId ?? null));
    case 'unit-or-shared':
      return (
        sameInstitution && (resource.unitId == null || reaches('unit', held, viewer, resource))
      );
    case 'institution':
      return sameInstitution;
    case 'network':
      return true;
  }
}

function grant<A extends Action, I extends string | null>(
  viewer: Viewer,
  action: A,
  institutionId: I,
  held: RoleHeld,
  scope: Scope,
): Authorized<A, I> {
  const facts = {
    viewer,
    action,
    institutionId,
    actorId: viewer.personId,
    role: held.role,
    unitId: scope === 'unit' || scope === 'unit-or-shared' ? held.unitId : null,
    learnerId: scope === 'own' ? viewer.personId : null,
  };
  return facts as unknown as Authorized<A, I>;
}

/** The roles that count: the one acted in, and for reading every other one held after it. */
const rolesFor = (viewer: Viewer, action: Action): readonly RoleHeld[] =>
  READ_ACTIONS.has(action) ? [viewer.acting, ...viewer.roles] : [viewer.acting];

/** The proof, or null. For pages that show or hide a part; use cases call `authorize`. */
export function tryAuthorize<A extends Action, I extends string | null>(
  viewer: Viewer,
  action: A,
  resource: Resource<I>,
): Authorized<A, I> | null {
  for (const held of rolesFor(viewer, action)) {
    const scope = scopeOf(action, held.role);
    if (scope && reaches(scope, held, viewer, resource))
      return grant(viewer, action, resource.institutionId, held, scope);
  }
  return null;
}

/**
 * Proves that the viewer may do `action` to a record that stands at `resource`.
 * Throws AppError `not-found` otherwise: another institution's record does not exist for them.
 */
export function authorize<A extends Action, I extends string | null>(
  viewer: Viewer,
  action: A,
  resource: Resource<I>,
): Authorized<A, I> {
  const granted = tryAuthorize(viewer, action, resource);
  if (granted) return granted;
  throw new AppError('not-found', `${viewer.acting.role} may not ${action} there`);
}

/**
 * For lists: the proof with the limits the query must apply (`institutionId`, `unitId`,
 * `learnerId`; null where there is none, and no limit at all only for network-wide roles).
 * Throws AppError `not-found` when the role acted in has no such lists.
 */
export function authorizeList<A extends Action>(
  viewer: Viewer,
  action: A,
): Authorized<A, string | null> {
  const { acting } = viewer;
  const scope = scopeOf(action, acting.role);
  const placed = scope === 'own' || scope === 'network' || acting.institutionId !== null;
  if (!scope || !placed) throw new AppError('not-found', `${acting.role} has no ${action} lists`);
  const within = scope === 'own' || scope === 'network' ? null : acting.institutionId;
  return grant(viewer, action, within, acting, scope);
}

/** True where the role acted in has the action at all: what navigation shows. */
export const mayEver = (viewer: Viewer, action: Action): boolean =>
  scopeOf(action, viewer.acting.role) !== null;
