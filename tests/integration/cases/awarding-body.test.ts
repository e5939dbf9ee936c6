import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, WHO, type World } from '#tests/support/world';
import { onCases, said } from './support';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
const { act, stored } = onCases(() => world);

const arts = { id: WHO.otherFacultyAdministrator } as const;

describe('whom an awarding body is confirmed to be', () => {
  const confirm = async (fields: Record<string, string>) => {
    const id = world.caseId('overdue');
    const [unit] = (await stored(id)).packages.flatMap((each) => each.proposal.sourceKeys);
    const form = { intent: 'confirm', form: 'confirm-1-C5', fact: 'awarding-body' };
    return act(arts, id, { ...form, subject: unit ?? '', reason: 'Seen on its seal', ...fields });
  };

  it('is looked for by a button without losing the reason, and nothing is confirmed yet', async () => {
    const looked = await confirm({ look: 'value', 'value-words': 'Nadwiśle', reason: 'Half wri' });
    expect(looked.status).toBe(200);
    expect(looked.data.errors).toEqual({});
    expect(looked.data.values.reason).toEqual(['Half wri']);
    expect(looked.data.institution.offered.choices).toMatchObject([{ value: 'inst-vistula' }]);
    expect((await stored(world.caseId('overdue'))).confirmations).toEqual([]);
  });

  it('must be one on record', async () => {
    const typed = await confirm({ value: '', 'value-words': 'Vistulae' });
    expect([typed.status, typed.data.errors]).toEqual([422, { value: ['institution'] }]);
    expect(typed.data.institution.offered.choices).toHaveLength(1);
    const unknown = await confirm({ value: 'inst-nowhere', 'value-words': '' });
    expect([unknown.status, unknown.data.errors]).toEqual([422, { value: ['institution'] }]);
    const nothing = await confirm({ value: '' });
    expect([nothing.status, nothing.data.errors]).toEqual([422, { value: ['required'] }]);
  });

  it('is confirmed by the one chosen, and the proposal knows it', async () => {
    const done = await confirm({ value: 'inst-vistula', 'value-words': 'Collegium Vistulae' });
    expect(said(done)).toBe('confirm');
    const { confirmations } = await stored(world.caseId('overdue'));
    expect(confirmations.map(({ confirmation }) => confirmation.value)).toEqual(['inst-vistula']);
  });
});
