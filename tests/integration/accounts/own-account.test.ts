import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPerson } from '#db/queries/people';
import { createTestApp, TEST_PASSWORD, type TestApp } from '#tests/support/app';
import { totpCode } from '~/accounts/totp.server';
import { findViewer } from '~/accounts/viewer.server';
import * as accountRoute from '~/routes/account._index';
import * as roleRoute from '~/routes/account.role';
import * as securityRoute from '~/routes/account.security';
import * as signInRoute from '~/routes/sign-in';
import * as resumeRoute from '~/routes/sign-in_.resume';
import { cookieOf, giveFactor } from './support';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

const viewerOf = (cookie: string) =>
  findViewer(new Request(app.origin, { headers: { Cookie: cookie } }));
const security = (cookie: string, form: Record<string, string>) =>
  app.callAction(securityRoute, '/account/security', { cookie, form });

describe('the profile', () => {
  const PROFILE = {
    givenName: 'Zoë',
    familyName: 'Šimek',
    dateOfBirth: '2001-02-28',
    locale: 'fr',
  };
  const save = (cookie: string, form: Record<string, string>) =>
    app.callAction(accountRoute, '/account', { cookie, form: { ...PROFILE, ...form } });

  it('is kept, in the language chosen', async () => {
    const person = await app.makePerson();
    const cookie = await app.signInAs(person);
    expect((await save(cookie, {})).location).toBe('/account?saved');
    const { data, headers } = await app.callLoader(accountRoute, '/account', { cookie });
    expect(data.profile).toMatchObject(PROFILE);
    expect(data.title).toContain('Mon compte');
    expect(headers.get('Cache-Control')).toBe('no-store');
    await save(cookie, { dateOfBirth: '' });
    expect((await findPerson(app.store.read, person))?.dateOfBirth).toBeNull();
  });

  it.each(['2001-02-30', '28.02.2001', '1800-01-01', 'yesterday'])(
    'refuses the date of birth %j and loses nothing typed',
    async (dateOfBirth) => {
      const answer = await save(await app.signInAs(await app.makePerson()), { dateOfBirth });
      expect(answer.data.errors).toEqual({ dateOfBirth: ['date'] });
      expect(answer.data.values).toMatchObject({ givenName: 'Zoë', dateOfBirth });
    },
  );

  it('is nobody’s without a session', async () => {
    expect((await app.callLoader(accountRoute, '/account')).location).toBe(
      '/sign-in?to=%2Faccount',
    );
  });
});

describe('switching roles', () => {
  const post = (cookie: string, role: string, to = '/cases') =>
    app.callAction(roleRoute, '/account/role', { cookie, form: { role, to } });

  it('acts in another role held, and only in one held', async () => {
    const home = await app.makeInstitution();
    const person = await app.makePerson();
    await app.giveRole(person, 'learner');
    app.clock.advance(1);
    await app.giveRole(person, 'studies-official', { institutionId: home });
    const cookie = await app.signInAs(person);
    // Until somebody chooses, the role in which people are waiting for them.
    expect((await viewerOf(cookie))?.acting.role).toBe('studies-official');
    expect((await post(cookie, 'learner||')).location).toBe('/cases');
    expect((await viewerOf(cookie))?.acting.role).toBe('learner');
    expect((await post(cookie, `studies-official|${home}|`)).location).toBe('/cases');
    expect((await viewerOf(cookie))?.acting).toMatchObject({
      role: 'studies-official',
      institutionId: home,
    });
    expect((await post(cookie, `institution-admin|${home}|`)).status).toBe(404);
    expect((await post(cookie, 'operator||')).status).toBe(404);
    expect((await viewerOf(cookie))?.acting.role).toBe('studies-official');
    expect((await post(cookie, 'learner||', '//evil.example')).location).toBe('/');
  });
});

