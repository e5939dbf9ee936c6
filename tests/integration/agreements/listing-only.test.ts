/** What the parties of an agreement publish holds wherever its lines could be read (MCRA §14). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listRecognisers } from '#db/queries/finding';
import { addAgreement } from '#tests/support/agreement-fixture';
import { createTestApp, type TestApp } from '#tests/support/app';
import { addCourse } from '#tests/support/catalogue-fixture';
import { dayOf } from '~/platform/format';
import * as agreement from '~/routes/api.v1.agreements.$code';
import * as opportunity from '~/routes/api.v1.opportunities.$id';
import * as course from '~/routes/courses.$id';
import * as explorer from '~/routes/explorer';

let app: TestApp;
let learner: string;
let issuer: string;
let stranger: string;

beforeAll(async () => {
  app = await createTestApp();
  for (const [id, slug] of [
    ['inst-a', 'a'],
    ['inst-b', 'b'],
    ['inst-c', 'c'],
  ] as const)
    await app.makeInstitution({ id, slug });
  await addCourse(app, { id: 'listing', providerId: 'inst-a' });
  await addCourse(app, { id: 'summary', providerId: 'inst-a' });
  const between = { issuing: 'inst-a', recognising: 'inst-b' };
  for (const publication of ['listing', 'summary'] as const)
    await addAgreement(app, {
      ...between,
      code: `M-${publication.toUpperCase()}`,
      courses: [publication],
      terms: { publication },
      ...(publication === 'summary' ? { lineState: 'suspended' as const } : {}),
    });
  await addCourse(app, { id: 'open', providerId: 'inst-a' });
  await addAgreement(app, {
    ...between,
    code: 'M-OPEN',
    courses: ['open'],
    terms: { publication: 'summary' },
  });
  learner = await app.makePerson();
  await app.giveRole(learner, 'learner', { institutionId: 'inst-b' });
  issuer = await app.makePerson();
  await app.giveRole(issuer, 'course-editor', { institutionId: 'inst-a' });
  stranger = await app.makePerson();
  await app.giveRole(stranger, 'agreement-drafter', { institutionId: 'inst-c' });
});
afterAll(() => app.close());

const cookieOf = async (person: string | null) =>
  person ? { cookie: await app.signInAs(person) } : {};

async function onCourse(id: string, person: string | null): Promise<string[]> {
  const options = { ...(await cookieOf(person)), params: { id } };
  const { data } = await app.callLoader(course, `/courses/${id}`, options);
  return data.where.recognitions.map((each: { agreementCode: string }) => each.agreementCode);
}
async function explored(person: string | null): Promise<string> {
  const { data } = await app.callLoader(explorer, '/explorer?at=b', await cookieOf(person));
  return JSON.stringify(data.groups);
}

describe('lines of an agreement of which only a listing is published', () => {
  it('stand on the page of their course for the parties’ own people alone', async () => {
    for (const person of [null, stranger]) expect(await onCourse('listing', person)).toEqual([]);
    for (const person of [learner, issuer])
      expect(await onCourse('listing', person)).toEqual(['M-LISTING']);
    expect(await onCourse('open', null)).toEqual(['M-OPEN']);
  });

  it('are found in the explorer by the same people', async () => {
    for (const person of [null, stranger]) {
      expect(await explored(person)).not.toContain('M-LISTING');
      expect(await explored(person)).toContain('M-OPEN');
    }
    expect(await explored(learner)).toContain('M-LISTING');
  });

  it('are in no search, filter or answer of the API', async () => {
    const found = await listRecognisers(
      app.store.read,
      ['listing', 'open'],
      dayOf(app.clock.now()),
    );
    expect([...found.keys()]).toEqual(['open']);
    for (const id of ['listing', 'open']) {
      const request = new Request(`${app.origin}/api/v1/opportunities/${id}`);
      const answer = await opportunity.loader({ request, params: { id }, context: {} } as never);
      const told = await answer.text();
      expect(told.includes('M-'), id).toBe(id === 'open');
    }
  });
});

describe('a line that is suspended by itself', () => {
  it('is told as such by the API', async () => {
    const states = await Promise.all(
      ['M-OPEN', 'M-SUMMARY'].map(async (code) => {
        const request = new Request(`${app.origin}/api/v1/agreements/${code}`);
        const answer = await agreement.loader({
          request,
          params: { code },
          context: {},
        } as never);
        return (await answer.json()).lines.map((each: { state: string }) => each.state);
      }),
    );
    expect(states).toEqual([['active'], ['suspended']]);
  });
});
