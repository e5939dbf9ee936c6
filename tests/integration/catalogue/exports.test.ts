import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { eq } from 'drizzle-orm';
import { Parser } from 'n3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { opportunity } from '#db/schema/catalogue';
import { institutionIdentifier } from '#db/schema/institutions';
import { createTestApp, type TestApp } from '#tests/support/app';
import { addCourse } from '#tests/support/catalogue-fixture';
import { enterCommandLine, runCommandLine } from '#tests/support/commands';
import * as csv from '~/routes/catalogue[.]csv';
import * as jsonl from '~/routes/catalogue[.]jsonl';
import * as ttl from '~/routes/catalogue[.]ttl';
import * as context from '~/routes/contexts.$name[.]jsonld';
import * as page from '~/routes/courses.$id';
import * as courseJsonLd from '~/routes/courses.$id[.]jsonld';
import * as courseTtl from '~/routes/courses.$id[.]ttl';
import * as feed from '~/routes/courses[.]atom';
import * as sitemap from '~/routes/sitemap[.]xml';

let app: TestApp;

const NQF = 'http://data.europa.eu/snb/qdr/c_3dddfd70';

beforeAll(async () => {
  app = await createTestApp();
  await app.makeInstitution({ id: 'inst-a', slug: 'a', names: { en: 'Provider' } });
  await app.makeInstitution({ id: 'inst-idle', slug: 'idle', names: { en: 'Idle' } });
  await app.store.tx(async (tx) => {
    const value = 'provider.example';
    await tx
      .insert(institutionIdentifier)
      .values({ institutionId: 'inst-a', scheme: 'schac', value, normalised: value });
  });
  await addCourse(app, { id: 'one', providerId: 'inst-a', data: { nqf: NQF } });
  await addCourse(app, {
    id: 'two',
    providerId: 'inst-a',
    data: { nqf: NQF, title: { fr: 'Deux' } },
  });
  await addCourse(app, { id: 'bare', providerId: 'inst-a', data: { outcomes: [], iscedF: [] } });
  await addCourse(app, {
    id: 'draft',
    providerId: 'inst-a',
    status: 'draft',
    publishedVersion: null,
  });
  await addCourse(app, {
    id: 'never',
    providerId: 'inst-a',
    status: 'archived',
    publishedVersion: null,
  });
  await addCourse(app, { id: 'old', providerId: 'inst-a', status: 'archived' });
});

afterAll(() => app.close());

type Loader = (args: { request: Request; params: object; context: object }) => unknown;

/** The answer of a route that answers data; what it says is read as text. */
async function ask(route: { loader: unknown }, url: string, headers: Record<string, string> = {}) {
  const request = new Request(new URL(url, app.origin), { headers });
  const answer = await (route.loader as Loader)({ request, params: {}, context: {} });
  if (!(answer instanceof Response)) throw new Error('no answer');
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

const asXml = (text: string) => new DOMParser().parseFromString(text, 'text/xml');

describe('a course as data', () => {
  it.each([
    ['application/ld+json', '/courses/one.jsonld'],
    ['text/turtle', '/courses/one.ttl'],
  ])('is where a visitor who accepts %s is sent', async (accept, address) => {
    const answer = await app.callLoader(page, '/courses/one?profile=quality-link', {
      params: { id: 'one' },
      headers: { Accept: accept },
    });
    expect(answer.status).toBe(303);
    expect(answer.location).toBe(`${address}?profile=quality-link`);
    expect(answer.headers.get('Vary')).toBe('Accept');
  });

  it('leaves a browser on the page, which links to it', async () => {
    const accept = 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.8';
    const { status, data } = await app.callLoader(page, '/courses/one', {
      params: { id: 'one' },
      headers: { Accept: accept },
    });
    expect(status).toBe(200);
    expect(data.head.data).toEqual([
      { mediaType: 'application/ld+json', href: `${app.origin}/courses/one.jsonld` },
      { mediaType: 'text/turtle', href: `${app.origin}/courses/one.ttl` },
    ]);
  });

  it('names its context and its provider in JSON-LD', async () => {
    const { status, data, headers } = await app.callLoader(courseJsonLd, '/courses/one.jsonld', {
      params: { id: 'one' },
    });
    expect(status).toBe(200);
    expect(headers.get('Content-Type')).toBe('application/ld+json');
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(data).toMatchObject({
      '@context': `${app.origin}/contexts/elm-3.2.jsonld`,
      id: `${app.origin}/courses/one`,
      type: 'LearningOpportunity',
      learningAchievementSpecification: { type: 'Qualification' },
    });
  });

  it('is Turtle under its unique course identifier for QualityLink', async () => {
    const { data } = await app.callLoader(courseTtl, '/courses/one.ttl?profile=quality-link', {
      params: { id: 'one' },
    });
    const subjects = new Parser().parse(data).map((quad) => quad.subject.value);
    expect(subjects).toContain('urn:schac:uniqueCourseId:provider.example:ONE');
  });

  it.each(['draft', 'nothing', '../x'])('does not exist for %j', async (id) => {
    for (const route of [courseJsonLd, courseTtl])
      expect((await app.callLoader(route, '/courses/x.ttl', { params: { id } })).status).toBe(404);
  });

  it('answers 304 to whoever has it, by tag or by date, and a head without a body', async () => {
    const options = { params: { id: 'one' } };
    const first = await app.callLoader(courseTtl, '/courses/one.ttl', options);
    const date = first.headers.get('Last-Modified') ?? '';
    const tag = first.headers.get('ETag') ?? '';
    for (const headers of [{ 'If-None-Match': tag }, { 'If-Modified-Since': date }]) {
      const again = await app.callLoader(courseTtl, '/courses/one.ttl', { ...options, headers });
      expect([again.status, again.data]).toEqual([304, null]);
    }
    const other = await app.callLoader(courseTtl, '/courses/one.ttl?profile=quality-link', {
      ...options,
      headers: { 'If-None-Match': tag },
    });
    expect(other.status).toBe(200);
  });
});

describe('the contexts', () => {
  it.each(['elm-3.2', 'quality-link'])('%s is published with defaultLanguage', async (name) => {
    const { data } = await app.callLoader(context, `/contexts/${name}.jsonld`, {
      params: { name },
    });
    expect(data['@context']).toHaveProperty('defaultLanguage');
  });
  it('of another name do not exist', async () => {
    const options = { params: { name: 'constructor' } };
    expect((await app.callLoader(context, '/contexts/x.jsonld', options)).status).toBe(404);
  });
});

describe('the catalogue as a whole', () => {
  it('is one description a line, of courses that have what the profile demands', async () => {
    const { text, headers } = await ask(jsonl, '/catalogue.jsonl');
    const ids = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).id);
    expect(ids).toEqual([`${app.origin}/courses/one`, `${app.origin}/courses/two`]);
    expect(headers.get('Content-Disposition')).toContain('catalogue.jsonl');
    expect(headers.get('Link')).toContain('/catalogue.csv>; rel="alternate"');
  });

  it('is one document of Turtle', async () => {
    const { text } = await ask(ttl, '/catalogue.ttl?profile=quality-link');
    const graph = new Parser().parse(text);
    const offers = graph.filter((quad) =>
      quad.object.value.endsWith('LearningOpportunityInstance'),
    );
    expect(offers).toHaveLength(2);
    expect(text.trim().split('\n').at(-1)).toBe('# 2 courses; 1 left out.');
  });

  it('is in no profile that there is not', async () => {
    const answer = await app.callLoader(ttl, '/catalogue.ttl?profile=zzz');
    expect(answer.status).toBe(400);
    expect(await answer.response?.text()).toContain('elm-3.2, quality-link');
  });

  it('is a table of all that is published', async () => {
    const { text } = await ask(csv, '/catalogue.csv');
    const ids = text
      .trim()
      .split('\r\n')
      .map((line) => line.split(',')[0]);
    expect(ids).toEqual(['id', 'bare', 'one', 'two']);
  });

  it('is sent again only once something changed', async () => {
    const first = await ask(csv, '/catalogue.csv');
    const headers = { 'If-Modified-Since': first.headers.get('Last-Modified') ?? '' };
    expect((await ask(csv, '/catalogue.csv', headers)).status).toBe(304);
    app.clock.advance(60_000);
    await app.store.tx(async (tx) => {
      const changed = { updatedAt: app.clock.now() };
      await tx.update(opportunity).set(changed).where(eq(opportunity.id, 'two'));
    });
    expect((await ask(csv, '/catalogue.csv', headers)).status).toBe(200);
  });
});

