import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listParties } from '#db/queries/agreements';
import type { Role } from '~/accounts/roles';
import * as mine from '~/routes/agreements.mine';
import { type Desk, deskOf, draftAtDesks } from './pages';
import { AVE, openRoad, ROC, type Road, save, versionRow } from './road';

let road: Road;
let code: string;
let versionId: string;
let law: string;
let science: string;
let roc: Desk;
let ave: Desk;

beforeEach(async () => {
  road = await openRoad();
  const { makeUnit } = road.app;
  law = await makeUnit(ROC, { names: { en: 'Faculty of Law', fr: 'Faculté de droit' } });
  science = await makeUnit(ROC, { names: { en: 'Faculty of Sciences' } });
  ({ code, versionId, roc, ave } = await draftAtDesks(road));
});
afterEach(() => road.app.close());

const address = `party.unit@${ROC}`;

/** Sends the form of Rochefleur as it stands, with other values in some of its fields. */
async function fill(desk: Desk, fields: Record<string, string>) {
  const { view } = await desk.page(`?section=parties&open=${ROC}`);
  const part =
    view.kind === 'section' ? view.parts.find((each) => each.part === `party:${ROC}`) : undefined;
  if (!part) throw new Error('no such part');
  const inputs = part.groups.flatMap((group) => group.fields.flatMap((field) => field.inputs));
  const typed = Object.fromEntries(
    inputs.map((input) => [input.name, input.values ?? [input.value]]),
  );
  return desk.send('save', {
    ...typed,
    section: 'parties',
    part: part.part,
    revision: String(part.revision),
    ...fields,
  });
}

const party = async () =>
  (await versionRow(road.app, versionId)).terms.parties.find((each) => each.institutionId === ROC);
const unitOf = async () =>
  (await listParties(road.app.store.read, [versionId])).find((each) => each.institutionId === ROC)
    ?.unitId;

async function colleague(role: Role, unitId: string): Promise<string> {
  const personId = await road.app.makePerson({ email: `${role}.${unitId}@roc.example` });
  await road.app.giveRole(personId, role, { institutionId: ROC, unitId });
  return road.app.signInAs(personId, { secondFactor: true });
}

describe('the faculty a party acts through', () => {
  it('is chosen from the units of its institution: name, level and link follow', async () => {
    await fill(roc, { [`${address}#unit`]: law });
    expect(await party()).toMatchObject({
      level: 'faculty',
      unitId: law,
      unit: { en: 'Faculty of Law', fr: 'Faculté de droit' },
    });
    expect(await unitOf()).toBe(law);
    await fill(roc, { [`${address}#unit`]: '' });
    expect(await party()).toMatchObject({ unitId: null, unit: null });
    await fill(roc, { [`${address}#en`]: 'Institute of Everything' });
    expect(await party()).toMatchObject({
      unitId: null,
      unit: { en: 'Institute of Everything' },
    });
    await fill(roc, { [`${address}#en`]: 'Faculty of Sciences' });
    expect(await party()).toMatchObject({ unitId: science });
    await fill(roc, { [`party.level@${ROC}`]: 'institution' });
    expect(await party()).toMatchObject({ level: 'institution', unitId: null });
    expect(await unitOf()).toBeNull();
  });

  it('is tied by the party itself alone; a partner who writes another name unties it', async () => {
    await roc.does('submit');
    await fill(ave, { [`${address}#unit`]: law });
    expect(await party()).toMatchObject({ unitId: null, unit: { en: 'Faculty of Law' } });
    await fill(roc, {});
    expect(await party()).toMatchObject({ unitId: law });
    await fill(ave, { [`party.seat@${ROC}`]: 'Elsewhere 1' });
    expect(await party()).toMatchObject({ unitId: law, seat: 'Elsewhere 1' });
    const row = await party();
    await save(road, road.ave, versionId, `party:${ROC}`, { ...row, unitId: science });
    expect(await party()).toMatchObject({ unitId: null });
  });

  it('decides whose rights reach the agreement: of its own faculty, not of another', async () => {
    const ofLaw = await colleague('agreement-drafter', law);
    const ofScience = await colleague('agreement-drafter', science);
    const open = (cookie: string) =>
      deskOf(road, cookie, code)
        .page()
        .then(
          (page) => page.may.edit,
          () => 'not found',
        );
    const listed = async (cookie: string) =>
      (await road.app.callLoader(mine, '/agreements/mine', { cookie })).data.mine.inWork.map(
        (each: { code: string }) => each.code,
      );
    expect([await open(ofLaw), await open(ofScience)]).toEqual(['not found', 'not found']);
    await fill(roc, { [`${address}#unit`]: law });
    expect([await open(ofLaw), await open(ofScience)]).toEqual([true, 'not found']);
    expect([await listed(ofLaw), await listed(ofScience)]).toEqual([[code], []]);
    await roc.does('submit');
    await deskOf(road, ofLaw, code).does('comment', { about: '', text: 'Fine with the faculty.' });
    expect((await ave.page()).parties.map((each) => each.id)).toEqual([ROC, AVE]);
  });
});
