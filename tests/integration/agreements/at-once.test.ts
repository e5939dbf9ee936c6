import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listVersionsOf } from '#db/queries/agreement-work';
import { listParties } from '#db/queries/agreements';
import { verifyAuditChain } from '#db/queries/audit';
import { amend } from '~/agreements/amend.server';
import { approve } from '~/agreements/approve.server';
import { terminate } from '~/agreements/end-agreement.server';
import { followCalendar } from '~/agreements/follow-calendar.server';
import { freeze, reopen } from '~/agreements/freeze.server';
import { hashOfTerms } from '~/agreements/keep-document.server';
import { saveSection } from '~/agreements/save-section.server';
import { submitForReview } from '~/agreements/submit-for-review.server';
import { answerSuggestion, suggest } from '~/agreements/suggest.server';
import { parsePart, readPart } from '~/agreements/terms/parts';
import {
  AVE,
  agree,
  approvedOf,
  draft,
  hashOf,
  openRoad,
  ROC,
  type Road,
  save,
  sign,
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

/** Whatever came first: the hash is that of the terms, and nobody's approval is of other ones. */
async function expectConsistent(): Promise<void> {
  const row = await versionRow(road.app, versionId);
  expect(row.termsHash).toBe(hashOfTerms(row.terms));
  const parties = await listParties(road.app.store.read, [versionId]);
  const hashes = parties.flatMap((each) => each.approvedHash ?? []);
  for (const hash of hashes) expect(hash).toBe(row.termsHash);
  const agreed = hashes.length === parties.length;
  if (row.status === 'in-review') expect(agreed).toBe(false);
  if (row.status === 'terms-agreed' || row.status === 'awaiting-signatures')
    expect(agreed).toBe(true);
}

describe('approving and editing at the same moment, in two processes', () => {
  it('leaves approvals of these very terms or none', async () => {
    await submitForReview(road.app.services, road.roc, { versionId });
    const seen = new Set<number>();
    for (let turn = 0; turn < 12; turn += 1) {
      const hash = await hashOf(road.app, versionId);
      const revision = (await versionRow(road.app, versionId)).parts?.termination?.revision ?? 0;
      const value = { termination: { noticeMonths: turn + 1 } };
      await processes.atOnce(turn, [
        (services) => approve(services, road.roc, { versionId, hash }),
        (services) =>
          saveSection(services, road.roc, { versionId, part: 'termination', revision, value }),
        (services) => approve(services, road.ave, { versionId, hash }),
      ]);
      await expectConsistent();
      const row = await versionRow(road.app, versionId);
      expect(row.terms.termination.noticeMonths).toBe(turn + 1);
      seen.add((await approvedBy()).length);
    }
    expect(seen).toEqual(new Set([0]));
    expect((await verifyAuditChain(road.app.store.read)).brokenAt).toBeNull();
  });

  it('approves the terms when only facts change meanwhile', async () => {
    await submitForReview(road.app.services, road.roc, { versionId });
    const hash = await hashOf(road.app, versionId);
    const { contacts } = road.document.factsheet.parties[0]!;
    const value = { ...contacts, technical: { name: 'IT', email: '', phone: '' } };
    await processes.atOnce(0, [
      (services) => approve(services, road.roc, { versionId, hash }),
      (services) =>
        saveSection(services, road.ave, { versionId, part: `contacts:${AVE}`, revision: 0, value }),
      (services) => approve(services, road.ave, { versionId, hash }),
    ]);
    expect((await approvedBy()).sort()).toEqual([AVE, ROC]);
    expect((await versionRow(road.app, versionId)).status).toBe('terms-agreed');
    await expectConsistent();
  });

  it('never freezes terms that somebody changes, and never changes frozen ones', async () => {
    const kinds = new Set<string>();
    for (let turn = 0; turn < 6; turn += 1) {
      if (turn === 0) await agree(road, versionId);
      else {
        const hash = await hashOf(road.app, versionId);
        await approve(road.app.services, road.roc, { versionId, hash });
        await approve(road.app.services, road.ave, { versionId, hash });
      }
      const revision = (await versionRow(road.app, versionId)).parts?.termination?.revision ?? 0;
      const value = { termination: { noticeMonths: 20 + turn } };
      await processes.atOnce(turn, [
        (services) => freeze(services, road.roc, { versionId }),
        (services) =>
          saveSection(services, road.ave, { versionId, part: 'termination', revision, value }),
      ]);
      await expectConsistent();
      const row = await versionRow(road.app, versionId);
      kinds.add(row.status);
      const changed = row.terms.termination.noticeMonths === 20 + turn;
      expect(changed).toBe(row.status === 'in-review');
      if (row.status === 'awaiting-signatures')
        await reopen(road.app.services, road.roc, { versionId, note: 'Again.' });
    }
    expect([...kinds].sort()).toEqual(['awaiting-signatures', 'in-review']);
  });

  it('begins one amendment when both ask for it at the same moment', async () => {
    await agree(road, versionId);
    await sign(road, versionId);
    road.app.clock.set(Date.parse('2026-09-01T09:00:00Z'));
    await followCalendar(road.app.services);
    const { status, agreementId } = await versionRow(road.app, versionId);
    expect(['in-force', 'signed', 'expiring']).toContain(status);
    const begun = await processes.atOnce(0, [
      (services) => amend(services, road.roc, { versionId, kind: 'whole' }),
      (services) => amend(services, road.ave, { versionId, kind: 'whole' }),
    ]);
    expect(begun.map((each) => (each as { kind: string }).kind).sort()).toEqual([
      'already',
      'drafted',
    ]);
    expect(await listVersionsOf(road.app.store.read, agreementId)).toHaveLength(2);
  });

  it('ends an agreement when both ask for it at the same moment', async () => {
    await agree(road, versionId);
    await sign(road, versionId);
    const note = 'Both sides agree.';
    const ended = await processes.atOnce(1, [
      (services) => terminate(services, road.rocSigner, { versionId, note }),
      (services) => terminate(services, road.aveSigner, { versionId, note }),
    ]);
    expect(ended.map((each) => (each as { kind: string }).kind).sort()).toEqual([
      'consent-noted',
      'done',
    ]);
    expect((await versionRow(road.app, versionId)).status).toBe('terminated');
  });
});

describe('after one side approved', () => {
  /** A part of the terms with something else in it. */
  const OTHERWISE: Readonly<Record<string, (value: never) => unknown>> = {
    'document-control': (value: object) => ({ ...value, title: { en: 'Another title' } }),
    [`party:${AVE}`]: (value: object) => ({ ...value, seat: 'Elsewhere 1' }),
    recitals: (value: object) => ({ ...value, legalBasis: [{ en: 'A further ground.' }] }),
    object: (value: object) => ({ ...value, effect: 'undertaking', objective: { en: 'Other.' } }),
    conditions: (value: object) => ({
      ...value,
      conditions: { maximumAgeMonths: { value: 7, clause: '§9' } },
    }),
    [`process-of:${AVE}`]: (value: object) => ({ ...value, receiver: 'Another office' }),
    [`quality-of:${ROC}`]: () => ({ statement: { en: 'Reviewed every year.' } }),
    fees: () => ({ fees: { kind: 'charged', text: '10 euro' } }),
    duration: (value: object) => ({ ...value, teachOutMonths: 3 }),
    renewal: () => ({ renewal: { kind: 'tacit', months: 12, reminders: [30] } }),
    termination: () => ({ termination: { noticeMonths: 17 } }),
    'clause:liability': () => ({
      id: 'liability',
      section: 'protections',
      kind: 'replaced',
      heading: {},
      text: { en: 'Each party bears its own loss.' },
    }),
  };

  async function approvedOnce(): Promise<string> {
    await submitForReview(road.app.services, road.roc, { versionId });
    const hash = await hashOf(road.app, versionId);
    await approve(road.app.services, road.ave, { versionId, hash });
    expect(await approvedBy()).toEqual([AVE]);
    return hash;
  }

  it('any ★ edit voids the approval and asks the reader again, whoever makes it', async () => {
    await approvedOnce();
    const line = road.document.terms.lines[0];
    const edits = {
      ...OTHERWISE,
      [`line:${line?.id}`]: () => ({ ...line, ectsGranted: 1, differenceReason: 'Half of it.' }),
    };
    for (const [index, [part, change]] of Object.entries(edits).entries()) {
      const { terms, factsheet } = await versionRow(road.app, versionId);
      const key = parsePart(part);
      if (!key || !factsheet) throw new Error(part);
      const value = change(readPart({ terms, factsheet }, key) as never);
      const writer = index % 2 === 0 ? road.ave : road.roc;
      const saved = await save(road, writer, versionId, part, value);
      expect(saved, part).toMatchObject({ kind: 'saved', voided: true });
      expect(await approvedBy(), part).toEqual([]);
      const row = await versionRow(road.app, versionId);
      expect(row.status, part).toBe('in-review');
      const { termsHash } = row;
      const again = await approve(road.app.services, road.ave, { versionId, hash: termsHash });
      expect(again, part).toMatchObject({ kind: 'done' });
    }
  });

  it('an accepted suggestion voids it too, a declined one and a comment do not', async () => {
    const hash = await approvedOnce();
    const propose = async (value: number) => {
      const made = await suggest(road.app.services, road.ave, {
        versionId,
        address: 'termination.noticeMonths',
        value,
      });
      return made.kind === 'done' ? (made.suggestionIds[0] ?? '') : '';
    };
    const [first, second] = [await propose(4), await propose(5)];
    const answer = (suggestionId: string, accept: boolean) =>
      answerSuggestion(road.app.services, road.roc, { versionId, suggestionId, accept });
    await answer(first, false);
    expect(await approvedBy()).toEqual([AVE]);
    const [accepted, approved] = await processes.atOnce(0, [
      () => answer(second, true),
      (services) => approve(services, road.roc, { versionId, hash }),
    ]);
    expect(accepted).toMatchObject({ kind: 'accepted', voided: true });
    expect((approved as { kind: string }).kind).toMatch(/done|overtaken/);
    expect(await approvedBy()).toEqual([]);
    await expectConsistent();
  });

  it('a saving that changes nothing, and facts of either side, leave it standing', async () => {
    const hash = await approvedOnce();
    const row = await versionRow(road.app, versionId);
    await save(road, road.roc, versionId, 'termination', { termination: row.terms.termination });
    const facts = { institutionId: ROC, reference: 'R-7', website: '', logoUrl: '' };
    await save(road, road.roc, versionId, `party-facts:${ROC}`, facts);
    expect(await approvedBy()).toEqual([AVE]);
    expect(await hashOf(road.app, versionId)).toBe(hash);
    expect(await approve(road.app.services, road.roc, { versionId, hash })).toMatchObject({
      status: 'terms-agreed',
    });
  });
});
