import { afterEach, beforeEach, expect, it } from 'vitest';
import { insertTrustAnchor, listTrustAnchors, removeTrustAnchor } from '#db/queries/trust';
import { createTestApp, type TestApp } from '#tests/support/app';
import { authority, NOW } from '#tests/support/authority';
import { loadStoredTrust } from '~/credentials/trust/stored-trust.server';
import { newId, sha256 } from '~/platform/ids.server';

let app: TestApp;
beforeEach(async () => {
  app = await createTestApp();
});
afterEach(() => app.close());

const der = Buffer.from(authority.issuing.certificate);
const hash = sha256(der);

const add = (reason: string, addedAt: number) =>
  app.store.tx((tx) =>
    insertTrustAnchor(tx, {
      id: newId(),
      sha256: hash,
      der,
      subject: 'Test TSP',
      source: 'operator',
      reason,
      addedAt,
    }),
  );

it('trusts nobody in a fresh installation', async () => {
  const { trust, trustHash } = await loadStoredTrust();
  expect(trust.anchors).toEqual([]);
  expect(trustHash).toBe(sha256(''));
});

it('follows anchors as they are added and removed, and names the set by a hash', async () => {
  const before = await loadStoredTrust();
  await add('first', NOW);
  const with1 = await loadStoredTrust();
  expect(with1.trust.anchors.map((each) => each.certificate.sha256)).toEqual([hash]);
  expect(with1.trustHash).not.toBe(before.trustHash);
  expect(await loadStoredTrust()).toBe(with1);
  expect(await app.store.tx((tx) => removeTrustAnchor(tx, hash, NOW + 1))).toBe(true);
  expect((await loadStoredTrust()).trustHash).toBe(before.trustHash);
});

it('removes once, and trusts again what is added again', async () => {
  await add('first', NOW);
  await app.store.tx((tx) => removeTrustAnchor(tx, hash, NOW + 1));
  expect(await app.store.tx((tx) => removeTrustAnchor(tx, hash, NOW + 2))).toBe(false);
  await add('second', NOW + 3);
  const [anchor] = await listTrustAnchors(app.store.read);
  expect(anchor).toMatchObject({ reason: 'second', addedAt: NOW + 3, removedAt: null });
});
