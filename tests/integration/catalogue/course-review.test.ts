/** What may still happen to an entry while it is before the committee, and what becomes of remarks. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPublishedCourse } from '#db/queries/catalogue';
import { findEntry } from '#db/queries/course-editing';
import { escoSkill } from '#db/schema/esco';
import { learning, SKILL, skill, teaching } from '#tests/fixtures/course-forms';
import { createTestApp, type TestApp } from '#tests/support/app';
import { addCourse } from '#tests/support/catalogue-fixture';
import * as list from '~/routes/editor._index';
import * as editor from '~/routes/editor.$id';
import * as fresh from '~/routes/editor.new';
import * as review from '~/routes/review.$id';

let app: TestApp;
let editorCookie: string;
let committee: string;

async function person(role: Parameters<TestApp['giveRole']>[1], institutionId: string | null) {
  const id = await app.makePerson();
  await app.giveRole(id, role, institutionId === null ? {} : { institutionId });
  return app.signInAs(id);
}

beforeAll(async () => {
  app = await createTestApp();
  await app.makeInstitution({ id: 'inst-a', slug: 'alpha', names: { en: 'Alpha' }, country: 'FR' });
  await app.store.tx(
    async (tx) =>
      void (await tx.insert(escoSkill).values(skill(SKILL, 'released', app.clock.now()))),
  );
  editorCookie = await person('course-editor', 'inst-a');
  committee = await person('steering-committee', null);
});
afterAll(() => app.close());

const load = (cookie: string, id: string) =>
  app.callLoader(editor, `/editor/${id}`, { cookie, params: { id } });
const post = (
  cookie: string,
  id: string,
  form: Record<string, string | readonly string[]>,
  route: typeof editor | typeof review = editor,
) => app.callAction(route, `/editor/${id}`, { cookie, params: { id }, form });
const revisionOf = async (id: string): Promise<string> =>
  String((await findEntry(app.store.read, id))?.draft?.revision ?? 0);

async function begin(code: string): Promise<string> {
  const made = await app.callAction(fresh, '/editor/new', {
    cookie: editorCookie,
    form: { code, title: 'Data for museums', language: 'en' },
  });
  return made.location?.match(/editor\/([\w-]+)/)?.[1] ?? '';
}

async function writeAll(id: string): Promise<void> {
  await post(editorCookie, id, learning(await revisionOf(id)));
  await post(editorCookie, id, teaching(await revisionOf(id)));
}

describe('an entry before the committee', () => {
  it('can be taken back while the committee reads it, which then cannot decide on it', async () => {
    const id = await begin('MUS-30');
    await writeAll(id);
    await post(editorCookie, id, { do: 'submit' });
    await post(committee, id, { do: 'begin-review' }, review);
    expect((await load(editorCookie, id)).data.page.actions).toEqual(['withdraw', 'archive']);
    expect((await post(editorCookie, id, { do: 'withdraw' })).status).toBe(303);
    expect((await load(editorCookie, id)).data.page).toMatchObject({
      entry: { state: 'draft' },
      writable: true,
    });
    expect((await post(committee, id, { do: 'approve' }, review)).status).toBe(404);
  });

  it('archives what is public while its next version is under review', async () => {
    await addCourse(app, { id: 'ending', providerId: 'inst-a' });
    await post(editorCookie, 'ending', { do: 'revise' });
    await post(editorCookie, 'ending', learning(await revisionOf('ending')));
    await post(editorCookie, 'ending', { do: 'submit' });
    await post(committee, 'ending', { do: 'begin-review' }, review);
    expect((await post(editorCookie, 'ending', { do: 'archive' })).status).toBe(303);
    expect(await findPublishedCourse(app.store.read, 'ending')).toBeNull();
    expect((await post(committee, 'ending', { do: 'approve' }, review)).data.refused).toBe(
      'wrong-state',
    );
  });

  it('settles the remarks nobody dealt with when it is approved, and keeps them', async () => {
    const id = await begin('MUS-31');
    await writeAll(id);
    await post(editorCookie, id, { do: 'submit' });
    await post(committee, id, { do: 'begin-review' }, review);
    await post(committee, id, { field: 'hours', text: 'Is this all?' }, review);
    app.clock.advance(1000);
    await post(committee, id, { field: '', text: 'Well written.' }, review);
    const open = (await load(editorCookie, id)).data.page.comments;
    expect(open.map((each: { standing: string }) => each.standing)).toEqual(['open', 'open']);
    await post(committee, id, { do: 'approve' }, review);
    const kept = (await load(editorCookie, id)).data.page.comments;
    expect(kept).toMatchObject([
      { text: 'Is this all?', standing: 'approved' },
      { text: 'Well written.', standing: 'approved' },
    ]);
    const { entries } = (await app.callLoader(list, '/editor?q=MUS-31', { cookie: editorCookie }))
      .data.list;
    expect(entries[0].openComments).toBe(0);
  });

  it('is told of what was just done only while that is how it stands', async () => {
    const id = await begin('MUS-32');
    await writeAll(id);
    await post(editorCookie, id, { do: 'submit' });
    const said = async () =>
      (
        await app.callLoader(editor, `/editor/${id}?said=submit`, {
          ...{ cookie: editorCookie, params: { id } },
        })
      ).data.page.said;
    expect(await said()).toBe('submit');
    await post(editorCookie, id, { do: 'withdraw' });
    expect(await said()).toBeNull();
  });
});
