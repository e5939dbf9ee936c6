import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listSignatures } from '#db/queries/agreement-work';
import { evidence, person } from '#db/schema/accounts';
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
    const paper = { ...at, signatoryIds: [`s-${ROC}`], signedOn: '2026-03-01' };
    const withFile = (bytes: Uint8Array) => ({ ...paper, file: { name: 'signed.pdf', bytes } });
    expect(
      await recordSignedFile(services, road.rocSigner, withFile(Buffer.from('no scan'))),
    ).toMatchObject({ reason: 'file-type' });
    expect(await recordSignedFile(services, road.aveSigner, withFile(PDF))).toMatchObject({
      reason: 'no-signatory',
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
      signedOn: '2026-03-01',
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
    const kept = { ...at, signedOn: '2026-03-01', file: { name: 'signed.pdf', bytes: PDF } };
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

  it('reopens a frozen text only while nobody has signed', async () => {
    const { services } = road.app;
    const at = await frozen();
    await signInPortal(services, road.rocSigner, { ...at, code: code(road.rocSigner) });
    const note = 'A name is misspelt.';
    expect(await reopen(services, road.roc, { ...at, note })).toMatchObject({
      reason: 'nobody-signed',
    });
  });
});
