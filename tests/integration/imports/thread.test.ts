import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '#tests/support/app';
import { startImports } from '~/catalogue/import/import-thread.server';
import * as listRoute from '~/routes/imports._index';
import * as jobRoute from '~/routes/imports.$id';

/** A thread reads its modules first. */
const PATIENCE = { timeout: 30_000, interval: 20 };

let app: TestApp;
let editor: string;
let imports: { stop(): Promise<void> };

beforeEach(async () => {
  app = await createTestApp();
  const person = await app.makePerson();
  await app.giveRole(person, 'course-editor', { institutionId: await app.makeInstitution() });
  editor = await app.signInAs(person);
  imports = startImports(app.services);
});
afterEach(async () => {
  await imports.stop();
  await app.close();
});

const send = async (name: string, text: string) => {
  const form = new FormData();
  form.append('file', new File([text], name));
  return app.callAction(listRoute, '/imports', { form, cookie: editor });
};

const jobOf = async (id: string) =>
  (await app.callLoader(jobRoute, `/imports/${id}`, { cookie: editor, params: { id } })).data.page
    .job;

const press = (id: string, intent: string) =>
  app.callAction(jobRoute, `/imports/${id}`, { form: { intent }, cookie: editor, params: { id } });

const table = (rows: number): string =>
  `code,title_en,description_en\n${Array.from(
    { length: rows },
    (_, at) => `C-${at},Course ${at},${'What it is about. '.repeat(20)}\n`,
  ).join('')}`;

describe('imports in a thread of their own', () => {
  it('are recognised, read and written while others write to the same record', async () => {
    const rows = 1200;
    const sent = await send('many.csv', table(rows));
    expect(sent.status).toBe(302);
    const id = sent.location?.split('/').at(-1) ?? '';
    await expect.poll(async () => (await jobOf(id)).state, PATIENCE).toBe('checked');
    await press(id, 'start');
    const writes = Array.from({ length: 40 }, () => app.makePerson());
    expect(await Promise.all(writes)).toHaveLength(40);
    await expect.poll(async () => (await jobOf(id)).state, PATIENCE).toBe('finished');
    expect(await jobOf(id)).toMatchObject({ created: rows, refused: 0 });
  });

  it('stop with the portal, and are gone on with when it starts again', async () => {
    const rows = 1200;
    const id = (await send('many.csv', table(rows))).location?.split('/').at(-1) ?? '';
    await expect.poll(async () => (await jobOf(id)).state, PATIENCE).toBe('checked');
    await press(id, 'start');
    await expect.poll(async () => (await jobOf(id)).done, PATIENCE).toBeGreaterThan(0);
    await imports.stop();
    const { done, state } = await jobOf(id);
    expect(state).toBe('running');
    expect(done).toBeLessThan(rows);
    imports = startImports(app.services);
    await expect.poll(async () => (await jobOf(id)).state, PATIENCE).toBe('finished');
    expect(await jobOf(id)).toMatchObject({ created: rows, unchanged: 0 });
  });

  it('refuse a long file that is none of the formats', async () => {
    const answer = await send('long.json', JSON.stringify({ nothing: 'here '.repeat(80_000) }));
    expect(answer.data).toMatchObject({ error: 'unrecognised' });
  });
});
