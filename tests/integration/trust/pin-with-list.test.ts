import { afterEach, beforeEach, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '#tests/support/app';
import { NOW } from '#tests/support/authority';
import { signedList, signer } from '#tests/support/trust-lists';
import { importLists } from '~/credentials/trust/import-lists.server';
import * as publicPage from '~/routes/trust._index';

const commission = signer('Commission');

let app: TestApp;
beforeEach(async () => {
  app = await createTestApp();
  app.clock.set(NOW);
});
afterEach(() => app.close());

it('a pin that came with its list is told in the reader’s words, by its common name', async () => {
  const files = [{ file: 'lotl.xml', bytes: signedList({ pointers: {} }, commission) }];
  await importLists(app.services, files, { actorId: null, pins: [commission.certificate] });
  const { data } = await app.callLoader(publicPage, '/trust?q=commission');
  expect(data.rows).toMatchObject([{ name: 'Commission', why: { kind: 'import' } }]);
});
