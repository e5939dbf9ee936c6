/** What the tests of requests share: the seeded world, its people's cookies, and files to hand in. */
import { deflateSync } from 'node:zlib';
import { createTestApp, type TestApp } from '#tests/support/app';
import type { Role } from '~/accounts/roles';
import { prepare } from '~/commands/prepare';
import { readDemoCredential } from '~/demo/credentials.server';

export const HOME = 'inst-rochefleur';
export const UNIT = 'unit-roc-sciences';

export interface World {
  readonly app: TestApp;
  /** A Cookie header of a seeded person, acting in `role` where they hold several. */
  as(personId: string, role?: Role): Promise<string>;
  credential(name: string): Uint8Array;
}

export async function createWorld(): Promise<World> {
  const app = await createTestApp();
  await prepare(app.services, () => undefined);
  return {
    app,
    as: (personId, acting) => app.signInAs(personId, acting ? { acting } : {}),
    credential(name) {
      const bytes = readDemoCredential(app.dataDir, name);
      if (!bytes) throw new Error(`the demonstration has no ${name}`);
      return bytes;
    },
  };
}

/** A multipart form as a browser sends it: text first, then the file. */
export function formWith(
  values: Record<string, string>,
  file?: { name: string; bytes: Uint8Array | string },
): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.append(name, value);
  form.append('file', file ? new File([file.bytes as BlobPart], file.name) : new File([], ''));
  return form;
}

/** A PDF of one empty page; `extra` is put among its objects, `title` into its information. */
export const pdf = (title: string, extra = ''): Uint8Array =>
  Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n${extra}3 0 obj<</Title(${title})>>endobj\ntrailer<</Root 1 0 R/Info 3 0 R>>\n%%EOF\n`,
    'latin1',
  );

/** The smallest picture there is. */
export function png(): Uint8Array {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, body, Buffer.alloc(4)]);
  };
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from([0, 0]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
