/**
 * Every route with a loader or an action, and what it lets be seen. A route without a line here
 * fails the walk, so that nobody adds one without saying who may knock.
 */
import type { Role } from '~/accounts/roles';

export type RouteLine =
  /** Anyone may come; what is behind it is public or opened by a secret in the address. */
  | { readonly kind: 'public'; readonly params?: Readonly<Record<string, string>> }
  /** Whoever is signed in sees their own; others are sent to sign in. */
  | { readonly kind: 'own' }
  /** A list of an institution: these roles see their own institution's, the others nothing. */
  | { readonly kind: 'list'; readonly readers: readonly Role[] }
  /** One record of an institution. */
  | { readonly kind: 'record'; readonly of: 'case' | 'document' | 'credential' | 'decision' }
  /** A page that is public for some records and does not exist for strangers for others. */
  | { readonly kind: 'draft' };

export const CASE_STAFF: readonly Role[] = [
  'international-office',
  'faculty-administrator',
  'recognition-curator',
  'committee-secretary',
  'studies-official',
  'appeal-panel',
];
export const CASE_READERS: readonly Role[] = [...CASE_STAFF, 'auditor'];
export const DRAFT_READERS: readonly Role[] = [
  'agreement-drafter',
  'legal-reviewer',
  'signatory',
  'institution-admin',
  'auditor',
];

const TOKEN = { token: 'nobody-was-ever-given-this-token' };

export const ROUTES: Readonly<Record<string, RouteLine>> = {
  '$.tsx': { kind: 'public', params: { '*': 'nowhere' } },
  '_index.tsx': { kind: 'public' },
  'account._index.tsx': { kind: 'own' },
  'account.role.tsx': { kind: 'own' },
  'account.security.tsx': { kind: 'own' },
  'agreements.$code.tsx': { kind: 'draft' },
  'agreements._index.tsx': { kind: 'public' },
  'api.v1.agreements.$code.tsx': { kind: 'public', params: { code: 'MCRA-ROC-AVE' } },
  'api.v1.agreements._index.tsx': { kind: 'public' },
  'api.v1.openapi[.]json.tsx': { kind: 'public' },
  'api.v1.verify.tsx': { kind: 'public' },
  'cases.$id.tsx': { kind: 'record', of: 'case' },
  'cases.$id_.components.tsx': { kind: 'record', of: 'case' },
  'cases.$id_.credentials.$documentId.tsx': { kind: 'record', of: 'credential' },
  'cases.$id_.documents.$documentId.tsx': { kind: 'record', of: 'document' },
  'cases._index.tsx': { kind: 'list', readers: CASE_READERS },
  'catalogue[.]csv.tsx': { kind: 'public' },
  'catalogue[.]jsonl.tsx': { kind: 'public' },
  'catalogue[.]ttl.tsx': { kind: 'public' },
  'check.tsx': { kind: 'public' },
  'contexts.$name[.]jsonld.tsx': { kind: 'public', params: { name: 'elm-3.2' } },
  'courses.$id.tsx': { kind: 'public', params: { id: 'no-such-course' } },
  'courses.$id[.]jsonld.tsx': { kind: 'public', params: { id: 'no-such-course' } },
  'courses.$id[.]ttl.tsx': { kind: 'public', params: { id: 'no-such-course' } },
  'courses[.]atom.tsx': { kind: 'public' },
  'courses._index.tsx': { kind: 'public' },
  'd.$token.tsx': { kind: 'public', params: TOKEN },
  'decisions.$id[.]docx.tsx': { kind: 'record', of: 'decision' },
  'demo.credentials.$name.tsx': { kind: 'public', params: { name: 'nothing.jsonld' } },
  'demo[.]json.tsx': { kind: 'public' },
  'forgot-password.tsx': { kind: 'public' },
  'help.shortcuts.tsx': { kind: 'public' },
  'institutions.$slug.tsx': { kind: 'public', params: { slug: 'rochefleur' } },
  'invitations.$token.tsx': { kind: 'public', params: TOKEN },
  'preferences.tsx': { kind: 'public' },
  'register.tsx': { kind: 'public' },
  'register_.sent.tsx': { kind: 'public' },
  'requests._index.tsx': { kind: 'list', readers: ['learner'] },
  'requests.new.tsx': { kind: 'own' },
  'requests.new_.paper.tsx': { kind: 'own' },
  'reset-password.tsx': { kind: 'public' },
  'settings.accreditation.tsx': { kind: 'list', readers: ['auditor', 'operator'] },
  'settings.people.tsx': { kind: 'list', readers: ['institution-admin', 'auditor', 'operator'] },
  'settings.trust.tsx': { kind: 'list', readers: ['auditor', 'operator'] },
  'sign-in.tsx': { kind: 'public' },
  'sign-in_.resume.tsx': { kind: 'public' },
  'sign-in_.second-factor.tsx': { kind: 'public' },
  'sign-out.tsx': { kind: 'public' },
  'sitemap[.]xml.tsx': { kind: 'public' },
  'trust._index.tsx': { kind: 'public' },
  'trust.seals.tsx': { kind: 'public' },
  'verify-email.tsx': { kind: 'public' },
};

/** One form of each kind that the case screen posts, filled so that it could be carried out. */
export const CASE_FORMS: readonly Readonly<Record<string, string>>[] = [
  { intent: 'note', audience: 'internal', text: 'a note' },
  { intent: 'note', audience: 'learner', text: 'a note' },
  { intent: 'accept', revision: '0' },
  { intent: 'basis', revision: '0', legalBasis: 'lrc-v-1', regulationArticleId: 'a' },
  { intent: 'decide', revision: '0', packageId: 'p', outcome: 'full' },
  { intent: 'confirm', revision: '0', fact: 'line', subject: 's', value: 'v', reason: 'r' },
  { intent: 'check-paper', documentId: 'd', method: 'register', result: 'authentic' },
  { intent: 'nothing-we-know' },
  {},
];
