import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findPerson } from '#db/queries/people';
import { auditEvent } from '#db/schema/audit';
import { createTestApp, TEST_PASSWORD, type TestApp } from '#tests/support/app';
import type { Role } from '~/accounts/roles';
import { findViewer } from '~/accounts/viewer.server';
import * as people from '~/routes/settings.people';
import * as signIn from '~/routes/sign-in';
import * as secondFactor from '~/routes/sign-in_.second-factor';
import { cookieOf, giveFactor, mailTo } from './support';

let app: TestApp;
let home: string;
let foreign: string;
let adminId: string;
let admin: string;
let operatorId: string;
let operator: string;

beforeAll(async () => {
  app = await createTestApp();
  home = await app.makeInstitution();
  foreign = await app.makeInstitution();
  adminId = await app.makePerson();
  await app.giveRole(adminId, 'institution-admin', { institutionId: home });
  operatorId = await app.makePerson({ email: 'operator@portal.example' });
  await app.giveRole(operatorId, 'operator', { institutionId: null });
});
beforeEach(async () => {
  admin = await app.signInAs(adminId, { secondFactor: true });
  operator = await app.signInAs(operatorId, { secondFactor: true });
});
afterAll(() => app.close());

let count = 0;
async function makeHolder(role: Role, institutionId: string | null) {
  count += 1;
  const email = `holder${count}@uni.example`;
  const id = await app.makePerson({ email, password: TEST_PASSWORD });
  const assignment = await app.giveRole(id, role, { institutionId });
  const code = await giveFactor(app, id);
  return { id, email, assignment, code };
}

const send = (form: Record<string, string>, cookie: string) =>
  app.callAction(people, '/settings/people', {
    form: { intent: 'remove-factor', ...form },
    cookie,
  });
const hasFactor = async (id: string) =>
  (await findPerson(app.store.read, id))?.totpConfirmedAt != null;
const viewerOf = (cookie: string) =>
  findViewer(new Request(app.origin, { headers: { Cookie: cookie } }));

describe('an administrator', () => {
  it('takes a lost authenticator off: told by mail, signed out, on the record, set up anew', async () => {
    const signatory = await makeHolder('signatory', home);
    const open = await app.signInAs(signatory.id, { secondFactor: true });
    expect(await viewerOf(open)).not.toBeNull();
    const { data } = await app.callLoader(people, '/settings/people', { cookie: admin });
    const row = data.people.staff.find(
      (each: { assignmentId: string }) => each.assignmentId === signatory.assignment,
    );
    expect(row).toMatchObject({ hasSecondFactor: true, mayRemoveFactor: true });

    const done = await send({ assignment: signatory.assignment }, admin);
    expect(done.location).toBe('/settings/people?done=remove-factor');
    expect(await hasFactor(signatory.id)).toBe(false);
    expect(await viewerOf(open)).toBeNull();
    expect((await mailTo(app, signatory.email)).map(({ template }) => template)).toEqual([
      'second-factor-removed',
    ]);
    const events = await app.store.read
      .select()
      .from(auditEvent)
      .where(and(eq(auditEvent.subjectId, signatory.id), eq(auditEvent.actorId, adminId)));
    expect(events).toMatchObject([
      { institutionId: home, event: { type: 'account.second-factor-removed' } },
    ]);

    const entered = await app.callAction(signIn, '/sign-in', {
      form: { email: signatory.email, password: TEST_PASSWORD },
    });
    expect(entered.location).toMatch(/^\/sign-in\/second-factor/);
    const step = await app.callLoader(secondFactor, '/sign-in/second-factor', {
      cookie: cookieOf(entered),
    });
    expect(JSON.stringify(step.data)).toContain('"setup"');
    expect(await viewerOf(cookieOf(entered))).toBeNull();
  });

  it('finds no authenticator to take off where there is none', async () => {
    const curator = await makeHolder('recognition-curator', home);
    await send({ assignment: curator.assignment }, admin);
    const again = await send({ assignment: curator.assignment }, admin);
    expect(again.data.form.errors).toEqual({ '': ['factor-none'] });
  });

  it('leaves administrators, themselves and people with a role elsewhere to the operator', async () => {
    const peer = await makeHolder('institution-admin', home);
    const both = await makeHolder('recognition-curator', home);
    await app.giveRole(both.id, 'auditor', { institutionId: foreign });
    const committee = await makeHolder('auditor', home);
    await app.giveRole(committee.id, 'steering-committee', { institutionId: null });
    for (const { id, assignment } of [peer, both, committee]) {
      const refused = await send({ assignment }, admin);
      expect(refused.data.form.errors).toEqual({ '': ['factor-operator'] });
      expect(await hasFactor(id)).toBe(true);
    }
  });

  it('reaches nobody at another institution, whatever form is sent', async () => {
    const stranger = await makeHolder('recognition-curator', foreign);
    expect((await send({ assignment: stranger.assignment }, admin)).status).toBe(404);
    expect((await send({ email: stranger.email }, admin)).status).toBe(404);
    expect(await hasFactor(stranger.id)).toBe(true);
  });
});

describe('everybody else', () => {
  it.each(['auditor', 'recognition-curator', 'signatory', 'learner'] as const)(
    'such as a %s takes off nobody’s second factor',
    async (role) => {
      const victim = await makeHolder('recognition-curator', home);
      const person = await app.makePerson();
      await app.giveRole(person, role, { institutionId: home });
      const cookie = await app.signInAs(person, { secondFactor: true });
      expect((await send({ assignment: victim.assignment }, cookie)).status).toBe(404);
      expect((await send({ email: victim.email }, cookie)).status).toBe(404);
      expect(await hasFactor(victim.id)).toBe(true);
    },
  );
});

describe('the operator', () => {
  it('sees a form and no institution’s people', async () => {
    const { status, data } = await app.callLoader(people, '/settings/people', {
      cookie: operator,
    });
    expect(status).toBe(200);
    expect(data.people).toBeNull();
    const invite = { intent: 'invite', email: 'x@uni.example', role: 'auditor', unitId: '' };
    expect((await send(invite, operator)).status).toBe(404);
  });

  it('takes it off an administrator, and off people with roles in two places', async () => {
    const chief = await makeHolder('institution-admin', home);
    const both = await makeHolder('recognition-curator', home);
    await app.giveRole(both.id, 'auditor', { institutionId: foreign });
    for (const { id, email } of [chief, both]) {
      expect((await send({ email: email.toUpperCase() }, operator)).location).toContain('done=');
      expect(await hasFactor(id)).toBe(false);
    }
  });

  it('takes it off no operator, and tells an unknown address no differently', async () => {
    await giveFactor(app, operatorId);
    for (const email of ['operator@portal.example', 'nobody@uni.example']) {
      const refused = await send({ email }, operator);
      expect(refused.data.form.errors).toEqual({ email: ['factor-none'] });
    }
    expect(await hasFactor(operatorId)).toBe(true);
    expect((await send({ email: 'no address' }, operator)).data.form.errors).toEqual({
      email: ['email'],
    });
  });
});
