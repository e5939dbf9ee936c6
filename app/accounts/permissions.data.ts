/**
 * Who may do what: the one table. A row is an action, a cell how far a role reaches with it:
 * `own` (the person the record is about), `unit` (the unit of the role, or the whole institution
 * when the role names none), `unit-or-shared` (also what belongs to no unit), `institution`,
 * `network` (any). No cell: not at all.
 */
import type { Role } from '~/accounts/roles';

export type Scope = 'own' | 'unit' | 'unit-or-shared' | 'institution' | 'network';
export type Row = Readonly<Partial<Record<Role, Scope>>>;

const OFFICE = { 'international-office': 'institution', 'faculty-administrator': 'unit' } as const;
const SECOND = { 'recognition-curator': 'unit', 'committee-secretary': 'unit' } as const;
const STUDIES = { 'studies-official': 'unit' } as const;
const PANEL = { 'appeal-panel': 'institution' } as const;
const CASE_STAFF = { ...OFFICE, ...SECOND, ...STUDIES, ...PANEL } as const;
const LEARNER = { learner: 'own' } as const;
const AUDITOR = { auditor: 'institution' } as const;
const ADMIN = { 'institution-admin': 'institution' } as const;
/** Where a party acts through a faculty, those whose role names another one are outside. */
const DRAFTER = { 'agreement-drafter': 'unit' } as const;
const SIGNATORY = { signatory: 'unit' } as const;
const PARTIES = { ...DRAFTER, ...SIGNATORY, 'legal-reviewer': 'unit' } as const;

const row = (...cells: readonly Row[]): Row => Object.assign({}, ...cells);

export const PERMISSIONS = {
  /* A case, from filing to the record. */
  'case.file': row(LEARNER, OFFICE),
  'case.read': row(LEARNER, CASE_STAFF, AUDITOR),
  'case.list': row(LEARNER, CASE_STAFF, AUDITOR),
  'case.check-completeness': row(OFFICE),
  'case.request-info': row(OFFICE),
  'case.answer': row(LEARNER, OFFICE),
  'case.withdraw': row(LEARNER, OFFICE),
  'case.complete': row({ 'faculty-administrator': 'unit' }),
  'case.edit': row({ 'faculty-administrator': 'unit' }, SECOND, PANEL),
  'case.confirm': row(OFFICE, SECOND, PANEL),
  'case.hear': row({ 'faculty-administrator': 'unit', 'recognition-curator': 'unit' }, STUDIES),
  'case.sign-curator': row({ 'recognition-curator': 'unit' }),
  'case.enter-committee': row({ 'committee-secretary': 'unit' }),
  'case.return-to-faculty': row(SECOND),
  'case.sign-studies': row(STUDIES),
  'case.return-from-studies': row(STUDIES),
  'case.notify': row(OFFICE, STUDIES),
  'case.record': row(STUDIES),
  'case.accept-credit': row(LEARNER),
  'case.open-appeal': row(LEARNER, PANEL, { 'faculty-administrator': 'unit' }),
  'case.decide-appeal': row(PANEL),
  'case.rectify': row(STUDIES),
  'case.revoke': row(STUDIES),
  'case.note-internal': row(CASE_STAFF),
  'case.read-internal-notes': row(CASE_STAFF, AUDITOR),
  'case.note-learner': row(CASE_STAFF),

  /* A question before enrolling. */
  'prospect.ask': row(LEARNER),
  'prospect.read': row(LEARNER, CASE_STAFF, AUDITOR),
  'prospect.answer': row(OFFICE, { 'recognition-curator': 'unit' }),

  /* What was handed in. */
  'document.add': row(LEARNER, OFFICE),
  'document.read': row(LEARNER, CASE_STAFF, AUDITOR),
  'document.check': row(OFFICE),
  'credential.submit': row(LEARNER),
  'credential.read': row(LEARNER, CASE_STAFF, AUDITOR),
  /** National number, gender, address, photo: hidden from those who judge the learning. */
  'holder.read-sensitive': row(LEARNER, { 'international-office': 'institution' }, STUDIES),
  /** See who is enrolled, and say that what a student stated is so. */
  'enrolment.confirm': row(OFFICE, STUDIES, ADMIN),

  /* What was decided. */
  'decision.read': row(LEARNER, CASE_STAFF, AUDITOR),
  'decision.download-letter': row(LEARNER, CASE_STAFF, AUDITOR),
  'decision.share': row(LEARNER),

  /* Agreements and the catalogue. */
  'learning-agreement.read': row(LEARNER, CASE_STAFF, AUDITOR),
  'learning-agreement.manage': row({ 'international-office': 'institution' }),
  'agreement.read-draft': row(PARTIES, ADMIN, AUDITOR),
  'agreement.edit': row(DRAFTER),
  'agreement.review': row({ 'legal-reviewer': 'unit' }),
  'agreement.comment': row(PARTIES),
  'agreement.route': row(PARTIES),
  'agreement.approve': row(DRAFTER, SIGNATORY),
  'agreement.sign': row(SIGNATORY),
  'agreement.publish': row(DRAFTER, SIGNATORY),
  /** Suspend, give notice, end by consent. */
  'agreement.end': row(SIGNATORY),
  'catalogue.read-draft': row(
    { 'course-editor': 'unit-or-shared', 'steering-committee': 'network' },
    AUDITOR,
  ),
  'catalogue.edit': row({ 'course-editor': 'unit-or-shared' }),
  /** Say which unit's editors write a course. */
  'catalogue.link-unit': row({ 'course-editor': 'unit' }),
  /** Courses from files: those they may edit, their own institution's, or anybody's. */
  'catalogue.import': row({ 'course-editor': 'unit' }, ADMIN, { operator: 'network' }),
  'catalogue.review': row({ 'steering-committee': 'network' }),
  'curriculum.read': row(CASE_STAFF, { 'agreement-drafter': 'institution' }, ADMIN, AUDITOR),
  'curriculum.edit': row(STUDIES, ADMIN),
  'membership.decide': row({ 'steering-committee': 'network' }),
  /** Apply, take the application back, leave. */
  'membership.apply': row(ADMIN),

  /* Running an institution, and the installation. */
  'statistics.read': row(CASE_STAFF, ADMIN, AUDITOR),
  'people.read': row(ADMIN, AUDITOR),
  'people.manage': row(ADMIN),
  'institution.configure': row(ADMIN),
  'audit.read': row(ADMIN, AUDITOR),
  'institution.appoint-admin': row({ operator: 'network' }),
  /** Of anybody but an operator; administrators do it for their own people with `people.manage`. */
  'factor.remove': row({ operator: 'network' }),
  'trust.read': row({ operator: 'network' }, AUDITOR),
  'trust.manage': row({ operator: 'network' }),
  'audit.verify': row({ operator: 'network' }),
} as const satisfies Record<string, Row>;

