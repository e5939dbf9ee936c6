import path from 'node:path';
import { type FoundFile, findFile, reportOnFile } from '../find-file.server';
import type { JudgingBy } from '../stored-options.server';
import type { CheckedFile, CheckedFiles, CheckJob, NamedFile } from './check-job';
import { countReport, emptyTally, lineOf } from './ingest-line';

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
    const found = await findFile(path.join(dir, name));
    if (found.kind === 'not-opened') tally.notOpened += 1;
    if (isFinished(found, before, trustHash)) {
      if (found.kind !== 'not-opened') tally.finished += 1;
      continue;
    }
    const report = await reportOnFile(found, { ...judging.options, now });
    if (found.kind !== 'not-opened') tally.checked += 1;
    countReport(tally, report);
    if (reports) kept.push({ name, report, trustHash });
    else lines.push(lineOf({ file: name, trustHash, case: null }, report));
  }
  return { lines: new TextEncoder().encode(lines.join('')), reports: kept, tally };
}

const isFinished = (found: FoundFile, before: NamedFile['before'], trustHash: string): boolean =>
  before !== null && before.sha256 === found.sha256 && before.trustHash === trustHash;
