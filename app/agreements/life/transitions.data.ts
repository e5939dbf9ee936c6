/** The one table of an agreement version's life: from where, to where, and what must be at hand. */
import { SIGNED_STATUSES, STANDING_STATUSES } from '../agreement-state';

export const AGREEMENT_ACTIONS = [
  'submit',
  'request-changes',
  'take-request-back',
  'approve',
  'take-approval-back',
  'freeze',
  'reopen',
  'sign',
  'publish',
  'amend',
  'abandon',
  'withdraw',
  'suspend',
  'resume',
  'ask-resume',
  'take-resume-wish-back',
  'decline-resume',
  'give-notice',
  'take-notice-back',
  'terminate',
  'decline-end',
  'terminate-for-breach',
  'enter-into-force',
  'begin-expiring',
  'expire',
  'supersede',
] as const;
export type AgreementAction = (typeof AGREEMENT_ACTIONS)[number];

export type LifeStatus =
  | 'draft'
  | 'in-review'
  | 'changes-requested'
  | 'terms-agreed'
  | 'awaiting-signatures'
  | 'signed'
  | 'in-force'
  | 'expiring'
  | 'expired'
  | 'amendment'
  | 'superseded'
  | 'notice-given'
  | 'terminated'
  | 'suspended'
  | 'withdrawn';

/** What must hold before an action. */
export type LifeRequirement =
  /** No mandatory field and no placeholder is left. */
  | 'complete'
  | 'note'
  /** This party asked for the changes. */
  | 'own-request'
  /** Every step of the own internal route is done for these terms. */
  | 'own-route'
  /** The hash the person read is the hash the version has. */
  | 'same-hash'
  | 'never-approved'
  | 'nobody-signed'
  /** Whoever signed asks for it, or nobody has. */
  | 'signers-agree'
  | 'end-reached'
  | 'all-consent'
  | 'by-coordinator'
  | 'is-amendment'
  | 'other-party-reads'
  /** The text lets one party suspend the agreement as a whole (§20). */
  | 'suspends-whole'
  /** This party suspended it. */
  | 'own-suspension'
  /** Another party suspended it. */
  | 'their-suspension'
  | 'begun'
  /** Every suggestion is accepted, declined or taken back; under review of a whole text they may wait. */
  | 'suggestions-answered';

export interface LifeRow {
  readonly from: readonly LifeStatus[];
  /** `same`: stays; `before`: what a suspension, notice or amendment interrupted. */
  readonly to: LifeStatus | 'same' | 'before';
  readonly requires: readonly LifeRequirement[];
  /** Statuses in which the action has already taken effect: a repeat is answered, not failed. */
  readonly doneIn: readonly LifeStatus[];
  /** Nobody's act but the calendar's. */
  readonly byDate?: true;
}

export const DRAFTING: readonly LifeStatus[] = ['draft', 'in-review', 'changes-requested'];
/** In these the text may still change; a ★ change leads back to review. */
export const EDITABLE: readonly LifeStatus[] = [...DRAFTING, 'terms-agreed'];
export const SIGNED_ON: readonly LifeStatus[] = SIGNED_STATUSES;
const APPLYING: readonly LifeStatus[] = ['in-force', 'expiring'];
/** An amendment that is drafted takes nobody the right to stop or end what is in force. */
const BINDING: readonly LifeStatus[] = [...APPLYING, 'amendment'];

