import { afterAll, beforeAll, expect, it } from 'vitest';
import { addAgreement } from '#tests/support/agreement-fixture';
import { createTestApp, type TestApp } from '#tests/support/app';
import { addCourse } from '#tests/support/catalogue-fixture';
import { dayOf } from '~/platform/format';
import * as api from '~/routes/api.v1.opportunities.$id';
import * as list from '~/routes/courses._index';
import * as page from '~/routes/courses.$id';
import * as compare from '~/routes/courses.compare';
import * as explorer from '~/routes/explorer';

let app: TestApp;
let closed: { kind: string; on: string };

beforeAll(async () => {
  app = await createTestApp();
  for (const slug of ['alpha', 'beta']) await app.makeInstitution({ id: slug, slug });
  const applyBy = dayOf(app.clock.now() - 86_400_000);
  closed = { kind: 'applications', on: applyBy };
  await addCourse(app, { id: 'late', providerId: 'alpha', data: { applyBy } });
  await addCourse(app, { id: 'open', providerId: 'alpha', data: { applyBy: '2199-01-01' } });
  await addCourse(app, { id: 'free', providerId: 'alpha', data: { applyBy } });
  for (const id of ['late', 'open'])
    await addAgreement(app, { code: id, issuing: 'alpha', recognising: 'beta', courses: [id] });
});
afterAll(() => app.close());

const at = (id: string) => ({ params: { id } });

it('a covered course that takes nobody any more says so on its page and to programs', async () => {
  const where = async (id: string) =>
    (await app.callLoader(page, `/courses/${id}`, at(id))).data.where.recognitions;
  expect(await where('late')).toMatchObject([{ closed }]);
  expect(await where('open')).toMatchObject([{ closed: null }]);
  const answer = async (id: string) =>
    (await app.callLoader(api, `/api/v1/opportunities/${id}`, at(id))).data;
  expect((await answer('late')).recognisedBy).toMatchObject([{ closed }]);
  expect((await answer('open')).recognisedBy).toMatchObject([{ closed: null }]);
});

it('so do its card, beside the promise only, the comparison and the explorer', async () => {
  const { courses } = (await app.callLoader(list, '/courses')).data;
  const said = new Map(courses.map((each: { id: string; recognised: string }) => [each.id, each]));
  expect(said.get('late')).toMatchObject({
    recognised: expect.stringMatching(/^Recognised by 1 university\u00a0· applications closed on/),
  });
  expect(said.get('open')).toMatchObject({ recognised: 'Recognised by 1 university' });
  expect(said.get('free')).toMatchObject({ recognised: null });
  const compared = (await app.callLoader(compare, '/courses/compare?id=late&id=open')).data;
  expect(JSON.stringify(compared).match(/"kind":"applications"/g)).toHaveLength(1);
  const { groups } = (await app.callLoader(explorer, '/explorer?at=beta')).data;
  const ways = groups.flatMap((group: { ways: object[] }) => group.ways);
  expect(ways).toHaveLength(2);
  expect(ways.flatMap((way: { closed: object[] }) => way.closed)).toMatchObject([{ closed }]);
});
