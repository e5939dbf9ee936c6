import { createElement } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findVersion, listSignatures } from '#db/queries/agreement-work';
import { pngWith } from '#tests/support/carriers';
import { freeze } from '~/agreements/freeze.server';
import { recordSignedFile } from '~/agreements/sign.server';
import type { AgreementActor } from '~/agreements/version-context.server';
import { WorkspacePage } from '~/components/mcra/workspace-page';
import { cookieOf, deskOf, htmlOf } from './pages';
import { AVE, agree, draft, hashOf, openRoad, PDF, ROC, type Road, save } from './road';

let road: Road;
beforeEach(async () => {
  road = await openRoad();
});
afterEach(() => road.app.close());

const SIGNED_ON = '2026-03-02';

/** Awaiting signatures: ROC signs on paper, AVE in this kind. */
async function frozen(kind: 'scan' | 'advanced' | 'qualified' | 'seal') {
  const { versionId } = await draft(road);
  for (const [id, own] of [
    [ROC, 'originals'],
    [AVE, kind],
  ] as const)
    await save(road, road.roc, versionId, `signatories:${id}`, [
      {
        id: `s-${id}`,
        name: 'A Signatory',
        position: 'Rector',
        mandate: 'Statutes',
        email: `signatory.${id}@example.org`,
        order: 1,
        kind: own,
      },
    ]);
  await agree(road, versionId);
  await freeze(road.app.services, road.roc, { versionId });
  return { versionId, hash: await hashOf(road.app, versionId) };
}

const handsIn = (
  at: { versionId: string; hash: string },
  [signatory, actor]: readonly [string, AgreementActor],
  bytes: Uint8Array,
) =>
  recordSignedFile(road.app.services, actor, {
    ...at,
    signatoryIds: [`s-${signatory}`],
    signedOn: SIGNED_ON,
    file: { name: 'signed.pdf', bytes },
  });

const marked = (words: string): Buffer =>
  Buffer.from(`%PDF-1.7\n1 0 obj\n<</Keywords(${words})>>\nendobj\n%%EOF\n`);

describe('a signed copy that is not of this text', () => {
  it('is refused where it says so itself; this text and a scan are taken', async () => {
    const { store } = road.app;
    const at = await frozen('scan');
    const roc = [ROC, road.rocSigner] as const;
    const refused = { kind: 'not-signed', reason: 'file-other' };
    const ours = `MCRA, ECCOE, ${(await findVersion(store.read, at.versionId))?.agreement.code}, 1.0`;
    expect(await handsIn(at, roc, marked('MCRA, ECCOE, MCRA-AVE-KOI'))).toEqual(refused);
    expect(await handsIn(at, roc, marked(`${ours}, 000000000000`))).toEqual(refused);
    expect(await listSignatures(store.read, at.versionId)).toEqual([]);
    expect(await handsIn(at, roc, marked(`${ours}, ${at.hash.slice(0, 12)}`))).toMatchObject({
      status: 'awaiting-signatures',
    });
    expect(await handsIn(at, [AVE, road.aveSigner], marked('from the scanner'))).toMatchObject({
      status: 'signed',
    });
  });
});

describe('a form that is refused', () => {
  it('comes back with those ticked for whom the file was handed in', async () => {
    const at = await frozen('scan');
    const code = (await findVersion(road.app.store.read, at.versionId))?.agreement.code ?? '';
    const desk = deskOf(road, await cookieOf(road, road.rocSigner), code);
    const page = await desk.page('?section=sign');
    const answerTo = async (sent: Record<string, string>) => {
      const fields = { form: 'sign-file', hash: at.hash, signedOn: SIGNED_ON, ...sent };
      const { data } = await desk.send('sign-file', fields);
      expect(data).toMatchObject({ kind: 'refused', reason: 'file-empty' });
      return data;
    };
    const isTicked = async (data: unknown) => {
      const html = await htmlOf(createElement(WorkspacePage, { page }), data);
      const box = new RegExp(`<input[^>]*id="signatory-s-${ROC}"[^>]*>`).exec(html)?.[0] ?? '';
      expect(box).not.toBe('');
      return / checked=/.test(box);
    };
    expect(await isTicked(await answerTo({ signatory: `s-${ROC}` }))).toBe(true);
    expect(await isTicked(await answerTo({}))).toBe(false);
    const unread = { kind: 'refused', form: 'sign-file', reason: 'file-large', typed: {} };
    expect(await isTicked(unread), 'as it was offered').toBe(true);
  });
});

describe('a signed copy that bears no signature', () => {
  it.each(['advanced', 'qualified', 'seal'] as const)(
    'is refused where one in the file itself was agreed: %s',
    async (kind) => {
      const { store } = road.app;
      const at = await frozen(kind);
      const ave = [AVE, road.aveSigner] as const;
      const refused = { kind: 'not-signed', reason: 'file-unsealed' };
      expect(await handsIn(at, ave, pngWith())).toEqual(refused);
      expect(await handsIn(at, ave, PDF)).toEqual(refused);
      expect(await listSignatures(store.read, at.versionId)).toEqual([]);
      const range = Buffer.from('<</ByteRange [0 9 18 9]>>\n%%EOF\n');
      expect(await handsIn(at, ave, Buffer.concat([PDF, range]))).toMatchObject({ kind: 'done' });
    },
  );
});
