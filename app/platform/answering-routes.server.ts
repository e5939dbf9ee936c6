import {
  type ActionFunctionArgs,
  type AppLoadContext,
  createRequestHandler,
  type LoaderFunctionArgs,
  type ServerBuild,
} from '@remix-run/node';
import { answering } from './answering.server';
import { type ErrorCode, isAppError } from './errors';
import { problem } from './http.server';
import { createI18n } from './i18n.server';

type Args = LoaderFunctionArgs | ActionFunctionArgs;
type Handler = (args: never) => unknown;

/** What stood in the way of an answer, as `AppError` and thrown data say it. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly status: number;
}

/**
 * The build with routes that never answer with Remix's own words: on pages an AppError becomes the
 * error page; addresses that are no pages (files, tables, documents) refuse a person with that page
 * too, and a program with `application/problem+json`. What the API answers itself stays as it is.
 */
export function answeringRoutes(build: ServerBuild, mode: string): ServerBuild {
  const refuse = refusing(build, mode);
  const routes = Object.entries(build.routes).map(([id, route]) => {
    if (!route) return [id, route];
    const { loader, action, default: page, ErrorBoundary } = route.module;
    const isPage = page !== undefined || ErrorBoundary !== undefined;
    const wrap = (handler: Handler) => (isPage ? answering(calling(handler)) : refuse(handler));
    const module = {
      ...route.module,
      ...(loader ? { loader: wrap(loader as Handler) } : {}),
      ...(action ? { action: wrap(action as Handler) } : {}),
    };
    return [id, { ...route, module }];
  });
  return { ...build, routes: Object.fromEntries(routes) as ServerBuild['routes'] };
}

const calling = (handler: Handler) => async (args: Args) => handler(args as never);

function refusing(build: ServerBuild, mode: string) {
  const pageOf = createRequestHandler(splatOnly(build), mode);
  return (handler: Handler) =>
    async (args: Args): Promise<unknown> => {
      const { request, context } = args;
      const { answer, refusal } = await outcomeOf(handler, args);
      if (refusal === null) return answer;
      if (!isForPeople(request)) return answer ?? asProblem(refusal);
      const { signal, headers } = request;
      const asked = new Request(request.url, { headers: withoutBody(headers), signal });
      return pageOf(asked, { ...context, refusal } satisfies AppLoadContext);
    };
}

interface Outcome {
  /** What the handler itself answers; undefined where it threw something else. */
  readonly answer?: unknown;
  readonly refusal: Refusal | null;
}

/** Faults of ours are thrown. */
async function outcomeOf(handler: Handler, args: Args): Promise<Outcome> {
  try {
    const answer = await handler(args as never);
    return { answer, refusal: answer instanceof Response ? refusalOf(answer.status) : null };
  } catch (error) {
    if (error instanceof Response) return { answer: error, refusal: refusalOf(error.status) };
    if (isAppError(error)) return { refusal: { code: error.code, status: error.status } };
    const refusal = refusalOf(thrownStatus(error));
    if (refusal === null) throw error;
    return { refusal };
  }
}

/** Of what Remix's `data()` makes; 0 of anything else. */
function thrownStatus(error: unknown): number {
  if (typeof error !== 'object' || error === null || !('init' in error)) return 0;
  const { status } = (error.init ?? {}) as { status?: unknown };
  return typeof status === 'number' ? status : 0;
}

const refusalOf = (status: number): Refusal | null =>
  status >= 400 ? { code: codeOf(status), status } : null;

const CODES: Readonly<Record<number, ErrorCode>> = {
  401: 'not-signed-in',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  410: 'gone',
  413: 'too-large',
  429: 'rate-limited',
  503: 'unavailable',
};

const codeOf = (status: number): ErrorCode =>
  CODES[status] ?? (status >= 500 ? 'internal' : 'bad-input');

/** Browsers name HTML when they open an address; programs and scripts do not. */
const isForPeople = (request: Request): boolean =>
  (request.headers.get('Accept') ?? '').includes('text/html') &&
  !new URL(request.url).pathname.startsWith('/api/');

function asProblem({ code, status }: Refusal): Response {
  const t = createI18n('en').getFixedT('en', 'errors');
  const headers = { 'Cache-Control': 'no-store' };
  return problem({ status, code, detail: t(`code.${code}.text`) }, headers);
}

function withoutBody(headers: Headers): Headers {
  const kept = new Headers(headers);
  for (const name of ['Content-Type', 'Content-Length']) kept.delete(name);
  return kept;
}

/** The build with the route that takes any address, and those it stands in. */
function splatOnly(build: ServerBuild): ServerBuild {
  const kept = new Set<string>();
  const splat = Object.values(build.routes).find((route) => route?.path === '*');
  for (let route = splat; route; route = route.parentId ? build.routes[route.parentId] : undefined)
    kept.add(route.id);
  const only = <Routes extends object>(routes: Routes): Routes =>
    Object.fromEntries(Object.entries(routes).filter(([id]) => kept.has(id))) as Routes;
  const assets = { ...build.assets, routes: only(build.assets.routes) };
  return { ...build, routes: only(build.routes), assets };
}
