/** What the OpenAPI document says of one endpoint. Schemas are named by their id in the registry. */
export interface ApiEndpoint {
  readonly path: string;
  readonly method: 'get' | 'post';
  readonly operationId: string;
  readonly tag: string;
  readonly summary: string;
  /** CommonMark. */
  readonly description: string;
  /** Parameter objects of OpenAPI 3.1. */
  readonly parameters?: readonly object[];
  readonly request?: {
    readonly description: string;
    readonly content: Readonly<Record<string, object>>;
  };
  readonly responses: Readonly<Record<string, ApiResponse>>;
}

/** JSON after a registered schema, or other text and bytes by media type. */
export type ApiResponse = JsonResponse | OtherResponse;

interface OtherResponse {
  readonly description: string;
  /** None: the body is empty, or its form is not promised. */
  readonly content: Readonly<Record<string, { schema: object }>>;
  readonly headers?: Readonly<Record<string, { description: string; schema: object }>>;
}

interface JsonResponse {
  readonly description: string;
  readonly mediaType: 'application/json' | 'application/problem+json';
  /** The id of a registered schema. */
  readonly schema: string;
  /** Further media types it may come in, with their schemas. */
  readonly also?: Readonly<Record<string, { schema: object }>>;
  readonly examples?: Readonly<Record<string, { summary: string; value: unknown }>>;
  readonly headers?: Readonly<Record<string, { description: string; schema: object }>>;
}
