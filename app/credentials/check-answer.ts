import type { VerificationReport } from './report';

/** What the page that checks a file shows: a report, or why no file came. */
export type CheckAnswer = CheckedFile | CheckProblem;

export interface CheckedFile {
  readonly kind: 'report';
  readonly fileName: string | null;
  readonly report: VerificationReport;
  readonly protectedHeaders: readonly string[];
}

export interface CheckProblem {
  readonly kind: 'problem';
  readonly problem: 'no-file' | 'too-large' | 'malformed' | 'rate-limited';
  /** Seconds to wait, where it was too often. */
  readonly seconds: number;
}
