/** The one table of the workflow: from where, to where, by whom, and what must be at hand. */
import type { CaseRole, SignatureStep } from '~/recognition/case-facts';
import type { CaseStatus } from '~/recognition/proposal';

export const CASE_ACTIONS = [
  'submit',
  'start-completeness-check',
  'request-info',
  'answer-info',
  'begin-assessment',
  'hold-hearing',
  'answer-hearing',
  'lapse-hearing',
  'send-to-curator',
  'curator-approve',
  'curator-return',
  'enter-committee-decision',
  'studies-approve',
  'studies-return',
  'notify',
  'record',
  'withdraw',
  'accept-credit',
  'decline-credit',
  'open-appeal',
  'confirm-decision',
  'change-decision',
  'order-decision',
  'rectify',
  'revoke',
] as const;
export type CaseAction = (typeof CASE_ACTIONS)[number];

/** What must be at hand before an action; completeness.ts says what each asks. */
export type Requirement =
  | 'evidence'
  | 'file-complete'
  | 'note'
  | 'decisions'
  | 'basis'
  | 'hearing-before-refusal'
  | 'hearing-can-open'
  | 'hearing-time-passed'
  | 'hearing-before-revocation'
  | 'minutes'
  | 'proof'
  | 'package'
  | 'appeal-has-object'
  | 'appeal-in-time'
  | 'nothing-decided'
  | 'something-decided';

export interface TransitionRow {
  from: readonly CaseStatus[];
  /** `same`: stays; `before`: the status that a hearing or an appeal interrupted. */
  to: CaseStatus | 'same' | 'before' | 'returned';
  roles: readonly CaseRole[];
  requires: readonly Requirement[];
  /** The station this action signs. */
  signs?: SignatureStep;
  /** Statuses in which the action has already taken effect: a repeat is answered, not failed. */
  doneIn: readonly CaseStatus[];
}

const OFFICE = ['international-office', 'faculty-administrator'] as const;
const SECOND = ['recognition-curator', 'committee-secretary'] as const;
const FINAL_CHECKS = ['decisions', 'basis', 'hearing-before-refusal'] as const;
const ROAD: readonly CaseStatus[] = [
  'submitted',
  'completeness-check',
  'info-requested',
  'under-assessment',
  'hearing',
  'curator-review',
  'studies-review',
  'decided',
  'notified',
  'recorded',
];
const since = (status: CaseStatus) => ROAD.slice(ROAD.indexOf(status));
const UNDECIDED: readonly CaseStatus[] = ['draft', ...ROAD.slice(0, ROAD.indexOf('decided'))];
const STANDING: readonly CaseStatus[] = [
  'notified',
  'recorded',
  'decision-confirmed',
  'decision-changed',
  'rectified',
];

