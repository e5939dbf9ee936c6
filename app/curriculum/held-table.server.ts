/**
 * A table that was checked and waits to be imported, so that the file need not be chosen again.
 * It is kept for an hour under DATA_DIR and opened only to the person who brought it.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { newToken } from '~/platform/ids.server';
import type { Services } from '~/platform/services.server';
import { TABLE_KINDS } from './table/columns.data';

const HOUR = 3_600_000;
/** The instant it was brought, and a secret. */
const HELD_ID = /^(\d{10,16})-[A-Za-z0-9_-]{16,64}$/;

const HeldTable = z.object({
  personId: z.string(),
  institutionId: z.string(),
  kind: z.enum(TABLE_KINDS),
  /** The file's name, for the page. */
  file: z.string(),
  table: z.array(z.array(z.string())),
});
export type HeldTable = z.infer<typeof HeldTable>;
type Owner = Pick<HeldTable, 'personId' | 'institutionId'>;

const folderOf = ({ env }: Services): string => path.join(env.DATA_DIR, 'held-tables');

/** Keeps a table and answers the id it is opened by. */
export async function holdTable(services: Services, held: HeldTable): Promise<string> {
  const folder = folderOf(services);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await dropOldTables(services);
  const id = `${services.clock()}-${newToken()}`;
  await writeFile(path.join(folder, `${id}.json`), JSON.stringify(held), { mode: 0o600 });
  return id;
}

/** The table kept under an id; null where there is none any more, or it is another's. */
export async function openHeldTable(
  services: Services,
  owner: Owner,
  id: string,
): Promise<HeldTable | null> {
  if (!isFresh(services, id)) return null;
  const text = await readFile(path.join(folderOf(services), `${id}.json`), 'utf8').catch(missing);
  const held = text === null ? null : HeldTable.parse(JSON.parse(text));
  const mine = held?.personId === owner.personId && held.institutionId === owner.institutionId;
  return mine ? held : null;
}

/** Takes away what has been kept for longer than an hour. */
export async function dropOldTables(services: Services): Promise<void> {
  const folder = folderOf(services);
  const names = (await readdir(folder).catch(missing)) ?? [];
  for (const name of names)
    if (!isFresh(services, name.replace(/\.json$/, '')))
      await rm(path.join(folder, name), { force: true });
}

function isFresh({ clock }: Services, id: string): boolean {
  const at = HELD_ID.exec(id)?.[1];
  return at !== undefined && clock() - Number(at) < HOUR;
}

function missing(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
}
