import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { updateCase } from '#db/queries/cases';
import { openWorld, WHO, type World } from '#tests/support/world';
import { onCases, said } from './support';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
const { show, act, move, stored } = onCases(() => world);

const arts = { id: WHO.otherFacultyAdministrator } as const;
const curator = { id: WHO.otherCurator } as const;
const studies = { id: WHO.studiesOfficial } as const;

const packageId = async (id: string, index = 0) => (await stored(id)).packages[index]?.id ?? 'none';

describe('deciding packages', () => {
  it('saves outcome, place, credit and grade from the curriculum, as people write numbers', async () => {
    const id = world.caseId('overdue');
    const page = (await show(arts, id)).data;
    const [module] = page.curriculum;
    const result = await act(arts, id, {
      intent: 'decide',
      packageId: await packageId(id),
      outcome: 'alternative',
      targets: [`module:${module.id}`, ''],
      ectsCredited: '4,5',
      convertedGrade: '13',
      'reasons[0].code': 'P1',
      'reasons[0].evidence': 'Another period than the module treats',
      departure: 'The module fits better',
    });
    expect(said(result)).toBe('decide');
    expect((await stored(id)).packages[0]?.decision).toMatchObject({
      outcome: 'alternative',
      ectsCredited: 4.5,
      targets: [{ moduleId: module.id, code: module.code }],
      reasons: [{ code: 'P1' }],
      departure: 'The module fits better',
    });
  });

  it('drops what the chosen outcome does not ask for, and refuses half a reason', async () => {
    const id = world.caseId('overdue');
    const form = { intent: 'decide', packageId: await packageId(id), ectsCredited: '5' };
    const half = { ...form, outcome: 'partial', 'reasons[0].code': 'W1' };
    const refused = await act(arts, id, half);
    expect(refused.status).toBe(422);
    expect(refused.data.errors).toEqual({ 'reasons[0].evidence': ['reason-evidence'] });
    expect(refused.data.values['reasons[0].code']).toEqual(['W1']);
    const full = { ...form, outcome: 'full', 'reasons[0].code': 'W1', 'reasons[0].evidence': 'x' };
    expect(said(await act(arts, id, full))).toBe('decide');
    expect((await stored(id)).packages[0]?.decision?.reasons).toEqual([]);
  });

  it('tells a number that is none beside its field, and keeps it', async () => {
    const id = world.caseId('overdue');
    const result = await act(arts, id, {
      intent: 'decide',
      form: 'package-1',
      packageId: await packageId(id),
      outcome: 'full',
      ectsCredited: 'five',
    });
    expect(result.status).toBe(422);
    expect(result.data).toMatchObject({
      form: 'package-1',
      errors: { ectsCredited: ['number'] },
      values: { ectsCredited: ['five'] },
    });
  });

  it('does not let a refusal pass without a hearing, and says what is missing and where', async () => {
    const id = world.caseId('overdue');
    const decided = await act(arts, id, {
      intent: 'decide',
      packageId: await packageId(id),
      outcome: 'refused',
      'reasons[0].code': 'L1',
      'reasons[0].evidence': 'Level 5 where the module asks for 6',
      laterWays: 'Take the module’s examination',
      departure: 'A substantial difference in level',
    });
    expect(said(decided)).toBe('decide');
    const page = (await show(arts, id)).data;
    await act(arts, id, {
      intent: 'basis',
      legalBasis: page.basis.suggested.legalBasis,
      regulationArticleId: page.basis.suggestedArticleId,
    });
    const sent = await move(arts, id, 'send-to-curator');
    expect(sent.status).toBe(422);
    expect(sent.data.problem).toMatchObject({
      kind: 'refused',
      reason: 'state.incomplete',
      missing: [{ code: 'missing.hearing' }],
    });
    expect((await show(arts, id)).data.main.action).toBe('hold-hearing');
    expect((await stored(id)).row.status).toBe('under-assessment');
  });

  it('confirms what only a person can know, and proposes again', async () => {
    const id = world.caseId('overdue');
    const before = (await stored(id)).packages[0]?.proposal.criteria;
    expect(before?.find((each) => each.code === 'C6')?.answer).toBe('met');
    const unconfirmed = await act(arts, id, { intent: 'confirm', fact: 'holder', subject: '*' });
    expect(unconfirmed.data.errors).toEqual({ reason: ['required'] });
    const form = { intent: 'confirm', fact: 'holder', subject: '*', reason: 'Identity card seen' };
    expect(said(await act(arts, id, form))).toBe('confirm');
    expect((await stored(id)).confirmations).toHaveLength(1);
  });

  it('lets nobody edit a case that lies in other hands', async () => {
    const id = world.caseId('studies-review');
    const { row } = await stored(id);
    const result = await act({ id: WHO.facultyAdministrator, role: 'faculty-administrator' }, id, {
      intent: 'decide',
      packageId: await packageId(id),
      outcome: 'full',
      ectsCredited: '2',
    });
    expect(result.status).toBe(409);
    expect(result.data.problem).toEqual({ kind: 'closed' });
    expect((await stored(id)).row.revision).toBe(row.revision);
  });
});

describe('separation of duties', () => {
  it('does not offer the second signature to whoever prepared the case', async () => {
    const id = world.caseId('curator-review');
    const { row } = await stored(id);
    const curatorView = (await show({ id: WHO.curator, role: 'recognition-curator' }, id)).data;
    expect(curatorView.main.action).toBe('curator-approve');
    expect(row.preparedById).toBe(WHO.facultyAdministrator);
    const result = await move(
      { id: WHO.facultyAdministrator, role: 'faculty-administrator' },
      id,
      'curator-approve',
    );
    expect(result.status).toBe(404);
  });

  it('refuses a curator who prepared the case in another role, in words', async () => {
    const id = world.caseId('curator-review');
    const { row } = await stored(id);
    await world.store.tx(async (tx) => {
      await updateCase(
        tx,
        { id, revision: row.revision, now: world.clock.now() },
        { preparedById: WHO.curator },
      );
    });
    const result = await move(
      { id: WHO.curator, role: 'recognition-curator' },
      id,
      'curator-approve',
    );
    expect(result.status).toBe(422);
    expect(result.data.problem).toMatchObject({ reason: 'duty.prepared-it' });
  });

  it('keeps other units and roles out', async () => {
    const id = world.caseId('curator-review');
    expect((await move(curator, id, 'curator-approve')).status).toBe(404);
    expect((await move(studies, id, 'curator-approve')).status).toBe(404);
  });
});
