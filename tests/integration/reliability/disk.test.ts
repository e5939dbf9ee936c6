import { request } from 'node:http';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseFile, openStore } from '#db/open';
import { verifyAuditChain } from '#db/queries/audit';
import * as schema from '#db/schema';
import { evidence } from '#db/schema/accounts';
import { auditEvent, installation } from '#db/schema/audit';
import { recognitionCase } from '#db/schema/recognition';
import { demoPassword } from '#db/seed/passwords.data';
import { createStore, type Store } from '#db/store';
import { type Folder, needBuild, seededFolder } from '#tests/support/portal';
import { WORLD_START } from '#tests/support/world';
import { readDemoCredential } from '~/demo/credentials.server';
import { viewerAs } from '~/demo/viewer';
import { readEnv } from '~/platform/env.server';
import { isAppError } from '~/platform/errors';
import { createServices, installServices, type Services } from '~/platform/services.server';
import { handInCredential } from '~/recognition/hand-in-credential.server';
import { type RunningServer, serve } from '../../../server';

const EMAIL = 'camille.aubertin@etu.univ-rochefleur.example';

let folder: Folder;
let whole: Services;
beforeAll(async () => {
  needBuild();
  folder = await seededFolder();
  whole = createServices(
    readEnv({
      NODE_ENV: 'test',
      MODE: 'demo',
      DATA_DIR: folder.dir,
      LOG_LEVEL: 'silent',
      PORT: '0',
    }),
    () => WORLD_START,
  );
});
afterAll(async () => {
  await whole.store.close();
  folder.remove();
});

/** A store on a disk with no room left: every page of the file is taken. */
async function fullStore(): Promise<Store> {
  const database = new Database(databaseFile(folder.dir));
  const pages = database.pragma('page_count', { simple: true }) as number;
  database.close();
  const store = openStore(folder.dir, { maxPages: pages });
  for (let size = 4000, count = 0; size >= 1; count += 1)
    try {
      await store.tx(async (tx) => {
        await tx.insert(installation).values({ key: `filler-${count}`, value: 'x'.repeat(size) });
      });
    } catch {
      size = Math.floor(size / 2);
    }
  return store;
}

/** A store on a disk that was mounted read-only. */
function readOnlyStore(): Store {
  const open = () => {
    const client = new Database(databaseFile(folder.dir), { readonly: true, timeout: 0 });
    return { client, db: drizzle(client, { schema, casing: 'snake_case' }) };
  };
  return createStore(open(), open());
}

const counts = async ({ read }: Store) => ({
  cases: await read.$count(recognitionCase),
  files: await read.$count(evidence),
  events: await read.$count(auditEvent),
});

function handIn(services: Services, blanks: number) {
  const file = readDemoCredential(folder.dir, '01-full-match.jsonld');
  if (!file) throw new Error('no file to hand in');
  const bytes = Buffer.concat([file, Buffer.from(' '.repeat(blanks))]);
  installServices(services);
  return handInCredential(
    services,
    viewerAs('person-camille', 'learner'),
    {
      institutionId: 'inst-rochefleur',
      forLearner: null,
      origin: 'digital',
      request: '',
      locale: 'en',
    },
    { name: 'a.jsonld', bytes },
  );
}

/** Signs in as a browser on one of our own pages would. */
function signIn({ url }: RunningServer) {
  const body = new URLSearchParams({ email: EMAIL, password: demoPassword(EMAIL), to: '/' });
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const sent = request(
      `${url}/sign-in`,
      {
        method: 'POST',
        headers: {
          'Content-Type': 'application/x-www-form-urlencoded',
          'Sec-Fetch-Site': 'same-origin',
        },
      },
      async (answer) => {
        const chunks: Buffer[] = [];
        for await (const chunk of answer) chunks.push(chunk as Buffer);
        resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString() });
      },
    );
    sent.once('error', reject);
    sent.end(body.toString());
  });
}

describe.each([
  ['full', 'storage-full', fullStore, 507, 'There is no room left to save this'],
  ['read-only', 'storage-read-only', async () => readOnlyStore(), 503, 'Nothing can be saved'],
] as const)('on a %s disk', (_, code, open, status, words) => {
  let services: Services;
  let server: RunningServer;
  let before: Awaited<ReturnType<typeof counts>>;
  beforeAll(async () => {
    services = { ...whole, store: await open() };
    before = await counts(services.store);
    installServices(services);
    server = await serve(services, { dev: false });
  });
  afterAll(async () => {
    await server?.close();
    await services?.store.close();
  });

  it('a request that cannot be kept is answered as such and leaves nothing behind', async () => {
    const error = await handIn(services, 1).catch((reason: unknown) => reason);
    expect(isAppError(error) && error.code).toBe(code);
    expect(await counts(services.store)).toEqual(before);
  });

  it('a form is answered by a page that says so', async () => {
    installServices(services);
    // The last pages of the file may have room for a few more small rows.
    let answer = await signIn(server);
    let kept = before;
    for (let tries = 0; answer.status === 303 && tries < 50; tries += 1) {
      kept = await counts(services.store);
      answer = await signIn(server);
    }
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(words);
    expect(await counts(services.store)).toEqual(kept);
  });

  it('what is on record can be read', async () => {
    installServices(services);
    const answer = await fetch(`${server.url}/courses`);
    expect(answer.status).toBe(200);
    expect((await verifyAuditChain(services.store.read)).brokenAt).toBeNull();
  });
});

it('once there is room again, the same request is kept whole', async () => {
  await whole.store.tx(async (tx) => {
    await tx.insert(installation).values({ key: 'room', value: 'x'.repeat(100_000) });
  });
  expect((await handIn(whole, 1)).kind).toBe('opened');
  expect((await verifyAuditChain(whole.store.read)).brokenAt).toBeNull();
});
