/** What leaves the catalogue whole, at addresses of its own: dumps, the feed, a course as data. */
import { PROFILES } from '~/catalogue/export/profile';
import { paths } from '~/platform/paths';
import type { ApiEndpoint, ApiResponse } from './endpoint';

const TEXT = { schema: { type: 'string' } } as const;

const PROFILE = {
  name: 'profile',
  in: 'query',
  required: false,
  description: 'Shapes that the description satisfies; `elm-3.2` by default.',
  schema: { type: 'string', enum: [...PROFILES] },
};
const ID = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };

const REVALIDATED = {
  ETag: { description: 'Send it as `If-None-Match`.', schema: { type: 'string' } },
  'Last-Modified': { description: 'The latest change.', schema: { type: 'string' } },
} as const;

const whole = (
  mediaType: string,
  description: string,
  content: { schema: object } = TEXT,
): ApiResponse => ({
  description,
  content: { [mediaType]: content },
  headers: REVALIDATED,
});
const UNCHANGED: ApiResponse = { description: 'Nothing has changed since.', content: {} };
const NO_PROFILE: ApiResponse = {
  description: 'There is no such profile; the text names those there are.',
  content: { 'text/plain': TEXT },
};
const PROBLEM = { mediaType: 'application/problem+json', schema: 'Problem' } as const;
const NOT_FOUND: ApiResponse = { description: 'No published course has this id.', ...PROBLEM };
const GONE: ApiResponse = {
  description:
    'It is no longer offered: whoever keeps it is to drop it. Its page stays for people.',
  ...PROBLEM,
};

const dump = (
  format: 'jsonl' | 'ttl' | 'csv',
  facts: { operationId: string; summary: string; description: string; mediaType: string },
): ApiEndpoint => ({
  path: paths.catalogueDump(format),
  method: 'get',
  operationId: facts.operationId,
  tag: 'Catalogue data',
  summary: facts.summary,
  description: facts.description,
  ...(format === 'csv' ? {} : { parameters: [PROFILE] }),
  responses: {
    '200': whole(facts.mediaType, 'The published courses.'),
    '304': UNCHANGED,
    ...(format === 'csv' ? {} : { '400': NO_PROFILE }),
  },
});

const LEFT_OUT =
  'A course that lacks what the profile demands is left out: an aggregator refuses a file with one. ' +
  '`Link: …; rel="alternate"` leads to the CSV file, which holds all.';

/** GET of the dumps, the feed, and a course in the European Learning Model. */
export const exportEndpoints: readonly ApiEndpoint[] = [
  dump('jsonl', {
    operationId: 'dumpJsonLd',
    summary: 'The catalogue as JSON-LD, one course a line',
    description: `Every line is one JSON-LD document of the European Learning Model. ${LEFT_OUT}`,
    mediaType: 'application/x-ndjson',
  }),
  dump('ttl', {
    operationId: 'dumpTurtle',
    summary: 'The catalogue as Turtle',
    description: `The same in Turtle; the last line says how many courses were left out. ${LEFT_OUT}`,
    mediaType: 'text/turtle',
  }),
  dump('csv', {
    operationId: 'dumpCsv',
    summary: 'The catalogue as CSV',
    description: 'All published courses, one a row (RFC 4180, UTF-8, header first).',
    mediaType: 'text/csv',
  }),
  {
    path: paths.coursesFeed(),
    method: 'get',
    operationId: 'courseFeed',
    tag: 'Catalogue data',
    summary: 'Feed of changes',
    description:
      'Atom (RFC 4287): courses published, changed or taken out last, the latest first; what was ' +
      'taken out as tombstones (RFC 6721). It comes in parts of 100: `rel="next"` leads to the ' +
      'older ones until none is left (RFC 5005). In the language that `lang` or `Accept-Language` asks for.',
    parameters: [
      {
        name: 'lang',
        in: 'query',
        required: false,
        description: 'en or fr.',
        schema: { type: 'string' },
      },
      {
        name: 'after',
        in: 'query',
        required: false,
        description: 'Where the part begins, as `rel="next"` names it.',
        schema: { type: 'string' },
      },
    ],
    responses: {
      '200': whole('application/atom+xml', 'The feed.'),
      '304': UNCHANGED,
      '400': { description: 'There is no such part.', content: { 'text/plain': TEXT } },
    },
  },
  ...(
    [
      ['jsonld', 'courseJsonLd', 'JSON-LD', 'application/ld+json', { schema: { type: 'object' } }],
      ['ttl', 'courseTurtle', 'Turtle', 'text/turtle', TEXT],
    ] as const
  ).map(
    ([notation, operationId, name, mediaType, content]): ApiEndpoint => ({
      path: `/courses/{id}.${notation}`,
      method: 'get',
      operationId,
      tag: 'Catalogue data',
      summary: `One course as ${name}`,
      description:
        `The course in the European Learning Model as ${name}. The address of its page leads here ` +
        '(303) where `Accept` prefers this notation.',
      parameters: [ID, PROFILE],
      responses: {
        '200': whole(mediaType, 'The course.', content),
        '304': UNCHANGED,
        '400': NO_PROFILE,
        '404': NOT_FOUND,
        '410': GONE,
      },
    }),
  ),
];
