/** What a party asks for and another has not answered yet, and which tasks are a signatory's. Pure. */
import { phaseOf } from './agreement-state';
import type { Ending } from './life/standing';
import type { Task } from './life/turn';

export interface Wish {
  readonly what: 'end' | 'reopen';
  /** The reader's institution asks for it too. */
  readonly own: boolean;
}

interface AskedVersion {
  readonly status: string;
  readonly ending: Ending | null;
  readonly reopening: { readonly consents: readonly string[] } | null;
}

/** The wish to end it or to open its frozen text again; `state`: as the calendar has it. */
export function wishOf(
  { status, ending, reopening }: AskedVersion,
  state: string,
  institutionId: string,
): Wish | null {
  const asked = (what: Wish['what'], by: readonly string[] = []) =>
    by.length === 0 ? null : { what, own: by.includes(institutionId) };
  if (status === 'awaiting-signatures') return asked('reopen', reopening?.consents);
  return phaseOf(state) === 'ended' ? null : asked('end', ending?.consents);
}

/** A party asks the one that suspended it to resume it. */
export const asksToResume = ({ status, ending }: Omit<AskedVersion, 'reopening'>): boolean =>
  status === 'suspended' && (ending?.resumeAsked ?? []).length > 0;

const OF_SIGNATORIES: ReadonlySet<Task> = new Set([
  'decide-renewal',
  'answer-resume',
  'answer-end',
  'sign',
]);

/** Only a signatory of the institution can see to it. */
export const isOfSignatories = (task: Task | null): boolean =>
  task !== null && OF_SIGNATORIES.has(task);
