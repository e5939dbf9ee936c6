import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { revokeSessions } from '#db/queries/sessions';
import { createTestApp, type TestApp } from '#tests/support/app';
import { ABSOLUTE_LIMIT, IDLE_LIMIT, PENDING_LIMIT } from '~/accounts/sessions.server';
import { findViewer, requireViewer } from '~/accounts/viewer.server';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

const from = (cookie: string, path = '/requests') =>
  new Request(new URL(path, app.origin), { headers: { Cookie: cookie } });

describe('who a request comes from', () => {
  it('is nobody without a cookie, with a wrong one, or with somebody’s id for a token', async () => {
    const person = await app.makePerson();
    for (const cookie of ['', 'session=', `session=${person}`, `session=${'A'.repeat(43)}`])
      expect(await findViewer(from(cookie))).toBeNull();
  });

  it('is the person with their roles, acting in the first until they switch', async () => {
    const home = await app.makeInstitution({ names: { en: 'Northern', fr: 'Du Nord' } });
    const person = await app.makePerson({ givenName: 'Zoë', familyName: 'Šimek', locale: 'fr' });
    await app.giveRole(person, 'international-office', { institutionId: home });
    app.clock.advance(1);
    await app.giveRole(person, 'recognition-curator', { institutionId: home });
    const viewer = await findViewer(from(await app.signInAs(person)));
    expect(viewer).toMatchObject({
      personId: person,
      displayName: 'Zoë Šimek',
      acting: { role: 'international-office', institutionId: home, institutionName: 'Du Nord' },
    });
    expect(viewer?.roles).toHaveLength(2);
    const switched = await app.signInAs(person, { acting: 'recognition-curator' });
    expect((await findViewer(from(switched)))?.acting.role).toBe('recognition-curator');
  });

  it('names the institution in the language of the page where they chose none', async () => {
    const home = await app.makeInstitution({ names: { en: 'Northern', fr: 'Du Nord' } });
    const person = await app.makePerson({ locale: null });
    await app.giveRole(person, 'signatory', { institutionId: home });
    const request = from(await app.signInAs(person));
    request.headers.set('Accept-Language', 'fr');
    expect((await findViewer(request))?.acting.institutionName).toBe('Du Nord');
  });

  it('is nobody after twelve idle hours, and nobody after seven days of use', async () => {
    const person = await app.makePerson();
    const idle = await app.signInAs(person);
    app.clock.advance(IDLE_LIMIT);
    expect(await findViewer(from(idle))).toBeNull();
    const busy = await app.signInAs(person);
    for (let used = 0; used + IDLE_LIMIT / 2 < ABSOLUTE_LIMIT; used += IDLE_LIMIT / 2) {
      expect(await findViewer(from(busy))).not.toBeNull();
      app.clock.advance(IDLE_LIMIT / 2);
    }
    app.clock.advance(IDLE_LIMIT / 2);
    expect(await findViewer(from(busy))).toBeNull();
  });

  it('is nobody once the sessions are revoked', async () => {
    const person = await app.makePerson();
    const cookie = await app.signInAs(person);
    await app.store.tx((tx) => revokeSessions(tx, person, app.clock.now()));
    expect(await findViewer(from(cookie))).toBeNull();
  });

  it('does not count a role whose time has passed', async () => {
    const home = await app.makeInstitution();
    const person = await app.makePerson();
    const validUntil = app.clock.now() + 1000;
    await app.giveRole(person, 'studies-official', { institutionId: home, validUntil });
    const cookie = await app.signInAs(person);
    expect((await findViewer(from(cookie)))?.acting.role).toBe('studies-official');
    app.clock.advance(1000);
    expect((await findViewer(from(cookie)))?.acting.role).toBe('learner');
  });

  it('is nobody while a role asks for a second factor that was not shown', async () => {
    const person = await app.makePerson();
    await app.giveRole(person, 'signatory', { institutionId: await app.makeInstitution() });
    const cookie = await app.signInAs(person, { secondFactor: false });
    expect(await findViewer(from(cookie))).toBeNull();
    const sent = await requireViewer(from(cookie)).catch((thrown: Response) => thrown);
    expect((sent as Response).headers.get('Location')).toBe(
      '/sign-in/second-factor?to=%2Frequests',
    );
    app.clock.advance(PENDING_LIMIT);
    const late = await requireViewer(from(cookie)).catch((thrown: Response) => thrown);
    expect((late as Response).headers.get('Location')).toBe('/sign-in?to=%2Frequests');
  });
});

describe('the door of signed-in pages', () => {
  it('sends strangers to sign in and back to the page with its query', async () => {
    const sent = await requireViewer(from('', '/cases?status=open&page=2')).catch(
      (each: Response) => each,
    );
    expect((sent as Response).status).toBe(302);
    expect((sent as Response).headers.get('Location')).toBe(
      '/sign-in?to=%2Fcases%3Fstatus%3Dopen%26page%3D2',
    );
  });

  it('brings back to the page of a form, and to no other site', async () => {
    const posted = (referrer: string) =>
      requireViewer(
        new Request(new URL('/account/role', app.origin), {
          method: 'POST',
          headers: { Referer: referrer },
        }),
      ).catch((each: Response) => each.headers.get('Location'));
    expect(await posted(`${app.origin}/cases/7`)).toBe('/sign-in?to=%2Fcases%2F7');
    expect(await posted('https://elsewhere.example/cases/7')).toBe('/sign-in?to=%2F');
    expect(await posted('not an address')).toBe('/sign-in?to=%2F');
  });
});
