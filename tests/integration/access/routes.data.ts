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
  /** One record of a curriculum; tests/integration/curriculum/pages.test.ts walks them. */
  | { readonly kind: 'curriculum' }
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

export const CURRICULUM_EDITORS: readonly Role[] = ['studies-official', 'institution-admin'];
/** They see who is enrolled. */
export const ENROLMENT_CONFIRMERS: readonly Role[] = [
  ...CURRICULUM_EDITORS,
  'international-office',
  'faculty-administrator',
];
export const CURRICULUM_READERS: readonly Role[] = [
  ...CASE_READERS,
  'agreement-drafter',
  'institution-admin',
];

const TOKEN = { token: 'nobody-was-ever-given-this-token' };

export const ROUTES: Readonly<Record<string, RouteLine>> = {
  '$.tsx': { kind: 'public', params: { '*': 'nowhere' } },
  '_index.tsx': { kind: 'public' },
  'account._index.tsx': { kind: 'own' },
  'account.role.tsx': { kind: 'own' },
  'account.security.tsx': { kind: 'own' },
  'agreement-invitations.$token.tsx': { kind: 'public', params: TOKEN },
  'agreements.$code.tsx': { kind: 'draft' },
  'agreements.$code_.file.tsx': { kind: 'list', readers: [] },
  'agreements.$code_.history.tsx': { kind: 'list', readers: [] },
  'agreements.$code_.skills.tsx': { kind: 'list', readers: [] },
  'agreements.$code_.workspace.tsx': { kind: 'list', readers: [] },
  'agreements.new.tsx': { kind: 'list', readers: ['agreement-drafter'] },
  'agreements._index.tsx': { kind: 'public' },
  'agreements.mine.tsx': { kind: 'list', readers: DRAFT_READERS },
  'agreements.templates._index.tsx': { kind: 'public' },
  'agreements.templates.$name[.]docx.tsx': { kind: 'public', params: { name: 'example' } },
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
  'api.v1.institutions.tsx': { kind: 'public' },
  'api.v1.opportunities.$id.tsx': { kind: 'public', params: { id: 'no-such-course' } },
  'api.v1.opportunities._index.tsx': { kind: 'public' },
  'courses.$id_.ask.tsx': { kind: 'own' },
  'courses.$id_.dossier.tsx': { kind: 'public', params: { id: 'no-such-course' } },
  'courses.$id_.versions.tsx': { kind: 'public', params: { id: 'no-such-course' } },
  'courses.compare.tsx': { kind: 'public' },
  'explorer.tsx': { kind: 'public' },
  'fields.$code.tsx': { kind: 'public', params: { code: '06' } },
  'fields._index.tsx': { kind: 'public' },
  'providers.$slug.tsx': { kind: 'public', params: { slug: 'no-such-provider' } },
  'providers._index.tsx': { kind: 'public' },
  'questions.$id.tsx': { kind: 'own' },
  'questions._index.tsx': { kind: 'list', readers: [...CASE_READERS, 'learner'] },
  'robots[.]txt.tsx': { kind: 'public' },
  'saved-searches.tsx': { kind: 'own' },
  'skills.$skill.tsx': { kind: 'public', params: { skill: 'no-such-skill' } },
  'skills._index.tsx': { kind: 'public' },
  'courses.$id.tsx': { kind: 'public', params: { id: 'no-such-course' } },
  'courses.$id[.]jsonld.tsx': { kind: 'public', params: { id: 'no-such-course' } },
  'courses.$id[.]ttl.tsx': { kind: 'public', params: { id: 'no-such-course' } },
  'courses[.]atom.tsx': { kind: 'public' },
  'courses._index.tsx': { kind: 'public' },
  'curriculum._index.tsx': { kind: 'list', readers: CURRICULUM_READERS },
  'curriculum.export.$kind[.]csv.tsx': { kind: 'curriculum' },
  'curriculum.faults.$id[.]csv.tsx': { kind: 'curriculum' },
  'curriculum.import.tsx': { kind: 'list', readers: CURRICULUM_EDITORS },
  'curriculum.programmes.$id.tsx': { kind: 'curriculum' },
  'curriculum.regulations.tsx': { kind: 'list', readers: CURRICULUM_READERS },
  'curriculum.students.tsx': { kind: 'list', readers: ENROLMENT_CONFIRMERS },
  'curriculum.versions.$id.tsx': { kind: 'curriculum' },
  'd.$token.tsx': { kind: 'public', params: TOKEN },
  'decisions.$id[.]docx.tsx': { kind: 'record', of: 'decision' },
  'demo.credentials.$name.tsx': { kind: 'public', params: { name: 'nothing.jsonld' } },
  'demo[.]json.tsx': { kind: 'public' },
  'editor.$id.tsx': { kind: 'list', readers: [] },
  'editor.$id_.autosave.tsx': { kind: 'list', readers: [] },
  'editor.$id_.file.tsx': { kind: 'list', readers: [] },
  'editor.$id_.history.tsx': { kind: 'list', readers: [] },
  'editor.$id_.preview.tsx': { kind: 'list', readers: [] },
  'editor[.]csv.tsx': {
    kind: 'list',
    readers: ['course-editor', 'steering-committee', 'auditor'],
  },
  'editor._index.tsx': {
    kind: 'list',
    readers: ['course-editor', 'steering-committee', 'auditor'],
  },
  'editor.module-description[.]docx.tsx': {
    kind: 'list',
    readers: ['course-editor', 'steering-committee', 'auditor'],
  },
  'editor.new.tsx': { kind: 'list', readers: ['course-editor'] },
  'editor.records.tsx': { kind: 'list', readers: ['course-editor'] },
  'editor.skills.tsx': {
    kind: 'list',
    readers: ['course-editor', 'agreement-drafter', 'studies-official', 'institution-admin'],
  },
  'find.institutions.tsx': { kind: 'own' },
  'forgot-password.tsx': { kind: 'public' },
  'help.shortcuts.tsx': { kind: 'public' },
  'imports.$id.tsx': { kind: 'list', readers: [] },
  'imports.$id_.faults[.]csv.tsx': { kind: 'list', readers: [] },
  'imports._index.tsx': {
    kind: 'list',
    readers: ['course-editor', 'institution-admin', 'operator'],
  },
  'institutions.$slug.tsx': { kind: 'public', params: { slug: 'rochefleur' } },
  'invitations.$token.tsx': { kind: 'public', params: TOKEN },
  'network._index.tsx': { kind: 'public' },
  'network.membership.tsx': { kind: 'list', readers: ['institution-admin', 'steering-committee'] },
  'network.partners.tsx': { kind: 'list', readers: ['institution-admin'] },
  'preferences.tsx': { kind: 'public' },
  'register.tsx': { kind: 'public' },
  'register_.sent.tsx': { kind: 'public' },
  'requests._index.tsx': { kind: 'list', readers: ['learner'] },
  'requests.new.tsx': { kind: 'own' },
  'requests.new_.paper.tsx': { kind: 'own' },
  'reset-password.tsx': { kind: 'public' },
  'review.$id.tsx': { kind: 'list', readers: [] },
  'review[.]csv.tsx': { kind: 'list', readers: ['steering-committee'] },
  'review._index.tsx': { kind: 'list', readers: ['steering-committee'] },
  'settings.accreditation.tsx': { kind: 'list', readers: ['auditor', 'operator'] },
  'settings.approval-route.tsx': { kind: 'list', readers: ['institution-admin'] },
  'settings.people.tsx': { kind: 'list', readers: ['institution-admin', 'auditor', 'operator'] },
  'settings.told.tsx': { kind: 'list', readers: ['institution-admin'] },
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
