import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertStep, setEntryStatus } from '#db/queries/course-editing';
import { addAgreement } from '#tests/support/agreement-fixture';
import { createTestApp, type TestApp } from '#tests/support/app';
import { addCourse } from '#tests/support/catalogue-fixture';
import * as agreement from '~/routes/agreements.$code';
import * as list from '~/routes/api.v1.opportunities._index';
import * as api from '~/routes/api.v1.opportunities.$id';
import * as course from '~/routes/courses.$id';
import * as dossier from '~/routes/courses.$id_.dossier';
import * as versions from '~/routes/courses.$id_.versions';
import * as jsonLd from '~/routes/courses.$id[.]jsonld';
import * as turtle from '~/routes/courses.$id[.]ttl';

let app: TestApp;
let goneAt: number;

beforeAll(async () => {
  app = await createTestApp();
  for (const slug of ['alpha', 'beta'])
    await app.makeInstitution({ id: slug, slug, names: { en: slug } });
  for (const id of ['one', 'ended']) await addCourse(app, { id, providerId: 'alpha' });
  await addCourse(app, {
    id: 'draft',
    providerId: 'alpha',
    status: 'draft',
    publishedVersion: null,
  });
  const parties = { issuing: 'alpha', recognising: 'beta' };
  await addAgreement(app, { code: 'M-1', ...parties, courses: ['one', 'ended'] });
  goneAt = app.clock.now() + 1_000;
  await app.store.tx(async (tx) => {
    await insertStep(tx, {
      ...{ id: 'step', opportunityId: 'ended', action: 'archive', actorId: 'somebody', at: goneAt },
      ...{ fromState: 'published', toState: 'archived' },
    });
    await setEntryStatus(tx, 'ended', 'archived', goneAt);
  });
});
afterAll(() => app.close());

const show = (module: Parameters<TestApp['callLoader']>[0], id: string, path = `/courses/${id}`) =>
  app.callLoader(module, path, { params: { id } });

describe('a course that is no longer offered', () => {
  it('keeps its page, out of search engines and without a way to enrol', async () => {
    const { status, data } = await show(course, 'ended');
    expect(status).toBe(200);
    expect(data).toMatchObject({ goneAt, mayAsk: false, head: { noindex: true } });
    expect(data.course.enrolmentUrl).toBeNull();
    expect(data.where.recognitions).toHaveLength(1);
  });

  it('keeps its versions and its dossier', async () => {
    const { status, data } = await show(versions, 'ended', '/courses/ended/versions');
    expect(status).toBe(200);
    expect(data.versions).toHaveLength(1);
    const printed = await show(dossier, 'ended', '/courses/ended/dossier');
    expect(printed.data).toMatchObject({ goneAt, head: { noindex: true } });
  });

  it.each([jsonLd, turtle])('is gone as data, which says where its page stays', async (route) => {
    const { status, headers, data } = await show(route, 'ended', '/courses/ended.ttl');
    expect(status).toBe(410);
    expect(headers.get('Content-Type')).toContain('application/problem+json');
    expect(data.detail).toContain(`${app.origin}/courses/ended`);
  });

  it('is gone for programs and not found by search', async () => {
    const { status, data } = await show(api, 'ended');
    expect(status).toBe(410);
    expect(data).toMatchObject({ code: 'gone', title: 'Gone' });
    const found = await app.callLoader(list, '/api/v1/opportunities');
    expect(found.data.items.map(({ id }: { id: string }) => id)).toEqual(['one']);
  });

  it('is marked in the agreements that name it', async () => {
    const { data } = await app.callLoader(agreement, '/agreements/M-1', {
      params: { code: 'M-1' },
    });
    expect(data.lines[0].sources).toMatchObject([
      { courseId: 'one' },
      { courseId: 'ended', gone: true },
    ]);
    const { others } = (await show(api, 'one')).data.recognisedBy[0];
    expect(others).toMatchObject([{ id: null, code: 'ENDED' }]);
  });
});

it('a course that never was public has no page at all', async () => {
  for (const module of [course, versions, dossier, api])
    expect((await show(module, 'draft')).status).toBe(404);
});

it('a facet of which all courses state nothing is told to programs', async () => {
  const { data } = await app.callLoader(list, '/api/v1/opportunities');
  expect(data.facets.price).toEqual([expect.objectContaining({ value: 'none', count: 1 })]);
});

it('a page that leads some askers to its data says that it depends on what they accept', () => {
  const loaderHeaders = new Headers({ Vary: 'Accept-Language, Cookie', ETag: 'W/"x"' });
  const given = { loaderHeaders, errorHeaders: undefined };
  const { headers } = course as unknown as { headers: (from: typeof given) => HeadersInit };
  const sent = new Headers(headers(given));
  expect(sent.get('Vary')).toBe('Accept-Language, Cookie, Accept');
  expect(sent.get('ETag')).toBe('W/"x"');
});
