import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyAuditChain } from '#db/queries/audit';
import { createTestApp, type TestApp } from '#tests/support/app';
import { NOW } from '#tests/support/authority';
import { base64, signedList, signer } from '#tests/support/trust-lists';
import { loadStoredTrust } from '~/credentials/trust/stored-trust.server';
import * as settings from '~/routes/settings.trust';
import * as publicPage from '~/routes/trust._index';
import * as sealPage from '~/routes/trust.seals';

const commission = signer('Commission');
const estonia = signer('Estonia');
const authority = base64(signer('Seal CA'));
const other = base64(signer('Other CA'));

const granted = { status: 'granted', from: '2020-01-01T00:00:00Z', seals: true };
const withdrawn = { status: 'withdrawn', from: '2026-10-01T00:00:00Z', seals: true };
const lotl = signedList({ pointers: { EE: [base64(estonia)] } }, commission);
const first = signedList(
  { services: [{ certificate: authority, name: 'Seals of Tallinn', history: [granted] }] },
  estonia,
);
const second = signedList(
  {
    sequence: 2,
    services: [
      { certificate: authority, name: 'Seals of Tallinn', history: [withdrawn, granted] },
      { certificate: other, name: 'Seals of Tartu', history: [granted] },
    ],
  },
  estonia,
);

let app: TestApp;
let operator: string;
let auditor: string;

beforeEach(async () => {
  app = await createTestApp();
  app.clock.set(NOW);
  const operatorId = await app.makePerson();
  await app.giveRole(operatorId, 'operator', { institutionId: null });
  operator = await app.signInAs(operatorId, { secondFactor: true });
  const auditorId = await app.makePerson();
  await app.giveRole(auditorId, 'auditor', { institutionId: await app.makeInstitution() });
  auditor = await app.signInAs(auditorId);
});
afterEach(() => app.close());

const fileOf = (bytes: Uint8Array, name: string) => new File([new Uint8Array(bytes)], name);

function post(fields: Record<string, string | File | File[]>, cookie = operator) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const each of Array.isArray(value) ? value : [value]) form.append(name, each);
  return app.callAction(settings, '/settings/trust', { form, cookie });
}

const pin = () =>
  post({ intent: 'add-pin', reason: 'OJ', file: fileOf(commission.certificate, 'pin.cer') });
const upload = (...files: Buffer[]) =>
  post({ intent: 'upload', files: files.map((each, index) => fileOf(each, `${index}.xml`)) });
const page = (query = '', cookie = operator) =>
  app.callLoader(settings, `/settings/trust${query}`, { cookie });