/** Actions that change nothing: any role held serves for them, not only the one acted in. */
export const READ_ACTIONS: ReadonlySet<string> = new Set([
  'case.read',
  'case.read-internal-notes',
  'prospect.read',
  'document.read',
  'credential.read',
  'holder.read-sensitive',
  'decision.read',
  'decision.download-letter',
  'learning-agreement.read',
  'agreement.read-draft',
  'catalogue.read-draft',
  'curriculum.read',
  'statistics.read',
  'people.read',
  'audit.read',
  'trust.read',
  'audit.verify',
]);

/** The permission each action of the workflow asks for (recognition's table of transitions). */
export const WORKFLOW_PERMISSIONS = {
  submit: 'case.file',
  'start-completeness-check': 'case.check-completeness',
  'request-info': 'case.request-info',
  'answer-info': 'case.answer',
  'begin-assessment': 'case.complete',
  'hold-hearing': 'case.hear',
  'answer-hearing': 'case.answer',
  'lapse-hearing': 'case.hear',
  'send-to-curator': 'case.complete',
  'curator-approve': 'case.sign-curator',
  'curator-return': 'case.return-to-faculty',
  'enter-committee-decision': 'case.enter-committee',
  'studies-approve': 'case.sign-studies',
  'studies-return': 'case.return-from-studies',
  notify: 'case.notify',
  record: 'case.record',
  withdraw: 'case.withdraw',
  'accept-credit': 'case.accept-credit',
  'decline-credit': 'case.accept-credit',
  'open-appeal': 'case.open-appeal',
  'confirm-decision': 'case.decide-appeal',
  'change-decision': 'case.decide-appeal',
  'order-decision': 'case.decide-appeal',
  rectify: 'case.rectify',
  revoke: 'case.revoke',
} as const satisfies Record<string, keyof typeof PERMISSIONS>;
