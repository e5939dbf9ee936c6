/** What can be done to an agreement as a whole, each with who may do it. */
export const ACTS = [
  ['resume', 'end'],
  ['decline-resume', 'end'],
  ['ask-resume', 'end'],
  ['take-resume-wish-back', 'end'],
  ['take-notice-back', 'end'],
  ['decline-end', 'end'],
  ['amend', 'edit'],
  ['reopen', 'approve'],
  ['abandon', 'edit'],
  ['withdraw', 'edit'],
  ['suspend', 'end'],
  ['give-notice', 'end'],
  ['terminate', 'end'],
  ['terminate-for-breach', 'end'],
] as const;
const RENEWAL = ['renew', 'take-renewal-back', 'not-renew', 'take-refusal-back'] as const;
export type Act = (typeof ACTS)[number][0] | (typeof RENEWAL)[number];
export const NOTED: ReadonlySet<Act> = new Set([
  'reopen',
  'suspend',
  'ask-resume',
  'decline-resume',
  'decline-end',
  'give-notice',
  'take-notice-back',
  'terminate',
  'terminate-for-breach',
  'not-renew',
]);
/** Their reasons stand on the public page of an agreement that is published in full. */
export const SHOWN: ReadonlySet<Act> = new Set([
  'suspend',
  'give-notice',
  'terminate',
  'terminate-for-breach',
]);
/** Open to whoever came by invitation, too. */
export const OF_GUESTS: ReadonlySet<Act> = new Set([
  'withdraw',
  'ask-resume',
  'take-resume-wish-back',
]);
/** A reason may be given; the others read it. */
export const MAY_BE_NOTED: ReadonlySet<Act> = new Set(['abandon', 'withdraw']);
export const GRAVE: ReadonlySet<Act> = new Set([
  'abandon',
  'withdraw',
  'suspend',
  'give-notice',
  'terminate',
  'terminate-for-breach',
  'not-renew',
]);

/** They answer how it stands today, so they come first: before renewal, and before what ends it. */
export const ANSWERS: ReadonlySet<Act> = new Set([
  'resume',
  'decline-resume',
  'ask-resume',
  'take-resume-wish-back',
  'take-notice-back',
  'decline-end',
]);

/** Nothing changes by them: a wish of one's own is taken back, that of another declined. */
const ASIDE: ReadonlySet<Act> = new Set([
  'take-renewal-back',
  'take-resume-wish-back',
  'decline-resume',
  'decline-end',
]);
export const lookOf = (act: Act) =>
  GRAVE.has(act) ? 'danger' : ASIDE.has(act) ? 'secondary' : 'primary';