describe('sessions', () => {
  it('are listed and ended one by one, or all others at once', async () => {
    const person = await app.makePerson();
    const [here, there, elsewhere] = [
      await app.signInAs(person),
      await app.signInAs(person),
      await app.signInAs(person),
    ];
    const page = await app.callLoader(securityRoute, '/account/security', { cookie: here });
    const { sessions } = page.data.security;
    expect(sessions).toHaveLength(3);
    expect(sessions.filter((each: { current: boolean }) => each.current)).toHaveLength(1);
    const thereId = (await viewerOf(there))?.sessionId ?? '';
    expect((await security(here, { intent: 'end-session', session: thereId })).location).toContain(
      'end-session',
    );
    expect(await viewerOf(there)).toBeNull();
    expect(await viewerOf(elsewhere)).not.toBeNull();
    await security(here, { intent: 'end-others' });
    expect(await viewerOf(elsewhere)).toBeNull();
    expect(await viewerOf(here)).not.toBeNull();
  });

  it('of somebody else cannot be ended', async () => {
    const mine = await app.signInAs(await app.makePerson());
    const theirs = await app.signInAs(await app.makePerson());
    const id = (await viewerOf(theirs))?.sessionId ?? '';
    await security(mine, { intent: 'end-session', session: id });
    expect(await viewerOf(theirs)).not.toBeNull();
  });
});

describe('changing the password', () => {
  it('asks for the present one, ends other sessions and keeps this one', async () => {
    const person = await app.makePerson({ email: 'change@uni.example', password: TEST_PASSWORD });
    const [here, there] = [await app.signInAs(person), await app.signInAs(person)];
    const change = (currentPassword: string, password: string) =>
      security(here, { intent: 'change-password', currentPassword, password });
    const wrong = await change('not my password', 'a new calm passphrase');
    expect(wrong.data.form.errors).toEqual({ currentPassword: ['password-wrong'] });
    const weak = await change(TEST_PASSWORD, 'change@uni.example');
    expect(weak.data.form.errors).toEqual({ password: ['password-personal'] });
    expect((await change(TEST_PASSWORD, 'a new calm passphrase')).location).toContain(
      'done=change-password',
    );
    expect(await viewerOf(here)).not.toBeNull();
    expect(await viewerOf(there)).toBeNull();
  });

  it('is closed after five wrong tries', async () => {
    const person = await app.makePerson({ password: TEST_PASSWORD });
    const cookie = await app.signInAs(person);
    const form = { intent: 'change-password', password: 'a new calm passphrase' };
    for (let n = 0; n < 5; n++) await security(cookie, { ...form, currentPassword: 'wrong' });
    const answer = await security(cookie, { ...form, currentPassword: TEST_PASSWORD });
    expect(answer.data.form.errors).toEqual({ '': ['locked'] });
  });
});

describe('one’s own second factor', () => {
  it('is set up with password and code, asked for from then on, and taken off again', async () => {
    const person = await app.makePerson({ email: 'own@uni.example', password: TEST_PASSWORD });
    const cookie = await app.signInAs(person, { secondFactor: false });
    const other = await app.signInAs(person, { secondFactor: false });
    const page = await app.callLoader(securityRoute, '/account/security', { cookie });
    const { setup } = page.data.setup;
    const secret = page.data.setup.secret.replaceAll(' ', '');
    const code = () => totpCode(secret, app.clock.now());
    const set = (currentPassword: string, typed: string) =>
      security(cookie, { intent: 'set-factor', setup, currentPassword, code: typed });
    expect((await set('wrong', code())).data.form.errors).toEqual({
      currentPassword: ['password-wrong'],
    });
    expect((await set(TEST_PASSWORD, '12345')).data.form.errors).toEqual({ code: ['code-format'] });
    expect((await set(TEST_PASSWORD, code())).location).toContain('done=set-factor');
    expect(await viewerOf(cookie)).not.toBeNull();
    expect(await viewerOf(other)).toBeNull();
    const signIn = { email: 'own@uni.example', password: TEST_PASSWORD };
    const answer = await app.callAction(signInRoute, '/sign-in', { form: signIn });
    expect(answer.location).toMatch(/^\/sign-in\/second-factor/);
    const remove = (typed: string) =>
      security(cookie, { intent: 'remove-factor', currentPassword: TEST_PASSWORD, code: typed });
    expect((await remove(code())).data.form.errors).toEqual({ code: ['code-wrong'] });
    app.clock.advance(30_000);
    expect((await remove(code())).location).toContain('done=remove-factor');
    expect((await findPerson(app.store.read, person))?.totpSecret).toBeNull();
  });

  it('cannot be taken off while a role needs it', async () => {
    const person = await app.makePerson({ password: TEST_PASSWORD });
    await app.giveRole(person, 'signatory', { institutionId: await app.makeInstitution() });
    const code = await giveFactor(app, person);
    const form = { intent: 'remove-factor', currentPassword: TEST_PASSWORD, code: code() };
    const answer = await security(await app.signInAs(person), form);
    expect(answer.data.form.errors).toEqual({ '': ['factor-needed'] });
    expect((await findPerson(app.store.read, person))?.totpSecret).not.toBeNull();
  });

  it('of one person is not set up with the form of another', async () => {
    const [one, two] = [
      await app.signInAs(await app.makePerson({ password: TEST_PASSWORD })),
      await app.signInAs(await app.makePerson({ password: TEST_PASSWORD })),
    ];
    const page = await app.callLoader(securityRoute, '/account/security', { cookie: one });
    const { setup, secret } = page.data.setup;
    const code = totpCode(secret, app.clock.now());
    const form = { intent: 'set-factor', setup, currentPassword: TEST_PASSWORD, code };
    expect((await security(two, form)).data.form.errors).toEqual({ code: ['setup-expired'] });
  });
});

