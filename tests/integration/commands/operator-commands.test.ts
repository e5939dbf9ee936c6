import { writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databaseFile, openStore } from '#db/open';
import { appendAudit } from '#db/queries/audit';
import { enterCommandLine, runCommandLine } from '#tests/support/commands';
import { makeSealAuthority } from '#tests/support/seal-authority';

let dir: string;
let place: ReturnType<typeof enterCommandLine>;

beforeEach(() => {
  place = enterCommandLine();
  ({ dir } = place);
});

afterEach(() => place.leave());

const dataDir = () => process.env.DATA_DIR ?? '';

describe('anchor', () => {
  const certificate = () => {
    const file = path.join(dir, 'root.cer');
    const authority = makeSealAuthority({
      name: 'A test authority',
      country: 'EE',
      now: Date.now(),
    });
    writeFileSync(file, authority.issuing.certificate);
    return file;
  };

  it('trusts a certificate with a reason, lists it, and takes it back', async () => {
    const added = await runCommandLine(
      'anchor',
      'add',
      certificate(),
      '--reason',
      'signed paper of 3 May',
    );
    expect(added).toMatchObject({ exit: 0, err: '' });
    const listed = await runCommandLine('anchor', 'list');
    expect(listed.out).toContain('A test authority');
    expect(listed.out).toContain('signed paper of 3 May');
    const fingerprint = /[0-9a-f]{64}/.exec(listed.out)?.[0] ?? '';
    expect((await runCommandLine('anchor', 'remove', fingerprint)).exit).toBe(0);
    expect((await runCommandLine('anchor', 'list')).out).toBe('No certificate is trusted yet.\n');
    expect((await runCommandLine('anchor', 'remove', fingerprint)).exit).toBe(1);
    expect((await runCommandLine('audit')).out).toBe('The chain of 2 events holds.\n');
  });

  it('asks for a reason and for a file that is a certificate', async () => {
    expect(await runCommandLine('anchor', 'add', certificate())).toMatchObject({ exit: 2 });
    const other = path.join(dir, 'text.cer');
    writeFileSync(other, 'no certificate');
    expect((await runCommandLine('anchor', 'add', other, '--reason', 'x')).err).toContain(
      'no certificate',
    );
    expect((await runCommandLine('anchor', 'add', 'missing.cer', '--reason', 'x')).err).toContain(
      'cannot be opened',
    );
  });
});

describe('audit', () => {
  it('says at which event the chain breaks', async () => {
    const store = openStore(dataDir());
    const event = { type: 'case.opened', origin: 'paper' } as const;
    const entry = {
      at: 1,
      institutionId: null,
      actorId: null,
      subjectType: 'case',
      subjectId: 'c',
      event,
    } as const;
    await store.tx((tx) => appendAudit(tx, entry, { ...entry, at: 2 }));
    await store.close();
    const intruder = new Database(databaseFile(dataDir()));
    intruder.prepare("UPDATE audit_event SET subject_id = 'd' WHERE seq = 1").run();
    intruder.close();
    expect(await runCommandLine('audit')).toMatchObject({
      exit: 1,
      err: expect.stringContaining('breaks at event 1'),
    });
  });
});

describe('backup', () => {
  it('writes a copy that opens, and never over a file', async () => {
    expect(
      (await runCommandLine('operator', 'ada@example.org', '--given', 'Ada', '--family', 'L')).exit,
    ).toBe(0);
    const copy = path.join(dir, 'copy');
    const file = databaseFile(copy);
    openStore(copy).close();
    expect((await runCommandLine('backup', file)).exit).toBe(2);
    const fresh = path.join(dir, 'fresh.db');
    expect((await runCommandLine('backup', fresh)).exit).toBe(0);
    const read = new Database(fresh, { readonly: true });
    expect(read.prepare('SELECT email FROM person').all()).toEqual([{ email: 'ada@example.org' }]);
    read.close();
  });
});

describe('operator', () => {
  it('gives an account and a link to set a password, once per role', async () => {
    const first = await runCommandLine(
      'operator',
      'Ada@Example.org',
      '--given',
      'Ada',
      '--family',
      'Lovelace',
    );
    expect(first.out).toMatch(/\/reset-password\?token=[\w-]{20,}/);
    await runCommandLine('operator', 'ada@example.org', '--given', 'Ada', '--family', 'Lovelace');
    const read = new Database(databaseFile(dataDir()), { readonly: true });
    expect(read.prepare('SELECT role FROM role_assignment').all()).toEqual([{ role: 'operator' }]);
    read.close();
  });

  it('takes a lost second factor off an operator, and off nobody else', async () => {
    await runCommandLine('operator', 'ada@example.org', '--given', 'Ada', '--family', 'Lovelace');
    const none = await runCommandLine('operator', 'ada@example.org', '--reset-factor');
    expect(none).toMatchObject({ exit: 1, err: expect.stringContaining('No operator') });
    const record = new Database(databaseFile(dataDir()));
    record.prepare("UPDATE person SET totp_secret = 'x', totp_confirmed_at = 1").run();
    expect((await runCommandLine('operator', 'ada@example.org', '--reset-factor')).exit).toBe(0);
    expect(record.prepare('SELECT totp_secret AS secret FROM person').get()).toEqual({
      secret: null,
    });
    record.prepare("UPDATE person SET totp_secret = 'x', totp_confirmed_at = 1").run();
    record.prepare('DELETE FROM role_assignment').run();
    expect((await runCommandLine('operator', 'ada@example.org', '--reset-factor')).exit).toBe(1);
    record.close();
  });

  it('says which option it does not know', async () => {
    const wrong = await runCommandLine('operator', 'ada@example.org', '--gvien', 'Ada');
    expect(wrong).toMatchObject({ exit: 2, err: expect.stringContaining('--gvien') });
  });

  it('says what is missing', async () => {
    expect(await runCommandLine('operator', 'ada@example.org')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('--given'),
    });
  });
});

describe('reindex', () => {
  it('builds the search index of a record', async () => {
    expect(await runCommandLine('reindex')).toMatchObject({
      exit: 0,
      out: expect.stringMatching(/^The search index is rebuilt: \d+ courses\.\n$/),
    });
  });
});
