/** An agreement of three: each reads whose turn it is, and nothing happens before all of them did it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cookieOf, type Desk, deskOf, readPage } from './pages';
import { AVE, draft, openRoad, PDF, ROC, type Road, save, versionRow } from './road';

const THIRD = 'inst-third';
/** As the tests of an agreement name them, in the order in which they became parties. */
const [FIRST_NAME, SECOND_NAME, THIRD_NAME] = ['University 1', 'University 2', 'University 3'];

let road: Road;
let versionId: string;
let roc: Desk;
let ave: Desk;
let third: Desk;
let signers: Record<string, Desk>;

beforeEach(async () => {
  road = await openRoad();
  const created = await draft(road);
  versionId = created.versionId;
  const desk = async (actor: Road['roc']) =>
    deskOf(road, await cookieOf(road, actor), created.code);
  roc = await desk(road.roc);
  ave = await desk(road.ave);
  third = await desk(await road.person('agreement-drafter', THIRD));
  signers = {
    [ROC]: await desk(road.rocSigner),
    [AVE]: await desk(road.aveSigner),
    [THIRD]: await desk(await road.person('signatory', THIRD)),
  };
  await roc.does('add-party', { institutionId: THIRD });
  await asAveleda();
});
afterEach(() => road.app.close());

/** Fills what is asked of the third party as Aveleda has it. */
async function asAveleda(): Promise<void> {
  const { terms, factsheet } = road.document;
  const party = terms.parties.find((each) => each.institutionId === AVE);
  const facts = factsheet.parties.find((each) => each.institutionId === AVE);
  const signatories = facts?.signatories.map((each) => ({ ...each, id: `third-${each.id}` }));
  await save(road, road.roc, versionId, `party:${THIRD}`, { ...party, institutionId: THIRD });
  await save(road, road.roc, versionId, `signatories:${THIRD}`, signatories);
  await save(road, road.roc, versionId, `contacts:${THIRD}`, facts?.contacts);
  const statement = { en: 'Evaluated by the national agency.' };
  await save(road, road.roc, versionId, `quality-of:${THIRD}`, { statement });
}

const turnOf = async (desk: Desk) => {
  const { turn } = await desk.page();
  return [turn.task, turn.yours, turn.who];
};

async function signed(institutionId: string): Promise<void> {
  const row = await versionRow(road.app, versionId);
  const facts = row.factsheet?.parties.find((each) => each.institutionId === institutionId);
  await signers[institutionId]?.does('sign-file', {
    signatory: (facts?.signatories ?? []).map((each) => each.id),
    signedOn: '2026-03-02',
    place: '',
    file: new File([PDF], 'signed.pdf'),
  });
}

describe('an agreement of three', () => {
  it('waits for the approvals and signatures of all three, and says for whose', async () => {
    expect((await roc.page()).missing).toEqual([]);
    await roc.does('submit');
    expect(await turnOf(ave)).toEqual(['review', true, [SECOND_NAME, THIRD_NAME]]);
    expect(await turnOf(third)).toEqual(['review', true, [SECOND_NAME, THIRD_NAME]]);
    await third.does('request-changes', { note: 'Name our faculty.' });
    expect((await ave.page()).requested).toMatchObject({ note: 'Name our faculty.', own: false });
    await roc.does('submit');
    await third.does('approve');
    expect(await turnOf(third)).toEqual(['approve', false, [SECOND_NAME]]);
    await ave.does('approve');
    expect(await turnOf(roc)).toEqual(['approve', true, [FIRST_NAME]]);
    expect((await roc.page()).status).toBe('in-review');
    await roc.does('approve');
    await roc.does('freeze');
    await signed(AVE);
    await signed(ROC);
    expect((await roc.page()).status).toBe('awaiting-signatures');
    expect(await turnOf(roc)).toEqual(['sign', false, [THIRD_NAME]]);
    await signed(THIRD);
    expect((await roc.page()).status).not.toBe('awaiting-signatures');
  });

  it('ends by consent once the third asks too: the second is not told that it ends with it', async () => {
    await roc.does('submit');
    for (const desk of [ave, third, roc]) await desk.does('approve');
    await roc.does('freeze');
    for (const each of [ROC, AVE, THIRD]) await signed(each);
    const read = async (of: string) =>
      readPage((await signers[of]?.page('?section=life')) ?? (await roc.page()), null);
    await signers[ROC]?.does('terminate', { note: 'It is not used.' });
    expect(await read(AVE)).toContain(
      `It ends on the day every party has asked for it; still to ask: ${SECOND_NAME} and ${THIRD_NAME}.`,
    );
    await signers[AVE]?.does('terminate', { note: 'Agreed.' });
    expect((await versionRow(road.app, versionId)).status).not.toBe('terminated');
    expect(await read(AVE)).toContain(
      `${FIRST_NAME} and ${SECOND_NAME} ask to end it by consent. It ends on the day the same is asked by ${THIRD_NAME}.`,
    );
    expect(await read(THIRD)).toContain('When your institution asks too, it ends today');
    await signers[THIRD]?.does('terminate', { note: 'Agreed.' });
    expect((await versionRow(road.app, versionId)).status).toBe('terminated');
  });
});
