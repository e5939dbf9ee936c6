/** Imports: their jobs, and what was wrong with rows. */
import { and, asc, desc, eq, inArray, max, sql } from 'drizzle-orm';
import type { Fault } from '~/catalogue/import/imported-course';
import type { ImportState } from '~/catalogue/import/job';
import { opportunity } from '../schema/catalogue';
import { importFault, importJob } from '../schema/imports';
import { institution } from '../schema/institutions';
import type { Read, Tx } from '../store';

type Reader = Read | Tx;

export type ImportJobRow = typeof importJob.$inferSelect;
export type ImportFaultRow = typeof importFault.$inferSelect;

export async function insertImportJob(tx: Tx, row: typeof importJob.$inferInsert): Promise<void> {
  await tx.insert(importJob).values(row);
}

export async function findImportJob(read: Reader, id: string): Promise<ImportJobRow | null> {
  const [row] = await read.select().from(importJob).where(eq(importJob.id, id)).limit(1);
  return row ?? null;
}

/** The latest job of a command for that file (by its hash) that has not come to its end. */
export async function findUnfinishedJob(
  read: Reader,
  sha256: string,
): Promise<ImportJobRow | null> {
  const [row] = await read
    .select()
    .from(importJob)
    .where(
      and(
        eq(importJob.sha256, sha256),
        eq(importJob.runner, 'command'),
        inArray(importJob.state, ['running', 'stopped']),
      ),
    )
    .orderBy(desc(importJob.createdAt))
    .limit(1);
  return row ?? null;
}

/** The next job the server has to do: one it was interrupted in, else the oldest that waits. */
export async function nextServerJob(read: Read): Promise<ImportJobRow | null> {
  const [row] = await read
    .select()
    .from(importJob)
    .where(
      and(
        eq(importJob.runner, 'server'),
        inArray(importJob.state, ['running', 'checking', 'queued']),
      ),
    )
    .orderBy(sql`${importJob.state} != 'running'`, asc(importJob.createdAt))
    .limit(1);
  return row ?? null;
}

/** Imports of an institution or a unit of it, or of everybody; latest first. */
export async function listImportJobs(
  read: Read,
  { institutionId, unitId }: { institutionId: string | null; unitId: string | null },
  limit: number,
): Promise<(ImportJobRow & { institutionNames: Record<string, string> | null })[]> {
  const rows = await read
    .select({ job: importJob, institutionNames: institution.names })
    .from(importJob)
    .leftJoin(institution, eq(institution.id, importJob.institutionId))
    .where(
      and(
        institutionId === null ? undefined : eq(importJob.institutionId, institutionId),
        unitId === null ? undefined : eq(importJob.unitId, unitId),
      ),
    )
    .orderBy(desc(importJob.createdAt), desc(importJob.id))
    .limit(limit);
  return rows.map(({ job, institutionNames }) => ({ ...job, institutionNames }));
}

/** Changes a job that is in one of `states`; false where it is no longer. */
export async function moveImportJob(
  tx: Tx,
  id: string,
  states: readonly ImportState[],
  set: Partial<typeof importJob.$inferInsert>,
): Promise<boolean> {
  const moved = await tx
    .update(importJob)
    .set(set)
    .where(and(eq(importJob.id, id), inArray(importJob.state, [...states])))
    .returning({ id: importJob.id });
  return moved.length > 0;
}

export async function deleteImportJob(tx: Tx, id: string): Promise<void> {
  await tx.delete(importFault).where(eq(importFault.jobId, id));
  await tx.delete(importJob).where(eq(importJob.id, id));
}

export async function clearFaults(tx: Tx, jobId: string): Promise<void> {
  await tx.delete(importFault).where(eq(importFault.jobId, jobId));
}

export interface RowFaults {
  readonly row: number;
  readonly refused: boolean;
  readonly faults: readonly Fault[];
}

/** The most faults kept of a job: whoever has more of them mends the file first. */
export const MOST_FAULTS = 10_000;

export async function addFaults(tx: Tx, jobId: string, found: readonly RowFaults[]): Promise<void> {
  const [last] = await tx
    .select({ number: max(importFault.number) })
    .from(importFault)
    .where(eq(importFault.jobId, jobId));
  const from = (last?.number ?? 0) + 1;
  const rows = found
    .flatMap(({ row, refused, faults }) => faults.map((each) => ({ row, refused, ...each })))
    .map((each, index) => ({ jobId, number: from + index, ...each }))
    .filter(({ number }) => number <= MOST_FAULTS);
  for (let at = 0; at < rows.length; at += 1000)
    await tx.insert(importFault).values(rows.slice(at, at + 1000));
}

/** Refused rows first, then values left out; in the order of the file. */
export async function listFaults(
  read: Reader,
  jobId: string,
  limit: number,
  offset = 0,
): Promise<ImportFaultRow[]> {
  return read
    .select()
    .from(importFault)
    .where(eq(importFault.jobId, jobId))
    .orderBy(desc(importFault.refused), asc(importFault.row), asc(importFault.number))
    .limit(limit)
    .offset(offset);
}

export async function countFaults(read: Reader, jobId: string): Promise<number> {
  return read.$count(importFault, eq(importFault.jobId, jobId));
}

/** The languages in which institutions that offer courses are named: tags, in order. */
export async function listProviderLanguages(read: Read): Promise<string[]> {
  const rows = await read
    .selectDistinct({ names: institution.names })
    .from(institution)
    .innerJoin(opportunity, eq(opportunity.providerId, institution.id));
  return [...new Set(rows.flatMap(({ names }) => Object.keys(names)))].sort();
}
