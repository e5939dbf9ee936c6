import { afterAll, beforeAll, expect, it } from 'vitest';
import { findEntry } from '#db/queries/course-editing';
import { learning } from '#tests/fixtures/course-forms';
import { createTestApp, type TestApp } from '#tests/support/app';
import { addCourse } from '#tests/support/catalogue-fixture';
import * as page from '~/routes/courses.$id';
import * as editor from '~/routes/editor.$id';
import * as preview from '~/routes/editor.$id_.preview';

const DQR_6 = 'http://data.europa.eu/snb/qdr/c_6919ed25';

let app: TestApp;
let cookie: string;

beforeAll(async () => {
  app = await createTestApp();
  await app.makeInstitution({ id: 'inst-a', slug: 'alpha', names: { en: 'Alpha' }, country: 'FR' });
  await addCourse(app, { id: 'joint', providerId: 'inst-a', data: { nqf: DQR_6 } });
  const id = await app.makePerson();
  await app.giveRole(id, 'course-editor', { institutionId: 'inst-a' });
  cookie = await app.signInAs(id);
});
afterAll(() => app.close());

const load = () =>
  app.callLoader(editor, '/editor/joint?section=learning', { cookie, params: { id: 'joint' } });

it('the level of another country’s framework is shown by its name and outlasts a save', async () => {
  const revise = { cookie, form: { do: 'revise' }, params: { id: 'joint' } };
  await app.callAction(editor, '/editor/joint', revise);
  const { data } = await load();
  const levels: { value: string; label: string }[] = data.page.options.nqf;
  expect(levels).toContainEqual({ value: DQR_6, label: 'DQR Level 6' });
  expect(levels.length, 'the provider’s own are offered too').toBeGreaterThan(5);
  const draft = (await findEntry(app.store.read, 'joint'))?.draft;
  const form = { ...learning(String(draft?.revision)), nqf: DQR_6 };
  const saved = await app.callAction(editor, '/editor/joint', {
    ...{ cookie, form },
    params: { id: 'joint' },
  });
  expect(saved.location).toContain('said=saved');
  expect((await findEntry(app.store.read, 'joint'))?.draft?.data.nqf).toBe(DQR_6);
  expect((await load()).data.page.options.nqf).toContainEqual({
    value: DQR_6,
    label: 'DQR Level 6',
  });
});

it('it is read by its name on the page and in the preview', async () => {
  const params = { id: 'joint' };
  const shown = await app.callLoader(page, '/courses/joint', { params });
  expect(JSON.stringify(shown.data)).toContain('DQR Level 6');
  const seen = await app.callLoader(preview, '/editor/joint/preview', { cookie, params });
  expect(JSON.stringify(seen.data)).toContain('DQR Level 6');
});
