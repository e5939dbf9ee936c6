import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addAgreement } from '#tests/support/agreement-fixture';
import { createTestApp, type TestApp } from '#tests/support/app';
import { addCourse } from '#tests/support/catalogue-fixture';
import { loadHomeFigures } from '~/recognition/home-figures.server';
import { defaultPolicy } from '~/recognition/policy';
import * as register from '~/routes/agreements._index';
import * as agreement from '~/routes/agreements.$code';
import * as mine from '~/routes/agreements.mine';
import * as institution from '~/routes/institutions.$slug';

let app: TestApp;
let drafter: string;
let outsider: string;
let learner: string;

beforeAll(async () => {
  app = await createTestApp();
  await app.makeInstitution({ id: 'inst-a', slug: 'a', names: { en: 'Alpha' } });
  await app.makeInstitution({
    id: 'inst-b',
    slug: 'b',
    names: { en: 'Beta' },
    homepage: 'javascript:alert(1)',
    policy: {
      ...defaultPolicy(),
      nationalLimitDays: 45,
      appeal: { body: { en: 'Appeals Board' }, days: 60, form: {} },
    },
  });
  await app.makeInstitution({
    id: 'inst-c',
    slug: 'c',
    names: { en: 'Gamma' },
    policy: { ...defaultPolicy(), fee: { en: 'EUR 10', fr: '10 euros' }, documentLanguages: [] },
  });
  await addCourse(app, { id: 'listed', providerId: 'inst-a' });
  await addCourse(app, { id: 'withdrawn', providerId: 'inst-a', status: 'archived' });
  const between = { issuing: 'inst-a', recognising: 'inst-b' };
  await addAgreement(app, { ...between, code: 'M-FULL', courses: ['listed', 'withdrawn'] });
  await addAgreement(app, {
    ...between,
    code: 'M-SUMMARY',
    courses: ['listed'],
    terms: { publication: 'summary' },
  });
  await addAgreement(app, {
    ...between,
    code: 'M-LISTING',
    courses: ['listed'],
    terms: { publication: 'listing' },
  });
  await addAgreement(app, { ...between, code: 'M-OLD', courses: ['listed'], until: '2026-01-31' });
  await addAgreement(app, {
    ...between,
    code: 'M-DRAFT',
    courses: ['listed'],
    status: 'in-review',
    published: false,
  });
  drafter = await app.makePerson();
  await app.giveRole(drafter, 'agreement-drafter', { institutionId: 'inst-b' });
  outsider = await app.makePerson();
  await app.giveRole(outsider, 'agreement-drafter', { institutionId: 'inst-c' });
  learner = await app.makePerson();
  await app.giveRole(learner, 'learner', { institutionId: 'inst-b' });
});

afterAll(() => app.close());

const show = (
  code: string,
  options: Parameters<TestApp['callLoader']>[2] & { query?: string } = {},
) =>
  app.callLoader(agreement, `/agreements/${code}${options.query ?? ''}`, {
    ...options,
    params: { code },
  });

describe('an agreement page', () => {
  it('shows a published agreement to everyone, with its lines and the hash of its terms', async () => {
    const { status, data } = await show('M-FULL');
    expect(status).toBe(200);
    expect(data).toMatchObject({
      code: 'M-FULL',
      state: 'in-force',
      phase: 'applies',
      version: '1.0',
    });
    expect(data.termsHash).toMatch(/^[0-9a-f]{64}$/);
    expect(
      data.parties.map((party: { approvedTheseTerms: boolean }) => party.approvedTheseTerms),
    ).toEqual([true, true]);
    expect(data.lines[0]).toMatchObject({
      number: 'L1',
      ectsGranted: 5,
      from: { slug: 'a' },
      to: { slug: 'b' },
    });
  });

  it('links its courses, and marks those that are no longer offered', async () => {
    const { data } = await show('M-FULL');
    const links = data.lines[0].sources.map(
      ({ courseId, gone }: { courseId: string | null; gone?: true }) => [courseId, gone === true],
    );
    expect(links).toEqual([
      ['listed', false],
      ['withdrawn', true],
    ]);
  });

  it('says from its dates that an agreement has ended', async () => {
    expect((await show('M-OLD')).data).toMatchObject({ state: 'expired', phase: 'ended' });
  });

  it('publishes no more than the parties agreed to publish', async () => {
    const summary = (await show('M-SUMMARY')).data;
    expect(summary.terms).toBeNull();
    expect(summary.lines).toHaveLength(1);
    expect(summary.parties[0].representedBy).toBeNull();
    const listing = (await show('M-LISTING')).data;
    expect(listing.terms).toBeNull();
    expect(listing.lines).toBeNull();
    const inside = (await show('M-LISTING', { cookie: await app.signInAs(drafter) })).data;
    expect(inside.lines).toHaveLength(1);
    expect(inside.terms).not.toBeNull();
  });

  it('shows a draft to the parties’ staff and answers 404 to everybody else', async () => {
    const inside = await show('M-DRAFT', { cookie: await app.signInAs(drafter) });
    expect(inside.data).toMatchObject({ published: false, phase: 'in-preparation' });
    expect(inside.data.head.noindex).toBe(true);
    expect((await show('M-DRAFT')).status).toBe(404);
    for (const person of [outsider, learner])
      expect((await show('M-DRAFT', { cookie: await app.signInAs(person) })).status).toBe(404);
  });

  it.each(['NOTHING', '', '../x', 'x'.repeat(500), '%'])('answers 404 for %j', async (code) => {
    expect((await show(code)).status).toBe(404);
  });

  it('answers 404 for a version that does not exist', async () => {
    expect((await show('M-FULL', { query: '?version=9.9' })).status).toBe(404);
    expect((await show('M-FULL', { query: '?version=1.0' })).status).toBe(200);
  });
});

