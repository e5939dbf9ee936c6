import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPersonByEmail } from '#db/queries/people';
import { createTestApp, TEST_PASSWORD, type TestApp } from '#tests/support/app';
import { findViewer } from '~/accounts/viewer.server';
import * as forgotRoute from '~/routes/forgot-password';
import * as registerRoute from '~/routes/register';
import * as resetRoute from '~/routes/reset-password';
import * as signInRoute from '~/routes/sign-in';
import * as verifyRoute from '~/routes/verify-email';
import { cookieOf, giveFactor, mailTo, tokenIn } from './support';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

const NEWCOMER = { givenName: 'Łucja', familyName: 'Święta', password: TEST_PASSWORD };
const register = (email: string, form: Record<string, string> = {}) =>
  app.callAction(registerRoute, '/register', { form: { ...NEWCOMER, email, ...form } });
const signIn = (email: string, password: string) =>
  app.callAction(signInRoute, '/sign-in', { form: { email, password } });
const verify = (token: string) => app.callAction(verifyRoute, '/verify-email', { form: { token } });
const reset = (token: string, password: string) =>
  app.callAction(resetRoute, '/reset-password', { form: { token, password } });

const HOUR = 3_600_000;

describe('registering as a learner', () => {
  it('makes no account until the address is proven by the link', async () => {
    expect((await register('new@mail.example')).location).toBe('/register/sent');
    expect(await findPersonByEmail(app.store.read, 'new@mail.example')).toBeNull();
    expect((await signIn('new@mail.example', TEST_PASSWORD)).status).toBe(400);
    const token = await tokenIn(app, 'new@mail.example', 'verify-email');
    const page = await app.callLoader(verifyRoute, `/verify-email?token=${token}`);
    expect(page.data.token).toBe(token);
    expect(await findPersonByEmail(app.store.read, 'new@mail.example')).toBeNull();
    expect((await verify(token)).location).toBe('/sign-in?after=verified');
    const answer = await signIn('new@mail.example', TEST_PASSWORD);
    const cookie = cookieOf(answer);
    const viewer = await findViewer(new Request(app.origin, { headers: { Cookie: cookie } }));
    expect(viewer).toMatchObject({ displayName: 'Łucja Święta', acting: { role: 'learner' } });
  });

  it('takes a link once, within a day, and only of its own kind', async () => {
    await register('once@mail.example');
    const token = await tokenIn(app, 'once@mail.example', 'verify-email');
    expect((await reset(token, 'another calm passphrase')).location).toBe('/reset-password?token=');
    expect((await verify(token)).location).toBe('/sign-in?after=verified');
    expect((await verify(token)).location).toBe('/verify-email?token=');
    await register('late@mail.example');
    const late = await tokenIn(app, 'late@mail.example', 'verify-email');
    app.clock.advance(24 * HOUR);
    expect((await verify(late)).location).toBe('/verify-email?token=');
    expect(
      (await app.callLoader(verifyRoute, `/verify-email?token=${late}`)).data.token,
    ).toBeNull();
  });

  it('gives each link its own password: nobody slips theirs into another’s account', async () => {
    await register('both@mail.example', { password: 'the owner’s own passphrase' });
    const owners = await tokenIn(app, 'both@mail.example', 'verify-email');
    app.clock.advance(1);
    await register('both@mail.example', { password: 'an intruder’s passphrase' });
    await verify(owners);
    expect((await signIn('both@mail.example', 'an intruder’s passphrase')).status).toBe(400);
    expect((await signIn('both@mail.example', 'the owner’s own passphrase')).status).toBe(303);
    const intruders = await tokenIn(app, 'both@mail.example', 'verify-email');
    expect((await verify(intruders)).location).toBe('/verify-email?token=');
  });

  it('does not tell whether an address has an account; its owner is told', async () => {
    await app.makePerson({ email: 'known@mail.example', password: TEST_PASSWORD, locale: 'fr' });
    const known = await register('known@mail.example');
    const unknown = await register('unknown@mail.example');
    expect([known.status, known.location, known.data]).toEqual([
      unknown.status,
      unknown.location,
      unknown.data,
    ]);
    expect(await mailTo(app, 'known@mail.example')).toMatchObject([
      { template: 'already-registered', locale: 'fr' },
    ]);
    expect((await signIn('known@mail.example', TEST_PASSWORD)).status).toBe(303);
  });

  it('sends at most four mails an hour to one address', async () => {
    for (let n = 0; n < 6; n++) expect((await register('flood@mail.example')).status).toBe(303);
    expect(await mailTo(app, 'flood@mail.example')).toHaveLength(4);
  });

  it.each([
    ['tiny phrase', 'password-too-short'],
    ['password123456', 'password-common'],
    ['ŁucjaŚwięta1', 'password-personal'],
  ])('refuses the password %j', async (password, code) => {
    const answer = await register('weak@mail.example', { password });
    expect(answer.status).toBe(400);
    expect(answer.data.errors).toEqual({ password: [code] });
    expect(answer.data.values).toMatchObject({ givenName: 'Łucja', email: 'weak@mail.example' });
    expect(JSON.stringify(answer.data)).not.toContain(password);
  });

  it('names each empty field', async () => {
    const answer = await register('not an address', { givenName: ' ', familyName: '' });
    expect(answer.data.errors).toEqual({
      givenName: ['required'],
      familyName: ['required'],
      email: ['email'],
    });
  });
});