describe('sitemap and feed', () => {
  it('list every published page with its languages', async () => {
    const { text, headers } = await ask(sitemap, '/sitemap.xml');
    expect(headers.get('Content-Type')).toContain('xml');
    const places = [...asXml(text).getElementsByTagName('loc')].map((each) => each.textContent);
    for (const id of ['one', 'two', 'bare'])
      expect(places).toContain(`${app.origin}/courses/${id}`);
    expect(places).toContain(`${app.origin}/institutions/a`);
    expect(places.join()).not.toMatch(/draft|old|idle/);
    expect(places).toContain(`${app.origin}/providers/a`);
    expect(places.join()).toMatch(/\/fields\/\d{4}/);
    expect(text).toContain(`hreflang="fr" href="${app.origin}/courses/one?lang=fr"`);
    const none = await app.callLoader(sitemap, '/sitemap.xml?part=7');
    expect(none.status).toBe(404);
  });

  it('tell the latest change first, and what is gone', async () => {
    const { text } = await ask(feed, '/courses.atom', { 'Accept-Language': 'fr' });
    const document = asXml(text);
    const titles = [...document.getElementsByTagName('entry')].map(
      (entry) => entry.getElementsByTagName('title')[0]?.textContent,
    );
    expect(titles[0]).toBe('Deux');
    expect(titles).toHaveLength(3);
    const gone = [...document.getElementsByTagName('at:deleted-entry')];
    expect(gone.map((each) => each.getAttribute('ref'))).toEqual([`${app.origin}/courses/old`]);
    expect(text).not.toMatch(/draft|never/);
  });
});

describe('the command', () => {
  let place: ReturnType<typeof enterCommandLine>;
  let dir: string;
  beforeAll(() => {
    place = enterCommandLine();
    ({ dir } = place);
  });
  afterAll(() => place.leave());

  it('writes the catalogue to a file, or says what is wrong', async () => {
    const file = path.join(dir, 'out.csv');
    expect(await runCommandLine('catalogue', 'export', file)).toMatchObject({
      exit: 0,
      out: `0 courses written to ${file}.\n`,
    });
    expect(readFileSync(file, 'utf8')).toMatch(/^id,code,/);
    expect((await runCommandLine('catalogue', 'export', path.join(dir, 'out.xyz'))).exit).toBe(2);
    expect(
      (await runCommandLine('catalogue', 'export', path.join(dir, 'no', 'out.csv'))).exit,
    ).toBe(2);
    expect((await runCommandLine('catalogue', 'export', file, '--profile', 'x')).exit).toBe(2);
  });
});
