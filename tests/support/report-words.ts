import { MESSAGES } from '~/credentials/messages.data';
import type { VerificationReport } from '~/credentials/report';

const WORDS: Readonly<Record<string, string>> = MESSAGES;

/** Codes of a report whose words have a hole that the evidence beside them does not fill. */
export function unfilledCodes({ checks, findings, seal }: VerificationReport): string[] {
  const said = [...checks, ...findings, ...seal.signatures.flatMap(({ notes }) => notes)];
  return said
    .filter(({ code, evidence }) =>
      [...(WORDS[code] ?? '').matchAll(/\{\{(\w+)\}\}/g)].some(([, hole = '']) => {
        const value = evidence[hole];
        return typeof value !== 'string' && typeof value !== 'number';
      }),
    )
    .map(({ code }) => code);
}
