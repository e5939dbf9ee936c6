import type { VerificationReport } from '../report';
import type { ExaminedList, ListFile } from '../trust/lists/examine-lists.server';
import type { IngestTally } from './ingest-line';

/** By what the threads judge: the record of an installation, or folders in its place. */
export interface CheckPlace {
  readonly dataDir: string;
  readonly statusFetch: 'on' | 'off';
  /** Whose word counts instead of the record's; null: the record's. */
  readonly trustDir: string | null;
  /** Status lists and DID documents as files. */
  readonly statusDir: string | null;
}

/** A file of a folder, and what an earlier run wrote of it. */
export interface NamedFile {
  readonly name: string;
  readonly before: { readonly sha256: string; readonly trustHash: string } | null;
}

/** What a thread is asked; `now` in milliseconds since epoch. */
export type CheckJob =
  | {
      readonly kind: 'bytes';
      readonly bytes: Uint8Array;
      readonly now: number;
      readonly headers: boolean;
    }
  | {
      readonly kind: 'files';
      readonly dir: string;
      readonly files: readonly NamedFile[];
      readonly now: number;
      /** Answer the reports themselves instead of lines. */
      readonly reports: boolean;
    }
  | {
      readonly kind: 'lists';
      readonly files: readonly ListFile[];
      /** Certificates (DER) that may sign the list of lists, beside those of the record. */
      readonly pins: readonly Uint8Array[];
      readonly now: number;
    };

export interface CheckedBytes {
  readonly report: VerificationReport;
  /** Which trust it was made with. */
  readonly trustHash: string;
  /** What each signature states of itself; empty unless asked for. */
  readonly protectedHeaders: readonly string[];
}

export interface CheckedFile {
  readonly name: string;
  readonly report: VerificationReport;
  readonly trustHash: string;
}

export interface CheckedFiles {
  /** Lines of JSON in UTF-8, each with its end. */
  readonly lines: Uint8Array;
  readonly reports: readonly CheckedFile[];
  readonly tally: IngestTally;
}

export type CheckAnswer =
  | { readonly kind: 'bytes'; readonly checked: CheckedBytes }
  | { readonly kind: 'files'; readonly checked: CheckedFiles }
  | { readonly kind: 'lists'; readonly examined: readonly ExaminedList[] };
