import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveSkills } from '#db/queries/esco';
import { GONE, SKILL, skill } from '#tests/fixtures/course-forms';
import { createTestApp, type TestApp } from '#tests/support/app';
import { addCourse } from '#tests/support/catalogue-fixture';
import type { EscoSkill } from '~/catalogue/esco/skill';
import { checkCredential } from '~/credentials/check-credential.server';
import { NO_TRUST } from '~/credentials/trust/trust-store.server';
import * as publicPage from '~/routes/courses.$id';
import * as list from '~/routes/editor._index';
import * as editor from '~/routes/editor.$id';
import * as file from '~/routes/editor.$id_.file';
import * as preview from '~/routes/editor.$id_.preview';
import * as blank from '~/routes/editor.module-description[.]docx';
import * as fresh from '~/routes/editor.new';
import * as skills from '~/routes/editor.skills';

let app: TestApp;
let editorCookie: string;
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
  editorCookie = await person('course-editor', 'inst-a');
  stranger = await person('course-editor', 'inst-b');
  committee = await person('steering-committee', null);
});
afterAll(() => app.close());

async function begin(code: string): Promise<string> {
  const made = await app.callAction(fresh, '/editor/new', {
    cookie: editorCookie,
    form: { code, title: 'Data for museums', language: 'en' },
  });
  return made.location?.match(/editor\/([\w-]+)/)?.[1] ?? '';
}

const get = (
  route: Parameters<TestApp['callLoader']>[0],
  url: string,
  id = 'public',
  cookie = editorCookie,
) => app.callLoader(route, url, { cookie, params: { id } });

describe('the list of entries', () => {
  it('holds one institution’s, by state and words', async () => {
    const { data } = await get(list, '/editor?state=published&q=course');
    expect(data.list.entries.map((each: { id: string }) => each.id)).toEqual(['public']);
  });
});

describe('the preview', () => {
  const of = (id: string, cookie = editorCookie) =>
    get(preview, `/editor/${id}/preview`, id, cookie);

  it('is the public page itself, with what is written now', async () => {
    const before = await get(publicPage, '/courses/public');
    const shown = (await of('public')).data.page;
    expect(shown.sections).toEqual(before.data.sections);
    expect(shown.where).toEqual(before.data.where);
    expect(shown.course).toEqual(before.data.course);
    await app.callAction(editor, '/editor/public', {
      cookie: editorCookie,
      params: { id: 'public' },
      form: { do: 'revise' },
    });
    const form = { section: 'learning', revision: '1', _language: 'en', ects: '6' };
    await app.callAction(editor, '/editor/public', {
      cookie: editorCookie,
      params: { id: 'public' },
      form,
    });
    expect((await of('public')).data.page.course).toMatchObject({ ects: 6, version: 2 });
    expect((await get(publicPage, '/courses/public')).data.course).toMatchObject({ ects: 5 });
  });

  it('of what was never handed in is for its editors, and for no index', async () => {
    const id = await begin('PRE-1');
    const { status, data, headers } = await of(id);
    expect(status).toBe(200);
    expect(data.page).toMatchObject({ draft: true, mayAsk: false, head: { noindex: true } });
    expect(data).toMatchObject({ mayEdit: true, mayReview: false });
    expect(headers.get('X-Robots-Tag')).toBe('noindex');
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect((await of(id, committee)).status).toBe(404);
    expect((await of(id, stranger)).status).toBe(404);
    expect((await of(id, '')).status).toBe(302);
  });
});

describe('skills for whoever types', () => {
  const look = (query: string, cookie = editorCookie) =>
    app.callLoader(skills, `/editor/skills?${query}`, { cookie });
  const iris = async (query: string): Promise<string[]> => {
    const { data } = await look(query);
    return data.skills.map((each: { iri: string }) => each.iri);
  };

  beforeAll(async () => {
    const many = Array.from({ length: 30 }, (_, index) => ({
      ...skill(`${SKILL}-${index}`, 'released', 0),
      labels: { en: `weave cloth ${index}`, fr: `tisser ${index}` },
      altLabels: {},
      description: {},
    }));
    const gone = { ...many[0], iri: GONE, status: 'obsolete' as const };
    await app.store.tx((tx) => saveSkills(tx, [...many, gone] as EscoSkill[], app.clock.now()));
  });

  it('are twenty at most, released, and named in the course’s language', async () => {
    const found = await iris('q=tisser&lang=fr');
    expect(found).toHaveLength(20);
    expect(found).not.toContain(GONE);
    const { data } = await look('q=weave%20cloth%207&lang=fr');
    expect(data.skills[0]).toEqual({ iri: `${SKILL}-7`, label: 'tisser 7', lang: 'fr' });
    expect(await iris('q=&lang=fr')).toEqual([]);
  });

  it('are found by editors only', async () => {
    expect((await look('q=weave&lang=en', committee)).status).toBe(404);
    expect((await look('q=weave&lang=en', '')).status).toBe(302);
  });

  it('are refused to a program that asks too often, and not to others', async () => {
    const greedy = await person('course-editor', 'inst-a');
    const answers = await Promise.all(
      Array.from({ length: 241 }, () => look('q=&lang=en', greedy)),
    );
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(1);
    expect(answers.at(-1)?.headers.get('Retry-After')).toMatch(/^\d+$/);
    expect((await look('q=weave&lang=en')).status).toBe(200);
  });
});

describe('files of an entry', () => {
  it.each(['en', 'fr'])('writes the module description blank and filled (%s)', async (lang) => {
    const empty = await get(blank, `/editor/module-description.docx?lang=${lang}`);
    const filled = await get(file, `/editor/public/file?kind=description&lang=${lang}`);
    for (const { response } of [empty, filled]) {
      const bytes = new Uint8Array((await response?.arrayBuffer()) ?? new ArrayBuffer(0));
      expect(String.fromCharCode(...bytes.slice(0, 2))).toBe('PK');
    }
  });

  it('drafts the upload for the builder, with a place for the learner', async () => {
    const { response } = await get(file, '/editor/public/file?kind=edc-draft');
    const written = JSON.parse((await response?.text()) ?? '{}');
    expect(Object.keys(written)).toEqual(['credential', 'deliveryDetails']);
    expect(written.credential.credentialSubject).not.toHaveProperty('givenName');
  });

  it('makes a mock that says so and that our own check takes for no credential', async () => {
    const { response } = await get(file, '/editor/public/file?kind=mock');
    const text = (await response?.text()) ?? '';
    expect(JSON.parse(text).displayParameter.title.en).toMatch(/^MOCK – not a credential/);
    const checked = await checkCredential(Buffer.from(text), {
      trust: NO_TRUST,
      now: app.clock.now(),
    });
    expect(JSON.stringify(checked)).toMatch(/seal\.(absent|draft)/);
  });

  it('drafts no credential of what is not published', async () => {
    const id = await begin('FILE-1');
    expect((await get(file, `/editor/${id}/file?kind=mock`, id)).status).toBe(404);
  });
});
