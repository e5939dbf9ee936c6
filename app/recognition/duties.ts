/**
 * Separation of duties: preparer, second signatory and studies official are three people, nobody
 * works on their own case, and who signed does not judge the appeal. A deputy is judged by their
 * own person, whoever they stand in for.
 */
import type { CaseActor, CaseFacts, SignatureStep } from '~/recognition/case-facts';
import type { CaseAction } from '~/recognition/states.data';

export type DutyCode =
  | 'duty.own-case'
  | 'duty.prepared-it'
  | 'duty.signed-second'
  | 'duty.signed-it'
  | 'duty.held-the-hearing';

const SECOND_STEP: readonly SignatureStep[] = ['curator', 'committee'];

/** Everyone who completed the form: the last editor, and who signed it over. */
function preparersOf(kase: CaseFacts): string[] {
  const signed = signersOf(kase, ['administrator']);
  return kase.preparedById === null ? signed : [kase.preparedById, ...signed];
}

const signersOf = (kase: CaseFacts, steps: readonly SignatureStep[]): string[] =>
  kase.signatures.filter((each) => steps.includes(each.step)).map((each) => each.personId);

/** The duty that forbids this action to a member of staff, or null. */
export function dutyViolation(
  kase: CaseFacts,
  action: CaseAction,
  actor: Pick<CaseActor, 'personId'>,
): DutyCode | null {
  const { personId } = actor;
  if (personId === kase.learnerId) return 'duty.own-case';
  switch (action) {
    case 'curator-approve':
    case 'enter-committee-decision':
      return preparersOf(kase).includes(personId) ? 'duty.prepared-it' : null;
    case 'studies-approve':
      if (preparersOf(kase).includes(personId)) return 'duty.prepared-it';
      return signersOf(kase, SECOND_STEP).includes(personId) ? 'duty.signed-second' : null;
    case 'confirm-decision':
    case 'change-decision':
    case 'order-decision':
      if (preparersOf(kase).includes(personId)) return 'duty.prepared-it';
      return kase.signatures.some((each) => each.personId === personId) ? 'duty.signed-it' : null;
    case 'revoke':
      return kase.hearing?.heldById === personId ? 'duty.held-the-hearing' : null;
    default:
      return null;
  }
}

/**
 * Signatures that a return clears: those of the station it goes back to and of every later one.
 * They stay readable on file, but no longer count.
 */
export function clearedByReturn(kase: CaseFacts, to: 'faculty' | 'second-step'): SignatureStep[] {
  const cleared: SignatureStep[] =
    to === 'faculty'
      ? ['administrator', 'curator', 'committee', 'studies']
      : ['curator', 'committee', 'studies'];
  return cleared.filter((step) => kase.signatures.some((each) => each.step === step));
}
