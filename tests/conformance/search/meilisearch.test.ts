/**
 * The Meilisearch adapter against Meilisearch's own description and its own recorded answers: every
 * request the adapter makes is held against the OpenAPI document, every recorded answer of the kinds
 * it reads is read. With MEILI_URL the whole contract runs against a real server.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { expect, it } from 'vitest';
import type { z } from 'zod';
import {
  MeiliEnqueued,
  MeiliFault,
  MeiliMultiSearchAnswer,
  MeiliSearchAnswer,
  MeiliTask,
} from '#search/meilisearch/answers';
import { createMeilisearchIndex } from '#search/meilisearch/course-index';
import { type SeenRequest, startMeiliServer } from '#tests/support/meili-server';
import { describeShared } from '#tests/support/require';
import { ask, buildOf } from '#tests/support/search-index';
import { describeAdapter } from '#tests/unit/search/contract';
import { document } from '#tests/unit/search/contract-documents';
import { NO_FILTERS, NO_RANGES, SORTS } from '~/catalogue/finding';

interface OpenApi {
  paths: Record<
    string,
    Record<string, { requestBody?: { content: Record<string, { schema: object }> } }>
  >;
  components: { schemas: Record<string, { properties?: Record<string, unknown> }> };
}

interface Recorded {
  readonly source: string;
  readonly method: string;
  readonly path: string;
  readonly statusSnap: number | null;
  readonly select: string | null;
  readonly response?: unknown;
}

describeShared('meilisearch', 2, 'the Meilisearch adapter', (dir) => {
  it('makes only requests that the OpenAPI document allows', async () => {
    const document = readOpenApi(dir);
    const requests = await everyRequest();
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema({ $id: 'meili', components: document.components });
    const faults: string[] = [];
    const operations = new Set<string>();
    for (const { method, path: asked, body } of requests) {
      const template = templateOf(document, asked);
      const operation = document.paths[template]?.[method.toLowerCase()];
      operations.add(`${method} ${template}`);
      if (!operation) faults.push(`${method} ${asked} is not in the document`);
      const schema = operation?.requestBody?.content['application/json']?.schema;
      if (!schema) continue;
      const validate = ajv.compile(pointedAt(schema));
      if (!validate(body)) faults.push(`${method} ${asked}: ${ajv.errorsText(validate.errors)}`);
    }
    expect(faults).toEqual([]);
    expect([...operations].sort()).toEqual([
      'DELETE /indexes/{index_uid}',
      'GET /indexes/{index_uid}',
      'GET /indexes/{index_uid}/documents/{document_id}',
      'GET /tasks/{task_id}',
      'PATCH /indexes/{index_uid}/settings',
      'POST /indexes',
      'POST /indexes/{index_uid}/documents',
      'POST /indexes/{index_uid}/documents/delete-batch',
      'POST /multi-search',
      'POST /swap-indexes',
    ]);
  });

  it('reads every recorded answer of the kinds it asks for', () => {
    const read: Record<string, number> = {};
    const faults: string[] = [];
    for (const step of readSteps(dir)) {
      const kind = kindOf(step);
      if (!kind) continue;
      const [name, schema] = kind;
      read[name] = (read[name] ?? 0) + 1;
      const parsed = schema.safeParse(unredacted(step.response));
      if (!parsed.success) faults.push(`${step.source} (${name}): ${parsed.error.message}`);
    }
    expect(faults).toEqual([]);
    process.stdout.write(`recorded Meilisearch answers read: ${JSON.stringify(read)}\n`);
    for (const name of ['search', 'multi-search', 'task', 'enqueued', 'fault'])
      expect(read[name], name).toBeGreaterThan(1);
  });
});

/** The document as it is, but for a defect it is known for: facets are names, not patterns. */
function readOpenApi(dir: string): OpenApi {
  const text = readFileSync(path.join(dir, 'meilisearch-openapi.json'), 'utf8');
  const document = JSON.parse(text) as OpenApi;
  const names = { type: ['array', 'null'], items: { type: 'string' } };
  for (const name of ['SearchQuery', 'SearchQueryWithIndex']) {
    const properties = document.components.schemas[name]?.properties;
    if (properties?.facets) properties.facets = names;
  }
  return document;
}

