/** Where an agreement version stands on a day: its dates decide once it is signed. Pure. */

/** Days before the end from which an agreement counts as expiring (first reminder: 180). */
export const EXPIRING_DAYS = 180;
const DAY = 86_400_000;

export interface AgreementPeriod {
  /** The status recorded; see AGREEMENT_STATUSES in db/schema/agreements. */
  readonly status: string;
  /** 'YYYY-MM-DD', both inclusive. */
  readonly inForceFrom: string | null;
  readonly inForceUntil: string | null;
}

/** Statuses whose meaning moves with the calendar. */
export const DATE_DRIVEN_STATUSES = ['signed', 'in-force', 'expiring'] as const;
const DATE_DRIVEN: ReadonlySet<string> = new Set(DATE_DRIVEN_STATUSES);

/** Statuses in which a version binds, between its dates. */
export const BINDING_STATUSES = [...DATE_DRIVEN_STATUSES, 'amendment', 'notice-given'] as const;

/** Agreed and not over: it binds, or does so again once it is resumed. */
export const STANDING_STATUSES = [...BINDING_STATUSES, 'suspended'] as const;

/** Signed at some time, whatever became of it since. */
export const SIGNED_STATUSES = [
  ...STANDING_STATUSES,
  'expired',
  'superseded',
  'terminated',
] as const;

const OVER: ReadonlySet<string> = new Set(['expired', 'superseded', 'terminated']);

/** What is over cannot be joined; its text can still serve. */
export const isOver = (state: string): boolean => OVER.has(state);

export function agreementStateOn(period: AgreementPeriod, today: string): string {
  const { status, inForceFrom, inForceUntil } = period;
  const ended = inForceUntil !== null && inForceUntil < today;
  const noticed = status === 'notice-given';
  if (!noticed && status !== 'amendment' && !DATE_DRIVEN.has(status)) return status;
  if (ended) return noticed ? 'terminated' : 'expired';
  if (inForceFrom === null || inForceFrom > today) return 'signed';
  if (noticed) return status;
  // What is being amended is told as in force until it ends: its next version is in work.
  if (status === 'amendment') return 'in-force';
  if (inForceUntil !== null && daysBetween(today, inForceUntil) <= EXPIRING_DAYS) return 'expiring';
  return 'in-force';
}

const daysBetween = (from: string, until: string): number =>
  (Date.parse(until) - Date.parse(from)) / DAY;

/** What a visitor asks first: does it apply now, later, no more, for the time being not, or is it not yet agreed? */
export const AGREEMENT_PHASES = [
  'applies',
  'starts',
  'suspended',
  'ended',
  'in-preparation',
] as const;
export type AgreementPhase = (typeof AGREEMENT_PHASES)[number];

export const STATES_OF_PHASE: Readonly<Record<AgreementPhase, readonly string[]>> = {
  applies: ['in-force', 'expiring', 'notice-given'],
  starts: ['signed'],
  suspended: ['suspended'],
  ended: ['expired', 'superseded', 'terminated'],
  'in-preparation': [
    'draft',
    'in-review',
    'changes-requested',
    'terms-agreed',
    'awaiting-signatures',
    'withdrawn',
  ],
};

export function phaseOf(state: string): AgreementPhase {
  return (
    AGREEMENT_PHASES.find((phase) => STATES_OF_PHASE[phase].includes(state)) ?? 'in-preparation'
  );
}
