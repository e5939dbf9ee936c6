import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAudit } from '#db/queries/audit';
import { findPublishedCourse, listCourseChanges } from '#db/queries/catalogue';
import { findEntry } from '#db/queries/course-editing';
import { opportunityVersion } from '#db/schema/catalogue';
import { escoSkill } from '#db/schema/esco';
import { GONE, learning, SKILL, skill, teaching } from '#tests/fixtures/course-forms';
import { createTestApp, type TestApp } from '#tests/support/app';
import { addCourse } from '#tests/support/catalogue-fixture';
import * as list from '~/routes/editor._index';
import * as editor from '~/routes/editor.$id';
import * as autosave from '~/routes/editor.$id_.autosave';
import * as history from '~/routes/editor.$id_.history';
import * as fresh from '~/routes/editor.new';
import * as queue from '~/routes/review._index';
import * as review from '~/routes/review.$id';

let app: TestApp;
let editorCookie: string;
let colleague: string;
let stranger: string;
let committee: string;

async function person(role: Parameters<TestApp['giveRole']>[1], institutionId: string | null) {
  const id = await app.makePerson();
  await app.giveRole(id, role, institutionId === null ? {} : { institutionId });
  return app.signInAs(id);
}

beforeAll(async () => {
  app = await createTestApp();
  await app.makeInstitution({ id: 'inst-a', slug: 'alpha', names: { en: 'Alpha' }, country: 'FR' });
  await app.makeInstitution({ id: 'inst-b', slug: 'beta', names: { en: 'Beta' } });
  await addCourse(app, { id: 'public', providerId: 'inst-a' });
  await app.store.tx(async (tx) => {
    for (const [iri, status] of [
      [SKILL, 'released'],
      [GONE, 'obsolete'],
    ] as const)
      await tx.insert(escoSkill).values(skill(iri, status, app.clock.now()));
  });
  editorCookie = await person('course-editor', 'inst-a');
  colleague = await person('course-editor', 'inst-a');
  stranger = await person('course-editor', 'inst-b');
  committee = await person('steering-committee', null);
});
afterAll(() => app.close());

const load = (cookie: string, id: string, query = '') =>
  app.callLoader(editor, `/editor/${id}${query}`, { cookie, params: { id } });
const post = (
  cookie: string,
  id: string,
  form: Record<string, string | readonly string[]>,
  route: typeof editor | typeof review | typeof autosave = editor,
) => app.callAction(route, `/editor/${id}`, { cookie, params: { id }, form });

async function begin(code: string): Promise<string> {
  const made = await app.callAction(fresh, '/editor/new', {
    cookie: editorCookie,
    form: { code, title: 'Data for museums', language: 'en' },
  });
  return made.location?.match(/editor\/([\w-]+)/)?.[1] ?? '';
}

const revisionOf = async (id: string): Promise<string> =>
  String((await findEntry(app.store.read, id))?.draft?.revision ?? 0);

async function writeAll(id: string): Promise<void> {
  await post(editorCookie, id, learning(await revisionOf(id)));
  await post(editorCookie, id, teaching(await revisionOf(id)));
}