export const LIFE: Readonly<Record<AgreementAction, LifeRow>> = {
  submit: {
    from: ['draft', 'changes-requested'],
    to: 'in-review',
    requires: ['complete'],
    doneIn: ['in-review', 'terms-agreed', 'awaiting-signatures', ...SIGNED_ON],
  },
  'request-changes': {
    from: ['in-review'],
    to: 'changes-requested',
    requires: ['note', 'other-party-reads'],
    doneIn: ['changes-requested'],
  },
  'take-request-back': {
    from: ['changes-requested'],
    to: 'in-review',
    requires: ['own-request'],
    doneIn: ['in-review'],
  },
  approve: {
    from: ['in-review'],
    to: 'same',
    requires: ['complete', 'same-hash', 'by-coordinator', 'own-route', 'suggestions-answered'],
    doneIn: ['terms-agreed', 'awaiting-signatures', ...SIGNED_ON],
  },
  'take-approval-back': {
    from: ['in-review', 'changes-requested'],
    to: 'same',
    requires: [],
    doneIn: [],
  },
  freeze: {
    from: ['terms-agreed'],
    to: 'awaiting-signatures',
    requires: ['complete', 'suggestions-answered'],
    doneIn: ['awaiting-signatures', ...SIGNED_ON],
  },
  reopen: {
    from: ['terms-agreed', 'awaiting-signatures'],
    to: 'in-review',
    requires: ['note', 'signers-agree'],
    doneIn: ['in-review'],
  },
  sign: {
    from: ['awaiting-signatures'],
    to: 'same',
    requires: ['same-hash'],
    doneIn: SIGNED_ON,
  },
  publish: {
    from: SIGNED_ON,
    to: 'same',
    requires: [],
    doneIn: [],
  },
  amend: {
    from: ['signed', ...APPLYING],
    to: 'amendment',
    requires: [],
    doneIn: ['amendment'],
  },
  abandon: {
    from: [...EDITABLE, 'awaiting-signatures'],
    to: 'withdrawn',
    requires: ['is-amendment', 'nobody-signed'],
    doneIn: ['withdrawn'],
  },
  withdraw: {
    from: DRAFTING,
    to: 'withdrawn',
    requires: ['never-approved'],
    doneIn: ['withdrawn'],
  },
  suspend: {
    from: BINDING,
    to: 'suspended',
    requires: ['suspends-whole', 'begun', 'note'],
    doneIn: ['suspended'],
  },
  resume: { from: ['suspended'], to: 'before', requires: ['own-suspension'], doneIn: BINDING },
  'ask-resume': {
    from: ['suspended'],
    to: 'same',
    requires: ['their-suspension', 'note'],
    doneIn: BINDING,
  },
  'take-resume-wish-back': { from: ['suspended'], to: 'same', requires: [], doneIn: BINDING },
  'decline-resume': {
    from: ['suspended'],
    to: 'same',
    requires: ['own-suspension', 'note'],
    doneIn: BINDING,
  },
  'give-notice': {
    from: [...BINDING, 'suspended'],
    to: 'notice-given',
    requires: ['begun', 'note'],
    doneIn: ['notice-given', 'terminated'],
  },
  'take-notice-back': {
    from: ['notice-given'],
    to: 'before',
    requires: ['note'],
    doneIn: BINDING,
  },
  terminate: {
    from: ['signed', ...BINDING, 'suspended', 'notice-given'],
    to: 'terminated',
    requires: ['all-consent'],
    doneIn: ['terminated'],
  },
  'decline-end': {
    from: ['signed', ...BINDING, 'suspended', 'notice-given'],
    to: 'same',
    requires: ['note'],
    doneIn: ['terminated'],
  },
  'terminate-for-breach': {
    from: ['signed', ...BINDING, 'suspended', 'notice-given'],
    to: 'terminated',
    requires: ['note'],
    doneIn: ['terminated'],
  },
  'enter-into-force': {
    from: ['signed'],
    to: 'in-force',
    requires: ['begun'],
    doneIn: [...APPLYING, 'expired'],
    byDate: true,
  },
  'begin-expiring': {
    from: ['in-force'],
    to: 'expiring',
    requires: [],
    doneIn: ['expiring', 'expired'],
    byDate: true,
  },
  expire: {
    from: ['in-force', 'expiring', 'signed', 'amendment', 'suspended'],
    to: 'expired',
    requires: ['end-reached'],
    doneIn: ['expired', 'terminated'],
    byDate: true,
  },
  supersede: {
    from: STANDING_STATUSES,
    to: 'superseded',
    requires: [],
    doneIn: ['superseded'],
    byDate: true,
  },
};
