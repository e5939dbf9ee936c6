import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestApp, TEST_PASSWORD, type TestApp } from '#tests/support/app';
import * as signInRoute from '~/routes/sign-in';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({
    MODE: 'production',
    HOST: '0.0.0.0',
    PUBLIC_URL: 'https://portal.example',
    SECRET: 'k3Jq9zVb7wXy2LmN8pRs4tUv6aBc1dEf',
  });
});
afterAll(() => app.close());

it('binds the session cookie to host and https in production', async () => {
  await app.makePerson({ email: 'ada@uni.example', password: TEST_PASSWORD });
  const form = { email: 'ada@uni.example', password: TEST_PASSWORD };
  const answer = await app.callAction(signInRoute, '/sign-in', { form });
  const [cookie] = answer.headers.getSetCookie();
  expect(cookie).toMatch(
    /^__Host-session=[\w-]{43}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax; Secure$/,
  );
});
