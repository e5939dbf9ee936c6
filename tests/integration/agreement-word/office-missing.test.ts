import { afterEach, beforeEach, expect, it } from 'vitest';
import { findOffice } from '#templates/word/pdf';
import { createTestApp, type TestApp } from '#tests/support/app';
import { isReady } from '~/platform/readiness.server';

const PATH = process.env.PATH ?? '';
let app: TestApp;
beforeEach(async () => {
  app = await createTestApp();
});
afterEach(async () => {
  process.env.PATH = PATH;
  await app.close();
});

it('is ready without LibreOffice, and says that it is missing', async () => {
  process.env.PATH = '/nowhere';
  expect(await findOffice()).toBeNull();
  expect(await isReady(app.services, false)).toMatchObject({
    status: 'ready',
    checks: { libreOffice: 'missing' },
  });
});
