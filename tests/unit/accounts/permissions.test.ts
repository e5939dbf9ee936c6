import { describe, expect, it } from 'vitest';
import {
  ACTIONS,
  authorize,
  authorizeList,
  mayEver,
  permissionFor,
  scopeOf,
  tryAuthorize,
} from '~/accounts/permissions';
import { PERMISSIONS, READ_ACTIONS, WORKFLOW_PERMISSIONS } from '~/accounts/permissions.data';
import { ROLES, type Role, type RoleHeld, type Viewer } from '~/accounts/roles';
import { AppError } from '~/platform/errors';
import { CASE_ROLES } from '~/recognition/case-facts';
import { CASE_ACTIONS, TRANSITIONS } from '~/recognition/states.data';

const held = (
  role: Role,
  institutionId: string | null,
  unitId: string | null = null,
): RoleHeld => ({
  role,
  institutionId,
  institutionName: institutionId,
  unitId,
});

const viewerAs = (acting: RoleHeld, ...others: RoleHeld[]): Viewer => ({
  personId: 'me',
  displayName: 'Ada Example',
  email: 'ada@example.org',
  locale: null,
  roles: [acting, ...others],
  acting,
  sessionId: 'session',
});

const HOME = { institutionId: 'home', unitId: 'law', learnerId: 'someone' };
const FOREIGN = { institutionId: 'foreign', unitId: 'foreign-law', learnerId: 'someone' };
const placeOf = (role: Role) =>
  role === 'learner' || role === 'operator' || role === 'steering-committee' ? null : 'home';

const refusal = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  return 'granted';
};

describe('the permission table', () => {
  const cells = ACTIONS.flatMap((action) => ROLES.map((role) => ({ action, role })));

  it.each(cells)('$role: $action at home as the table says', ({ action, role }) => {
    const viewer = viewerAs(held(role, placeOf(role)));
    const scope = scopeOf(action, role);
    expect(refusal(() => authorize(viewer, action, HOME))).toBe(
      scope === null || scope === 'own' ? 'not-found' : 'granted',
    );
    const own = { ...HOME, learnerId: 'me' };
    expect(refusal(() => authorize(viewer, action, own))).toBe(
      scope === null ? 'not-found' : 'granted',
    );
  });

  it.each(cells)('$role: $action at another institution is not found', ({ action, role }) => {
    const viewer = viewerAs(held(role, placeOf(role)));
    const expected = scopeOf(action, role) === 'network' ? 'granted' : 'not-found';
    expect(refusal(() => authorize(viewer, action, FOREIGN))).toBe(expected);
  });

  it.each(cells)('$role in one unit: $action on a record of another unit', ({ action, role }) => {
    const viewer = viewerAs(held(role, placeOf(role), 'medicine'));
    const scope = scopeOf(action, role);
    const expected = scope === 'institution' || scope === 'network' ? 'granted' : 'not-found';
    expect(refusal(() => authorize(viewer, action, HOME))).toBe(expected);
    expect(refusal(() => authorize(viewer, action, { ...HOME, unitId: null }))).toBe(
      scope === 'unit-or-shared' ? 'granted' : expected,
    );
    if (scope === 'unit' || scope === 'unit-or-shared')
      expect(refusal(() => authorize(viewer, action, { ...HOME, unitId: 'medicine' }))).toBe(
        'granted',
      );
  });

  it('gives network reach only to the operator and the steering committee', () => {
    const wide = cells.filter(({ action, role }) => scopeOf(action, role) === 'network');
    expect(new Set(wide.map((each) => each.role))).toEqual(
      new Set(['operator', 'steering-committee']),
    );
  });

  it('keeps case content, documents and decisions from operator, partners and administrators', () => {
    const content = ACTIONS.filter((action) =>
      /^(case|document|credential|decision|holder)\./.test(action),
    );
    for (const role of [
      'operator',
      'steering-committee',
      'institution-admin',
      'signatory',
    ] as const)
      expect(content.filter((action) => scopeOf(action, role))).toEqual([]);
  });

  it('lets the auditor read and nothing else', () => {
    const allowed = ACTIONS.filter((action) => scopeOf(action, 'auditor'));
    expect(allowed.length).toBeGreaterThan(5);
    expect(allowed.filter((each) => !READ_ACTIONS.has(each) && each !== 'case.list')).toEqual([]);
  });

  it('hides sensitive personal data from those who judge the learning', () => {
    expect(scopeOf('holder.read-sensitive', 'recognition-curator')).toBeNull();
    expect(scopeOf('holder.read-sensitive', 'committee-secretary')).toBeNull();
  });

  it('names in READ_ACTIONS only actions that exist', () => {
    for (const action of READ_ACTIONS) expect(Object.keys(PERMISSIONS)).toContain(action);
  });
});

