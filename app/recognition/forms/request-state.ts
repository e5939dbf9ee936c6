/** A form of a new request as it comes back to its page. Without zod, so that pages can use it. */
import type { VerificationReport } from '~/credentials/report';

export type RequestValues = Readonly<Record<string, string>>;

/** A file that came with a form which could not be taken: it need not be chosen again. */
export interface HeldFile {
  readonly token: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

export interface RequestState {
  readonly values: RequestValues;
  /** Codes by field; those of the form as a whole under the empty name. */
  readonly errors: Readonly<Record<string, readonly string[]>>;
  readonly held: HeldFile | null;
  /** The file was sent before: the case it stands in. */
  readonly duplicate: {
    readonly caseId: string;
    /** The credential there, for those who may have it checked again. */
    readonly toCheck: string | null;
  } | null;
  /** Why no credential could be read from the file, with its name. */
  readonly unreadable: { readonly report: VerificationReport; readonly fileName: string } | null;
  /** The file is a digital credential printed as a PDF, or one sent where paper is taken. */
  readonly hint: 'printed-credential' | null;
}

/** Largest scan or PDF taken, in bytes. */
export const MAX_PAPER_BYTES = 10_000_000;