describe('the agreements register', () => {
  const codes = (data: { agreements: { code: string }[] }) =>
    data.agreements.map((each) => each.code);

  it('lists what is published to everyone, and drafts to the parties’ staff on their own page', async () => {
    const { data } = await app.callLoader(register, '/agreements');
    expect(codes(data)).toEqual(['M-FULL', 'M-LISTING', 'M-OLD', 'M-SUMMARY']);
    const inWork = async (person: string) => {
      const cookie = await app.signInAs(person);
      const page = await app.callLoader(mine, '/agreements/mine', { cookie });
      return page.data.mine.inWork.map((each: { code: string }) => each.code);
    };
    expect(await inWork(drafter)).toEqual(['M-DRAFT']);
    expect(await inWork(outsider)).toEqual([]);
    const cookie = await app.signInAs(learner);
    expect((await app.callLoader(mine, '/agreements/mine', { cookie })).status).toBe(404);
  });

  it('narrows by institution and state', async () => {
    expect(codes((await app.callLoader(register, '/agreements?phase=ended')).data)).toEqual([
      'M-OLD',
    ]);
    expect(codes((await app.callLoader(register, '/agreements?institution=c')).data)).toEqual([]);
    expect(
      codes((await app.callLoader(register, '/agreements?institution=a&phase=applies')).data),
    ).toHaveLength(3);
  });

  it('names what it could not use', async () => {
    const { status, data } = await app.callLoader(
      register,
      '/agreements?phase=blue&page=-1&institution=..',
    );
    expect(status).toBe(200);
    expect([...data.ignored].sort()).toEqual(['institution', 'page', 'phase']);
    expect(data.total).toBe(4);
  });
});

describe('an institution page', () => {
  const page = (slug: string) =>
    app.callLoader(institution, `/institutions/${slug}`, { params: { slug } });

  it('says how the institution decides, from its own policy', async () => {
    const { status, data } = await page('b');
    expect(status).toBe(200);
    expect(data.policy).toMatchObject({
      nationalLimitDays: 45,
      appeal: { body: { text: 'Appeals Board' }, days: 60, form: null },
    });
    expect(data.agreementsInForce.map((each: { code: string }) => each.code)).toEqual([
      'M-FULL',
      'M-LISTING',
      'M-SUMMARY',
    ]);
    expect(data.homepage).toBeNull();
  });

  it('says what a request costs, and in which languages documents need no translation', async () => {
    expect((await page('b')).data.policy).toMatchObject({
      fee: null,
      documentLanguages: ['English'],
    });
    expect((await page('c')).data.policy).toMatchObject({
      fee: { text: 'EUR 10' },
      documentLanguages: [],
    });
  });

  it('says nothing in the name of an institution that only a register knows', async () => {
    expect((await page('a')).data).toMatchObject({ policy: null, decidesHere: false });
    await app.makeInstitution({ id: 'inst-d', slug: 'd', names: { en: 'Delta' } });
    const official = await app.makePerson();
    await app.giveRole(official, 'studies-official', { institutionId: 'inst-d' });
    const { data } = await page('d');
    expect(data).toMatchObject({ decidesHere: true, policy: { decisionMonths: 4 } });
  });

  it('counts only published courses', async () => {
    const { data } = await page('a');
    expect(data.courseCount).toBe(1);
    expect(data.courses.map((each: { id: string }) => each.id)).toEqual(['listed']);
  });

  it.each(['nobody', 'A', '..', ''])('answers 404 for %j', async (slug) => {
    expect((await page(slug)).status).toBe(404);
  });
});

describe('the figures of the home page', () => {
  it('are counted, not claimed', async () => {
    expect(await loadHomeFigures()).toEqual({
      courses: 1,
      agreementsInForce: 3,
      decisionsRecorded: 0,
    });
  });
});
