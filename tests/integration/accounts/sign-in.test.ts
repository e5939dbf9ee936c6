import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAudit } from '#db/queries/audit';
import { findPerson } from '#db/queries/people';
import { createTestApp, TEST_PASSWORD, type TestApp } from '#tests/support/app';
import { totpCode } from '~/accounts/totp.server';
import { findViewer } from '~/accounts/viewer.server';
import { newId } from '~/platform/ids.server';
import * as signInRoute from '~/routes/sign-in';
import * as factorRoute from '~/routes/sign-in_.second-factor';
import * as signOutRoute from '~/routes/sign-out';
import { cookieOf, giveFactor, mailTo } from './support';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

const viewerOf = (cookie: string) =>
  findViewer(new Request(app.origin, { headers: { Cookie: cookie } }));

const signIn = (email: string, password: string, more: Record<string, string> = {}, cookie = '') =>
  app.callAction(signInRoute, '/sign-in', { form: { email, password, ...more }, cookie });

const passCode = (cookie: string, code: string, to = '/') =>
  app.callAction(factorRoute, '/sign-in/second-factor', { form: { code, to }, cookie });

const MINUTE = 60_000;

describe('signing in with a password', () => {
  it('opens a session in an HttpOnly, SameSite cookie and goes where the person was going', async () => {
    const person = await app.makePerson({ email: 'ada@uni.example', password: TEST_PASSWORD });
    const answer = await signIn(' Ada@Uni.Example ', TEST_PASSWORD, { to: '/cases?page=2' });
    expect(answer.status).toBe(303);
    expect(answer.location).toBe('/cases?page=2');
    const [set] = answer.headers.getSetCookie();
    expect(set).toMatch(/^session=[\w-]{43}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/);
    expect((await viewerOf(cookieOf(answer)))?.personId).toBe(person);
  });

  it.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    '\\\\evil.example',
    'evil.example',
  ])('never goes on to another site: %j', async (to) => {
    const email = `${newId()}@uni.example`;
    await app.makePerson({ email, password: TEST_PASSWORD });
    const answer = await signIn(email, TEST_PASSWORD, { to });
    expect(answer.status).toBe(303);
    expect(answer.location).toBe('/');
    const person = await findViewer(
      new Request(app.origin, { headers: { Cookie: cookieOf(answer) } }),
    );
    const already = await app.callLoader(signInRoute, `/sign-in?${new URLSearchParams({ to })}`, {
      cookie: cookieOf(answer),
    });
    expect(person).not.toBeNull();
    expect(already.location).toBe('/');
  });

  it('answers an unknown address, a wrong password and a locked account alike', async () => {
    await app.makePerson({ email: 'alike@uni.example', password: TEST_PASSWORD });
    const answers = [
      await signIn('nobody@uni.example', TEST_PASSWORD),
      await signIn('alike@uni.example', 'not the password'),
    ];
    for (let n = 0; n < 4; n++) await signIn('alike@uni.example', 'not the password');
    answers.push(await signIn('alike@uni.example', TEST_PASSWORD));
    for (const answer of answers) {
      expect(answer.status).toBe(400);
      expect(answer.data.errors).toEqual({ '': ['refused'] });
      expect(answer.headers.getSetCookie()).toEqual([]);
    }
  });

  it('gives back what was typed, but for the password', async () => {
    const answer = await signIn('typed@uni.example', 'a secret of mine', { to: '/x' });
    expect(answer.data.values).toEqual({ email: 'typed@uni.example', to: '/x' });
  });

  it('renews the token and ends the session the browser had before', async () => {
    await app.makePerson({ email: 'again@uni.example', password: TEST_PASSWORD });
    const first = cookieOf(await signIn('again@uni.example', TEST_PASSWORD));
    const second = cookieOf(await signIn('again@uni.example', TEST_PASSWORD, {}, first));
    expect(second).not.toBe(first);
    expect(await viewerOf(first)).toBeNull();
    expect(await viewerOf(second)).not.toBeNull();
  });

  it('turns away an address that failed thirty times, with 429', async () => {
    const headers = { 'X-Client-Address': '192.0.2.7' };
    const form = { email: 'nobody@uni.example', password: 'wrong wrong wrong' };
    const tries = Array.from({ length: 30 }, () =>
      app.callAction(signInRoute, '/sign-in', { form, headers }),
    );
    expect((await Promise.all(tries)).every((each) => each.status === 400)).toBe(true);
    const refused = await app.callAction(signInRoute, '/sign-in', { form, headers });
    expect(refused.status).toBe(429);
    expect(refused.data).toEqual({ code: 'rate-limited' });
  });
});

