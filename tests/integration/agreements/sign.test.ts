import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listAllSignatures, listSignatures } from '#db/queries/agreement-work';
import { evidence, mail, person, roleAssignment } from '#db/schema/accounts';
import { agreementSignature } from '#db/schema/agreement-work';
import { signedFile } from '#db/schema/signed-files';
import { keepEvidence, shredPerson } from '~/accounts/keep-evidence.server';
import { newTotpSecret, sealTotpSecret, totpCode } from '~/accounts/totp.server';
import { freeze, reopen } from '~/agreements/freeze.server';
import { recordSignedFile, signInPortal } from '~/agreements/sign.server';
import { openSignedFile, placeSignedFiles } from '~/agreements/signed-file.server';
import type { AgreementActor } from '~/agreements/version-context.server';
import { sha256 } from '~/platform/ids.server';
import { AVE, agree, draft, hashOf, openRoad, PDF, ROC, type Road, save, versionRow } from './road';

let road: Road;
let secrets: Map<AgreementActor, string>;
beforeEach(async () => {
  road = await openRoad();
  secrets = new Map();
  for (const actor of [road.rocSigner, road.aveSigner]) {
    const secret = newTotpSecret();
    secrets.set(actor, secret);
    await road.app.store.tx(async (tx) => {
      await tx
        .update(person)
        .set({ totpSecret: sealTotpSecret(road.app.services.secrets, secret), totpConfirmedAt: 1 })
        .where(eq(person.id, actor.kind === 'person' ? actor.viewer.personId : ''));
    });
  }
});
afterEach(() => road.app.close());

async function frozen(kind: 'simple' | 'originals' = 'simple', secondOrder = 1) {
  const { versionId } = await draft(road);
  for (const [id, order, own] of [
    [ROC, 1, 'simple'],
    [AVE, secondOrder, kind],
  ] as const)
    await save(road, road.roc, versionId, `signatories:${id}`, [
      {
        id: `s-${id}`,
        name: 'A Signatory',
        position: 'Rector',
        mandate: 'Statutes',
        email: `signatory.${id}@example.org`,
        order,
        kind: own,
      },
    ]);
  await agree(road, versionId);
  await freeze(road.app.services, road.roc, { versionId });
  return { versionId, hash: await hashOf(road.app, versionId) };
}

const personOf = (actor: AgreementActor): string =>
  actor.kind === 'person' ? actor.viewer.personId : '';
const code = (actor: AgreementActor) => totpCode(secrets.get(actor) ?? '', road.app.clock.now());

describe('signing in the portal', () => {
  it('takes the code of each signatory’s second factor, and binds with the last', async () => {
    const { services } = road.app;
    const at = await frozen();
    const wrong = await signInPortal(services, road.rocSigner, { ...at, code: '000000' });
    expect(wrong).toEqual({ kind: 'not-signed', reason: 'code-wrong' });
    const first = { ...at, code: code(road.rocSigner) };
    expect(await signInPortal(services, road.rocSigner, first)).toMatchObject({
      status: 'awaiting-signatures',
    });
    expect(await signInPortal(services, road.rocSigner, first)).toMatchObject({ kind: 'already' });
    expect(
      await signInPortal(services, road.aveSigner, { ...at, code: code(road.aveSigner) }),
    ).toEqual({ kind: 'done', status: 'signed' });
    const signatures = await listSignatures(road.app.store.read, at.versionId);
    expect(signatures.map((each) => [each.kind, each.termsHash])).toEqual([
      ['simple', at.hash],
      ['simple', at.hash],
    ]);
  });

  it('is not offered unless both chose it, nor out of order, nor to others', async () => {
    const { services } = road.app;
    const paper = await frozen('originals');
    expect(
      await signInPortal(services, road.rocSigner, { ...paper, code: code(road.rocSigner) }),
    ).toEqual({ kind: 'not-signed', reason: 'not-simple' });
    await expect(
      signInPortal(services, road.roc, { ...paper, code: '123456' }),
    ).rejects.toMatchObject({ code: 'not-found' });
    const ordered = await frozen('simple', 2);
    expect(
      await signInPortal(services, road.aveSigner, { ...ordered, code: code(road.aveSigner) }),
    ).toEqual({ kind: 'not-signed', reason: 'earlier-order' });
    expect(
      await signInPortal(services, road.rocSigner, { ...ordered, hash: 'old', code: '1' }),
    ).toEqual({ kind: 'overtaken', termsHash: ordered.hash });
  });
});

