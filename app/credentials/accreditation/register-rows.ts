import type { AccreditationRecord } from './accreditation-record';

/** A row that could not become an entry: where it stands, a stable code, and what it was about. */
export interface RowError {
  /** A line number, or the record's own key. */
  readonly row: string;
  readonly code: RowErrorCode;
  readonly detail: string;
}

export type RowErrorCode =
  | 'not-readable'
  | 'unknown-format'
  | 'workbook'
  | 'no-accreditation'
  | 'no-id'
  | 'no-identifier'
  | 'no-name'
  | 'no-date'
  | 'bad-date'
  | 'bad-value'
  | 'bad-decision'
  | 'missing-column'
  | 'unreadable'
  | 'repeated';

/** What a register's file holds: entries, and the rows that are none. */
export interface RegisterRows {
  readonly records: readonly AccreditationRecord[];
  readonly errors: readonly RowError[];
  /** Reports of voluntary reviews, which lead to no accreditation. */
  readonly voluntary?: number;
}
