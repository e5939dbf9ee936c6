import Ajv2020 from 'ajv/dist/2020';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call, type RouteModule } from '#tests/support/route-call';
import { openWorld, type World } from '#tests/support/world';
import { FACET_PARAMETERS } from '~/api/opportunity-query';
import * as agreements from '~/routes/api.v1.agreements._index';
import * as agreement from '~/routes/api.v1.agreements.$code';
import * as institutions from '~/routes/api.v1.institutions';
import * as openapi from '~/routes/api.v1.openapi[.]json';
import * as opportunities from '~/routes/api.v1.opportunities._index';
import * as opportunity from '~/routes/api.v1.opportunities.$id';
import * as verify from '~/routes/api.v1.verify';
import * as csv from '~/routes/catalogue[.]csv';
import * as jsonl from '~/routes/catalogue[.]jsonl';
import * as ttl from '~/routes/catalogue[.]ttl';
import * as courseJsonLd from '~/routes/courses.$id[.]jsonld';
import * as courseTtl from '~/routes/courses.$id[.]ttl';
import * as feed from '~/routes/courses[.]atom';

interface Documented {
  readonly parameters?: readonly { readonly name: string }[];
  readonly responses: Record<
    string,
    { readonly content: Record<string, { schema: Record<string, unknown> }> }
  >;
}

let world: World;
let ajv: Ajv2020;
let documented: Record<string, Record<string, Documented>>;
let courseId: string;
let code: string;

const ORIGIN = 'http://127.0.0.1:3000';

const get = (route: RouteModule, url: string, params: Record<string, string> = {}) =>
  call(route.loader, new Request(ORIGIN + url), { params });

beforeAll(async () => {
  world = await openWorld();
  const { data } = await get(openapi, '/api/v1/openapi.json');
  documented = data.paths;
  ajv = new Ajv2020({ strict: false });
  ajv.addSchema({ $id: 'openapi', components: data.components });
  const found = await get(opportunities, '/api/v1/opportunities');
  courseId = found.data.items[0].id;
  code = (await get(agreements, '/api/v1/agreements')).data.agreements[0].code;
});
afterAll(() => world.close());

const posted = (body: BodyInit) =>
  call(
    (verify as RouteModule).action,
    new Request(`${ORIGIN}/api/v1/verify`, { method: 'POST', body }),
    {},
  );

type Case = readonly [
  path: string,
  status: number,
  ask: () => ReturnType<typeof get>,
  method?: 'post',
];
const CASES: readonly Case[] = [
  ['/api/v1/verify', 200, () => posted('{"type":["VerifiableCredential"]}'), 'post'],
  ['/api/v1/verify', 400, () => posted(''), 'post'],
  ['/api/v1/agreements', 200, () => get(agreements, '/api/v1/agreements?q=a')],
  ['/api/v1/agreements', 400, () => get(agreements, '/api/v1/agreements?page=none')],
  ['/api/v1/agreements/{code}', 200, () => get(agreement, `/api/v1/agreements/${code}`, { code })],
  ['/api/v1/agreements/{code}', 404, () => get(agreement, '/api/v1/agreements/x', { code: 'x' })],
  [
    '/api/v1/opportunities',
    200,
    () => get(opportunities, '/api/v1/opportunities?q=data&iscedF=06&sort=title&pageSize=100'),
  ],
  ['/api/v1/opportunities', 400, () => get(opportunities, '/api/v1/opportunities?eqf=9')],
  ['/api/v1/opportunities/{id}', 200, () => get(opportunity, '/x', { id: courseId })],
  ['/api/v1/opportunities/{id}', 404, () => get(opportunity, '/x', { id: 'nothing' })],
  ['/api/v1/institutions', 200, () => get(institutions, '/api/v1/institutions?q=rochefleur')],
  [
    '/api/v1/institutions',
    400,
    () => get(institutions, `/api/v1/institutions?q=${'x'.repeat(300)}`),
  ],
  ['/catalogue.jsonl', 200, () => get(jsonl, '/catalogue.jsonl?profile=quality-link')],
  ['/catalogue.jsonl', 400, () => get(jsonl, '/catalogue.jsonl?profile=none')],
  ['/catalogue.ttl', 200, () => get(ttl, '/catalogue.ttl')],
  ['/catalogue.ttl', 400, () => get(ttl, '/catalogue.ttl?profile=none')],
  ['/catalogue.csv', 200, () => get(csv, '/catalogue.csv')],
  ['/courses.atom', 200, () => get(feed, '/courses.atom?lang=fr')],
  ['/courses/{id}.jsonld', 200, () => get(courseJsonLd, '/x', { id: courseId })],
  ['/courses/{id}.jsonld', 404, () => get(courseJsonLd, '/x', { id: 'nothing' })],
  ['/courses/{id}.ttl', 200, () => get(courseTtl, '/x', { id: courseId })],
  ['/courses/{id}.ttl', 400, () => get(courseTtl, '/x?profile=none', { id: courseId })],
];

/** Media types without their parameters. */
const bare = (type: string | null): string => type?.split(';')[0]?.trim() ?? '';

function faultsOf(schema: Record<string, unknown>, body: unknown) {
  const whole = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"openapi#/'));
  const validate = ajv.compile(whole);
  return validate(body) ? [] : (validate.errors ?? []).slice(0, 3);
}

describe('the OpenAPI document', () => {
  it('has a case here for every path', () => {
    const told = CASES.filter(([, status]) => status === 200).map(([path]) => path);
    expect(Object.keys(documented).sort()).toEqual([...new Set(told)].sort());
  });

  it.each(CASES.map(([path, status, ask, method = 'get']) => ({ path, status, ask, method })))(
    'is true of $path answering $status',
    async ({ path, status, ask, method }) => {
      const answer = await ask();
      expect(answer.status).toBe(status);
      const response = documented[path]?.[method]?.responses[status];
      if (!response) throw new Error('not documented');
      const contents = Object.entries(response.content);
      if (contents.length === 0) return;
      const type = bare(answer.headers.get('Content-Type'));
      const content = contents.find(([each]) => each === type)?.[1];
      expect(content, `${type} is documented`).toBeDefined();
      expect(faultsOf(content?.schema ?? {}, answer.data)).toEqual([]);
      if (typeof answer.data === 'string') expect(answer.data.length).toBeGreaterThan(40);
    },
  );

  it('would find an answer that says something else', () => {
    const { schema } =
      documented['/api/v1/institutions']!.get!.responses['200']!.content['application/json']!;
    expect(faultsOf(schema, { total: '1', items: [] })).toHaveLength(1);
    expect(faultsOf(schema, { total: 1, items: [], more: true })).toHaveLength(1);
  });

  it('names every facet as the parameter that chooses it', async () => {
    const names = documented['/api/v1/opportunities']!.get!.parameters!.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining([...FACET_PARAMETERS]));
    const { data } = await get(opportunities, '/api/v1/opportunities');
    expect(Object.keys(data.facets).sort()).toEqual([...FACET_PARAMETERS].sort());
    const [field] = data.facets.iscedF;
    const chosen = await get(opportunities, `/api/v1/opportunities?iscedF=${field.value}`);
    expect(chosen.data.total).toBe(field.count);
  });
});