describe('signing elsewhere', () => {
  it('keeps the signed file with its hash, and refuses what is no scan', async () => {
    const { services, store } = road.app;
    const at = await frozen('originals');
    const paper = { ...at, signatoryIds: [`s-${ROC}`], signedOn: '2026-03-02' };
    const withFile = (bytes: Uint8Array) => ({ ...paper, file: { name: 'signed.pdf', bytes } });
    expect(
      await recordSignedFile(services, road.rocSigner, withFile(Buffer.from('no scan'))),
    ).toMatchObject({ reason: 'file-type' });
    expect(await recordSignedFile(services, road.aveSigner, withFile(PDF))).toMatchObject({
      reason: 'signs-itself',
    });
    expect(await recordSignedFile(services, road.rocSigner, withFile(PDF))).toMatchObject({
      status: 'awaiting-signatures',
    });
    const [signature] = await listSignatures(store.read, at.versionId);
    const hash = sha256(PDF);
    expect(signature?.sha256).toBe(hash);
    expect((await versionRow(road.app, at.versionId)).signedFileSha256).toBe(hash);
  });

  it('outlives the person who handed it in: the copy is under the key of the institution', async () => {
    const { services, store } = road.app;
    const at = await frozen('originals');
    await recordSignedFile(services, road.rocSigner, {
      ...at,
      signatoryIds: [`s-${ROC}`],
      signedOn: '2026-03-02',
      file: { name: 'signed.pdf', bytes: PDF },
    });
    expect(await store.read.select().from(evidence)).toEqual([]);
    const [signature] = await listSignatures(store.read, at.versionId);
    await store.tx((tx) => shredPerson(tx, personOf(road.rocSigner)));
    const copy = await openSignedFile(store.read, services, at.versionId, signature?.id ?? '');
    expect(sha256(copy.bytes)).toBe(sha256(PDF));
    await expect(
      openSignedFile(store.read, services, 'another version', signature?.id ?? ''),
    ).rejects.toMatchObject({ code: 'not-found' });
  });

  it('moves copies that were kept under a person’s key, once, and leaves what nobody can open', async () => {
    const { services, store } = road.app;
    const at = await frozen('originals');
    const kept = { ...at, signedOn: '2026-03-02', file: { name: 'signed.pdf', bytes: PDF } };
    await recordSignedFile(services, road.rocSigner, { ...kept, signatoryIds: [`s-${ROC}`] });
    await recordSignedFile(services, road.aveSigner, { ...kept, signatoryIds: [`s-${AVE}`] });
    const signatures = await listSignatures(store.read, at.versionId);
    await store.tx(async (tx) => {
      for (const each of signatures) {
        const personId =
          each.institutionId === ROC ? personOf(road.rocSigner) : personOf(road.aveSigner);
        const { evidenceId } = await keepEvidence(tx, {
          personId,
          mediaType: 'application/pdf',
          ...kept.file,
        });
        await tx
          .update(agreementSignature)
          .set({ fileId: null, evidenceId })
          .where(eq(agreementSignature.id, each.id));
      }
      await tx.delete(signedFile);
      await shredPerson(tx, personOf(road.aveSigner));
    });
    expect(await placeSignedFiles(services)).toBe(1);
    expect(await placeSignedFiles(services)).toBe(0);
    const [own] = signatures.filter((each) => each.institutionId === ROC);
    const copy = await openSignedFile(store.read, services, at.versionId, own?.id ?? '');
    expect(copy.name).toBe('signed.pdf');
  });

  it('refuses a PDF that is cut off, and a day before the version for signature was made', async () => {
    const { services } = road.app;
    const at = await frozen('originals');
    const paper = { ...at, signatoryIds: [`s-${ROC}`], signedOn: '2026-03-02' };
    const hands = (over: object) =>
      recordSignedFile(services, road.rocSigner, {
        ...paper,
        file: { name: 'signed.pdf', bytes: PDF },
        ...over,
      });
    const cut = { name: 'signed.pdf', bytes: Buffer.from('%PDF-1.4\n1 0 obj\n') };
    expect(await hands({ file: cut })).toEqual({ kind: 'not-signed', reason: 'file-type' });
    expect(await hands({ signedOn: '2026-03-01' })).toMatchObject({ reason: 'early-day' });
    expect(await hands({ signedOn: '2026-03-03' })).toMatchObject({ reason: 'future-day' });
    expect(await hands({})).toMatchObject({ kind: 'done' });
  });
});

