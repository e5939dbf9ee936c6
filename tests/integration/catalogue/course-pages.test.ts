import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOSTILE_QUERIES } from '#tests/fixtures/hostile-queries';
import { addAgreement } from '#tests/support/agreement-fixture';
import { createTestApp, type TestApp } from '#tests/support/app';
import { addCourse, addManyCourses, addProgramme } from '#tests/support/catalogue-fixture';
import * as list from '~/routes/courses._index';
import * as course from '~/routes/courses.$id';

let app: TestApp;
let student: string;

beforeAll(async () => {
  app = await createTestApp();
  await app.makeInstitution({
    id: 'inst-a',
    slug: 'a',
    names: { en: 'Provider', fr: 'Fournisseur' },
  });
  await app.makeInstitution({ id: 'inst-b', slug: 'b', names: { en: 'Beta University' } });
  await app.makeInstitution({ id: 'inst-z', slug: 'z', names: { en: 'Zeta University' } });
  await app.makeInstitution({ id: 'inst-n', slug: 'n', names: { en: 'No Agreement University' } });
  await addManyCourses(app, ['inst-a']);
  await addCourse(app, {
    id: 'covered',
    providerId: 'inst-a',
    data: {
      title: { en: 'Covered course', pl: 'Kurs' },
      description: { en: '</script><script>alert(1)</script>' },
      microCredential: true,
    },
  });
  await addCourse(app, {
    id: 'alone',
    providerId: 'inst-a',
    data: {
      identifiers: [
        { scheme: 'QualityLink', value: 'urn:schac:uniqueCourseId:a.example:ALONE' },
        { scheme: 'local', value: '47' },
        { scheme: 'oid', value: 'E1' },
      ],
    },
  });
  await addCourse(app, { id: 'draft', providerId: 'inst-a', status: 'draft' });
  student = await app.makePerson();
  await app.giveRole(student, 'learner');
  const programmeId = await addProgramme(app, 'inst-z', student);
  const common = { issuing: 'inst-a', courses: ['covered', 'alone'] };
  await addAgreement(app, {
    ...common,
    code: 'M-Z',
    recognising: 'inst-z',
    programmeId,
    rule: { kind: 'or' },
    conditions: { minimumEqf: { value: 6, clause: '§9.3' } },
    courses: ['covered'],
  });
  await addAgreement(app, {
    ...common,
    code: 'M-B',
    recognising: 'inst-b',
    courses: ['covered', 'course-00'],
  });
  await addAgreement(app, { ...common, code: 'M-OLD', recognising: 'inst-b', until: '2026-03-01' });
  await addAgreement(app, {
    ...common,
    code: 'M-LATER',
    recognising: 'inst-b',
    from: '2026-03-03',
    status: 'signed',
  });
  await addAgreement(app, {
    ...common,
    code: 'M-DRAFT',
    recognising: 'inst-b',
    status: 'in-review',
    published: false,
  });
  await addAgreement(app, { ...common, code: 'M-SECRET', recognising: 'inst-b', published: false });
  await addAgreement(app, {
    ...common,
    code: 'M-HELD',
    recognising: 'inst-b',
    lineState: 'suspended',
  });
});

afterAll(() => app.close());

const show = (id: string, options: Parameters<TestApp['callLoader']>[2] = {}) =>
  app.callLoader(course, `/courses/${id}`, { ...options, params: { id } });

describe('a course page', () => {
  it('says where the course is recognised by agreements in force today, and only by those', async () => {
    const { status, data } = await show('covered');
    expect(status).toBe(200);
    expect(
      data.where.recognitions.map((each: { agreementCode: string }) => each.agreementCode),
    ).toEqual(['M-B', 'M-Z']);
    expect(data.where.recognitions[1]).toMatchObject({
      own: false,
      ectsGranted: 5,
      effect: 'right',
      validUntil: '2028-08-31',
      conditions: [{ code: 'minimumEqf', clause: 'Annex B, line L1', values: { count: 6 } }],
      targets: [{ title: { text: 'Elective in data' }, programme: { text: 'Bachelor of Data' } }],
      others: [],
    });
  });

  it('names the other courses a line takes together with this one', async () => {
    const { data } = await show('covered');
    expect(data.where.recognitions[0].others).toEqual([
      expect.objectContaining({ code: 'COURSE-00', courseId: 'course-00' }),
    ]);
  });

  it('puts the learner’s own university first', async () => {
    const { data, headers } = await show('covered', { cookie: await app.signInAs(student) });
    expect(data.where.recognitions.map((each: { own: boolean }) => each.own)).toEqual([
      true,
      false,
    ]);
    expect(data.where.recognitions[0].institution.slug).toBe('z');
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(headers.get('ETag')).toBeNull();
  });

  it('says that the learner’s own university has not assessed it where no agreement covers it', async () => {
    const { data } = await show('alone', { cookie: await app.signInAs(student) });
    expect(data.where.recognitions).toEqual([]);
    expect(data.where.notAssessed.map((each: { slug: string }) => each.slug)).toEqual(['z']);
  });

  it('never says of the provider’s own staff that the provider must assess it', async () => {
    const editor = await app.makePerson();
    await app.giveRole(editor, 'course-editor', { institutionId: 'inst-a' });
    const { data } = await show('alone', { cookie: await app.signInAs(editor) });
    expect(data.where.notAssessed).toEqual([]);
  });

  it('shows text in the reader’s language, else marked with the language it is in', async () => {
    const { data } = await show('covered', { headers: { 'Accept-Language': 'fr' } });
    expect(data.course.title).toEqual({ text: 'Covered course', lang: 'en' });
    expect(data.course.provider.name).toEqual({ text: 'Fournisseur' });
    expect(data.where.recognitions[1].targets[0].title).toEqual({ text: 'Option données' });
  });

  it('names the scheme of each identifier, in the reader’s language', async () => {
    const told = async (locale: string) => {
      const { data } = await show('alone', { headers: { 'Accept-Language': locale } });
      const found = data.sections.details.flatMap((each: { values: { text: string }[] }) =>
        each.values.map(({ text }) => text),
      );
      return found.filter((text: string) => /ALONE|47|E1$/.test(text));
    };
    const urn = 'urn:schac:uniqueCourseId:a.example:ALONE';
    expect(await told('en')).toEqual([`QualityLink: ${urn}`, 'Own number: 47', 'OID: E1']);
    expect(await told('fr')).toEqual([
      `QualityLink\u00a0: ${urn}`,
      'Numéro propre\u00a0: 47',
      'OID\u00a0: E1',
    ]);
  });

  it('carries its one address, its languages and its schema.org description', async () => {
    const { data } = await show('covered');
    expect(data.head.canonical).toBe(`${app.origin}/courses/covered`);
    expect(data.head.alternates.map((each: { lang: string }) => each.lang)).toEqual([
      'en',
      'fr',
      'x-default',
    ]);
    expect(JSON.parse(data.head.jsonLd)).toMatchObject({
      '@type': 'Course',
      name: 'Covered course',
    });
  });

  it.each(['draft', 'nothing', '../../etc', 'x'.repeat(5000), '%', '\u0000'])(
    'answers 404 for %j',
    async (id) => {
      expect((await app.callLoader(course, '/courses/x', { params: { id } })).status).toBe(404);
    },
  );
});

