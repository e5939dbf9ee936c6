import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { checkCredential, reportNotOpened, reportTooLarge } from '../check-credential.server';
import { LIMITS } from '../limits';
import type { VerificationReport } from '../report';
import type { JudgingBy } from '../stored-options.server';
import type { CheckedFile, CheckedFiles, CheckJob, NamedFile } from './check-job';
import { countReport, emptyTally, lineOf } from './ingest-line';

/** A file as found: its bytes, or only its hash and size where it is too large; or not to be opened. */
type Found =
  | { readonly kind: 'bytes'; readonly sha256: string; readonly bytes: Uint8Array }
  | { readonly kind: 'too-large'; readonly sha256: string; readonly size: number }
  | { readonly kind: 'not-opened'; readonly sha256: '' };

/** Checks files of a folder one after the other; what an earlier run finished is passed over. */
export async function checkFiles(
  { dir, files, now, reports }: Extract<CheckJob, { kind: 'files' }>,
  judging: JudgingBy,
): Promise<CheckedFiles> {
  const tally = emptyTally();
  const lines: string[] = [];
  const kept: CheckedFile[] = [];
  const { trustHash } = judging;
  for (const { name, before } of files) {
    const found = await find(path.join(dir, name));
    if (found.kind === 'not-opened') tally.notOpened += 1;
    if (isFinished(found, before, trustHash)) {
      if (found.kind !== 'not-opened') tally.finished += 1;
      continue;
    }
    const report = await reportOn(found, judging, now);
    if (found.kind !== 'not-opened') tally.checked += 1;
    countReport(tally, report);
    if (reports) kept.push({ name, report, trustHash });
    else lines.push(lineOf({ file: name, trustHash, case: null }, report));
  }
  return { lines: new TextEncoder().encode(lines.join('')), reports: kept, tally };
}

const isFinished = (found: Found, before: NamedFile['before'], trustHash: string): boolean =>
  before !== null && before.sha256 === found.sha256 && before.trustHash === trustHash;

async function find(file: string): Promise<Found> {
  try {
    const { size } = statSync(file);
    if (size > LIMITS.bytes) return { kind: 'too-large', sha256: await hashOf(file), size };
    const bytes = readFileSync(file);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { kind: 'bytes', sha256, bytes };
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return { kind: 'not-opened', sha256: '' };
    throw error;
  }
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

function reportOn(found: Found, { options }: JudgingBy, now: number): Promise<VerificationReport> {
  switch (found.kind) {
    case 'bytes':
      return checkCredential(found.bytes, options);
    case 'too-large':
      return reportTooLarge(found.sha256, found.size, now);
    case 'not-opened':
      return reportNotOpened(now);
  }
}
