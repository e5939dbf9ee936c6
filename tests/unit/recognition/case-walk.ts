import type { CaseFacts, CaseSignature } from '~/recognition/case-facts';
import { transition } from '~/recognition/states';
import type { CaseAction } from '~/recognition/states.data';
import { actor, caseFacts } from './case-fixtures';
import { NOW } from './fixtures';

export const learner = actor('learner', 'learner');
export const admin = actor('ada', 'faculty-administrator');
export const curator = actor('cleo', 'recognition-curator');
export const studies = actor('stan', 'studies-official');
export const office = actor('ines', 'international-office');
export const panel = actor('paul', 'appeal-panel');
export const at = (status: CaseFacts['status'], over: Partial<CaseFacts> = {}) =>
  caseFacts({ status, ...over });
export const signed: CaseSignature[] = [
  { step: 'administrator', personId: 'ada' },
  { step: 'curator', personId: 'cleo' },
];
export const input = { now: NOW, note: 'because', proof: 'portal' };

/** Applies what a transition says to the facts, as the use case does. */
export function apply(kase: CaseFacts, action: CaseAction, who = admin, more = {}): CaseFacts {
  const step = transition(kase, action, who, { ...input, ...more });
  if (!step.ok) throw new Error(`${action}: ${step.reason} ${JSON.stringify(step.missing)}`);
  let next: CaseFacts = { ...kase, status: step.next };
  for (const effect of step.effects) {
    if (effect.kind === 'sign')
      next = {
        ...next,
        signatures: [...next.signatures, { step: effect.step, personId: who.personId }],
      };
    if (effect.kind === 'clear-signatures')
      next = {
        ...next,
        signatures: next.signatures.filter((each) => !effect.steps.includes(each.step)),
      };
    if (effect.kind === 'open-hearing') next = { ...next, hearing: effect.hearing };
    if (effect.kind === 'close-hearing' && next.hearing)
      next = {
        ...next,
        hearing: { ...next.hearing, ...(effect.answered ? { answeredAt: NOW } : { lapsed: true }) },
      };
    if (effect.kind === 'start-appeal-clock') next = { ...next, appealUntil: effect.until };
    if (effect.kind === 'open-appeal') next = { ...next, appealedFrom: effect.from };
  }
  return next;
}