describe('caching of public pages', () => {
  it('answers 304 without a body to the anonymous visitor who has the page', async () => {
    const first = await show('covered');
    const etag = first.headers.get('ETag') ?? '';
    expect(etag).toMatch(/^W\/".+"$/);
    expect(first.headers.get('Cache-Control')).toBe('private, no-cache');
    expect(first.headers.get('Vary')).toBe('Accept-Language, Cookie');
    const again = await show('covered', { headers: { 'If-None-Match': etag } });
    expect(again.status).toBe(304);
    expect(again.data).toBeNull();
    expect(again.headers.get('ETag')).toBe(etag);
  });

  it.each([
    ['another language', { 'Accept-Language': 'fr' }],
    ['another theme', { Cookie: 'theme=dark' }],
  ])('sends the page again for %s', async (_what, headers) => {
    const etag = (await show('covered')).headers.get('ETag') ?? '';
    expect((await show('covered', { headers: { ...headers, 'If-None-Match': etag } })).status).toBe(
      200,
    );
  });

  it('sends the page again to somebody who has signed in', async () => {
    const etag = (await show('covered')).headers.get('ETag') ?? '';
    const cookie = await app.signInAs(student);
    expect((await show('covered', { cookie, headers: { 'If-None-Match': etag } })).status).toBe(
      200,
    );
  });

  it('sends the page again when an agreement changes, and on the next day', async () => {
    const etag = (await show('alone')).headers.get('ETag') ?? '';
    await addAgreement(app, {
      code: 'M-NEW',
      issuing: 'inst-a',
      recognising: 'inst-n',
      courses: ['alone'],
    });
    const changed = await show('alone', { headers: { 'If-None-Match': etag } });
    expect(changed.status).toBe(200);
    expect(changed.data.where.recognitions).toHaveLength(1);
    const today = changed.headers.get('ETag') ?? '';
    app.clock.advance(86_400_000);
    const tomorrow = await show('alone', { headers: { 'If-None-Match': today } });
    app.clock.advance(-86_400_000);
    expect(tomorrow.status).toBe(200);
  });
});

describe('the course list', () => {
  it('pages, and gives the last page to those who ask beyond it', async () => {
    const first = await app.callLoader(list, '/courses?sort=title');
    const last = await app.callLoader(list, '/courses?sort=title&page=9999');
    expect(first.data).toMatchObject({ total: 42, pages: 3, query: { page: 1 } });
    expect(first.data.courses).toHaveLength(20);
    expect(last.data.query.page).toBe(3);
    expect(last.data.courses).toHaveLength(2);
  });

  it('says which part of the address it could not use', async () => {
    const { status, data } = await app.callLoader(list, '/courses?eqf=99&sort=blue');
    expect(status).toBe(200);
    expect(data.ignored).toEqual(['eqf', 'sort']);
    expect(data.total).toBe(42);
  });

  it('keeps a chosen value in sight when nothing fits, and says what is there without filters', async () => {
    const { data } = await app.callLoader(list, '/courses?q=covered&field=10');
    expect(data.total).toBe(0);
    expect(data.waysOut.withoutFilters).toBe(1);
    expect(data.facets.field.options).toContainEqual({
      value: '10',
      label: 'Services',
      count: 0,
      chosen: true,
    });
  });

  it.each(HOSTILE_QUERIES.map((text) => [text.slice(0, 30), text]))(
    'answers %j calmly',
    async (_name, text) => {
      const query = new URLSearchParams({ q: text });
      const { status, data } = await app.callLoader(list, `/courses?${query}`);
      expect(status).toBe(200);
      expect(data.courses.length).toBeLessThanOrEqual(20);
      const everywhere = new URLSearchParams([
        ['q', text],
        ...['field', 'language', 'mode', 'eqf', 'ects', 'provider', 'sort', 'page'].map(
          (name) => [name, text] as [string, string],
        ),
      ]);
      expect((await app.callLoader(list, `/courses?${everywhere}`)).status).toBe(200);
    },
  );
});