describe('a forgotten password', () => {
  const forget = (email: string) =>
    app.callAction(forgotRoute, '/forgot-password', { form: { email } });

  it('is replaced by a link that is good once and for an hour', async () => {
    const person = await app.makePerson({ email: 'forgot@mail.example', password: TEST_PASSWORD });
    const session = await app.signInAs(person);
    await forget('Forgot@mail.example');
    const token = await tokenIn(app, 'forgot@mail.example', 'password-reset');
    expect((await reset(token, 'short')).data.errors).toEqual({ password: ['password-too-short'] });
    expect((await reset(token, 'a new calm passphrase')).location).toBe('/sign-in?after=reset');
    expect((await reset(token, 'yet another passphrase')).location).toBe('/reset-password?token=');
    expect(await findViewer(new Request(app.origin, { headers: { Cookie: session } }))).toBeNull();
    expect((await signIn('forgot@mail.example', TEST_PASSWORD)).status).toBe(400);
    expect((await signIn('forgot@mail.example', 'a new calm passphrase')).status).toBe(303);
    const mails = await mailTo(app, 'forgot@mail.example');
    expect(mails.map((each) => each.template)).toContain('password-changed');
  });

  it('ends an hour after it was sent', async () => {
    await app.makePerson({ email: 'slow@mail.example', password: TEST_PASSWORD });
    await forget('slow@mail.example');
    const token = await tokenIn(app, 'slow@mail.example', 'password-reset');
    app.clock.advance(HOUR);
    expect((await reset(token, 'a new calm passphrase')).location).toBe('/reset-password?token=');
  });

  it('voids earlier links when one of them was used', async () => {
    await app.makePerson({ email: 'twice@mail.example', password: TEST_PASSWORD });
    await forget('twice@mail.example');
    const first = await tokenIn(app, 'twice@mail.example', 'password-reset');
    app.clock.advance(1);
    await forget('twice@mail.example');
    const second = await tokenIn(app, 'twice@mail.example', 'password-reset');
    expect((await reset(second, 'a new calm passphrase')).location).toBe('/sign-in?after=reset');
    expect((await reset(first, 'yet another passphrase')).location).toBe('/reset-password?token=');
  });

  it('lifts a lock but leaves the second factor in place', async () => {
    const person = await app.makePerson({ email: 'locked@mail.example', password: TEST_PASSWORD });
    await giveFactor(app, person);
    for (let n = 0; n < 5; n++) await signIn('locked@mail.example', 'wrong wrong wrong');
    await forget('locked@mail.example');
    await reset(
      await tokenIn(app, 'locked@mail.example', 'password-reset'),
      'a new calm passphrase',
    );
    const answer = await signIn('locked@mail.example', 'a new calm passphrase');
    expect(answer.location).toBe('/sign-in/second-factor?to=%2F');
  });

  it('gives the same answer for an address without an account, and writes nobody', async () => {
    const answer = await forget('stranger@mail.example');
    expect(answer.data).toEqual({ sent: true, form: null });
    expect(await mailTo(app, 'stranger@mail.example')).toEqual([]);
  });
});
