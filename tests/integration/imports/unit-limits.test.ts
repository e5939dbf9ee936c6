import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findCoursesByCode } from '#db/queries/import-courses';
import { opportunity } from '#db/schema/catalogue';
import { createTestApp, type TestApp } from '#tests/support/app';
import { addCourse } from '#tests/support/catalogue-fixture';
import { workOff } from '~/catalogue/import/background.server';
import { importFile } from '~/catalogue/import/command-import.server';
import * as editor from '~/routes/editor.$id';
import * as listRoute from '~/routes/imports._index';
import * as jobRoute from '~/routes/imports.$id';
import * as faultsRoute from '~/routes/imports.$id_.faults[.]csv';

let app: TestApp;
let law: string;
let arts: string;
let whole: string;

beforeEach(async () => {
  app = await createTestApp();
  await app.makeInstitution({ id: 'inst-a', slug: 'alpha' });
  for (const id of ['law', 'arts'])
    await app.makeUnit('inst-a', { id, names: { en: `Faculty of ${id}`, fr: `Faculté ${id}` } });
  const editorOf = async (unitId?: string) => {
    const id = await app.makePerson();
    await app.giveRole(id, 'course-editor', { institutionId: 'inst-a', ...(unitId && { unitId }) });
    return app.signInAs(id);
  };
  [law, arts, whole] = [await editorOf('law'), await editorOf('arts'), await editorOf()];
  for (const [id, unit] of Object.entries({ own: 'law', other: 'arts', shared: '' })) {
    await addCourse(app, { id, providerId: 'inst-a' });
    const form = { do: 'link-unit', unit };
    if (unit)
      await app.callAction(editor, `/editor/${id}`, { cookie: whole, params: { id }, form });
  }
});
afterEach(() => app.close());

const TABLE = 'code,title\nOWN,New own\nOTHER,New other\nSHARED,New shared\nFRESH,Fresh\n';

async function upload(cookie: string): Promise<string> {
  const form = new FormData();
  form.append('file', new File([TABLE], 'courses.csv'));
  const { headers } = await app.callAction(listRoute, '/imports', { form, cookie });
  await workOff(app.services);
  return (headers.get('Location') ?? '').split('/').at(-1) ?? '';
}
const at = (id: string, cookie: string) => ({ cookie, params: { id } });
const page = (id: string, cookie: string) =>
  app.callLoader(jobRoute, `/imports/${id}`, at(id, cookie));
const press = (id: string, cookie: string, intent = 'start') =>
  app.callAction(jobRoute, `/imports/${id}`, { ...at(id, cookie), form: { intent } });
const listed = async (cookie: string) =>
  (await app.callLoader(listRoute, '/imports', { cookie })).data.imports.jobs.length;
const courses = async () =>
  new Map(
    (await findCoursesByCode(app.store.read, 'inst-a', ['OWN', 'OTHER', 'SHARED', 'FRESH'])).map(
      (each) => [each.code, each],
    ),
  );

describe('an import by an editor of a unit', () => {
  it('refuses courses of other units, in the reading and in the writing, and says who may', async () => {
    const id = await upload(law);
    const checked = (await page(id, law)).data.page;
    expect(checked.job).toMatchObject({
      unit: 'Faculty of law',
      created: 1,
      changed: 2,
      refused: 1,
    });
    expect(checked.faults).toContainEqual(
      expect.objectContaining({
        row: 3,
        code: 'other-unit',
        value: 'Faculty of arts',
        refused: true,
      }),
    );
    const { data } = await app.callLoader(faultsRoute, `/imports/${id}/faults.csv`, {
      ...at(id, law),
    });
    expect(String(data)).toContain(
      '3,other-unit,,Faculty of arts,"This course belongs to another unit',
    );
    await press(id, law);
    await workOff(app.services);
    const after = await courses();
    expect((await page(id, law)).data.page.job).toMatchObject({ state: 'finished', refused: 1 });
    expect(after.get('OTHER')).toMatchObject({ draftState: null, unitId: 'arts' });
    expect(after.get('OWN')).toMatchObject({ draftState: 'draft', unitId: 'law' });
    expect(after.get('SHARED')).toMatchObject({ draftState: 'draft', unitId: null });
    expect(after.get('FRESH')).toMatchObject({ draftState: 'draft', unitId: 'law' });
  });

  it('is for the editors of that unit and of the whole institution, and stays within its limits', async () => {
    const id = await upload(law);
    const status = async (cookie: string) => (await page(id, cookie)).status;
    expect([await status(law), await status(whole), await status(arts)]).toEqual([200, 200, 404]);
    expect((await press(id, arts)).status).toBe(404);
    expect([await listed(law), await listed(whole), await listed(arts)]).toEqual([1, 1, 0]);
    await press(id, whole);
    await workOff(app.services);
    expect((await courses()).get('OTHER')?.draftState).toBeNull();
  });

  it('cannot begin what was uploaded for the whole institution', async () => {
    const id = await upload(whole);
    expect((await page(id, whole)).data.page.job).toMatchObject({
      unit: null,
      refused: 0,
      changed: 3,
    });
    expect((await page(id, law)).status).toBe(404);
    expect((await press(id, law)).status).toBe(404);
    expect((await courses()).get('OTHER')?.draftState).toBeNull();
  });

  it('holds for nobody at the command line', async () => {
    const file = { name: 'courses.csv', bytes: new TextEncoder().encode(TABLE) };
    const options = { format: null, mapping: null, providers: {}, dryRun: false, publish: true };
    const { tally } = await importFile(app.services, file, { ...options, institutionId: 'inst-a' });
    expect(tally).toMatchObject({ created: 1, changed: 3, refused: 0 });
    expect(await app.store.read.$count(opportunity)).toBe(4);
  });
});