describe('writing an entry', () => {
  it('begins with a code that is free, a title and nothing else', async () => {
    const id = await begin('MUS-1');
    const { data, status } = await load(editorCookie, id);
    expect(status).toBe(200);
    expect(data.page.entry).toMatchObject({ state: 'draft', code: 'MUS-1', isPublic: false });
    const again = await app.callAction(fresh, '/editor/new', {
      cookie: editorCookie,
      form: { code: 'mus-1', title: 'Again', language: 'en' },
    });
    expect(again).toMatchObject({ status: 400, data: { refused: 'code-taken' } });
  });

  it('keeps texts in two languages, numbers, fields and released skills', async () => {
    const id = await begin('MUS-2');
    const saved = await post(editorCookie, id, learning('1'));
    expect(saved.status).toBe(303);
    const draft = (await findEntry(app.store.read, id))?.draft;
    expect(draft?.data).toMatchObject({
      ects: 5,
      hours: 130,
      iscedF: ['0613'],
      outcomes: [
        {
          title: { en: 'Design a data model', fr: 'Concevoir un modèle de données' },
          type: 'skill',
          esco: [{ iri: SKILL, label: { en: 'skill released' } }],
        },
      ],
    });
  });

  it('is its institution’s own until it is handed in: the committee finds no draft', async () => {
    const id = await begin('MUS-20');
    expect((await load(committee, id)).status).toBe(404);
    expect((await load(colleague, id)).status).toBe(200);
    const codes = async (cookie: string) =>
      (await app.callLoader(list, '/editor?q=MUS-20', { cookie })).data.list.entries.map(
        (each: { code: string }) => each.code,
      );
    expect(await codes(committee)).toEqual([]);
    expect(await codes(colleague)).toEqual(['MUS-20']);
  });

  it('loses nothing that cannot be read, and says what is wrong with it', async () => {
    const id = await begin('MUS-3');
    await post(editorCookie, id, learning('1', { hours: 'about 130' }));
    const { data } = await load(editorCookie, id, '?section=learning');
    const hours = data.page.fields.find((each: { key: string }) => each.key === 'hours');
    expect(hours).toMatchObject({ value: 'about 130', fault: 'number' });
    expect(data.page.complete).toBe(false);
  });

  it('refuses a skill that ESCO has withdrawn', async () => {
    const id = await begin('MUS-4');
    await post(editorCookie, id, learning('1', { 'outcomes.0.esco': [SKILL, GONE] }));
    const { data } = await load(editorCookie, id, '?section=learning');
    const outcomes = data.page.fields.find((each: { key: string }) => each.key === 'outcomes');
    const esco = outcomes.rows[0].fields.find((each: { key: string }) => each.key === 'esco');
    expect(esco.chosen).toHaveLength(1);
    expect(esco.fault).toBe('skill-obsolete');
  });

  it('never puts one over the other unasked, and gives back what was typed', async () => {
    const id = await begin('MUS-5');
    await post(colleague, id, learning('1', { ects: '6' }));
    const late = await post(editorCookie, id, learning('1', { ects: '7' }));
    expect(late.status).toBe(409);
    expect(late.data.outcome).toMatchObject({ kind: 'conflict', revision: 2 });
    const ects = late.data.typed.fields.find((each: { key: string }) => each.key === 'ects');
    expect(ects.value).toBe('7');
    expect((await findEntry(app.store.read, id))?.draft?.data.ects).toBe(6);
    expect((await post(editorCookie, id, learning('2', { ects: '7' }))).status).toBe(303);
  });

  it('gives back what a browser had kept, and stores nothing before it is saved', async () => {
    const id = await begin('MUS-10');
    const kept = await post(editorCookie, id, learning('0', { intent: 'take-back', ects: '9' }));
    expect(kept.data.outcome).toEqual({ kind: 'taken-back', revision: 1 });
    const ects = kept.data.typed.fields.find((each: { key: string }) => each.key === 'ects');
    expect(ects.value).toBe('9');
    expect((await findEntry(app.store.read, id))?.draft?.data.ects).toBeNull();
  });

  it('saves by itself without a line in the audit log, and says when', async () => {
    const id = await begin('MUS-6');
    const auto = await post(editorCookie, id, learning('1'), autosave);
    expect(auto.data.outcome).toEqual({ kind: 'saved', revision: 2, savedAt: app.clock.now() });
    expect(auto.data.editor).toMatchObject({ entry: { revision: 2 }, savedAt: app.clock.now() });
    const late = await post(colleague, id, learning('1'), autosave);
    expect(late).toMatchObject({ status: 409, data: { outcome: { kind: 'conflict' } } });
    expect((await post(stranger, id, learning('2'), autosave)).status).toBe(404);
    const types = (await listAudit(app.store.read, 'course', id)).map(({ event }) => event.type);
    expect(types).toEqual(['catalogue.course-created']);
  });

  it('does not exist for other institutions and other roles', async () => {
    const id = await begin('MUS-7');
    expect((await load(stranger, id)).status).toBe(404);
    expect((await post(stranger, id, learning('1'))).status).toBe(404);
    expect((await post(committee, id, learning('1'))).status).toBe(404);
    expect((await post(editorCookie, id, { do: 'approve' })).status).toBe(404);
  });
});

