import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findEntry } from '#db/queries/course-editing';
import { escoSkill } from '#db/schema/esco';
import { learning, SKILL, skill, teaching } from '#tests/fixtures/course-forms';
import { createTestApp, type TestApp } from '#tests/support/app';
import { addCourse } from '#tests/support/catalogue-fixture';
import * as list from '~/routes/editor._index';
import * as editor from '~/routes/editor.$id';
import * as table from '~/routes/editor[.]csv';
import * as queue from '~/routes/review._index';
import * as review from '~/routes/review.$id';
import * as queueTable from '~/routes/review[.]csv';

let app: TestApp;
let own: string;
let committee: string;

const TITLES = ['Öffentliche Finanzen', 'Zoologie', 'Ökologie', 'Analysis', '=Excel', 'Éthique'];

async function person(role: Parameters<TestApp['giveRole']>[1], institutionId: string | null) {
  const id = await app.makePerson();
  await app.giveRole(id, role, institutionId === null ? {} : { institutionId });
  return app.signInAs(id);
}

const step = async (cookie: string, id: string, action: string, route: typeof editor = editor) => {
  app.clock.advance(60_000);
  const form = { do: action, note: 'Please say more.' };
  const taken = await app.callAction(route, `/editor/${id}`, { cookie, params: { id }, form });
  expect(taken.status, `${action} ${id}`).toBe(303);
};

/** What every published entry must state; its title stays as it is. */
async function write(id: string): Promise<void> {
  for (const form of [learning, teaching]) {
    const revision = (await findEntry(app.store.read, id))?.draft?.revision;
    await app.callAction(editor, `/editor/${id}`, {
      cookie: own,
      params: { id },
      form: form(String(revision)),
    });
  }
}

beforeAll(async () => {
  app = await createTestApp();
  await app.makeInstitution({ id: 'inst-a', slug: 'alpha', names: { en: 'Alpha' }, country: 'FR' });
  await app.store.tx(
    async (tx) =>
      void (await tx.insert(escoSkill).values(skill(SKILL, 'released', app.clock.now()))),
  );
  own = await person('course-editor', 'inst-a');
  committee = await person('steering-committee', null);
  for (const [index, title] of TITLES.entries()) {
    app.clock.advance(1000);
    await addCourse(app, { id: `c${index}`, providerId: 'inst-a', data: { title: { de: title } } });
  }
  for (const id of ['c3', 'c1', 'c0']) {
    await step(own, id, 'revise');
    await write(id);
    await step(own, id, 'submit');
  }
  await step(committee, 'c0', 'begin-review', review as never);
  await step(committee, 'c0', 'request-changes', review as never);
});
afterAll(() => app.close());

const titles = async (route: typeof list | typeof queue, address: string, cookie: string) => {
  const { data } = await app.callLoader(route, address, { cookie });
  const { entries } = data.list ?? data.queue;
  return entries.map((each: { title: { text: string } }) => each.title.text);
};

describe('lists of entries', () => {
  it('are put in order by the names as people read them, either way round', async () => {
    const up = ['=Excel', 'Analysis', 'Éthique', 'Öffentliche Finanzen', 'Ökologie', 'Zoologie'];
    expect(await titles(list, '/editor?sort=course', own)).toEqual(up);
    expect(await titles(list, '/editor?sort=-course', own)).toEqual([...up].reverse());
  });

  it('are put in order by state, change and version; latest change first if nothing is said', async () => {
    const byState = await titles(list, '/editor?sort=state', own);
    expect(new Set(byState.slice(0, 2))).toEqual(new Set(['Analysis', 'Zoologie']));
    expect(byState[2]).toBe('Öffentliche Finanzen');
    const usual = await titles(list, '/editor', own);
    expect(await titles(list, '/editor?sort=-changed', own)).toEqual(usual);
    expect(await titles(list, '/editor?sort=changed', own)).toEqual([...usual].reverse());
    expect(await titles(list, '/editor?sort=nonsense', own)).toEqual(usual);
  });

  it('show the committee what is before it, longest waiting first, apart from what it sent back', async () => {
    expect(await titles(queue, '/review', committee)).toEqual(['Analysis', 'Zoologie']);
    expect(await titles(queue, '/review?state=changes-requested', committee)).toEqual([
      'Öffentliche Finanzen',
    ]);
    const { data } = await app.callLoader(queue, '/review', { cookie: committee });
    expect(data.queue.counts).toMatchObject([
      { state: 'submitted', entries: 2 },
      { state: 'in-review', entries: 0 },
      { state: 'changes-requested', entries: 1 },
    ]);
  });

  it('go on over pages, and a page behind the last is the last', async () => {
    for (let more = 0; more < 24; more++)
      await addCourse(app, { id: `m${more}`, providerId: 'inst-a' });
    const { data } = await app.callLoader(list, '/editor?page=99', { cookie: own });
    expect(data.list).toMatchObject({ page: 2, pages: 2, total: 30 });
    expect(data.list.entries).toHaveLength(5);
  });

  it('are taken away as a table in the same order, safe for spreadsheets', async () => {
    const answer = await app.callLoader(table, '/editor.csv?sort=course&q=c', { cookie: own });
    expect(answer.response?.headers.get('Content-Type')).toContain('text/csv');
    const text = (await answer.response?.text()) ?? '';
    const rows = Papa.parse<string[]>(text.trim()).data;
    expect(rows[0]?.slice(0, 4)).toEqual(['Code', 'Course', 'Provider', 'State']);
    const named = rows.slice(1).map((row) => row[1]);
    expect(named).toContain("'=Excel");
    expect(rows.find((row) => row[1] === 'Zoologie')?.[3]).toBe('Submitted');
    const before = await app.callLoader(queueTable, '/review.csv', { cookie: committee });
    expect((await before.response?.text())?.trim().split('\r\n')).toHaveLength(3);
    expect((await app.callLoader(queueTable, '/review.csv', { cookie: own })).status).toBe(404);
  });
});