describe('the lock', () => {
  it('closes an account for 15 minutes after five failures, then for 30, and tells its owner', async () => {
    const person = await app.makePerson({ email: 'lock@uni.example', password: TEST_PASSWORD });
    const fail = async () => {
      for (let n = 0; n < 5; n++) await signIn('lock@uni.example', 'wrong wrong wrong');
    };
    await fail();
    app.clock.advance(15 * MINUTE - 1);
    expect((await signIn('lock@uni.example', TEST_PASSWORD)).status).toBe(400);
    app.clock.advance(1);
    await fail();
    app.clock.advance(29 * MINUTE);
    expect((await signIn('lock@uni.example', TEST_PASSWORD)).status).toBe(400);
    app.clock.advance(MINUTE);
    expect((await signIn('lock@uni.example', TEST_PASSWORD)).status).toBe(303);
    expect((await findPerson(app.store.read, person))?.failedAttempts).toBe(0);
    const mails = await mailTo(app, 'lock@uni.example');
    expect(mails.map((each) => each.template)).toEqual(['account-locked', 'account-locked']);
  });

  it('is won by the lock when many guesses come at once', async () => {
    await app.makePerson({ email: 'burst@uni.example', password: TEST_PASSWORD });
    const wrong = Array.from({ length: 9 }, () => signIn('burst@uni.example', 'wrong wrong wrong'));
    await Promise.all(wrong);
    expect((await signIn('burst@uni.example', TEST_PASSWORD)).status).toBe(400);
  });

  it('leaves an audit trail without a name, an address or a guess', async () => {
    const person = await app.makePerson({ email: 'trail@uni.example', password: TEST_PASSWORD });
    await signIn('trail@uni.example', 'wrong wrong wrong');
    await signIn('trail@uni.example', TEST_PASSWORD);
    const trail = await listAudit(app.store.read, 'person', person);
    expect(trail.map((each) => each.event)).toEqual([
      { type: 'account.sign-in-failed', reason: 'password' },
      { type: 'account.signed-in', secondFactor: false },
    ]);
    expect(JSON.stringify(trail)).not.toMatch(/uni\.example|Ada|wrong/);
  });
});

