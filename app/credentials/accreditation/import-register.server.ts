import {
  accreditationHashes,
  accreditationKeys,
  endAccreditation,
  insertAccreditationImport,
  writeAccreditation,
} from '#db/queries/accreditation';
import { appendAudit } from '#db/queries/audit';
import type { Read, Tx } from '#db/store';
import { foldText } from '~/elm/names';
import { canonicalHash, newId, sha256 } from '~/platform/ids.server';
import type { Services } from '~/platform/services.server';
import {
  type AccreditationRecord,
  type AccreditationSource,
  lookupKeys,
} from './accreditation-record';
import { readRegister } from './read-register.server';
import type { RegisterRows, RowError } from './register-rows';

export interface RegisterFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

export interface RegisterImport {
  readonly file: string;
  readonly format: AccreditationSource | null;
  /** Keys of entries; what is not in the file stays as it was, unless it replaces the table. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** Why the file may not replace the table: then nothing of it is taken. */
  readonly withheld: Withheld | null;
  readonly unchanged: number;
  readonly errors: readonly RowError[];
  /** Reports of voluntary reviews, which lead to no accreditation. */
  readonly voluntary: number;
}

/** Only the operator's own table is replaced, and only by a file that is read whole. */
export type Withheld = 'not-a-table' | 'rows-refused';

export interface RegisterOptions {
  /** Null: on the command line. */
  readonly actorId: string | null;
  readonly format?: AccreditationSource | null;
  /** Say what would change and change nothing. */
  readonly dryRun?: boolean;
  /** Take back the entries of the own table that the file leaves out. */
  readonly replace?: boolean;
}

/** Rows of one transaction: others may write in between. */
const BATCH = 200;

/**
 * Takes a register's entries in: new ones are added, altered ones replaced, equal ones left, one
 * taken back before is new again. Rows that cannot be read are reported and change nothing; the
 * same file twice changes nothing.
 */
export async function importRegister(
  services: Services,
  { file, bytes }: RegisterFile,
  { actorId, format = null, dryRun = false, replace = false }: RegisterOptions,
): Promise<RegisterImport> {
  const { format: own, rows } = readRegister(bytes, format);
  const entries = own ? await heldAgainst(services.store.read, own, rows) : [];
  const withheld = replace ? whyWithheld(own, rows) : null;
  const result: RegisterImport = {
    file,
    format: own,
    added: entries.filter(({ isNew }) => isNew).map(({ record }) => record.key),
    changed: entries
      .filter(({ isNew, isSame }) => !isNew && !isSame)
      .map((each) => each.record.key),
    removed: replace && !withheld ? await leftOut(services.store.read, rows) : [],
    withheld,
    unchanged: entries.filter(({ isSame }) => isSame).length,
    errors: rows.errors,
    voluntary: rows.voluntary ?? 0,
  };
  const toWrite = entries.filter(({ isSame }) => !isSame);
  if (!dryRun && own && !withheld && toWrite.length + result.removed.length > 0)
    await writeAll(
      services,
      { id: newId(), at: services.clock(), actorId, format: own, sha256: sha256(bytes) },
      result,
      toWrite,
    );
  return result;
}

const whyWithheld = (
  format: AccreditationSource | null,
  { errors, records }: RegisterRows,
): Withheld | null => {
  if (format !== 'table') return 'not-a-table';
  return errors.length > 0 || records.length === 0 ? 'rows-refused' : null;
};

/** The file's entries, each with what the record holds under its key. */
async function heldAgainst(read: Read, source: AccreditationSource, { records }: RegisterRows) {
  const keys = records.map(({ key }) => key);
  const hashes = await accreditationHashes(read, source, keys);
  return records.map((record) => {
    const known = hashes.get(record.key);
    const hash = canonicalHash(record);
    const isNew = !known || known.hash === null;
    return { record, hash, id: known?.id ?? newId(), isNew, isSame: known?.hash === hash };
  });
}

/** Entries of the own table in force that the file does not hold. */
async function leftOut(read: Read, { records }: RegisterRows): Promise<string[]> {
  const kept = new Set(records.map(({ key }) => key));
  return (await accreditationKeys(read, 'table')).filter((key) => !kept.has(key));
}

interface Run {
  readonly id: string;
  readonly at: number;
  readonly actorId: string | null;
  readonly format: AccreditationSource;
  /** Of the file's bytes. */
  readonly sha256: string;
}

interface Entry {
  readonly id: string;
  readonly record: AccreditationRecord;
  readonly hash: string;
}

async function writeAll(
  { store }: Services,
  run: Run,
  result: RegisterImport,
  entries: readonly Entry[],
): Promise<void> {
  for (let first = 0; first < entries.length; first += BATCH)
    await store.tx(async (tx) => {
      for (const entry of entries.slice(first, first + BATCH)) await writeEntry(tx, run, entry);
    });
  await store.tx(async (tx) => {
    const ended = { at: run.at, reason: result.file.slice(0, 200) };
    for (const key of result.removed)
      await endAccreditation(tx, { source: run.format, key }, ended);
    await keepRun(tx, run, result);
  });
}

const writeEntry = (tx: Tx, run: Run, { id, record, hash }: Entry): Promise<void> =>
  writeAccreditation(
    tx,
    {
      id,
      source: run.format,
      sourceKey: record.key,
      record,
      recordHash: hash,
      searchText: searchTextOf(record),
      importId: run.id,
      updatedAt: run.at,
    },
    lookupKeys(record.body.identifiers).map((identifier) => ({ id: newId(), identifier })),
  );

async function keepRun(tx: Tx, { id, at, actorId, format, sha256: hash }: Run, of: RegisterImport) {
  const removed = of.removed.length;
  const counts = { added: of.added.length, changed: of.changed.length, removed };
  await insertAccreditationImport(tx, {
    ...{ id, at, actorId, format, sha256: hash, ...counts },
    fileName: of.file.slice(0, 200),
    unchanged: of.unchanged,
    refused: of.errors.length,
  });
  await appendAudit(tx, {
    ...{ at, actorId, institutionId: null, subjectType: 'trust', subjectId: id },
    event: { type: 'register.imported', format, sha256: hash, ...counts },
  });
}

const searchTextOf = ({ body, title, agent, programme }: AccreditationRecord): string =>
  foldText(
    [
      ...Object.values(body.name),
      ...body.identifiers.map(({ value }) => value),
      title,
      agent ?? '',
      programme?.title ?? '',
    ].join(' '),
  );
