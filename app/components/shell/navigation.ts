/**
 * components/shell — the frame around every page. This file: what a person finds in the
 * navigation. It only hides what they could not use; permission is decided by each route.
 */
import type { Role, Viewer } from '~/accounts/roles';
import { paths } from '~/platform/paths';

export type NavigationKey = 'courses' | 'check' | 'agreements' | 'requests' | 'cases' | 'people';

export interface NavigationItem {
  readonly key: NavigationKey;
  readonly to: string;
}

/** Roles that work on cases: those who decide, those who hold files, those who look on. */
const CASE_ROLES: ReadonlySet<Role> = new Set<Role>([
  'faculty-administrator',
  'international-office',
  'recognition-curator',
  'committee-secretary',
  'studies-official',
  'appeal-panel',
  'auditor',
]);

const TO: Record<NavigationKey, string> = {
  courses: paths.courses(),
  check: paths.check(),
  agreements: paths.agreements(),
  requests: paths.requests(),
  cases: paths.cases(),
  people: paths.people(),
};

/** The public pages for everyone, and before them what the role acted in works on. */
export function navigation(viewer: { readonly acting: Pick<Viewer['acting'], 'role'> } | null) {
  const role = viewer?.acting.role;
  const own: NavigationKey[] = [];
  if (role === 'learner') own.push('requests');
  if (role && CASE_ROLES.has(role)) own.push('cases');
  if (role === 'institution-admin' || role === 'operator') own.push('people');
  const keys: NavigationKey[] = [...own, 'courses', 'agreements', 'check'];
  return keys.map((key): NavigationItem => ({ key, to: TO[key] }));
}

/** How many accents tokens.css knows. */
const ACCENTS = 6;

/** The accent of an institution: always the same one, from its id; null when none is acted for. */
export function institutionAccent(institutionId: string | null | undefined): number | null {
  if (!institutionId) return null;
  let sum = 7;
  for (const letter of institutionId) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521;
  return sum % ACCENTS;
}