export const TRANSITIONS: Readonly<Record<CaseAction, TransitionRow>> = {
  submit: {
    from: ['draft'],
    to: 'submitted',
    roles: ['learner', ...OFFICE],
    requires: ['evidence'],
    doneIn: since('submitted'),
  },
  'start-completeness-check': {
    from: ['submitted'],
    to: 'completeness-check',
    roles: OFFICE,
    requires: [],
    doneIn: since('completeness-check'),
  },
  'request-info': {
    from: ['completeness-check', 'under-assessment'],
    to: 'info-requested',
    roles: OFFICE,
    requires: ['note'],
    doneIn: ['info-requested'],
  },
  'answer-info': {
    from: ['info-requested'],
    to: 'completeness-check',
    roles: ['learner', ...OFFICE],
    requires: ['note'],
    doneIn: ['completeness-check', ...since('under-assessment')],
  },
  'begin-assessment': {
    from: ['completeness-check'],
    to: 'under-assessment',
    roles: ['faculty-administrator'],
    requires: ['file-complete'],
    doneIn: since('under-assessment'),
  },
  'hold-hearing': {
    from: ['under-assessment', ...STANDING],
    to: 'hearing',
    roles: ['faculty-administrator', 'recognition-curator', 'studies-official'],
    requires: ['note', 'hearing-can-open'],
    doneIn: ['hearing'],
  },
  'answer-hearing': {
    from: ['hearing'],
    to: 'before',
    roles: ['learner', ...OFFICE],
    requires: ['note'],
    doneIn: [],
  },
  'lapse-hearing': {
    from: ['hearing'],
    to: 'before',
    roles: ['faculty-administrator', 'recognition-curator', 'studies-official'],
    requires: ['hearing-time-passed'],
    doneIn: [],
  },
  'send-to-curator': {
    from: ['under-assessment'],
    to: 'curator-review',
    roles: ['faculty-administrator'],
    requires: FINAL_CHECKS,
    signs: 'administrator',
    doneIn: since('curator-review'),
  },
  'curator-approve': {
    from: ['curator-review'],
    to: 'studies-review',
    roles: ['recognition-curator'],
    requires: FINAL_CHECKS,
    signs: 'curator',
    doneIn: since('studies-review'),
  },
  'curator-return': {
    from: ['curator-review'],
    to: 'under-assessment',
    roles: SECOND,
    requires: ['note'],
    doneIn: ['under-assessment'],
  },
  'enter-committee-decision': {
    from: ['curator-review'],
    to: 'studies-review',
    roles: ['committee-secretary'],
    requires: ['minutes', ...FINAL_CHECKS],
    signs: 'committee',
    doneIn: since('studies-review'),
  },
  'studies-approve': {
    from: ['studies-review'],
    to: 'decided',
    roles: ['studies-official'],
    requires: FINAL_CHECKS,
    signs: 'studies',
    doneIn: [...since('decided'), 'appeal-open', ...STANDING],
  },
  'studies-return': {
    from: ['studies-review'],
    to: 'returned',
    roles: ['studies-official'],
    requires: ['note'],
    doneIn: ['curator-review', 'under-assessment'],
  },
  notify: {
    from: ['decided', 'rectified', 'decision-changed'],
    to: 'notified',
    roles: [...OFFICE, 'studies-official'],
    requires: ['proof'],
    doneIn: ['notified', 'recorded'],
  },
  record: {
    from: ['notified', 'decision-confirmed'],
    to: 'recorded',
    roles: ['studies-official'],
    requires: [],
    doneIn: ['recorded'],
  },
  withdraw: {
    from: UNDECIDED,
    to: 'withdrawn',
    roles: ['learner', ...OFFICE],
    requires: ['note'],
    doneIn: ['withdrawn'],
  },
  'accept-credit': {
    from: ['notified', 'decision-confirmed'],
    to: 'same',
    roles: ['learner'],
    requires: ['package'],
    doneIn: [],
  },
  'decline-credit': {
    from: ['notified', 'decision-confirmed'],
    to: 'same',
    roles: ['learner'],
    requires: ['package'],
    doneIn: [],
  },
  'open-appeal': {
    from: [...ROAD.filter((each) => each !== 'decided'), 'rectified', 'decision-changed'],
    to: 'appeal-open',
    roles: ['learner', 'appeal-panel', 'faculty-administrator'],
    requires: ['note', 'appeal-has-object', 'appeal-in-time'],
    doneIn: ['appeal-open'],
  },
  'confirm-decision': {
    from: ['appeal-open'],
    to: 'decision-confirmed',
    roles: ['appeal-panel'],
    requires: ['note', 'something-decided'],
    doneIn: ['decision-confirmed'],
  },
  'change-decision': {
    from: ['appeal-open'],
    to: 'decision-changed',
    roles: ['appeal-panel'],
    requires: ['note', 'something-decided', ...FINAL_CHECKS],
    doneIn: ['decision-changed'],
  },
  'order-decision': {
    from: ['appeal-open'],
    to: 'before',
    roles: ['appeal-panel'],
    requires: ['note', 'nothing-decided'],
    doneIn: [],
  },
  rectify: {
    from: ['decided', 'notified', 'recorded', 'decision-confirmed', 'decision-changed'],
    to: 'rectified',
    roles: ['studies-official'],
    requires: ['note'],
    doneIn: ['rectified'],
  },
  revoke: {
    from: STANDING,
    to: 'revoked',
    roles: ['studies-official'],
    requires: ['note', 'hearing-before-revocation'],
    doneIn: ['revoked'],
  },
};

/** Who acts next, by status; empty where nobody must. */
export const WHO_ACTS: Readonly<Record<CaseStatus, readonly CaseRole[]>> = {
  draft: ['learner'],
  submitted: OFFICE,
  'completeness-check': ['faculty-administrator'],
  'info-requested': ['learner'],
  'under-assessment': ['faculty-administrator'],
  hearing: ['learner'],
  'curator-review': SECOND,
  'studies-review': ['studies-official'],
  decided: ['studies-official', 'faculty-administrator'],
  notified: ['studies-official'],
  recorded: [],
  withdrawn: [],
  'appeal-open': ['appeal-panel'],
  'decision-confirmed': ['studies-official'],
  'decision-changed': ['studies-official', 'faculty-administrator'],
  rectified: ['studies-official', 'faculty-administrator'],
  revoked: [],
};

/** Who may edit packages, basis and confirmations, by status; everyone else reads. */
export const EDITABLE_BY: Readonly<Partial<Record<CaseStatus, readonly CaseRole[]>>> = {
  'completeness-check': ['faculty-administrator'],
  'under-assessment': ['faculty-administrator'],
  'curator-review': SECOND,
  'appeal-open': ['appeal-panel'],
};
