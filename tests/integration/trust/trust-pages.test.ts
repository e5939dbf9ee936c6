import { createHash } from 'node:crypto';
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
const trustLists = async () => {
  await pin();
  await upload(lotl, first);
  await post({ intent: 'accept' });
};
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
    await trustLists();
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
    await trustLists();
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

  it('refuses an override of what is on no list here, tied to its field', async () => {
    const override = { intent: 'add-override', effect: 'distrust', reason: 'x' };
    const early = await post({ ...override, territory: 'EE' });
    expect(early.data.form.errors).toEqual({ territory: ['no-list'] });
    await trustLists();
    const elsewhere = await post({ ...override, territory: 'FI' });
    expect(elsewhere.data.form.errors).toEqual({ territory: ['no-list'] });
    const nobody = await post({ ...override, territory: 'EE', certificate: '0'.repeat(64) });
    expect(nobody.data.form.errors).toEqual({ certificate: ['no-certificate'] });
    expect((await page()).data.settings.overrides).toEqual([]);
  });

  it('says which proposals were dropped, and why, instead of claiming they are in force', async () => {
    await pin();
    await upload(lotl, first);
    const { pins } = (await page()).data.settings;
    await post({ intent: 'take-back', what: 'pin', id: pins[0].id, reason: 'compromised' });
    const came = await post({ intent: 'accept' });
    expect(came.data.acceptance).toEqual({
      accepted: 0,
      dropped: [
        { territory: 'EE', why: 'no-list-of-lists' },
        { territory: 'EU', why: 'signer-not-pinned' },
      ],
    });
    expect((await page()).data.settings.lists).toEqual([]);
    const again = await post({ intent: 'accept' });
    expect(again.data.acceptance).toEqual({ accepted: 0, dropped: [] });
  });

  it('answers eleven files in the form', async () => {
    const came = await upload(...Array<Buffer>(11).fill(lotl));
    expect(came.status).toBe(400);
    expect(came.data.form.errors).toEqual({ files: ['too-many'] });
  });

  it('takes the document of a did:web along, and says where one is missing', async () => {
    const did = 'did:web:uni.example';
    const send = (document?: string) =>
      post({
        ...{ intent: 'add-did', did, reason: 'y' },
        ...(document ? { document: fileOf(Buffer.from(document), 'did.json') } : {}),
      });
    const documents = async () =>
      (await page()).data.settings.dids.map((each: { document: string }) => each.document);
    await send();
    expect(await documents()).toEqual(['missing']);
    const wrong = await send('{"id":"did:web:other.example"}');
    expect(wrong.data.form.errors).toEqual({ document: ['did-document'] });
    expect((await send(JSON.stringify({ id: did }))).location).toContain('done=add-did');
    expect(await documents()).toEqual(['here']);
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
    await trustLists();
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

  it('tell who signs the lists, with the reason and the fingerprint, and find it by either', async () => {
    await trustLists();
    const sha256 = createHash('sha256').update(commission.certificate).digest('hex');
    const spoken = sha256.slice(0, 20).toUpperCase().match(/../g)?.join(':') ?? '';
    for (const q of ['oj', sha256, spoken]) {
      const { data } = await app.callLoader(publicPage, `/trust?q=${encodeURIComponent(q)}`);
      expect(data.rows).toMatchObject([
        {
          ...{ kind: 'pin', name: 'Commission', uses: ['lists'] },
          ...{ fingerprints: [sha256], since: NOW },
          why: { kind: 'operator', reason: 'OJ' },
        },
      ]);
    }
  });

  it('keep a distrusted service in sight, with the reason and since when', async () => {
    await trustLists();
    await post({ intent: 'add-override', territory: 'EE', effect: 'distrust', reason: 'Key lost' });
    const { data } = await app.callLoader(publicPage, '/trust?q=lost');
    expect(data.counts).toEqual({ trusted: 0, ended: 0, distrusted: 1 });
    expect(data.rows).toMatchObject([
      {
        ...{ name: 'Seals of Tallinn', state: 'distrusted' },
        overrides: [{ effect: 'distrust', reason: 'Key lost', since: NOW }],
      },
    ]);
    expect(data.overrides).toMatchObject([
      { territory: 'EE', certificateSha256: null, reason: 'Key lost', since: NOW },
    ]);
    const seals = await app.callLoader(sealPage, '/trust/seals?country=EE');
    expect(seals.data.providers).toEqual([]);
    expect(seals.data.distrusted).toMatchObject([
      { name: 'Provider One', overrides: [{ reason: 'Key lost' }] },
    ]);
  });

  it('do not count an ended service among those trusted', async () => {
    await trustLists();
    await upload(second);
    await post({ intent: 'accept' });
    const names = async (show: string) =>
      (await app.callLoader(publicPage, `/trust?q=seals&show=${show}`)).data.rows.map(
        (each: { name: string }) => each.name,
      );
    expect(await names('trusted')).toEqual(['Seals of Tartu']);
    expect(await names('ended')).toEqual(['Seals of Tallinn']);
  });

  it('show a list that no longer counts as such', async () => {
    await trustLists();
    const { pins } = (await page()).data.settings;
    await post({ intent: 'take-back', what: 'pin', id: pins[0].id, reason: 'lost' });
    const { lists } = (await app.callLoader(publicPage, '/trust')).data;
    expect(lists.map((each: { standing: string }) => each.standing)).toEqual([
      'signer-not-pinned',
      'signer-no-longer-named',
    ]);
  });

  it('turn a list stale on the day, although nothing was imported', async () => {
    await trustLists();
    const before = await app.callLoader(publicPage, '/trust');
    expect(before.data.lists[1].stale).toBe(false);
    app.clock.set(Date.parse('2027-04-02T00:00:00Z'));
    const after = await app.callLoader(publicPage, '/trust');
    expect(after.data.lists[1].stale).toBe(true);
    expect(after.headers.get('ETag')).not.toBe(before.headers.get('ETag'));
  });

  it('name the providers of seals of a country', async () => {
    expect((await app.callLoader(sealPage, '/trust/seals')).data.countries).toEqual([]);
    await trustLists();
    const { data } = await app.callLoader(sealPage, '/trust/seals?country=EE');
    expect(data.countries).toEqual([{ code: 'EE', name: 'Estonia' }]);
    expect(data.providers).toEqual([
      { name: 'Provider One', page: 'https://provider.example/', services: ['Seals of Tallinn'] },
    ]);
  });
});
