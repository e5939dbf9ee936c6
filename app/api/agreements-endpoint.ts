import { AGREEMENT_PHASES } from '~/agreements/agreement-state';
import { PUBLIC_STATES } from '~/agreements/register-query';
import { serverPaths } from '~/platform/server-paths';
import type { ApiEndpoint, ApiResponse } from './endpoint';

/** The media type of Word files (ISO 29500). */
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const query = (name: string, description: string, schema: object = { type: 'string' }) => ({
  name,
  in: 'query',
  required: false,
  description,
  schema,
});

const notFound: ApiResponse = {
  description: 'No published agreement has this code.',
  mediaType: 'application/problem+json',
  schema: 'Problem',
};

const badInput: ApiResponse = {
  description: 'A filter has a value that cannot be.',
  mediaType: 'application/problem+json',
  schema: 'Problem',
};

/** GET /api/v1/agreements and /api/v1/agreements/{code}. */
export const agreementEndpoints: readonly ApiEndpoint[] = [
  {
    path: serverPaths.apiAgreements(),
    method: 'get',
    operationId: 'listAgreements',
    tag: 'Agreements',
    summary: 'Published recognition agreements',
    description:
      'Of each agreement the published version that applies today, else the newest, by code. ' +
      'Filters that read the lines find only agreements whose parties publish them.',
    parameters: [
      query('q', 'Words of a title, a code or a party’s name.'),
      query('institution', 'Slug of a party.'),
      query('country', 'Country of a party, ISO 3166-1 alpha-2.'),
      query('phase', 'Whether it applies today: not yet, now, suspended or over.', {
        type: 'string',
        enum: [...AGREEMENT_PHASES],
      }),
      query('status', 'Status as of today; it takes precedence over `phase`.', {
        type: 'string',
        enum: [...PUBLIC_STATES],
      }),
      query('iscedF', 'ISCED-F code of a course; a shorter code finds all fields within it.'),
      query('academicYear', 'A year such as `2026/2027` in which the agreement applies.'),
      query('programme', 'Words of the title of a target programme.'),
      query('expiring', 'Ends within so many days from today.', {
        type: 'integer',
        minimum: 0,
        maximum: 9999,
      }),
      query('page', 'From 1; 50 agreements a page.', { type: 'integer', minimum: 1 }),
    ],
    responses: {
      '200': {
        description: 'One page of the register.',
        mediaType: 'application/json',
        schema: 'AgreementList',
      },
      '400': badInput,
    },
  },
  {
    path: '/api/v1/agreements/{code}',
    method: 'get',
    operationId: 'showAgreement',
    tag: 'Agreements',
    summary: 'One published agreement',
    description:
      'As JSON with what each published version changed (Annex F), or as a Word file where the parties publish the full text: by `Accept`, or by ' +
      '`.docx` after the code. `lang` chooses the language of the Word file.',
    parameters: [
      { name: 'code', in: 'path', required: true, schema: { type: 'string' } },
      query('lang', 'en, fr, de, es, it, lt or nl; English by default.'),
    ],
    responses: {
      '200': {
        description: 'The agreement.',
        mediaType: 'application/json',
        schema: 'Agreement',
        also: { [DOCX]: { schema: { type: 'string', format: 'binary' } } },
      },
      '404': notFound,
    },
  },
];
