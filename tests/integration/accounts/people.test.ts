import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPersonByEmail, listRolesOf } from '#db/queries/people';
import { createTestApp, TEST_PASSWORD, type TestApp } from '#tests/support/app';
import { findViewer } from '~/accounts/viewer.server';
import * as invitationRoute from '~/routes/invitations.$token';
import * as peopleRoute from '~/routes/settings.people';
import { cookieOf, mailTo, tokenIn } from './support';

let app: TestApp;
let home: string;
let foreign: string;
let law: string;
let admin: string;

beforeAll(async () => {
  app = await createTestApp();
  home = await app.makeInstitution({
    names: { en: 'Northern University', fr: 'Université du Nord' },
  });
  foreign = await app.makeInstitution();
  law = await app.makeUnit(home, { names: { en: 'Faculty of Law' } });
  const person = await app.makePerson({ givenName: 'Ida', familyName: 'Admin' });
  await app.giveRole(person, 'institution-admin', { institutionId: home });
  admin = await app.signInAs(person);
});
afterAll(() => app.close());

const viewerOf = (cookie: string) =>
  findViewer(new Request(app.origin, { headers: { Cookie: cookie } }));
const people = (form: Record<string, string>, cookie = admin) =>
  app.callAction(peopleRoute, '/settings/people', { form, cookie });
const invite = (email: string, role: string, unitId = '', cookie = admin) =>
  people({ intent: 'invite', email, role, unitId }, cookie);
const open = (token: string, cookie = '') =>
  app.callLoader(invitationRoute, `/invitations/${token}`, { params: { token }, cookie });
const accept = (token: string, form: Record<string, string> = {}, cookie = '') =>
  app.callAction(invitationRoute, `/invitations/${token}`, {
    params: { token },
    form: { givenName: 'Noor', familyName: 'New', password: TEST_PASSWORD, ...form },
    cookie,
  });
const rolesOf = async (email: string) => {
  const person = await findPersonByEmail(app.store.read, email);
  return person ? await listRolesOf(app.store.read, person.id, app.clock.now()) : [];
};

describe('an invitation', () => {
  it('makes a newcomer a member of staff, signed in, in the role and unit offered', async () => {
    expect((await invite('noor@uni.example', 'recognition-curator', law)).location).toBe(
      '/settings/people?done=invite',
    );
    expect(await mailTo(app, 'noor@uni.example')).toMatchObject([
      {
        template: 'invitation',
        params: { institution: 'Northern University', role: 'Recognition curator' },
      },
    ]);
    const token = await tokenIn(app, 'noor@uni.example', 'invitation');
    expect((await open(token)).data).toMatchObject({
      standing: 'newcomer',
      institution: 'Northern University',
      unit: 'Faculty of Law',
      email: 'noor@uni.example',
    });
    const answer = await accept(token);
    expect(answer.location).toBe('/');
    expect(await viewerOf(cookieOf(answer))).toMatchObject({
      displayName: 'Noor New',
      acting: { role: 'recognition-curator', institutionId: home, unitId: law },
    });
  });

  it('ends when it was accepted, when a week has passed, and when it was withdrawn', async () => {
    await invite('used@uni.example', 'auditor');
    const used = await tokenIn(app, 'used@uni.example', 'invitation');
    await accept(used);
    expect((await accept(used)).status).toBe(410);
    await invite('late@uni.example', 'auditor');
    const late = await tokenIn(app, 'late@uni.example', 'invitation');
    await invite('withdrawn@uni.example', 'auditor');
    const withdrawn = await tokenIn(app, 'withdrawn@uni.example', 'invitation');
    const { invitations } = (
      await app.callLoader(peopleRoute, '/settings/people', { cookie: admin })
    ).data.people;
    const { id } = invitations.find(
      (each: { email: string }) => each.email === 'withdrawn@uni.example',
    );
    expect((await people({ intent: 'withdraw', invitation: id })).location).toContain(
      'done=withdraw',
    );
    expect((await open(withdrawn)).status).toBe(410);
    app.clock.advance(7 * 24 * 3_600_000);
    expect((await open(late)).status).toBe(410);
    expect((await accept(late)).status).toBe(410);
    expect(await rolesOf('late@uni.example')).toEqual([]);
    const person = await findPersonByEmail(app.store.read, 'used@uni.example');
    expect(person).not.toBeNull();
    admin = await renewAdmin();
  });

  it('to a role that needs it leads straight to the second factor, with nobody signed in', async () => {
    await invite('sign@uni.example', 'signatory');
    const token = await tokenIn(app, 'sign@uni.example', 'invitation');
    expect((await open(token)).data.needsSecondFactor).toBe(true);
    const answer = await accept(token);
    expect(answer.location).toBe('/sign-in/second-factor');
    expect(await viewerOf(cookieOf(answer))).toBeNull();
  });

  it('of somebody with an account is accepted by them alone, with no new password', async () => {
    const known = await app.makePerson({ email: 'known@uni.example', password: TEST_PASSWORD });
    const other = await app.signInAs(await app.makePerson());
    await invite('known@uni.example', 'studies-official');
    const token = await tokenIn(app, 'known@uni.example', 'invitation');
    expect((await open(token)).data.standing).toBe('must-sign-in');
    expect((await open(token, other)).data.standing).toBe('somebody-else');
    expect((await accept(token)).location).toMatch(/^\/sign-in\?to=/);
    expect((await accept(token, {}, other)).status).toBe(404);
    const own = await app.signInAs(known);
    expect((await open(token, own)).data.standing).toBe('ready');
    expect((await accept(token, {}, own)).location).toBe('/');
    expect((await rolesOf('known@uni.example')).map((each) => each.role)).toEqual([
      'studies-official',
    ]);
  });

  it('is refused for a weak password and keeps the names typed', async () => {
    await invite('weak@uni.example', 'auditor');
    const token = await tokenIn(app, 'weak@uni.example', 'invitation');
    const answer = await accept(token, { password: 'weak@uni.example' });
    expect(answer.data.errors).toEqual({ password: ['password-personal'] });
    expect(answer.data.values).toMatchObject({ givenName: 'Noor' });
  });

  it('cannot offer another institution’s unit, a role of the network, or a role already held', async () => {
    const foreignUnit = await app.makeUnit(foreign);
    expect((await invite('a@uni.example', 'auditor', foreignUnit)).data.form.errors).toEqual({
      unitId: ['unit'],
    });
    for (const role of ['operator', 'steering-committee', 'learner', ''])
      expect((await invite('a@uni.example', role)).data.form.errors).toEqual({
        role: ['required'],
      });
    const held = await app.makePerson({ email: 'held@uni.example' });
    await app.giveRole(held, 'auditor', { institutionId: home });
    expect((await invite('held@uni.example', 'auditor')).data.form.errors).toEqual({
      email: ['has-role'],
    });
    expect(await mailTo(app, 'a@uni.example')).toEqual([]);
  });
});

