import { statSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseFile } from '#db/open';
import { verifyAuditChain } from '#db/queries/audit';
import { loadCase } from '#db/queries/cases';
import { courseIdentity, listPrecedents } from '#db/queries/precedents';
import * as schema from '#db/schema';
import { CASES } from '#db/seed/cases.data';
import { DEMO_CREDENTIALS } from '#db/seed/demo-credentials.data';
import { openWorld, WHO, type World } from '#tests/support/world';
import { checkPassword } from '~/accounts/passwords.server';
import { totpCode } from '~/accounts/totp.server';
import { PRECEDENT_MILLIS } from '~/catalogue/precedent-window';
import { prepare } from '~/commands/prepare';
import { checkCredential } from '~/credentials/check-credential.server';
import { checkOf } from '~/credentials/report';
import { loadStoredTrust } from '~/credentials/trust/stored-trust.server';
import { readDemoCredential } from '~/demo/credentials.server';
import { assertNoDemo, loadDemo } from '~/demo/demo.server';
import { handInCredential } from '~/recognition/hand-in-credential.server';
import { CASE_STATUSES } from '~/recognition/proposal';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const bytesOf = (name: string): Buffer => {
  const bytes = readDemoCredential(world.dataDir, name);
  if (!bytes) throw new Error(`no demonstration file ${name}`);
  return bytes;
};

describe('the seeded record', () => {
  it('holds the whole world', async () => {
    const { read } = world.store;
    expect(await read.$count(schema.institution)).toBe(4);
    expect(await read.$count(schema.opportunity)).toBe(63);
    expect(await read.$count(schema.agreement)).toBe(6);
    expect(await read.$count(schema.learningAgreement)).toBe(1);
    expect(await read.$count(schema.programme)).toBe(6);
    expect(await read.$count(schema.regulationVersion)).toBe(13);
    expect(await read.$count(schema.recognitionCase)).toBe(CASES.length);
    expect(await read.$count(schema.trustAnchor)).toBe(1);
  });

  it('breaks no foreign key', () => {
    const client = new Database(databaseFile(world.dataDir), { readonly: true });
    expect(client.pragma('foreign_key_check')).toEqual([]);
    client.close();
  });

  it('has a case in every status, each with the proposal and the signatures that lead there', async () => {
    const statuses = new Set<string>();
    for (const { key, status } of CASES) {
      const stored = await loadCase(world.store.read, world.caseId(key));
      expect(stored?.row.status, key).toBe(status);
      expect(stored?.packages.length, key).toBeGreaterThan(0);
      statuses.add(status);
    }
    expect(CASE_STATUSES.filter((each) => !statuses.has(each))).toEqual([]);
  });

  it('was decided by three different people wherever it was decided', async () => {
    const decided = CASES.filter((each) =>
      ['decided', 'notified', 'recorded'].includes(each.status),
    );
    for (const { key } of decided) {
      const stored = await loadCase(world.store.read, world.caseId(key));
      const signers = stored?.signatures.filter((each) => each.clearedAt === null) ?? [];
      expect(new Set(signers.map((each) => each.personId)).size, key).toBe(3);
      expect(stored?.decisions.length, key).toBeGreaterThan(0);
    }
  });

  it('has an audit chain that holds and runs forward', async () => {
    const { events, brokenAt } = await verifyAuditChain(world.store.read);
    expect(brokenAt).toBeNull();
    expect(events).toBeGreaterThan(150);
  });

  it('has a course that no agreement covers and enough earlier decisions credited', async () => {
    const identity = courseIdentity('inst-rochefleur', 'LSD-306');
    const since = world.clock.now() - PRECEDENT_MILLIS;
    const found = await listPrecedents(world.store.read, identity, since);
    expect(found.map(({ institution, decisions }) => [institution.id, decisions])).toEqual([
      ['inst-vistula', 5],
    ]);
  });

  it('has a case past its time, and one that waits for the learner', async () => {
    const overdue = await loadCase(world.store.read, world.caseId('overdue'));
    expect(overdue?.row.dueAt).toBeLessThan(world.clock.now());
    const waiting = await loadCase(world.store.read, world.caseId('info-requested'));
    expect(waiting?.row.status).toBe('info-requested');
    expect(waiting?.documents[0]?.row.kind).toBe('paper');
  });

  it('is not seeded twice', async () => {
    const lines: string[] = [];
    await prepare(world.services, (line) => lines.push(line));
    expect(lines).toEqual([]);
    expect(await world.store.read.$count(schema.recognitionCase)).toBe(CASES.length);
  });
});

