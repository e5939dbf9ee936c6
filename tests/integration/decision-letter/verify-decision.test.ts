import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { insertDecision } from '#db/queries/case-writes';
import { decision, recognitionCase, shareLink } from '#db/schema/recognition';
import { fullRecord } from '#tests/fixtures/decision-records';
import { createTestApp, type TestApp } from '#tests/support/app';
import { canonicalHash, newToken, sha256 } from '~/platform/ids.server';
import type { DecisionRecord } from '~/recognition/decision-record';
import * as route from '~/routes/d.$token';

let app: TestApp;
let caseId = '';
let visitor = 0;

beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

beforeEach(async () => {
  const institutionId = await app.makeInstitution();
  const learnerId = await app.makePerson();
  caseId = crypto.randomUUID();
  visitor += 1;
  await app.store.tx(async (tx) => {
    const at = app.clock.now();
    await tx.insert(recognitionCase).values({
      id: caseId,
      institutionId,
      learnerId,
      filedById: learnerId,
      origin: 'digital',
      status: 'recorded',
      locale: 'fr',
      createdAt: at,
      updatedAt: at,
    });
  });
});

const DAY = 86_400_000;

/** Issues an edition of the case's decision and answers its token. */
async function issue(extra: Partial<DecisionRecord> = {}, supersedes: string | null = null) {
  const token = newToken();
  const record: DecisionRecord = { ...fullRecord, id: crypto.randomUUID(), caseId, ...extra };
  const issuedAt = app.clock.now();
  await app.store.tx((tx) =>
    insertDecision(
      tx,
      { record, recordHash: canonicalHash(record), issuedAt, supersedes },
      { tokenHash: sha256(token), sealedToken: 'sealed', expiresAt: issuedAt + DAY },
    ),
  );
  return { token, record };
}

const look = (token: string, headers: Record<string, string> = {}) =>
  app.callLoader(route, `/d/${token}`, {
    params: { token },
    headers: { 'X-Client-Address': `192.0.2.${visitor}`, ...headers },
  });

const linkOf = async (decisionId: string) => {
  const rows = await app.store.read.select().from(shareLink);
  return rows.find((row) => row.decisionId === decisionId);
};

test('a link shows the decision to whoever holds it, and is kept from caches, searches and referrers', async () => {
  const { token, record } = await issue();
  const { status, headers, data } = await look(token);
  expect(status).toBe(200);
  expect(data.verification.proof).toMatchObject({
    state: 'current',
    fileNumber: 'REC-2026-0007',
    recordHash: canonicalHash(record),
    parts: [{ outcome: 'full', ects: 5 }],
  });
  expect(headers.get('Cache-Control')).toBe('no-store');
  expect(headers.get('Referrer-Policy')).toBe('no-referrer');
  expect(headers.get('X-Robots-Tag')).toContain('noindex');
  expect(JSON.stringify(data)).not.toContain(record.applicant.fullName);
});

test('each look is counted', async () => {
  const { token, record } = await issue();
  await look(token);
  await look(token);
  expect(await linkOf(record.id)).toMatchObject({ accessCount: 2, lastAccessAt: app.clock.now() });
});

test('unknown, malformed, expired and revoked links get one and the same answer', async () => {
  const { token } = await issue();
  const revoked = await issue({ edition: 2 });
  await app.store.tx(async (tx) => {
    await tx.update(shareLink).set({ revokedAt: 1 });
  });
  const answers = [await look(revoked.token), await look(newToken()), await look('x')];
  await app.store.tx(async (tx) => {
    await tx.update(shareLink).set({ revokedAt: null, expiresAt: app.clock.now() });
  });
  answers.push(await look(token));
  for (const { status, data, headers } of answers) {
    expect(status).toBe(404);
    expect(data).toEqual(answers[0]?.data);
    expect(data.verification).toEqual({ kind: 'unknown' });
    expect(headers.get('Cache-Control')).toBe('no-store');
  }
});

test('a replaced decision says so, and a revoked one too', async () => {
  const first = await issue();
  const second = await issue(
    { edition: 2, kind: 'rectification', decidedOn: '2026-04-01' },
    first.record.id,
  );
  expect((await look(first.token)).data.verification.proof).toMatchObject({
    state: 'replaced',
    later: { edition: 2, decidedOn: '2026-04-01' },
  });
  expect((await look(second.token)).data.verification.proof.state).toBe('current');
  await issue({ edition: 3, kind: 'revocation', decidedOn: '2026-05-01' }, second.record.id);
  expect((await look(first.token)).data.verification.proof.state).toBe('revoked');
});

test('a record changed behind the register’s back is not called genuine', async () => {
  const { token, record } = await issue();
  await app.store.tx(async (tx) => {
    await tx.update(decision).set({ record: { ...record, decidedOn: '2020-01-01' } });
  });
  expect((await look(token)).data.verification.proof.state).toBe('unconfirmed');
});

test('an address that asks on and on is told to wait; others are not', async () => {
  const { token } = await issue();
  const busy = { 'X-Client-Address': '198.51.100.7' };
  for (let count = 0; count < 60; count += 1) await look('unknown-token', busy);
  const refused = await look(token, busy);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
  expect(refused.data.verification.kind).toBe('busy');
  expect((await look(token)).status).toBe(200);
});
