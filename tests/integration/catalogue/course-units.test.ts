import { afterAll, beforeAll, expect, it } from 'vitest';
import { listAudit } from '#db/queries/audit';
import { findEntry } from '#db/queries/course-editing';
import { learning } from '#tests/fixtures/course-forms';
import { createTestApp, type TestApp } from '#tests/support/app';
import { addCourse } from '#tests/support/catalogue-fixture';
import * as list from '~/routes/editor._index';
import * as editor from '~/routes/editor.$id';
import * as autosave from '~/routes/editor.$id_.autosave';
import * as history from '~/routes/editor.$id_.history';
import * as preview from '~/routes/editor.$id_.preview';
import * as fresh from '~/routes/editor.new';
import * as csv from '~/routes/editor[.]csv';

let app: TestApp;
let law: string;
let arts: string;
let whole: string;

beforeAll(async () => {
  app = await createTestApp();
  await app.makeInstitution({ id: 'inst-a', slug: 'alpha' });
  for (const id of ['law', 'arts'])
    await app.makeUnit('inst-a', { id, names: { en: `Faculty of ${id}` } });
  const editorOf = async (unitId?: string) => {
    const id = await app.makePerson();
    await app.giveRole(id, 'course-editor', { institutionId: 'inst-a', ...(unitId && { unitId }) });
    return app.signInAs(id);
  };
  [law, arts, whole] = [await editorOf('law'), await editorOf('arts'), await editorOf()];
  for (const id of ['shared', 'linked']) await addCourse(app, { id, providerId: 'inst-a' });
  await link(whole, 'linked', 'law');
});
afterAll(() => app.close());

const link = (cookie: string, id: string, unit: string) =>
  app.callAction(editor, `/editor/${id}`, {
    ...{ cookie, params: { id } },
    form: { do: 'link-unit', unit },
  });
const unitOf = async (id: string) => (await findEntry(app.store.read, id))?.entry.unitId;
const at = (cookie: string, id: string) => ({ cookie, params: { id } });

it('is written and read by editors of its own unit and of the whole institution, and by no others', async () => {
  for (const route of [editor, history, preview]) {
    const status = async (cookie: string) =>
      (await app.callLoader(route, '/editor/linked', at(cookie, 'linked'))).status;
    expect([await status(law), await status(whole), await status(arts)]).toEqual([200, 200, 404]);
  }
  const form = { section: 'learning', revision: '0' };
  for (const route of [editor, autosave])
    expect(
      (await app.callAction(route, '/editor/linked', { ...at(arts, 'linked'), form })).status,
    ).toBe(404);
  const step = { ...at(arts, 'linked'), form: { do: 'revise' } };
  expect((await app.callAction(editor, '/editor/linked', step)).status).toBe(404);
});

it('stands in the list of its unit; what belongs to no unit stands in all', async () => {
  const codes = async (cookie: string) =>
    (await app.callLoader(list, '/editor', { cookie })).data.list.entries
      .map(({ code }: { code: string }) => code)
      .sort();
  expect(await codes(law)).toEqual(['LINKED', 'SHARED']);
  expect(await codes(arts)).toEqual(['SHARED']);
  expect(await codes(whole)).toEqual(['LINKED', 'SHARED']);
  const counted = (await app.callLoader(list, '/editor', { cookie: arts })).data.list.counts;
  expect(counted.find((each: { state: string }) => each.state === 'published').entries).toBe(1);
  const table = await app.callLoader(csv, '/editor.csv', { cookie: arts });
  expect(JSON.stringify(table)).not.toContain('LINKED');
});

it('is linked by editors of the whole institution only, to a unit there is, and on record', async () => {
  expect((await link(law, 'shared', 'law')).status).toBe(404);
  expect((await link(whole, 'shared', 'medicine')).status).toBe(404);
  expect((await link(whole, 'shared', 'arts')).status).toBe(303);
  expect(await unitOf('shared')).toBe('arts');
  expect((await link(whole, 'shared', '')).status).toBe(303);
  expect(await unitOf('shared')).toBeNull();
  const events = (await listAudit(app.store.read, 'course', 'shared')).map(({ event }) => event);
  expect(events.map((each) => 'unitId' in each && each.unitId).sort()).toEqual(['arts', null]);
});

it('belongs to the unit of whoever begins it', async () => {
  const begin = async (cookie: string, code: string, unit = '') => {
    const form = { code, title: code, language: 'en', unit };
    const { location } = await app.callAction(fresh, '/editor/new', { cookie, form });
    const [id = ''] = /(?<=\/editor\/)[^?]+/.exec(location ?? '') ?? [];
    return unitOf(id);
  };
  expect(await begin(law, 'L-1', 'arts')).toBe('law');
  expect(await begin(whole, 'W-1', 'arts')).toBe('arts');
  expect(await begin(whole, 'W-2')).toBeNull();
});

it('says to an editor who acts in another role how to change it, and to others that they read', async () => {
  const id = await app.makePerson();
  await app.giveRole(id, 'auditor', { institutionId: 'inst-a' });
  const reader = await app.signInAs(id);
  const page = async (cookie: string) =>
    (await app.callLoader(editor, '/editor/linked', at(cookie, 'linked'))).data.page;
  expect(await page(reader)).toMatchObject({ writable: false, writesAs: null });
  await app.giveRole(id, 'course-editor', { institutionId: 'inst-a', unitId: 'arts' });
  expect(await page(reader)).toMatchObject({ writesAs: null });
  await app.giveRole(id, 'course-editor', { institutionId: 'inst-a', unitId: 'law' });
  expect(await page(reader)).toMatchObject({ writesAs: 'course-editor|inst-a|law' });
  expect(await page(law)).toMatchObject({ writesAs: null });
});

it('lists what keeps it from being submitted, with the place of each', async () => {
  const form = { code: 'L-2', title: 'New', language: 'en' };
  await app.callAction(fresh, '/editor/new', { cookie: law, form });
  const listed = await app.callLoader(list, '/editor?q=L-2', { cookie: law });
  const { id } = listed.data.list.entries[0];
  const without = { hours: 'many', iscedF: '', 'outcomes.0.title.en': '' };
  const sent = learning('1', { ...without, 'outcomes.0.title.fr': '' });
  await app.callAction(editor, `/editor/${id}`, { ...at(law, id), form: sent });
  const refused = await app.callAction(editor, `/editor/${id}`, {
    ...at(law, id),
    form: { do: 'submit' },
  });
  expect(refused).toMatchObject({ status: 409, data: { refused: 'complete' } });
  const { toMend } = (await app.callLoader(editor, `/editor/${id}`, at(law, id))).data.page;
  expect(toMend).toContainEqual(
    expect.objectContaining({ section: 'learning', key: 'hours', code: 'number', row: null }),
  );
  expect(toMend).toContainEqual(
    expect.objectContaining({ name: 'outcomes.0.title', row: { key: 'outcomes', number: 1 } }),
  );
  expect(toMend.map((each: { name: string }) => each.name)).toContain('iscedF');
});