async function renewAdmin(): Promise<string> {
  const person = await app.makePerson();
  await app.giveRole(person, 'institution-admin', { institutionId: home });
  return await app.signInAs(person);
}

describe('the people page', () => {
  it('lists the institution’s own staff and nobody else', async () => {
    const stranger = await app.makePerson({ familyName: 'Stranger' });
    await app.giveRole(stranger, 'recognition-curator', { institutionId: foreign });
    const { data } = await app.callLoader(peopleRoute, '/settings/people', { cookie: admin });
    expect(data.people.mayManage).toBe(true);
    expect(data.people.staff.length).toBeGreaterThan(1);
    expect(JSON.stringify(data.people.staff)).not.toContain('Stranger');
  });

  it.each(['recognition-curator', 'studies-official', 'international-office', 'learner'] as const)(
    'does not exist for a %s',
    async (role) => {
      const person = await app.makePerson();
      await app.giveRole(person, role, { institutionId: home });
      const cookie = await app.signInAs(person);
      expect((await app.callLoader(peopleRoute, '/settings/people', { cookie })).status).toBe(404);
      expect((await invite('x@uni.example', 'auditor', '', cookie)).status).toBe(404);
    },
  );

  it('lets the auditor look, but change nothing', async () => {
    const person = await app.makePerson();
    await app.giveRole(person, 'auditor', { institutionId: home });
    const cookie = await app.signInAs(person);
    const page = await app.callLoader(peopleRoute, '/settings/people', { cookie });
    expect(page.data.people.mayManage).toBe(false);
    expect((await invite('x@uni.example', 'auditor', '', cookie)).status).toBe(404);
  });

  it('ends a role from now on, and the person loses it with the next request', async () => {
    const person = await app.makePerson({ email: 'leaves@uni.example' });
    const assignment = await app.giveRole(person, 'committee-secretary', { institutionId: home });
    const cookie = await app.signInAs(person);
    expect((await viewerOf(cookie))?.acting.role).toBe('committee-secretary');
    expect((await people({ intent: 'end-role', assignment })).location).toContain('done=end-role');
    expect((await viewerOf(cookie))?.acting.role).toBe('learner');
    expect((await people({ intent: 'end-role', assignment })).status).toBe(404);
  });

  it('cannot end a role of another institution', async () => {
    const person = await app.makePerson();
    const assignment = await app.giveRole(person, 'recognition-curator', {
      institutionId: foreign,
    });
    expect((await people({ intent: 'end-role', assignment })).status).toBe(404);
    expect((await viewerOf(await app.signInAs(person)))?.acting.role).toBe('recognition-curator');
  });

  it('keeps the last administrator', async () => {
    const place = await app.makeInstitution();
    const person = await app.makePerson();
    const assignment = await app.giveRole(person, 'institution-admin', { institutionId: place });
    const cookie = await app.signInAs(person);
    const refused = await people({ intent: 'end-role', assignment }, cookie);
    expect(refused.data.form.errors).toEqual({ '': ['last-admin'] });
  });

  it('answers a form that is none of ours with 400, and strangers with the way to sign in', async () => {
    expect((await people({ intent: 'delete-everything' })).status).toBe(400);
    expect((await people({ intent: 'invite' }, '')).location).toMatch(/^\/sign-in/);
  });
});
