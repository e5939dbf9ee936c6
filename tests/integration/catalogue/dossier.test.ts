import { afterAll, beforeAll, expect, it } from 'vitest';
import { courseIdentity } from '#db/queries/precedents';
import { addAgreement } from '#tests/support/agreement-fixture';
import { createTestApp, type TestApp } from '#tests/support/app';
import { addCourse } from '#tests/support/catalogue-fixture';
import { addDecided } from '#tests/support/decided-cases';
import * as dossier from '~/routes/courses.$id_.dossier';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
  for (const slug of ['alpha', 'beta', 'gamma'])
    await app.makeInstitution({ id: slug, slug, names: { en: slug } });
  await addCourse(app, { id: 'one', providerId: 'alpha' });
  const parties = { issuing: 'alpha', recognising: 'beta' };
  await addAgreement(app, { code: 'M-1', ...parties, courses: ['one'] });
  const identity = courseIdentity('alpha', 'ONE');
  await addDecided(app, { institutionId: 'gamma', people: 5, package: {}, identity });
});
afterAll(() => app.close());

it('a dossier names who recognises the course by agreement and who credited it before', async () => {
  const { data } = await app.callLoader(dossier, '/courses/one/dossier', { params: { id: 'one' } });
  expect(data.recognitions).toMatchObject([{ institution: { slug: 'beta' }, targets: [{}] }]);
  expect(data.indications).toMatchObject([{ institution: { slug: 'gamma' }, decisions: 5 }]);
});

it('a dossier tells of the awarding body no more than is known', async () => {
  const body = { name: { en: 'A board' }, type: null, country: 'PT', homepage: null };
  await addCourse(app, {
    id: 'two',
    providerId: 'alpha',
    data: { awardingBody: { ...body, institutionId: null, identifiers: [] } },
  });
  const status = async (id: string) => {
    const { data } = await app.callLoader(dossier, `/courses/${id}/dossier`, { params: { id } });
    const annex = data.annexI as { element: string; status: string }[];
    return ['awardingBody', 'country'].map(
      (element) => annex.find((each) => each.element === element)?.status,
    );
  };
  expect(await status('one')).toEqual(['of-provider', 'of-provider']);
  expect(await status('two')).toEqual(['present', 'present']);
});
