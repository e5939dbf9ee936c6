/** Routes called as Remix would call them, and their answers in one shape. */
import { AppError } from '~/platform/errors';

export interface RouteModule {
  // biome-ignore lint/suspicious/noExplicitAny: routes differ in their argument and answer types
  loader?: (args: any) => unknown;
  // biome-ignore lint/suspicious/noExplicitAny: routes differ in their argument and answer types
  action?: (args: any) => unknown;
}

export interface CallOptions {
  readonly cookie?: string;
  readonly params?: Record<string, string>;
  readonly headers?: Record<string, string>;
  /** A form for an action: plain values are sent url-encoded, a FormData as multipart. */
  readonly form?: Record<string, string | readonly string[]> | FormData;
  /** A raw body for an action, with its own Content-Type in `headers`. */
  readonly body?: BodyInit;
}

export interface CallResult {
  readonly status: number;
  readonly headers: Headers;
  /** What the page gets: a loader's data, a JSON body parsed, another body as text; null if none. */
  // biome-ignore lint/suspicious/noExplicitAny: tests know the shape they ask for
  readonly data: any;
  /** Where a redirect leads. */
  readonly location: string | null;
  /** Set when the route answered or threw a Response; its body is still unread. */
  readonly response: Response | null;
  /** Set when the route threw an AppError. */
  readonly error: AppError | null;
}

export const headersOf = (options: CallOptions): Headers =>
  new Headers({ ...options.headers, ...(options.cookie ? { Cookie: options.cookie } : {}) });

export function formRequest(url: URL, options: CallOptions): Request {
  const headers = headersOf(options);
  if (!headers.has('Origin')) headers.set('Origin', url.origin);
  return new Request(url, { method: 'POST', headers, body: options.body ?? bodyOf(options.form) });
}

function bodyOf(form: CallOptions['form']): BodyInit {
  if (form instanceof FormData) return form;
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(form ?? {}))
    for (const each of typeof value === 'string' ? [value] : value) body.append(name, each);
  return body;
}

export async function call(
  handler: ((args: unknown) => unknown) | undefined,
  request: Request,
  options: CallOptions,
): Promise<CallResult> {
  if (!handler) throw new Error('this route has no such handler');
  const context = { nonce: 'test-nonce', requestId: 'test-request' };
  try {
    return await toResult(await handler({ request, params: options.params ?? {}, context }));
  } catch (thrown) {
    if (thrown instanceof AppError)
      return { ...EMPTY, headers: new Headers(), status: thrown.status, error: thrown };
    if (thrown instanceof Response || isDataWithInit(thrown)) return await toResult(thrown);
    throw thrown;
  }
}

const EMPTY = { data: null, location: null, response: null, error: null } as const;

interface DataWithInit {
  readonly type: 'DataWithResponseInit';
  readonly data: unknown;
  readonly init: ResponseInit | null;
}

const isDataWithInit = (value: unknown): value is DataWithInit =>
  typeof value === 'object' &&
  value !== null &&
  'type' in value &&
  value.type === 'DataWithResponseInit';

async function toResult(answer: unknown): Promise<CallResult> {
  if (answer instanceof Response) {
    const { status, headers } = answer;
    const json = /[/+]json\b/.test(headers.get('Content-Type') ?? '');
    const text = answer.body === null ? '' : await answer.clone().text();
    const data = text === '' ? null : json ? JSON.parse(text) : text;
    return {
      status,
      headers,
      data,
      location: headers.get('Location'),
      response: answer,
      error: null,
    };
  }
  if (isDataWithInit(answer)) {
    const headers = new Headers(answer.init?.headers);
    return { ...EMPTY, status: answer.init?.status ?? 200, headers, data: answer.data };
  }
  return { ...EMPTY, status: 200, headers: new Headers(), data: answer };
}