describe('a text that is taken back after a signature', () => {
  const note = 'A name is misspelt.';

  it('is in review again where nobody else has signed; what was signed counts no more', async () => {
    const { services, store } = road.app;
    const at = await frozen('originals');
    const paper = { ...at, signatoryIds: [`s-${ROC}`], signedOn: '2026-03-02' };
    const file = { name: 'signed.pdf', bytes: PDF };
    await recordSignedFile(services, road.rocSigner, { ...paper, file });
    expect(await reopen(services, road.roc, { ...at, note })).toMatchObject({
      status: 'in-review',
    });
    expect(await listSignatures(store.read, at.versionId)).toEqual([]);
    const [kept] = await listAllSignatures(store.read, at.versionId);
    expect(kept?.voidedReason).toBe(note);
    const copy = await openSignedFile(store.read, services, at.versionId, kept?.id ?? '');
    expect(copy.name).toBe('signed.pdf');
    await agree(road, at.versionId);
    await freeze(services, road.roc, at);
    expect(await recordSignedFile(services, road.rocSigner, { ...paper, file })).toMatchObject({
      kind: 'done',
    });
  });

  it('waits for the party that signed', async () => {
    const { services } = road.app;
    const at = await frozen();
    await signInPortal(services, road.rocSigner, { ...at, code: code(road.rocSigner) });
    expect(await reopen(services, road.ave, { ...at, note })).toEqual({
      kind: 'consent-noted',
      waitingFor: [ROC],
    });
    expect((await versionRow(road.app, at.versionId)).status).toBe('awaiting-signatures');
    await reopen(services, road.roc, { ...at, note });
    expect(await versionRow(road.app, at.versionId)).toMatchObject({
      status: 'in-review',
      reopening: null,
      signedFileSha256: null,
    });
  });
});

describe('a partner without accounts', () => {
  const file = { name: 'signed.pdf', bytes: PDF };
  const both = [`s-${ROC}`, `s-${AVE}`];

  it('has its signature handed in by the drafting party, which says why', async () => {
    const { services, store } = road.app;
    const at = await frozen('originals');
    const paper = { ...at, signatoryIds: both, signedOn: '2026-03-02', file };
    const note = 'Aveleda has no account.';
    expect(
      await recordSignedFile(services, road.rocSigner, { ...paper, note }),
      'while somebody there can sign',
    ).toMatchObject({ reason: 'signs-itself' });
    await store.tx((tx) =>
      tx.delete(roleAssignment).where(eq(roleAssignment.personId, personOf(road.aveSigner))),
    );
    expect(await recordSignedFile(services, road.rocSigner, paper)).toMatchObject({
      reason: 'note',
    });
    expect(await recordSignedFile(services, road.rocSigner, { ...paper, note })).toEqual({
      kind: 'done',
      status: 'signed',
    });
    const told = await store.read.select({ to: mail.recipient }).from(mail);
    expect(told.map((each) => each.to)).toContain(`signatory.${AVE}@example.org`);
    const handedIn = await listSignatures(store.read, at.versionId);
    expect(handedIn.map((each) => [each.institutionId, each.handedInBy, each.note])).toEqual([
      [ROC, null, null],
      [AVE, ROC, note],
    ]);
  });

  it('hands in its own signed file by the link its contact was sent, and nobody else’s', async () => {
    const { services } = road.app;
    const at = await frozen('originals');
    const guest: AgreementActor = {
      kind: 'guest',
      guest: {
        id: 'guest-1',
        agreementVersionId: at.versionId,
        institutionId: AVE,
        name: 'A Contact',
        email: 'contact@example.org',
        locale: null,
        invitedBy: 'x',
        createdAt: 1,
        linkHash: null,
        linkExpiresAt: 1,
        sessionHash: null,
        sessionExpiresAt: null,
        endedAt: null,
      },
    };
    const paper = { ...at, signedOn: '2026-03-02', file, note: 'x' };
    expect(await recordSignedFile(services, guest, { ...paper, signatoryIds: both })).toMatchObject(
      { reason: 'signs-itself' },
    );
    expect(await signInPortal(services, guest, { ...at, code: '1' })).toMatchObject({
      kind: 'not-signed',
    });
    expect(
      await recordSignedFile(services, guest, { ...paper, signatoryIds: [`s-${AVE}`] }),
    ).toMatchObject({ status: 'awaiting-signatures' });
    await recordSignedFile(services, road.rocSigner, { ...paper, signatoryIds: [`s-${ROC}`] });
    expect((await versionRow(road.app, at.versionId)).status).toBe('signed');
  });
});