describe('from draft to publication', () => {
  it('is refused while something is missing, reviewed with remarks, and published', async () => {
    const id = await begin('MUS-8');
    expect((await post(editorCookie, id, { do: 'submit' })).data.refused).toBe('complete');
    await writeAll(id);
    expect((await post(editorCookie, id, { do: 'submit' })).status).toBe(303);
    expect((await post(editorCookie, id, learning(await revisionOf(id)))).status).toBe(409);
    const waiting = await app.callLoader(queue, '/review', { cookie: committee });
    expect(waiting.data.queue.entries.map((each: { id: string }) => each.id)).toContain(id);
    await post(committee, id, { do: 'begin-review' }, review);
    expect((await post(committee, id, { do: 'request-changes' }, review)).data.refused).toBe(
      'remarks',
    );
    await post(committee, id, { field: 'stackability', text: 'Into which programme?' }, review);
    expect((await post(committee, id, { do: 'request-changes' }, review)).status).toBe(303);
    const back = (await load(editorCookie, id)).data.page;
    expect(back.entry.state).toBe('changes-requested');
    expect(back.comments[0]).toMatchObject({ field: 'stackability', section: 'quality' });
    await post(editorCookie, id, { settle: back.comments[0].id, answer: ' Into the Master. ' });
    await post(editorCookie, id, { settle: back.comments[0].id, answer: 'Another' });
    await post(editorCookie, id, { do: 'submit' });
    await post(committee, id, { do: 'begin-review' }, review);
    const answered = await app.callLoader(review, `/review/${id}`, {
      cookie: committee,
      params: { id },
    });
    expect(answered.data.page.comments).toMatchObject([
      { field: 'stackability', answer: 'Into the Master.', standing: 'done' },
    ]);
    expect(await findPublishedCourse(app.store.read, id)).toBeNull();
    expect((await post(committee, id, { do: 'approve' }, review)).status).toBe(303);
    expect((await findPublishedCourse(app.store.read, id))?.version).toBe(1);
    const changes = await listCourseChanges(app.store.read, 100);
    expect(changes.map((each) => each.opportunityId)).toContain(id);
    const events = await listAudit(app.store.read, 'course', id);
    expect(events.at(-1)?.event).toMatchObject({ action: 'approve', version: 1 });
  });

  it('leaves the public version as it is until the next one is approved', async () => {
    const id = 'public';
    await post(editorCookie, id, { do: 'revise' });
    await post(editorCookie, id, learning(await revisionOf(id), { ects: '6' }));
    expect((await findPublishedCourse(app.store.read, id))?.data.ects).toBe(5);
    await post(editorCookie, id, { do: 'submit' });
    await post(committee, id, { do: 'begin-review' }, review);
    const shown = await app.callLoader(review, `/review/${id}`, {
      cookie: committee,
      params: { id },
    });
    expect(shown.data.page.changes.map((each: { key: string }) => each.key)).toContain('ects');
    await post(committee, id, { do: 'approve' }, review);
    expect(await findPublishedCourse(app.store.read, id)).toMatchObject({ version: 2 });
    const versions = await app.store.read
      .select({ version: opportunityVersion.version, ects: opportunityVersion.ects })
      .from(opportunityVersion)
      .where(eq(opportunityVersion.opportunityId, id));
    expect(versions).toEqual([
      { version: 1, ects: 5 },
      { version: 2, ects: 6 },
    ]);
    const past = await app.callLoader(history, `/editor/${id}/history?from=1&to=2`, {
      cookie: editorCookie,
      params: { id },
    });
    const change = past.data.page.changes.find((each: { key: string }) => each.key === 'ects');
    expect(change).toMatchObject({ kind: 'changed', words: null });
    expect([change.before.texts[0].text, change.after.texts[0].text]).toEqual(['5', '6']);
    expect(past.data.page.steps.map((each: { action: string }) => each.action)).toEqual([
      'approve',
      'begin-review',
      'submit',
      'revise',
    ]);
  });

  it('refuses to approve what has changed since it was read', async () => {
    const id = await begin('MUS-9');
    await writeAll(id);
    await post(editorCookie, id, { do: 'submit' });
    await post(committee, id, { do: 'begin-review' }, review);
    const stale = await post(committee, id, { do: 'approve', revision: '1' }, review);
    expect(stale).toMatchObject({ status: 409, data: { refused: 'overtaken' } });
  });

  it('archives without deleting, and gives back a draft', async () => {
    await addCourse(app, { id: 'old', providerId: 'inst-a' });
    await post(editorCookie, 'old', { do: 'archive', note: 'No longer offered.' });
    expect(await findPublishedCourse(app.store.read, 'old')).toBeNull();
    await post(editorCookie, 'old', { do: 'restore' });
    expect((await load(editorCookie, 'old')).data.page.entry).toMatchObject({
      state: 'draft',
      isPublic: false,
    });
  });
});
