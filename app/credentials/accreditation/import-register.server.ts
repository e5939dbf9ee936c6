import {
  accreditationHashes,
  insertAccreditationImport,
  writeAccreditation,
} from '#db/queries/accreditation';
import { appendAudit } from '#db/queries/audit';
import { foldText } from '~/elm/names';
import { canonicalHash, newId, sha256 } from '~/platform/ids.server';
import type { Services } from '~/platform/services.server';
import {
  type AccreditationRecord,
  type AccreditationSource,
  lookupKeys,
} from './accreditation-record';
import { readRegister } from './read-register.server';
import type { RowError } from './register-rows';

export interface RegisterFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

export interface RegisterImport {
  readonly file: string;
  readonly format: AccreditationSource | null;
  /** Keys of entries; what is not in the file stays as it was. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly unchanged: number;
  readonly errors: readonly RowError[];
}

export interface RegisterOptions {
  /** Null: on the command line. */
  readonly actorId: string | null;
  readonly format?: AccreditationSource | null;
  /** Say what would change and change nothing. */
  readonly dryRun?: boolean;
}

/** Rows of one transaction: others may write in between. */
const BATCH = 200;

/**
 * Takes a register's entries in: new ones are added, altered ones replaced, equal ones left. Rows
 * that cannot be read are reported and change nothing; the same file twice changes nothing.
 */
export async function importRegister(
  services: Services,
  { file, bytes }: RegisterFile,
  { actorId, format = null, dryRun = false }: RegisterOptions,
): Promise<RegisterImport> {
  const { format: own, rows } = readRegister(bytes, format);
  const hashes = own
    ? await accreditationHashes(
        services.store.read,
        own,
        rows.records.map(({ key }) => key),
      )
    : new Map<string, { id: string; hash: string }>();
  const entries = rows.records.map((record) => {
    const known = hashes.get(record.key);
    const hash = canonicalHash(record);
    return { record, hash, id: known?.id ?? newId(), isNew: !known, isSame: known?.hash === hash };
  });
  const result: RegisterImport = {
    file,
    format: own,
    added: entries.filter(({ isNew }) => isNew).map(({ record }) => record.key),
    changed: entries
      .filter(({ isNew, isSame }) => !isNew && !isSame)
      .map((each) => each.record.key),
    unchanged: entries.filter(({ isSame }) => isSame).length,
    errors: rows.errors,
  };
  const toWrite = entries.filter(({ isSame }) => !isSame);
  if (!dryRun && own && toWrite.length > 0)
    await write(services, own, sha256(bytes), result, toWrite, actorId);
  return result;
}

async function write(
  { store, clock }: Services,
  format: AccreditationSource,
  hash: string,
  result: RegisterImport,
  entries: readonly { record: AccreditationRecord; hash: string; id: string }[],
  actorId: string | null,
): Promise<void> {
  const at = clock();
  const importId = newId();
  for (let first = 0; first < entries.length; first += BATCH)
    await store.tx(async (tx) => {
      for (const { record, hash: recordHash, id } of entries.slice(first, first + BATCH))
        await writeAccreditation(
          tx,
          {
            id,
            source: format,
            sourceKey: record.key,
            record,
            recordHash,
            searchText: searchTextOf(record),
            importId,
            updatedAt: at,
          },
          lookupKeys(record.body.identifiers).map((identifier) => ({ id: newId(), identifier })),
        );
      if (first + BATCH < entries.length) return;
      await insertAccreditationImport(tx, {
        id: importId,
        at,
        actorId,
        fileName: result.file.slice(0, 200),
        sha256: hash,
        format,
        added: result.added.length,
        changed: result.changed.length,
        unchanged: result.unchanged,
        refused: result.errors.length,
      });
      await appendAudit(tx, {
        at,
        institutionId: null,
        actorId,
        subjectType: 'trust',
        subjectId: importId,
        event: {
          type: 'register.imported',
          format,
          sha256: hash,
          added: result.added.length,
          changed: result.changed.length,
        },
      });
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
