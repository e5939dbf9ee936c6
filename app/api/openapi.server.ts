import { z } from 'zod';
import { AnnexIEntry } from '~/credentials/annex-i-entry';
import {
  Achievement,
  Check,
  Credential,
  Finding,
  Organisation,
  SignatureReport,
} from '~/credentials/report';
import { agreementEndpoints } from './agreements-endpoint';
import { AgreementAnswer, AgreementListAnswer } from './agreements-schema';
import type { ApiEndpoint, ApiResponse } from './endpoint';
import { exportEndpoints } from './exports-endpoint';
import { opportunityEndpoints } from './opportunities-endpoint';
import {
  InstitutionListAnswer,
  OpportunityAnswer,
  OpportunityItem,
  OpportunityListAnswer,
} from './opportunities-schema';
import { VerifyAnswer } from './verify.server';
import { verifyEndpoint } from './verify-endpoint';

const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.string(),
});

interface SchemaFacts {
  id: string;
  description?: string;
}

/** Every schema the document names; a new endpoint adds its own here. */
const SCHEMAS: readonly [z.ZodType, SchemaFacts][] = [
  [
    VerifyAnswer,
    { id: 'VerificationReport', description: 'What verification answers for any bytes.' },
  ],
  [Check, { id: 'Check', description: 'One of the six checks; `code` is stable.' }],
  [Finding, { id: 'Finding', description: 'Something worth telling that no check turns on.' }],
  [SignatureReport, { id: 'SignatureReport', description: 'The axes of one seal.' }],
  [Credential, { id: 'Credential', description: 'The credential as read, whatever its dialect.' }],
  [
    Achievement,
    { id: 'Achievement', description: 'One learning achievement; parts name their parent.' },
  ],
  [Organisation, { id: 'Organisation' }],
  [
    AnnexIEntry,
    { id: 'AnnexIEntry', description: 'Council Recommendation 2022/C 243/02, Annex I.' },
  ],
  [AgreementListAnswer, { id: 'AgreementList', description: 'One page of published agreements.' }],
  [
    AgreementAnswer,
    {
      id: 'Agreement',
      description: 'A published agreement, to the extent its parties publish it.',
    },
  ],
  [OpportunityItem, { id: 'OpportunityItem', description: 'A course as lists answer it.' }],
  [OpportunityListAnswer, { id: 'OpportunityList', description: 'One page of courses found.' }],
  [
    OpportunityAnswer,
    { id: 'Opportunity', description: 'A course, whole, with who recognises it today.' },
  ],
  [InstitutionListAnswer, { id: 'InstitutionList', description: 'Institutions found.' }],
  [Problem, { id: 'Problem', description: 'RFC 9457; `code` tells cases apart.' }],
];

const ENDPOINTS: readonly ApiEndpoint[] = [
  verifyEndpoint,
  ...agreementEndpoints,
  ...opportunityEndpoints,
  ...exportEndpoints,
];

/** The OpenAPI 3.1 document of an installation at `serverUrl`. */
export function openApiDocument(
  serverUrl: string,
  endpoints: readonly ApiEndpoint[] = ENDPOINTS,
): Record<string, unknown> {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Credit Clearinghouse API',
      version: '1',
      description:
        'Checking digital credentials by their own evidence; published agreements; courses, who ' +
        'recognises them, and the whole catalogue as data.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: serverUrl }],
    tags: [...new Set(endpoints.map((each) => each.tag))].map((name) => ({ name })),
    paths: pathsOf(endpoints),
    components: { schemas: componentSchemas() },
  };
}

function componentSchemas(): Record<string, unknown> {
  const registry = z.registry<SchemaFacts>();
  for (const [schema, facts] of SCHEMAS) registry.add(schema, facts);
  const { schemas } = z.toJSONSchema(registry, {
    uri: (id) => `#/components/schemas/${id}`,
    io: 'output',
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _dialect, $id: _address, ...schema }]) => [
      id,
      schema,
    ]),
  );
}

function pathsOf(endpoints: readonly ApiEndpoint[]): Record<string, Record<string, unknown>> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const { path, method, tag, request, responses, ...rest } of endpoints)
    paths[path] = {
      ...paths[path],
      [method]: {
        ...rest,
        tags: [tag],
        security: [],
        ...(request ? { requestBody: { required: true, ...request } } : {}),
        responses: Object.fromEntries(
          Object.entries(responses).map(([status, response]) => [status, toResponse(response)]),
        ),
      },
    };
  return paths;
}

function toResponse(response: ApiResponse) {
  if ('content' in response) return response;
  const { description, mediaType, schema, examples, headers, also } = response;
  return {
    description,
    ...(headers ? { headers } : {}),
    content: {
      [mediaType]: {
        schema: { $ref: `#/components/schemas/${schema}` },
        ...(examples ? { examples } : {}),
      },
      ...also,
    },
  };
}