describe('the trust page', () => {
  it('shows the difference first and trusts a list only once it is confirmed', async () => {
    expect((await pin()).location).toBe('/settings/trust?done=add-pin');
    expect((await upload(lotl, first)).location).toBe('/settings/trust?done=upload');
    const before = (await page()).data.settings;
    expect(before.lists).toEqual([]);
    expect(before.proposals.map((each: { isNew: boolean }) => each.isNew)).toEqual([true, true]);
    expect((await loadStoredTrust()).trust.anchors).toEqual([]);

    expect((await post({ intent: 'accept' })).location).toBe('/settings/trust?done=accept');
    expect((await loadStoredTrust()).trust.anchors).toHaveLength(1);
    expect((await page()).data.settings.proposals).toEqual([]);

    await upload(second);
    const [proposal] = (await page()).data.settings.proposals;
    expect(proposal.difference).toMatchObject({
      added: [{ name: 'Seals of Tartu', status: 'granted' }],
      changed: [{ before: { status: 'granted' }, after: { status: 'withdrawn' } }],
      removed: [],
    });
    await post({ intent: 'accept' });
    const after = (await page()).data.settings;
    expect(after.lists.map((each: { sequence: number }) => each.sequence)).toEqual([2, 1]);
    expect(after.history).toHaveLength(3);
    expect(await verifyAuditChain(app.store.read)).toMatchObject({ brokenAt: null });
  });

  it('says of each file why it is refused, and keeps nothing of it', async () => {
    await pin();
    const came = await upload(lotl, Buffer.from('<x/>'), second.subarray(0, 500));
    expect(came.data.lists.map((each: { code: string }) => each.code)).toEqual([
      'trust-list.imported',
      'trust-list.not-a-list',
      'trust-list.malformed',
    ]);
    expect((await page()).data.settings.proposals).toHaveLength(1);
    await post({ intent: 'discard' });
    expect((await page()).data.settings.proposals).toEqual([]);
  });

  it('stops counting lists when their pin is taken back, with a reason', async () => {
    await pin();
    await upload(lotl, first);
    await post({ intent: 'accept' });
    const { pins } = (await page()).data.settings;
    const takeBack = { intent: 'take-back', what: 'pin', id: pins[0].id };
    expect((await post({ ...takeBack, reason: ' ' })).data.form.errors).toEqual({
      reason: ['required'],
    });
    await post({ ...takeBack, reason: 'compromised' });
    expect((await loadStoredTrust()).trust.anchors).toEqual([]);
    expect((await page()).data.settings.lists[0].standing).toBe('signer-no-longer-named');
    expect((await post({ ...takeBack, reason: 'again' })).status).toBe(404);
  });

  it('holds overrides and DIDs with their reasons, and ties errors to fields', async () => {
    await pin();
    await upload(lotl, first);
    await post({ intent: 'accept' });
    const wrong = await post({ intent: 'add-override', territory: 'E1', reason: 'x' });
    expect(wrong.status).toBe(400);
    expect(wrong.data.form.errors).toEqual({ territory: ['territory'], effect: ['required'] });
    const override = { intent: 'add-override', territory: 'ee', effect: 'distrust', reason: 'x' };
    await post(override);
    expect((await loadStoredTrust()).trust.anchors).toEqual([]);
    expect((await post({ intent: 'add-did', did: 'x', reason: 'y' })).data.form.errors).toEqual({
      did: ['did'],
    });
    await post({ intent: 'add-did', did: 'did:web:uni.example', reason: 'y' });
    expect([...(await loadStoredTrust()).trust.dids]).toEqual(['did:web:uni.example']);
  });

  it('shows auditors what is trusted and lets nobody else change it', async () => {
    expect((await page('', auditor)).data.settings.mayManage).toBe(false);
    expect((await post({ intent: 'accept' }, auditor)).status).toBe(404);
    const learner = await app.signInAs(await app.makePerson());
    expect((await page('', learner)).status).toBe(404);
  });
});

describe('the public pages', () => {
  it('say what is trusted since when and why, and find it', async () => {
    await pin();
    await upload(lotl, first);
    await post({ intent: 'accept' });
    const found = await app.callLoader(publicPage, '/trust?q=estonia tallinn');
    expect(found.data.rows).toMatchObject([
      {
        name: 'Seals of Tallinn',
        provider: 'Provider One',
        uses: ['seal'],
        since: Date.parse('2020-01-01T00:00:00Z'),
        why: { kind: 'list', territory: 'EE' },
      },
    ]);
    expect((await app.callLoader(publicPage, '/trust?q=nowhere')).data.rows).toEqual([]);
  });

  it('name the providers of seals of a country', async () => {
    expect((await app.callLoader(sealPage, '/trust/seals')).data.countries).toEqual([]);
    await pin();
    await upload(lotl, first);
    await post({ intent: 'accept' });
    const { data } = await app.callLoader(sealPage, '/trust/seals?country=EE');
    expect(data.countries).toEqual([{ code: 'EE', name: 'Estonia' }]);
    expect(data.providers).toEqual([
      { name: 'Provider One', page: 'https://provider.example/', services: ['Seals of Tallinn'] },
    ]);
  });
});
