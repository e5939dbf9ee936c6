/** The lines that `ingest` leaves behind: one a file, each a report, and what they add up to. */
import type { CheckName, CheckStatus, VerificationReport } from '../report';

/** What became of a file at the institution that takes cases from it. */
export interface LineCase {
  readonly institution: string;
  readonly outcome: string;
  /** The case it stands in. */
  readonly id: string | null;
}

/** What stands at the head of a line, enough to know whether the file is finished. */
export interface LineHead {
  readonly file: string;
  readonly sha256: string;
  readonly trustHash: string;
  readonly case: LineCase | null;
}

export interface IngestTally {
  checked: number;
  /** Finished before: same content, judged by the same trust. */
  finished: number;
  notOpened: number;
  statuses: Partial<Record<CheckName, Partial<Record<CheckStatus, number>>>>;
}

export const emptyTally = (): IngestTally => ({
  checked: 0,
  finished: 0,
  notOpened: 0,
  statuses: {},
});

export function countReport(tally: IngestTally, { checks }: VerificationReport): void {
  for (const { check, status } of checks) {
    const counts = tally.statuses[check] ?? {};
    counts[status] = (counts[status] ?? 0) + 1;
    tally.statuses[check] = counts;
  }
}

export function addTally(sum: IngestTally, more: IngestTally): void {
  sum.checked += more.checked;
  sum.finished += more.finished;
  sum.notOpened += more.notOpened;
  for (const [check, counts] of Object.entries(more.statuses))
    for (const [status, count] of Object.entries(counts)) {
      const known = sum.statuses[check as CheckName] ?? {};
      known[status as CheckStatus] = (known[status as CheckStatus] ?? 0) + count;
      sum.statuses[check as CheckName] = known;
    }
}

/** A line with its end. The members a later run looks for come first, in this order. */
export function lineOf(
  { file, trustHash, ...head }: Omit<LineHead, 'sha256'>,
  report: VerificationReport,
): string {
  const { sha256, ...rest } = report;
  const kept = head.case ? { case: head.case } : {};
  return `${JSON.stringify({ file, sha256, trustHash, ...kept, ...rest })}\n`;
}

const TEXT = '"(?:[^"\\\\]|\\\\.)*"';
const HEAD = new RegExp(
  `^\\{"file":(${TEXT}),"sha256":"([0-9a-f]*)","trustHash":"([0-9a-f]*)",(?:"case":(\\{[^{}]*\\}),)?`,
);

/** The head of a line as `lineOf` writes it; null for anything else. */
export function headOf(line: string): LineHead | null {
  const [, file, sha256, trustHash, filed] = HEAD.exec(line) ?? [];
  if (file === undefined || sha256 === undefined || trustHash === undefined) return null;
  return {
    file: JSON.parse(file) as string,
    sha256,
    trustHash,
    case: filed === undefined ? null : (JSON.parse(filed) as LineCase),
  };
}