describe('the second factor', () => {
  it('is asked for after the password, and only then is anybody signed in', async () => {
    const person = await app.makePerson({ email: 'two@uni.example', password: TEST_PASSWORD });
    const code = await giveFactor(app, person);
    const first = await signIn('two@uni.example', TEST_PASSWORD, { to: '/cases' });
    expect(first.location).toBe('/sign-in/second-factor?to=%2Fcases');
    const pending = cookieOf(first);
    expect(await viewerOf(pending)).toBeNull();
    const passed = await passCode(pending, code(), '/cases');
    expect(passed.location).toBe('/cases');
    expect(cookieOf(passed)).not.toBe(pending);
    expect(await viewerOf(pending)).toBeNull();
    expect((await viewerOf(cookieOf(passed)))?.personId).toBe(person);
  });

  it('takes a code once, and an older one never again', async () => {
    const person = await app.makePerson({ email: 'once@uni.example', password: TEST_PASSWORD });
    const code = await giveFactor(app, person);
    const before = code();
    app.clock.advance(30_000);
    const enter = async (typed: string) =>
      await passCode(cookieOf(await signIn('once@uni.example', TEST_PASSWORD)), typed);
    const used = code();
    expect((await enter(used)).status).toBe(303);
    expect((await enter(used)).data.form.errors).toEqual({ code: ['code-wrong'] });
    expect((await enter(before)).data.form.errors).toEqual({ code: ['code-wrong'] });
    app.clock.advance(30_000);
    expect((await enter(` ${code().slice(0, 3)} ${code().slice(3)} `)).status).toBe(303);
  });

  it('lets one of two simultaneous uses of a code through', async () => {
    const person = await app.makePerson({ email: 'race@uni.example', password: TEST_PASSWORD });
    const code = await giveFactor(app, person);
    const cookies = [
      cookieOf(await signIn('race@uni.example', TEST_PASSWORD)),
      cookieOf(await signIn('race@uni.example', TEST_PASSWORD)),
    ];
    const answers = await Promise.all(cookies.map((cookie) => passCode(cookie, code())));
    expect(answers.map((each) => each.status).sort()).toEqual([303, 400]);
  });

  it('counts wrong codes towards the lock, which also the right code does not open', async () => {
    const person = await app.makePerson({ email: 'guess@uni.example', password: TEST_PASSWORD });
    const code = await giveFactor(app, person);
    const pending = cookieOf(await signIn('guess@uni.example', TEST_PASSWORD));
    const wrong = code() === '000000' ? '000001' : '000000';
    for (let n = 0; n < 5; n++) await passCode(pending, wrong);
    expect((await passCode(pending, code())).data.form.errors).toEqual({ '': ['locked'] });
  });

  it('must be set up by whom a role demands it from, before anything else', async () => {
    const person = await app.makePerson({ email: 'admin@uni.example', password: TEST_PASSWORD });
    await app.giveRole(person, 'institution-admin', { institutionId: await app.makeInstitution() });
    const pending = cookieOf(await signIn('admin@uni.example', TEST_PASSWORD));
    const page = await app.callLoader(factorRoute, '/sign-in/second-factor', { cookie: pending });
    expect(page.data.setup.qr.path).toMatch(/^M\d+ \d+h1v1h-1z/);
    const secret = page.data.setup.secret.replaceAll(' ', '');
    const { setup } = page.data.setup;
    const send = (form: Record<string, string>) =>
      app.callAction(factorRoute, '/sign-in/second-factor', { form, cookie: pending });
    const wrong = await send({ code: '000000', setup, to: '/' });
    expect(wrong.data.form.errors).toEqual({ code: ['code-wrong'] });
    expect(wrong.data.setup.secret.replaceAll(' ', '')).toBe(secret);
    const forged = await send({ code: totpCode(secret, app.clock.now()), setup: 'AAAA', to: '/' });
    expect(forged.data.form.errors).toEqual({ code: ['setup-expired'] });
    const done = await send({ code: totpCode(secret, app.clock.now()), setup, to: '/' });
    expect(done.status).toBe(303);
    expect((await viewerOf(cookieOf(done)))?.acting.role).toBe('institution-admin');
  });

  it('sends strangers and those already signed in away', async () => {
    const stranger = await app.callLoader(factorRoute, '/sign-in/second-factor?to=%2Fcases');
    expect(stranger.location).toBe('/sign-in?to=%2Fcases');
    const cookie = await app.signInAs(await app.makePerson());
    const known = await app.callLoader(
      factorRoute,
      '/sign-in/second-factor?to=%2F%2Fevil.example',
      { cookie },
    );
    expect(known.location).toBe('/');
  });
});

describe('signing out', () => {
  it('ends the session on the server and takes the cookie away', async () => {
    const cookie = await app.signInAs(await app.makePerson());
    const answer = await app.callAction(signOutRoute, '/sign-out', { cookie });
    expect(answer.location).toBe('/sign-in?after=signed-out');
    expect(answer.headers.getSetCookie()[0]).toMatch(/^session=; .*Max-Age=0/);
    expect(await viewerOf(cookie)).toBeNull();
  });

  it('does not happen by a mere visit', async () => {
    const cookie = await app.signInAs(await app.makePerson());
    const { status } = await app.callLoader(signOutRoute, '/sign-out', { cookie });
    expect(status).toBe(302);
    expect(await viewerOf(cookie)).not.toBeNull();
  });
});