describe('a seeding that was interrupted', () => {
  it('goes on where it was, without doing anything twice', async () => {
    const { read } = world.store;
    const before = await loadCase(read, world.caseId('rectified'));
    const count = async () => [
      await read.$count(schema.recognitionCase),
      await read.$count(schema.decision),
      await read.$count(schema.caseSignature),
    ];
    const counted = await count();
    await world.store.tx((tx) =>
      tx.delete(schema.installation).where(eq(schema.installation.key, 'seeded')),
    );
    await prepare(world.services, () => undefined);
    expect(await count()).toEqual(counted);
    const after = await loadCase(read, world.caseId('rectified'));
    expect(after?.row.status).toBe('rectified');
    expect(after?.decisions.length).toBe(before?.decisions.length);
  });
});

describe('demonstration accounts', () => {
  it('sign in with the password and code that are published', async () => {
    const demo = await loadDemo('en', world.services);
    const admin = demo.accounts.find((each) => each.role === 'institution-admin');
    const [row] = await world.store.read
      .select()
      .from(schema.person)
      .where(eq(schema.person.email, admin?.email ?? ''));
    expect(await checkPassword(row?.passwordHash ?? null, admin?.password ?? '')).toBe(true);
    expect(totpCode(admin?.totpSecret ?? '', world.clock.now())).toMatch(/^\d{6}$/);
  });

  it('hold a second factor exactly where it is asked', async () => {
    const { accounts } = await loadDemo('en', world.services);
    for (const { role, totpSecret, email } of accounts)
      if (role === 'signatory' || role === 'institution-admin' || role === 'operator')
        expect(totpSecret, email).toBeTruthy();
      else if (role !== 'legal-reviewer') expect(totpSecret, email).toBeNull();
  });

  it('keep their secrets and the authority in files that only the owner reads', () => {
    for (const name of ['secret', 'demo-authority.json'])
      expect(statSync(path.join(world.dataDir, 'secrets', name)).mode & 0o777).toBe(0o600);
  });

  it('keep a production installation from starting', async () => {
    await expect(assertNoDemo(world.store.read)).rejects.toThrow(/demo accounts.*demo authority/);
  });
});

describe('demonstration credentials', () => {
  it('are checked as their kind says, under the demo authority', async () => {
    const { trust } = await loadStoredTrust(world.store.read);
    for (const { name, make } of DEMO_CREDENTIALS) {
      const report = await checkCredential(bytesOf(name), { trust, now: world.clock.now() });
      const seal = checkOf(report, 'SEAL');
      expect(checkOf(report, 'FORMAT').status, name).toBe('valid');
      expect(checkOf(report, 'VALIDITY').status, name).toBe('valid');
      expect(report.findings, name).toEqual([]);
      const expected = { seal: 'valid', 'seal-then-alter': 'invalid', draft: 'invalid' }[make];
      expect(seal.status, `${name}: ${seal.code}`).toBe(expected);
      if (make === 'seal')
        expect(report.seal.signatures[0]?.level).toBe('advanced-with-qualified-certificate');
    }
  });

  it('say everything that Annex I makes mandatory', async () => {
    const { trust } = await loadStoredTrust(world.store.read);
    for (const { name } of DEMO_CREDENTIALS) {
      const report = await checkCredential(bytesOf(name), { trust, now: world.clock.now() });
      const missing = report.annexI.filter((each) => each.mandatory && each.status === 'missing');
      expect(
        missing.map((each) => each.element),
        name,
      ).toEqual([]);
    }
  });

  it.each(DEMO_CREDENTIALS.map((each) => [each.name, each] as const))(
    '%s matches as its card says',
    async (_, demo) => {
      const viewer = world.viewer(demo.applicantId, 'learner');
      const request = {
        institutionId: 'inst-rochefleur',
        forLearner: null,
        origin: 'digital',
        request: 'Please recognise this.',
        locale: 'en',
      } as const;
      const file = { name: demo.name, bytes: bytesOf(demo.name) };
      const opened = await handInCredential(world.services, viewer, request, file);
      if (opened.kind !== 'opened') throw new Error(opened.kind);
      const stored = await loadCase(world.store.read, opened.caseId);
      const results = stored?.packages.map((each) => each.proposal.result);
      expect(results).toEqual(demo.expectedPackages);
      expect(results).toContain(demo.expectedMatch);
    },
  );

  it('leave the staff of another institution nothing to see', async () => {
    const { authorize } = await import('~/accounts/permissions');
    const stored = await loadCase(world.store.read, world.caseId('recorded'));
    const foreign = world.viewer(WHO.foreignCurator);
    expect(() => authorize(foreign, 'case.read', stored!.row)).toThrow();
  });
});
