/** A file imported by a command: begun, or gone on with where an earlier run of it was cut off. */
import { canonicalHash, sha256 } from '#db/ids';
import { findUnfinishedJob, insertImportJob, listFaults, MOST_FAULTS } from '#db/queries/imports';
import { AppError } from '~/platform/errors';
import { newId } from '~/platform/ids.server';
import type { Services } from '~/platform/services.server';
import { isTable } from './formats.data';
import type { Providers } from './name-providers';
import { openSource, type Source, type SourceOptions } from './open-source.server';
import { carryOut, dryRun, type RunOptions, type Tally } from './run-import.server';
import { unsoundIn } from './table/mapping';

export interface FileToImport {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface CommandOptions extends SourceOptions, RunOptions {
  readonly institutionId: string | null;
  readonly dryRun: boolean;
  readonly publish: boolean;
}

export interface FileOutcome {
  readonly file: string;
  readonly format: Source['format'];
  readonly dryRun: boolean;
  /** The row an earlier run had come to; 0: from the beginning. */
  readonly resumedAt: number;
  readonly tally: Tally;
  /** Stopped before the end; the same command goes on there. */
  readonly stopped: boolean;
  /** Columns a table cannot do without. */
  readonly missing: readonly string[];
  /** Columns of a table that nothing reads. */
  readonly unread: readonly string[];
  readonly faults: readonly RowFault[];
}

export interface RowFault {
  readonly row: number;
  readonly refused: boolean;
  readonly code: string;
  readonly field: string | null;
  readonly value: string | null;
}

type Needs = Pick<Services, 'store' | 'clock'>;

/** Throws AppError `bad-input`, `too-large`. */
export async function importFile(
  services: Needs,
  file: FileToImport,
  options: CommandOptions,
): Promise<FileOutcome> {
  const source = await openSource(file.bytes, options);
  refuseUnsound(source, options);
  const { format, missing, unread } = source;
  const base = { file: file.name, format, missing, unread };
  if (options.dryRun || missing.length > 0) {
    const dry = await dryRun(services, source, { ...options, unitId: null }, options);
    const faults = dry.faults.flatMap(({ row, refused, faults: all }) =>
      all.map((each) => ({ row, refused, ...each })),
    );
    return { ...base, dryRun: true, resumedAt: 0, tally: dry.tally, stopped: false, faults };
  }
  const job = await jobFor(services, file, source, options);
  const tally = await carryOut(services, job.id, source, options);
  const faults = await listFaults(services.store.read, job.id, MOST_FAULTS);
  const stopped = tally.done < tally.rows;
  return { ...base, dryRun: false, resumedAt: job.done, tally, stopped, faults };
}

/** A slip in the mapping would leave a column unread. */
function refuseUnsound({ format, header }: Source, { mapping }: CommandOptions): void {
  const unsound = mapping && isTable(format) ? unsoundIn(header, mapping) : [];
  if (unsound.length > 0)
    throw new AppError(
      'bad-input',
      `The mapping names what is no column: ${unsound.join(', ')}. The file has ${header.join(', ')}.`,
    );
}

async function jobFor(
  { store, clock }: Needs,
  file: FileToImport,
  source: Source,
  options: CommandOptions,
): Promise<{ id: string; done: number }> {
  const hash = keyOf(file, source, options);
  const unfinished = await findUnfinishedJob(store.read, hash);
  if (unfinished) return unfinished;
  const id = newId();
  const at = clock();
  await store.tx((tx) =>
    insertImportJob(tx, {
      id,
      institutionId: options.institutionId,
      runner: 'command',
      fileName: file.name,
      sha256: hash,
      bytes: file.bytes.length,
      format: source.format,
      header: [...source.header],
      mapping: source.mapping,
      publish: options.publish,
      state: 'running',
      createdAt: at,
      updatedAt: at,
    }),
  );
  return { id, done: 0 };
}

/** The same file read in another way is another import. */
function keyOf(file: FileToImport, source: Source, options: CommandOptions): string {
  const providers: Providers = options.providers;
  return canonicalHash({
    file: sha256(file.bytes),
    format: source.format,
    mapping: source.mapping,
    providers,
    institutionId: options.institutionId,
    publish: options.publish,
  });
}