describe('the permission table and the workflow', () => {
  it('cover each other', () => {
    expect(Object.keys(WORKFLOW_PERMISSIONS).sort()).toEqual([...CASE_ACTIONS].sort());
  });

  it.each(CASE_ACTIONS)('%s is permitted to every role that the workflow names', (action) => {
    for (const role of TRANSITIONS[action].roles)
      expect(scopeOf(permissionFor(action), role), `${role} for ${action}`).not.toBeNull();
  });

  it.each(CASE_ACTIONS)('%s is permitted to no role that the workflow does not name', (action) => {
    const others = ROLES.filter(
      (role) => !(TRANSITIONS[action].roles as readonly string[]).includes(role),
    );
    for (const role of others)
      expect(scopeOf(permissionFor(action), role), `${role} for ${action}`).toBeNull();
    expect(CASE_ROLES.length).toBeGreaterThan(0);
  });
});

describe('authorize', () => {
  it('carries what the queries must limit themselves to', () => {
    const inUnit = viewerAs(held('faculty-administrator', 'home', 'law'));
    expect(authorize(inUnit, 'case.read', HOME)).toMatchObject({
      action: 'case.read',
      institutionId: 'home',
      actorId: 'me',
      role: 'faculty-administrator',
      unitId: 'law',
      learnerId: null,
    });
  });

  it('reads with any role held, but acts only in the role acted in', () => {
    const two = viewerAs(
      held('recognition-curator', 'elsewhere'),
      held('faculty-administrator', 'home'),
    );
    expect(tryAuthorize(two, 'case.read', HOME)?.role).toBe('faculty-administrator');
    expect(tryAuthorize(two, 'case.complete', HOME)).toBeNull();
  });

  it('treats a record without a learner as nobody’s own', () => {
    const learner = viewerAs(held('learner', null));
    expect(tryAuthorize(learner, 'case.read', { institutionId: 'home' })).toBeNull();
    expect(
      tryAuthorize(learner, 'case.read', { institutionId: 'home', learnerId: null }),
    ).toBeNull();
  });

  it('never takes a role without an institution for one of a record without an institution', () => {
    const stray = viewerAs(held('faculty-administrator', null));
    expect(tryAuthorize(stray, 'case.read', { institutionId: null })).toBeNull();
  });
});

describe('authorizeList', () => {
  it('limits a learner to their own records', () => {
    expect(authorizeList(viewerAs(held('learner', null)), 'case.list')).toMatchObject({
      institutionId: null,
      learnerId: 'me',
    });
  });

  it('limits staff to their institution and unit', () => {
    const viewer = viewerAs(held('recognition-curator', 'home', 'law'));
    expect(authorizeList(viewer, 'case.list')).toMatchObject({
      institutionId: 'home',
      unitId: 'law',
    });
  });

  it('refuses roles without such lists, and staff roles that stand nowhere', () => {
    expect(refusal(() => authorizeList(viewerAs(held('operator', null)), 'case.list'))).toBe(
      'not-found',
    );
    expect(refusal(() => authorizeList(viewerAs(held('auditor', null)), 'case.list'))).toBe(
      'not-found',
    );
  });

  it('says what navigation may show', () => {
    expect(mayEver(viewerAs(held('studies-official', 'home')), 'case.sign-studies')).toBe(true);
    expect(mayEver(viewerAs(held('studies-official', 'home')), 'case.sign-curator')).toBe(false);
  });
});
