/**
 * components/shell — the frame around every page. This file: what a person finds in the
 * navigation. It only hides what they could not use; permission is decided by each route.
 */
import type { Role, Viewer } from '~/accounts/roles';
import { paths } from '~/platform/paths';

export type NavigationKey =
  | 'courses'
  | 'check'
  | 'agreements'
  | 'network'
  | 'mine'
  | 'membership'
  | 'requests'
  | 'cases'
  | 'curriculum'
  | 'editor'
  | 'review'
  | 'people';

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

/** Roles that work on agreements of their institution. */
const AGREEMENT_ROLES: ReadonlySet<Role> = new Set<Role>([
  'agreement-drafter',
  'legal-reviewer',
  'signatory',
]);

/** Roles that ask for recognition, for themselves or for a learner. */
const FILING_ROLES: ReadonlySet<Role> = new Set<Role>([
  'learner',
  'international-office',
  'faculty-administrator',
]);

/** Whether "start a request" leads anywhere: guests are asked to sign in first. */
export const mayStartRequest = (
  viewer: { readonly acting: Pick<Viewer['acting'], 'role'> } | null,
) => viewer === null || FILING_ROLES.has(viewer.acting.role);

/** Roles that see whom the installation trusts. */
const TRUST_ROLES: ReadonlySet<Role> = new Set<Role>(['operator', 'auditor']);

const TO: Record<NavigationKey, string> = {
  courses: paths.courses(),
  check: paths.check(),
  agreements: paths.agreements(),
  network: paths.network(),
  mine: paths.myAgreements(),
  membership: paths.membership(),
  requests: paths.requests(),
  cases: paths.cases(),
  curriculum: paths.curriculum(),
  editor: paths.editor(),
  review: paths.reviewQueue(),
  people: paths.people(),
};

/** The public pages for everyone, and before them what the role acted in works on. */
export function navigation(viewer: { readonly acting: Pick<Viewer['acting'], 'role'> } | null) {
  const role = viewer?.acting.role;
  const own: NavigationKey[] = [];
  if (role === 'learner') own.push('requests');
  if (role && CASE_ROLES.has(role)) own.push('cases');
  if (role && AGREEMENT_ROLES.has(role)) own.push('mine');
  if (role === 'course-editor') own.push('editor');
  if (role === 'steering-committee') own.push('review', 'membership');
  if (
    role &&
    (CASE_ROLES.has(role) || role === 'agreement-drafter' || role === 'institution-admin')
  )
    own.push('curriculum');
  if (role === 'institution-admin' || role === 'operator') own.push('people');
  const keys: NavigationKey[] = [...own, 'courses', 'agreements', 'network', 'check'];
  return keys.map((key): NavigationItem => ({ key, to: TO[key] }));
}

/**
 * Whether another item is the closer one to a page: `/agreements/mine` is not also `/agreements`.
 * Of two that lead there only one may say that one is here.
 */
export const isCloserElsewhere = (
  items: readonly NavigationItem[],
  item: NavigationItem,
  pathname: string,
): boolean =>
  items.some(({ to }) => to.startsWith(`${item.to}/`) && `${pathname}/`.startsWith(`${to}/`));

/** Roles that bring courses in from files. */
const IMPORT_ROLES: ReadonlySet<Role> = new Set<Role>([
  'course-editor',
  'institution-admin',
  'operator',
]);

interface SettingLink {
  readonly key: 'savedSearches' | 'imports' | 'told' | 'approvalRoute' | 'trust' | 'accreditation';
  readonly to: string;
}

/** What the account menu holds besides one's own account: kept searches, imports, settings. */
export function settingsLinks(role: Role): readonly SettingLink[] {
  const links: SettingLink[] = [{ key: 'savedSearches', to: paths.savedSearches() }];
  if (IMPORT_ROLES.has(role)) links.push({ key: 'imports', to: paths.imports() });
  if (role === 'institution-admin')
    links.push(
      { key: 'told', to: paths.toldSettings() },
      { key: 'approvalRoute', to: paths.approvalRoute() },
    );
  if (TRUST_ROLES.has(role))
    links.push(
      { key: 'trust', to: paths.trustSettings() },
      { key: 'accreditation', to: paths.accreditationSettings() },
    );
  return links;
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

/** Keys after `g`, and where they go. */
export const GO_KEYS = {
  h: { to: paths.home(), label: 'home' },
  c: { to: paths.courses(), label: 'courses' },
  a: { to: paths.agreements(), label: 'agreements' },
  k: { to: paths.check(), label: 'check' },
} as const;
