/** What a visitor's browser keeps: sent again exactly when the page shows something else. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enqueueCourseChange } from '#db/queries/catalogue';
import { courseIdentity, FEWEST_DECISIONS } from '#db/queries/precedents';
import { agreementVersion } from '#db/schema/agreements';
import { opportunity, opportunityVersion } from '#db/schema/catalogue';
import { institution } from '#db/schema/institutions';
import { addAgreement } from '#tests/support/agreement-fixture';
import { type CallOptions, createTestApp, type TestApp } from '#tests/support/app';
import { addCourse, addProgramme } from '#tests/support/catalogue-fixture';
import { addDecided } from '#tests/support/decided-cases';
import { closeCourseIndex, followCourseChanges } from '~/catalogue/index-sync.server';
import * as list from '~/routes/courses._index';
import * as course from '~/routes/courses.$id';
import * as explorer from '~/routes/explorer';

let app: TestApp;
const A_DAY = 86_400_000;

beforeAll(async () => {
  app = await createTestApp();
  await app.makeInstitution({ id: 'inst-a', slug: 'a', names: { en: 'Alpha University' } });
  await app.makeInstitution({ id: 'inst-b', slug: 'b', names: { en: 'Beta University' } });
  await app.makeInstitution({ id: 'inst-c', slug: 'c', names: { en: 'Gamma University' } });
  await addCourse(app, { id: 'one', providerId: 'inst-a' });
  await addCourse(app, { id: 'other', providerId: 'inst-a' });
});

afterAll(async () => {
  await closeCourseIndex(app.services);
  await app.close();
});

const openDetail = (options: CallOptions = {}) =>
  app.callLoader(course, '/courses/one', { params: { id: 'one' }, ...options });
const openList = (options: CallOptions = {}) => app.callLoader(list, '/courses', options);

type Open = typeof openList;

const tagOf = async (open: Open, options: CallOptions = {}): Promise<string> =>
  (await open(options)).headers.get('ETag') ?? '';

/** The status that a visitor gets who comes back with what was shown before `change`. */
async function afterwards(open: Open, change: () => Promise<unknown>): Promise<number> {
  const tag = await tagOf(open);
  expect(tag).toMatch(/^W\/".+"$/);
  await change();
  return (await open({ headers: { 'If-None-Match': tag } })).status;
}

/** Publishes the course anew under another title; the index is told as the portal does. */
async function publishAgain(id: string, title: string): Promise<void> {
  await app.store.tx(async (tx) => {
    const at = app.clock.now();
    const [row] = await tx
      .select()
      .from(opportunityVersion)
      .where(eq(opportunityVersion.id, `${id}-v1`));
    if (!row) throw new Error(`no course ${id}`);
    const version = 2;
    const data = { ...row.data, title: { en: title } };
    await tx.insert(opportunityVersion).values({ ...row, id: `${id}-v2`, version, data, title });
    await tx
      .update(opportunity)
      .set({ publishedVersion: version, updatedAt: at })
      .where(eq(opportunity.id, id));
    await enqueueCourseChange(tx, at, id);
  });
  await followCourseChanges(app.services);
}

const rename = (id: string, name: string) =>
  app.store.tx(async (tx) => {
    await tx
      .update(institution)
      .set({ names: { en: name } })
      .where(eq(institution.id, id));
  });

const agree = async (code: string, recognising: string) => {
  await addAgreement(app, { code, issuing: 'inst-a', recognising, courses: ['one'] });
  await app.store.tx((tx) => enqueueCourseChange(tx, app.clock.now(), 'one'));
  await followCourseChanges(app.services);
};

describe.each([
  ['a course', openDetail],
  ['the list of courses', openList],
])('the page of %s is kept', (_, open) => {
  it('while nothing is written', async () => {
    expect(await afterwards(open, async () => undefined)).toBe(304);
  });

  it('while only something else is written', async () => {
    expect(await afterwards(open, () => app.makePerson())).toBe(304);
  });

  it('by a visitor of the same language and theme only', async () => {
    const tag = await tagOf(open);
    for (const headers of [{ 'Accept-Language': 'fr' }, { Cookie: 'theme=dark' }] as const)
      expect((await open({ headers: { ...headers, 'If-None-Match': tag } })).status).toBe(200);
  });

  it('for the day', async () => {
    expect(await afterwards(open, async () => app.clock.advance(A_DAY))).toBe(200);
    app.clock.advance(-A_DAY);
  });

  it('by nobody who is signed in', async () => {
    const person = await app.makePerson();
    await app.giveRole(person, 'learner');
    const cookie = await app.signInAs(person);
    const tag = await tagOf(open);
    const answer = await open({ cookie, headers: { 'If-None-Match': tag } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('ETag')).toBeNull();
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
  });
});

describe('the page of a course is sent again', () => {
  it('when the course is published anew', async () => {
    expect(await afterwards(openDetail, () => publishAgain('one', 'A better title'))).toBe(200);
  });

  it('when an agreement begins to cover it, and when that ends', async () => {
    expect(await afterwards(openDetail, () => agree('M-1', 'inst-b'))).toBe(200);
    const end = () =>
      app.store.tx(async (tx) => {
        const ended = { status: 'terminated' } as const;
        await tx.update(agreementVersion).set(ended).where(eq(agreementVersion.id, 'M-1-v1'));
      });
    expect(await afterwards(openDetail, end)).toBe(200);
  });

  it('when enough people were credited for it, and not before', async () => {
    const credit = (people: number) => () =>
      addDecided(app, {
        institutionId: 'inst-b',
        people,
        package: {},
        identity: courseIdentity('inst-a', 'ONE'),
      });
    expect(await afterwards(openDetail, credit(FEWEST_DECISIONS - 1))).toBe(304);
    expect(await afterwards(openDetail, credit(1))).toBe(200);
  });

  it('when its provider has another name', async () => {
    expect(await afterwards(openDetail, () => rename('inst-a', 'Alpha Institute'))).toBe(200);
  });
});

describe('the explorer is sent again', () => {
  const openExplorer = (options: CallOptions = {}) =>
    app.callLoader(explorer, '/explorer?at=b', options);

  it('when the university has another programme', async () => {
    await agree('M-3', 'inst-b');
    const add = () => addProgramme(app, 'inst-b');
    expect(await afterwards(openExplorer, add)).toBe(200);
  });
});

describe('the list of courses is sent again', () => {
  it('when a course in it is published anew', async () => {
    expect(await afterwards(openList, () => publishAgain('other', 'Another title'))).toBe(200);
  });

  it('when a course in it is recognised by somebody else', async () => {
    expect(await afterwards(openList, () => agree('M-2', 'inst-c'))).toBe(200);
  });

  it('when a provider has another name', async () => {
    expect(await afterwards(openList, () => rename('inst-a', 'Alpha Academy'))).toBe(200);
  });
});
