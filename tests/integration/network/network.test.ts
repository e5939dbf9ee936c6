import { eq } from 'drizzle-orm';
import { createElement } from 'react';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAudit } from '#db/queries/audit';
import { mail, roleAssignment } from '#db/schema/accounts';
import { readElement } from '#tests/integration/agreements/pages';
import { createTestApp, type TestApp } from '#tests/support/app';
import { MembershipPage } from '~/components/network/membership-page';
import * as institution from '~/routes/institutions.$slug';
import * as network from '~/routes/network._index';
import * as membership from '~/routes/network.membership';
import * as partners from '~/routes/network.partners';

let app: TestApp;
const cookies: Record<'admin' | 'other' | 'committee' | 'drafter', string> = {
  admin: '',
  other: '',
  committee: '',
  drafter: '',
};

beforeAll(async () => {
  app = await createTestApp();
  await app.makeInstitution({ id: 'inst-a', slug: 'a', names: { en: 'Alpha' }, country: 'PT' });
  await app.makeInstitution({ id: 'inst-b', slug: 'b', names: { en: 'Beta' }, country: 'FR' });
  const sign = async (
    role: 'institution-admin' | 'steering-committee' | 'agreement-drafter',
    institutionId?: string,
  ) => {
    const person = await app.makePerson();
    await app.giveRole(person, role, institutionId ? { institutionId } : {});
    return app.signInAs(person, { secondFactor: true });
  };
  cookies.admin = await sign('institution-admin', 'inst-a');
  cookies.other = await sign('institution-admin', 'inst-b');
  cookies.committee = await sign('steering-committee');
  cookies.drafter = await sign('agreement-drafter', 'inst-b');
});

afterAll(() => app.close());

const members = async () =>
  (await app.callLoader(network, '/network')).data.members.map(
    (each: { slug: string }) => each.slug,
  );
const post = (cookie: string, form: Record<string, string>) =>
  app.callAction(membership, '/network/membership', { cookie, form });
const pageOf = async (cookie: string) =>
  (await app.callLoader(membership, '/network/membership', { cookie })).data.page;

describe('membership of the network', () => {
  it('is applied for by an institution and seen by the committee, not yet in public', async () => {
    const answer = await post(cookies.admin, { intent: 'apply', reason: 'We want to be found.' });
    expect(answer.data.outcome).toEqual({ kind: 'done', status: 'applied' });
    const again = await post(cookies.admin, { intent: 'apply', reason: 'Twice' });
    expect(again.data.outcome).toEqual({ kind: 'already', status: 'applied' });
    const page = await pageOf(cookies.committee);
    expect(page.open).toMatchObject([
      { approvals: [], waitsForSecond: false, institution: { slug: 'a' }, status: 'applied' },
    ]);
    expect(await members()).toEqual([]);
  });

  it('does not exist for another institution, and cannot be approved by oneself', async () => {
    const [own] = (await pageOf(cookies.admin)).open;
    expect((await pageOf(cookies.other)).open).toEqual([]);
    for (const cookie of [cookies.admin, cookies.other])
      expect((await post(cookie, { intent: 'approve', id: own.id })).status).toBe(404);
    expect((await post(cookies.other, { intent: 'withdraw', id: own.id })).status).toBe(404);
    expect(
      (await app.callLoader(membership, '/network/membership', { cookie: cookies.drafter })).status,
    ).toBe(404);
  });

  it('is approved, told, audited and then public; a second approval reads already', async () => {
    const [own] = (await pageOf(cookies.committee)).open;
    const approve = () => post(cookies.committee, { intent: 'approve', id: own.id });
    expect((await approve()).data.outcome).toEqual({ kind: 'done', status: 'member' });
    expect((await approve()).data.outcome).toEqual({ kind: 'already', status: 'member' });
    expect(await members()).toEqual(['a']);
    const events = await listAudit(app.store.read, 'membership', own.id);
    expect(events.map((each) => each.event)).toMatchObject([
      { action: 'apply', to: 'applied' },
      { action: 'approve', from: 'applied', to: 'member' },
    ]);
  });

  it('answers 304 until something changes', async () => {
    const first = await app.callLoader(network, '/network');
    const headers = { 'If-None-Match': first.headers.get('ETag') ?? '' };
    expect((await app.callLoader(network, '/network', { headers })).status).toBe(304);
    await app.callAction(partners, '/network/partners', {
      cookie: cookies.admin,
      form: { active: 'yes', field: ['061'], cycle: ['first'], 'text-en': 'Short courses' },
    });
    expect((await app.callLoader(network, '/network', { headers })).status).toBe(200);
  });

  it('ends with a reason, and can then be applied for anew', async () => {
    const [own] = (await pageOf(cookies.admin)).open;
    const leave = (note: string) => post(cookies.admin, { intent: 'leave', id: own.id, note });
    await app.store.tx((tx) => tx.delete(mail));
    expect((await leave('')).status).toBe(400);
    expect((await leave('We merge.')).data.outcome).toEqual({ kind: 'done', status: 'ended' });
    // Its own administrator and the committee.
    const told = await app.store.read.select({ to: mail.recipient, as: mail.template }).from(mail);
    expect(told.map((each) => each.as)).toEqual(['membership-news', 'membership-news']);
    expect(new Set(told.map((each) => each.to)).size).toBe(2);
    expect(await members()).toEqual([]);
    expect((await pageOf(cookies.admin)).mayApply).toBe(true);
  });
});

