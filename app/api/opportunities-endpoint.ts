import { SORTS } from '~/catalogue/finding';
import { serverPaths } from '~/platform/server-paths';
import type { ApiEndpoint, ApiResponse } from './endpoint';

const query = (name: string, description: string, schema: object = { type: 'string' }) => ({
  name,
  in: 'query',
  required: false,
  description,
  schema,
});

const several = (name: string, description: string) => ({
  ...query(name, `${description} Repeat it, or separate values by commas, for any of several.`, {
    type: 'array',
    items: { type: 'string' },
  }),
  style: 'form',
  explode: true,
});

const number = { type: 'number', minimum: 0, maximum: 1000 };
const day = { type: 'string', format: 'date' };

const refusal = (description: string): ApiResponse => ({
  description,
  mediaType: 'application/problem+json',
  schema: 'Problem',
});

const OFTEN = refusal('This address has asked too often; `Retry-After` says when to ask again.');
const BAD = refusal('Parameters with a value that cannot be; `detail` names them.');
const LANGUAGE = query('lang', 'Language of `title`, `name` and labels: en or fr.');

/** GET /api/v1/opportunities, /api/v1/opportunities/{id} and /api/v1/institutions. */
export const opportunityEndpoints: readonly ApiEndpoint[] = [
  {
    path: serverPaths.apiOpportunities(),
    method: 'get',
    operationId: 'findOpportunities',
    tag: 'Courses',
    summary: 'Courses found, a page at a time, with facets',
    description:
      'Any text may be asked for; only quotation marks mean something: a phrase. Misspelt words ' +
      'are looked for in their nearest spelling. A facet counts what each of its values would give ' +
      'with everything else chosen, under the name of the parameter that chooses them. The value ' +
      '`none` finds courses that state nothing.',
    parameters: [
      query('q', 'Words of title, outcomes, skills, description, code or provider.'),
      several('iscedF', 'ISCED-F 2013 code; two and three digits find all fields within.'),
      several('language', 'Language of instruction, ISO 639-1.'),
      several(
        'mode',
        'online, on-site, blended, hybrid, project-based, work-based or research-lab.',
      ),
      several('eqf', 'Level of the European Qualifications Framework, 1 to 8.'),
      query('ectsMin', 'At least so many ECTS.', number),
      query('ectsMax', 'At most so many ECTS.', number),
      several('provider', 'Slug of the provider.'),
      several('country', 'Country of the provider, ISO 3166-1 alpha-2.'),
      several('skill', 'ESCO skill: the last part of its IRI, or the IRI.'),
      several(
        'recognisedBy',
        'Slug of an institution that recognises the course; `slug:covered` by agreement, ' +
          '`slug:indicative` as earlier decisions suggest.',
      ),
      several(
        'recognisedByProgramme',
        'Programme that an agreement in force counts the course toward, as `slug:programme`: the ' +
          'slug of the recognising institution and the id of its programme, as the facet lists them.',
      ),
      several('ects', 'Range of credits: 0-2, 2-5, 5-10 or 10-.'),
      several('starts', 'Month of the start, `2026-09`.'),
      query('startsFrom', 'Starts on this day or later.', day),
      query('startsUntil', 'Starts on this day or earlier.', day),
      several('price', 'free or paid.'),
      several('setting', 'Learning setting: the last part of its IRI, or the IRI.'),
      several('assessment', 'Kind of assessment: the last part of its IRI, or the IRI.'),
      several('identity', 'Supervision and identity: the last part of the IRI, or the IRI.'),
      query('sort', 'Relevance by default.', { type: 'string', enum: [...SORTS] }),
      query('page', 'From 1; `items` is empty beyond the last of `pages`.', {
        type: 'integer',
        minimum: 1,
      }),
      query('pageSize', '20 by default.', { type: 'integer', minimum: 1, maximum: 100 }),
      LANGUAGE,
    ],
    responses: {
      '200': {
        description: 'One page of what was found.',
        mediaType: 'application/json',
        schema: 'OpportunityList',
      },
      '400': BAD,
      '429': OFTEN,
      '503': refusal('The search index is being built again.'),
    },
  },
  {
    path: '/api/v1/opportunities/{id}',
    method: 'get',
    operationId: 'showOpportunity',
    tag: 'Courses',
    summary: 'One course, and who recognises it',
    description:
      'The whole entry with every language, and the agreements in force today that cover it: ' +
      '`ects` is what a whole line grants, for `rule` over this course and `others`, toward the ' +
      '`programme` of its targets and under its `conditions`. ' +
      '`indications` are institutions without an agreement that credited it to enough people: ' +
      'guidance, no promise. The same course in the European Learning Model is at `jsonLd` and `turtle`.',
    parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }, LANGUAGE],
    responses: {
      '200': {
        description: 'The course.',
        mediaType: 'application/json',
        schema: 'Opportunity',
      },
      '404': refusal('No published course has this id.'),
      '410': refusal(
        'It is no longer offered: whoever keeps it is to drop it. Its page stays for people.',
      ),
      '429': OFTEN,
    },
  },
  {
    path: serverPaths.apiInstitutions(),
    method: 'get',
    operationId: 'findInstitutions',
    tag: 'Institutions',
    summary: 'Institutions by name, place or identifier',
    description:
      'By words of a name in any language, of its town and of its country; or by an identifier of ' +
      'any scheme (SCHAC, PIC, Erasmus code, ROR, OID, VAT …) in any usual spelling. At most 50 are ' +
      'answered.',
    parameters: [
      query('q', 'Words of a name or place, or an identifier; without it, all are counted.'),
      LANGUAGE,
    ],
    responses: {
      '200': {
        description: 'The institutions found.',
        mediaType: 'application/json',
        schema: 'InstitutionList',
      },
      '400': BAD,
      '429': OFTEN,
    },
  },
];
