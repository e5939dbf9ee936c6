import { chmodSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '#db/ids';
import { databaseFile } from '#db/open';
import {
  emptyFolder,
  type Folder,
  freePort,
  needBuild,
  refusal,
  seededFolder,
  startPortal,
} from '#tests/support/portal';

const GOOD = {
  MODE: 'production',
  PUBLIC_URL: 'https://portal.example',
  SECRET: 'k3Jq9zVb7wXy2LmN8pRs4tUv6aBc1dEf',
};
const NOBODY = 65534;

let empty: Folder;
let seeded: Folder;
beforeAll(async () => {
  needBuild();
  empty = emptyFolder();
  seeded = await seededFolder();
});
afterAll(() => {
  empty.remove();
  seeded.remove();
});

describe('the portal refuses to start', () => {
  it('as production without a secret and an address, naming both', async () => {
    const { code, said } = await refusal({ MODE: 'production', DATA_DIR: empty.dir });
    expect(code).toBe(1);
    expect(said).toContain('The environment cannot be used:');
    expect(said).toMatch(/SECRET: production needs a secret of at least 32 varied characters/);
    expect(said).toMatch(/PUBLIC_URL: production needs the https address/);
    expect(said).not.toMatch(/\bat .+:\d+:\d+/);
  });

  it('as production with a secret that is long but not varied', async () => {
    const SECRET = 'abababababababababababababababababababab';
    const { code, said } = await refusal({ ...GOOD, SECRET, DATA_DIR: empty.dir });
    expect(code).toBe(1);
    expect(said).toContain('SECRET:');
    expect(said).not.toContain(SECRET);
    expect(said).not.toContain('PUBLIC_URL:');
  });

  it('as a demonstration that other machines could reach', async () => {
    const { code, said } = await refusal({ HOST: '0.0.0.0', DATA_DIR: empty.dir });
    expect(code).toBe(1);
    expect(said).toContain('HOST: MODE=demo has public passwords and serves on loopback only');
  });

  it('as production on the record of a demonstration', async () => {
    const { code, said } = await refusal({ ...GOOD, DATA_DIR: seeded.dir });
    expect(code).toBe(1);
    expect(said).toContain('MODE=production will not start on this DATA_DIR');
    expect(said).toContain('the demo authority among the trust anchors');
    expect(said).toMatch(/\d+ demo accounts/);
  });

  it('where its port is taken, and says how to choose another', async () => {
    const port = await freePort();
    const holder = createServer();
    await new Promise<void>((resolve) => holder.listen(port, '127.0.0.1', resolve));
    const { code, said } = await refusal({ DATA_DIR: seeded.dir }, { port });
    await new Promise((resolve) => holder.close(resolve));
    expect(code).toBe(1);
    expect(said).toContain(`port ${port} on 127.0.0.1 is taken; choose another with PORT=`);
  });

  it('where DATA_DIR cannot be written, leaving the record as it was', async () => {
    const folder = await seededFolder();
    const before = sha256(readFileSync(databaseFile(folder.dir)));
    const asRoot = process.getuid?.() === 0;
    chmodSync(databaseFile(folder.dir), 0o444);
    for (const name of ['secrets', 'secrets/secret', 'secrets/demo-authority.json'])
      chmodSync(path.join(folder.dir, name), name === 'secrets' ? 0o555 : 0o444);
    chmodSync(folder.dir, 0o555);
    const { code, said } = await refusal({ DATA_DIR: folder.dir }, asRoot ? { user: NOBODY } : {});
    chmodSync(folder.dir, 0o755);
    expect(code).toBe(1);
    expect(said).toContain('DATA_DIR');
    expect(said).toContain('cannot be written');
    expect(sha256(readFileSync(databaseFile(folder.dir)))).toBe(before);
    folder.remove();
  });
});

describe('production on an empty DATA_DIR', () => {
  it('starts with no demonstration in it, asks for https, and keeps its files to itself', async () => {
    const folder = emptyFolder();
    const portal = await startPortal({ ...GOOD, DATA_DIR: folder.dir });
    try {
      const home = await fetch(portal.url);
      expect(home.status).toBe(200);
      expect(home.headers.get('strict-transport-security')).toContain('max-age=31536000');
      expect(await home.text()).not.toContain('id="demo"');
      expect((await fetch(`${portal.url}/demo.json`)).status).toBe(404);
      expect(portal.output()).not.toContain('@');
      for (const file of readdirSync(folder.dir, { recursive: true, encoding: 'utf8' }))
        expect(statSync(path.join(folder.dir, file)).mode & 0o077, file).toBe(0);
    } finally {
      await portal.stop();
      folder.remove();
    }
  });
});

describe('what a demonstration keeps secret', () => {
  it('may be read by its owner only', () => {
    const folder = path.join(seeded.dir, 'secrets');
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    const names = readdirSync(folder);
    expect(names).toContain('secret');
    for (const name of names) expect(statSync(path.join(folder, name)).mode & 0o777).toBe(0o600);
  });
});
