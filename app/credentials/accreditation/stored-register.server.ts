import { hasDatabase, openStore } from '#db/open';
import { countAccreditations, listAccreditationsOf } from '#db/queries/accreditation';
import type { Read } from '#db/store';
import type { Organisation } from '../report';
import { type AccreditationRecord, lookupKeys } from './accreditation-record';

/** Finds what the registers hold about bodies; null where no register was imported. */
export type AccreditationLookup = (
  bodies: readonly Pick<Organisation, 'identifiers'>[],
) => Promise<readonly AccreditationRecord[] | null>;

/** The registers of the record. */
export const storedRegister =
  (read: Read): AccreditationLookup =>
  async (bodies) => {
    const keys = lookupKeys(bodies.flatMap(({ identifiers }) => identifiers));
    const found = await listAccreditationsOf(read, keys);
    if (found.length > 0) return found;
    return (await countAccreditations(read)) > 0 ? [] : null;
  };

/**
 * The registers of a data directory, for the command line; null where it has none. Each look-up
 * opens the record and closes it again.
 */
export async function registerOfDataDir(dataDir: string): Promise<AccreditationLookup | null> {
  if (!hasDatabase(dataDir)) return null;
  const asked = async <T>(work: (read: Read) => Promise<T>): Promise<T> => {
    const store = openStore(dataDir);
    try {
      return await work(store.read);
    } finally {
      await store.close();
    }
  };
  return (await asked(countAccreditations)) === 0
    ? null
    : (bodies) => asked((read) => storedRegister(read)(bodies));
}