describe('a committee of two', () => {
  it('approves together: the second is asked by mail, the applicant is told how it ended', async () => {
    const { store } = app;
    const second = await app.makePerson({ email: 'second@network.example' });
    await app.giveRole(second, 'steering-committee', {});
    const other = await app.signInAs(second, { secondFactor: true });
    await post(cookies.other, { intent: 'apply', reason: 'To be found.' });
    const [row] = (await pageOf(cookies.other)).open;
    await store.tx((tx) => tx.delete(mail));
    const form = { intent: 'approve', id: row.id, note: 'We know them.' };
    expect((await post(cookies.committee, form)).data.outcome).toEqual({ kind: 'noted' });
    expect((await post(cookies.committee, form)).data.outcome.kind).toBe('already');
    expect(await members()).not.toContain('b');
    const told = async () =>
      (await store.read.select().from(mail)).map((each) => [each.template, each.recipient]);
    expect(await told()).toEqual([['membership-second', 'second@network.example']]);
    const [mine] = (await pageOf(cookies.committee)).open;
    expect(mine).toMatchObject({ waitsForSecond: true, actions: ['decline'] });
    expect(mine.approvals).toMatchObject([{ note: 'We know them.' }]);
    const [theirs] = (await pageOf(cookies.other)).open;
    expect(theirs.approvals).toMatchObject([{ by: null, note: null }]);
    expect((await post(other, { ...form, note: 'Welcome.' })).data.outcome).toEqual({
      kind: 'done',
      status: 'member',
    });
    // What the first one said is not lost: the institution reads both.
    expect((await pageOf(cookies.other)).open[0].note).toBe('We know them.\n\nWelcome.');
    expect(await members()).toContain('b');
    expect((await told()).map(([template]) => template)).toContain('membership-news');
    await app.store.tx((tx) =>
      tx.delete(roleAssignment).where(eq(roleAssignment.personId, second)),
    );
  });

  it('declines with a reason, and the page asks for it beside the field', async () => {
    await post(cookies.admin, { intent: 'apply', reason: 'Once more.' });
    const [row] = (await pageOf(cookies.admin)).open;
    const refused = await post(cookies.committee, { intent: 'decline', id: row.id, note: '' });
    expect(refused.status).toBe(400);
    const page = await pageOf(cookies.committee);
    const read = await readElement(
      createElement(MembershipPage, { page, answer: refused.data }),
      null,
    );
    expect(read.match(/Give a reason\./g)).toHaveLength(2);
    expect(read).toContain('End the membership');
    await post(cookies.committee, { intent: 'decline', id: row.id, note: 'Come back next year.' });
    expect((await pageOf(cookies.admin)).past).toContainEqual(
      expect.objectContaining({ status: 'declined', note: 'Come back next year.' }),
    );
  });
});

describe('looking for partners', () => {
  const show = (cookie?: string) =>
    app.callLoader(institution, '/institutions/a', {
      params: { slug: 'a' },
      ...(cookie ? { cookie } : {}),
    });

  it('stands on the institution’s page for everyone, and is edited by its administrators only', async () => {
    const { data } = await show();
    expect(data.network).toMatchObject({ editable: false, mayPropose: false });
    expect(data.network.search.fields).toHaveLength(1);
    expect(data.network.search.cycles).toEqual(['first']);
    expect((await show(cookies.admin)).data.network.editable).toBe(true);
    expect((await show(cookies.other)).data.network.editable).toBe(false);
    expect((await show(cookies.drafter)).data.network.mayPropose).toBe(true);
  });

  it('needs a field it knows, and keeps what was typed when it refuses', async () => {
    const post = (form: Record<string, string | string[]>) =>
      app.callAction(partners, '/network/partners', { cookie: cookies.admin, form });
    const empty = await post({ active: 'yes', 'text-en': 'Only words' });
    expect(empty.status).toBe(400);
    expect(empty.data).toMatchObject({
      errors: ['no-field'],
      search: { texts: { en: 'Only words' } },
    });
    expect((await post({ active: 'yes', field: ['nonsense'] })).data.errors).toEqual(['field']);
    expect((await post({ field: [] })).data).toEqual({ kind: 'kept', active: false });
    expect((await show()).data.network.search).toBeNull();
  });
});