/** References within the document, made references to it. */
const pointedAt = (schema: object): object =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"meili#/components')) as object;

function templateOf({ paths }: OpenApi, asked: string): string {
  const parts = (asked.split('?')[0] ?? '').split('/');
  const fits = (template: string) => {
    const wanted = template.split('/');
    return (
      wanted.length === parts.length &&
      wanted.every((each, at) => each.startsWith('{') || each === parts[at])
    );
  };
  const found = Object.keys(paths).filter(fits);
  const placeholders = (template: string) => template.split('{').length;
  return found.sort((a, b) => placeholders(a) - placeholders(b))[0] ?? '';
}

/** One of everything the adapter can be asked. */
async function everyRequest(): Promise<readonly SeenRequest[]> {
  const server = await startMeiliServer();
  const index = createMeilisearchIndex({ url: server.url, key: 'k' });
  await index.rebuild(buildOf([document('one', {})], 'first', [['AI', 'machine learning']]));
  await index.rebuild(buildOf([document('one', {}), document('two', {})], 'second'));
  await index.apply([document('one', {})], ['two'], 'third');
  await index.takeOver();
  for (const sort of SORTS)
    for (const text of ['', 'data', '"a phrase" and more', 'nothing like this'])
      await index.search(
        ask({
          sort,
          text,
          filters: { ...NO_FILTERS, language: ['en', 'fr'], field: ['06'] },
          ranges: { ...NO_RANGES, ectsMin: 1, startsUntil: '2027-01-01' },
        }),
      );
  await index.close();
  await server.stop();
  return server.seen;
}

const readSteps = (dir: string): Recorded[] =>
  readFileSync(path.join(dir, 'meilisearch-recorded-steps.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Recorded);

/** Which of our schemas an answer belongs to; null for what we never ask, or for part of an answer. */
function kindOf({ method, path: asked, select, response }: Recorded): [string, z.ZodType] | null {
  if (select !== 'response' || typeof response !== 'object' || response === null) return null;
  if ('code' in response && 'link' in response) return ['fault', MeiliFault];
  if ('taskUid' in response) return ['enqueued', MeiliEnqueued];
  if ('results' in response && asked === '/multi-search')
    return ['multi-search', MeiliMultiSearchAnswer];
  if ('hits' in response && /\/search$/.test(asked) && method === 'POST')
    return ['search', MeiliSearchAnswer];
  return asked === '/tasks/{task_id}' && 'status' in response ? ['task', MeiliTask] : null;
}

/** Numbers that the recording replaced by names in brackets. */
const unredacted = (response: unknown): unknown =>
  JSON.parse(JSON.stringify(response), (key, value: unknown) =>
    (key === 'uid' || key === 'taskUid') && typeof value === 'string' && value.startsWith('[')
      ? 1
      : value,
  );

const { MEILI_URL, MEILI_KEY } = process.env;
if (MEILI_URL) {
  const index = `test_${process.pid}`;
  describeAdapter(`Meilisearch at ${MEILI_URL}`, {
    without: ['parts', 'ranking'],
    open: async () => createMeilisearchIndex({ url: MEILI_URL, key: MEILI_KEY ?? '', index }),
    async cleanUp() {
      for (const uid of [index, `${index}_state`])
        await fetch(`${MEILI_URL}/indexes/${uid}`, {
          method: 'DELETE',
          headers: { Authorization: `Bearer ${MEILI_KEY ?? ''}` },
        });
    },
  });
} else if (process.env.npm_lifecycle_event === 'test:meili')
  it('a real Meilisearch server is named by MEILI_URL', () => {
    expect(MEILI_URL).toBeTruthy();
  });
