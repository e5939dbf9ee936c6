/** The life of an import: read through first, then carried out, stopped or not. Pure. */

const IMPORT_STATES = [
  'checking',
  'checked',
  'queued',
  'running',
  'stopped',
  'finished',
  'failed',
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

export type ImportAction = 'check' | 'start' | 'stop' | 'discard';

const FROM: Readonly<Record<ImportAction, readonly ImportState[]>> = {
  check: ['checked', 'failed'],
  start: ['checked', 'stopped'],
  stop: ['queued', 'running'],
  discard: ['checked', 'failed', 'stopped'],
};

/** What may be done to an import in that state. */
export const mayDo = (action: ImportAction, state: ImportState): boolean =>
  FROM[action].includes(state);

/** States that an action may begin in: the condition of the update that makes it. */
export const statesFor = (action: ImportAction): readonly ImportState[] => FROM[action];

/** The counts of the dry run make room for those of the run. */
export const BEGINNING = { done: 0, created: 0, changed: 0, unchanged: 0, refused: 0 } as const;

/** It moves on by itself: pages look again. */
export const isUnderWay = (state: ImportState): boolean =>
  state === 'checking' || state === 'queued' || state === 'running';

/** Why an import failed as a whole; each has a text under `failure` in the imports texts. */
const IMPORT_FAILURES = [
  'unreadable',
  'unrecognised',
  'too-large',
  'missing-columns',
  'gone',
  'other',
] as const;
export type ImportFailure = (typeof IMPORT_FAILURES)[number];
