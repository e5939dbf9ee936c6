import { VERIFICATION_CHECKS } from '~/elm/concepts.data';
import { MESSAGES } from './messages.data';
import type { Check, CheckName, CheckStatus, Finding } from './report';

/** Every stable code this area answers with. */
export type Code = keyof typeof MESSAGES;

export type Evidence = Readonly<Record<string, unknown>>;

/** Something wrong that a check will have to say. */
export interface Fault {
  code: Code;
  evidence: Evidence;
}

const HOLE = /\{\{(\w+)\}\}/g;

/** The plain English words of a code, its {{holes}} filled from the evidence. */
export function say(code: Code, evidence: Evidence = {}): string {
  return MESSAGES[code].replace(HOLE, (_, name: string) => {
    const value = evidence[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '?';
  });
}

export function makeCheck(
  check: CheckName,
  status: CheckStatus,
  code: Code,
  evidence: Evidence = {},
): Check {
  return {
    ...{ check, concept: VERIFICATION_CHECKS[check], status, code },
    ...{ message: say(code, evidence), evidence: { ...evidence } },
  };
}

export function makeFinding(path: string, code: Code, evidence: Evidence = {}): Finding {
  return { path, code, message: say(code, evidence), evidence: { ...evidence } };
}
