import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listSuggestions } from '#db/queries/agreement-talk';
import { listAllSignatures, listSignatures } from '#db/queries/agreement-work';
import { approve } from '~/agreements/approve.server';
import { freeze, reopen } from '~/agreements/freeze.server';
import { recordSignedFile } from '~/agreements/sign.server';
import { submitForReview } from '~/agreements/submit-for-review.server';
import { answerSuggestion, suggest } from '~/agreements/suggest.server';
import {
  takeApprovalBack,
  takeReopeningBack,
  takeSuggestionBack,
} from '~/agreements/take-back.server';
import { withdraw } from '~/agreements/withdraw.server';
import { dayOf } from '~/platform/format';
import {
  AVE,
  agree,
  approvedOf,
  draft,
  hashOf,
  openRoad,
  PDF,
  ROC,
  type Road,
  versionRow,
} from './road';
import { openSecondProcess, type TwoProcesses } from './two-processes';

let road: Road;
let processes: TwoProcesses;
let versionId: string;

beforeEach(async () => {
  road = await openRoad();
  processes = openSecondProcess(road.app);
  ({ versionId } = await draft(road));
});
afterEach(async () => {
  await processes.close();
  await road.app.close();
});

const approvedBy = () => approvedOf(road.app, versionId);

/** Hands in the signed copy of one side. */
async function signFor(actor: Road['roc'], institutionId: string, services = road.app.services) {
  const { termsHash: hash, factsheet } = await versionRow(road.app, versionId);
  const facts = factsheet?.parties.find((each) => each.institutionId === institutionId);
  return recordSignedFile(services, actor, {
    versionId,
    hash,
    signatoryIds: (facts?.signatories ?? []).map((each) => each.id),
    signedOn: dayOf(road.app.clock.now()),
    file: { name: 'signed.pdf', bytes: PDF },
  });
}

describe('an answer and its taking back at the same moment, in two processes', () => {
  const kindOf = (outcome: unknown): string => (outcome as { kind: string }).kind;

  it('withdraws the draft or approves it, and tells the second one that it is no longer possible', async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      if (turn > 0) ({ versionId } = await draft(road));
      const hash = await hashOf(road.app, versionId);
      await submitForReview(road.app.services, road.roc, { versionId });
      const outcomes = await processes.atOnce(turn, [
        (services) => withdraw(services, road.roc, { versionId }),
        (services) => approve(services, road.ave, { versionId, hash }),
      ]);
      const { status } = await versionRow(road.app, versionId);
      expect(['in-review', 'withdrawn']).toContain(status);
      expect(outcomes.map(kindOf).sort()).toEqual(['done', 'refused']);
      expect(await approvedBy()).toEqual(status === 'withdrawn' ? [] : [AVE]);
    }
  });

  it('agrees the terms or has an approval back, never both', async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      if (turn > 0) ({ versionId } = await draft(road));
      await submitForReview(road.app.services, road.roc, { versionId });
      const hash = await hashOf(road.app, versionId);
      await approve(road.app.services, road.ave, { versionId, hash });
      await processes.atOnce(turn, [
        (services) => takeApprovalBack(services, road.ave, { versionId }),
        (services) => approve(services, road.roc, { versionId, hash }),
      ]);
      const { status } = await versionRow(road.app, versionId);
      expect((await approvedBy()).sort()).toEqual(status === 'terms-agreed' ? [AVE, ROC] : [ROC]);
    }
  });

  it('answers a suggestion once: accepted, declined or taken back', async () => {
    await submitForReview(road.app.services, road.roc, { versionId });
    for (let turn = 0; turn < 6; turn += 1) {
      const made = await suggest(road.app.services, road.ave, {
        versionId,
        address: 'termination.noticeMonths',
        value: 20 + turn,
      });
      const suggestionId = made.kind === 'done' ? (made.suggestionIds[0] ?? '') : '';
      const outcomes = await processes.atOnce(turn, [
        (services) => takeSuggestionBack(services, road.ave, { versionId, suggestionId }),
        (services) =>
          answerSuggestion(services, road.roc, { versionId, suggestionId, accept: true }),
        (services) =>
          answerSuggestion(services, road.roc, { versionId, suggestionId, accept: false }),
      ]);
      const all = await listSuggestions(road.app.store.read, versionId);
      const row = all.find((each) => each.id === suggestionId);
      expect(outcomes.map(kindOf).filter((each) => each === 'already')).toHaveLength(2);
      const { terms } = await versionRow(road.app, versionId);
      expect(terms.termination.noticeMonths === 20 + turn).toBe(row?.state === 'accepted');
    }
  });

  it('opens the frozen text or has the wish back, and keeps what was signed', async () => {
    await agree(road, versionId);
    await freeze(road.app.services, road.roc, { versionId });
    await signFor(road.rocSigner, ROC);
    const note = 'A name is spelled wrongly.';
    const asked = await reopen(road.app.services, road.ave, { versionId, note });
    expect(asked.kind).toBe('consent-noted');
    const outcomes = await processes.atOnce(1, [
      (services) => takeReopeningBack(services, road.ave, { versionId }),
      (services) => reopen(services, road.roc, { versionId, note }),
    ]);
    // The only one who signed may open it, whether or not the other still asks for it.
    const { status, reopening } = await versionRow(road.app, versionId);
    expect(status).toBe('in-review');
    expect(reopening).toBeNull();
    expect(outcomes.map(kindOf)).toContain('done');
    const { termsHash } = await versionRow(road.app, versionId);
    const kept = await listAllSignatures(road.app.store.read, versionId);
    expect(kept.map((each) => [each.termsHash, each.voidedAt !== null])).toEqual(
      kept.map(() => [termsHash, true]),
    );
  });

  it('keeps one signature of somebody who signs twice', async () => {
    await agree(road, versionId);
    await freeze(road.app.services, road.roc, { versionId });
    const outcomes = await processes.atOnce(0, [
      (services) => signFor(road.rocSigner, ROC, services),
      (services) => signFor(road.rocSigner, ROC, services),
      (services) => signFor(road.aveSigner, AVE, services),
    ]);
    expect(outcomes.map(kindOf).sort()).toEqual(['already', 'done', 'done']);
    expect((await versionRow(road.app, versionId)).status).toBe('signed');
    const signed = await listSignatures(road.app.store.read, versionId);
    expect(new Set(signed.map((each) => each.signatoryId)).size).toBe(signed.length);
  });
});