describe('a form sent after the session had ended', () => {
  const PROFILE = { givenName: 'Kept', familyName: 'Safe', dateOfBirth: '', locale: 'en' };
  const HOURS = 3_600_000;

  const sendLate = async (email: string) => {
    const person = await app.makePerson({ email, password: TEST_PASSWORD });
    const cookie = await app.signInAs(person);
    app.clock.advance(13 * HOURS);
    const turned = await app.callAction(accountRoute, '/account', { cookie, form: PROFILE });
    expect(turned.location).toMatch(/^\/sign-in\?to=/);
    return cookieOf(turned);
  };
  const signIn = (email: string, cookie: string) =>
    app.callAction(signInRoute, '/sign-in', {
      form: { email, password: TEST_PASSWORD, to: '/account' },
      cookie,
    });

  it('is offered again to the same person in the same browser, once', async () => {
    const kept = await sendLate('late@uni.example');
    expect(kept).toMatch(/^unsent=[\w-]{32}$/);
    const back = await signIn('late@uni.example', kept);
    expect(back.location).toBe('/sign-in/resume?to=%2Faccount');
    const cookie = `${cookieOf(back)}; ${kept}`;
    const page = await app.callLoader(resumeRoute, back.location ?? '', { cookie });
    expect(page.data).toMatchObject({ to: '/account', action: '/account' });
    expect(Object.fromEntries(page.data.fields)).toEqual(PROFILE);
    expect((await app.callLoader(resumeRoute, back.location ?? '', { cookie })).location).toBe(
      '/account',
    );
  });

  it('is kept from a form that could carry a file too, unless it does', async () => {
    const email = 'parts@uni.example';
    const person = await app.makePerson({ email, password: TEST_PASSWORD });
    const cookie = await app.signInAs(person);
    app.clock.advance(13 * HOURS);
    const send = (file: File | null, note: string) => {
      const form = new FormData();
      for (const [name, value] of Object.entries({ ...PROFILE, note })) form.append(name, value);
      if (file) form.append('file', file);
      return app.callAction(accountRoute, '/account', { cookie, form });
    };
    const TEXT = 'Łódź – “Šiauliai”\r\nδύο γραμμές';
    expect((await send(new File(['%PDF'], 'a.pdf'), TEXT)).headers.getSetCookie()).toEqual([]);
    expect((await send(null, 'x'.repeat(300_000))).headers.getSetCookie()).toEqual([]);
    const kept = cookieOf(await send(new File([], ''), TEXT));
    const back = await signIn(email, kept);
    const page = await app.callLoader(resumeRoute, back.location ?? '', {
      cookie: `${cookieOf(back)}; ${kept}`,
    });
    expect(Object.fromEntries(page.data.fields)).toMatchObject({ ...PROFILE, note: TEXT });
  });

  it('is never shown to somebody else who signs in there', async () => {
    const kept = await sendLate('first@uni.example');
    await app.makePerson({ email: 'second@uni.example', password: TEST_PASSWORD });
    const back = await signIn('second@uni.example', kept);
    const cookie = `${cookieOf(back)}; ${kept}`;
    expect((await app.callLoader(resumeRoute, back.location ?? '', { cookie })).location).toBe(
      '/account',
    );
  });

  it('is not kept for strangers', async () => {
    const turned = await app.callAction(accountRoute, '/account', { form: PROFILE });
    expect(turned.headers.getSetCookie()).toEqual([]);
  });
});
