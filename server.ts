/** The web server: Express around Remix, with the headers, limits and manners every answer has. */
import { randomBytes, randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createRequestHandler, type RequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, { type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';
import { answeringRoutes } from '~/platform/answering-routes.server';
import { AreaBuilds } from '~/platform/area-builds.server';
import { assertSameOrigin } from '~/platform/csrf.server';
import { publicUrl } from '~/platform/env.server';
import { isAppError } from '~/platform/errors';
import { createI18n } from '~/platform/i18n.server';
import { DEFAULT_LOCALE, fromAcceptLanguage } from '~/platform/locales';
import { isReady } from '~/platform/readiness.server';
import type { Services } from '~/platform/services.server';

export interface RunningServer {
  readonly url: string;
  /** Stops taking requests, lets those under way finish, then resolves. */
  close(): Promise<void>;
}

/** How long requests under way may take to finish once the server is told to stop. */
const DRAIN_MILLIS = 10_000;

export interface ServeOptions {
  readonly dev: boolean;
  /** Where the bundles lie, `build` unless said. */
  readonly buildDir?: string;
}

export async function serve(services: Services, options: ServeOptions): Promise<RunningServer> {
  const state = { draining: false };
  const app = express();
  app.disable('x-powered-by');
  if (services.env.PUBLIC_URL) app.set('trust proxy', 1);
  app.use(
    identify,
    securityHeaders(services, options.dev),
    settleHeaders(state),
    logRequests(services),
  );
  app.get('/healthz', (_request, response) => void response.json({ status: 'ok' }));
  app.get('/readyz', async (_request, response) => {
    const answer = await isReady(services, state.draining);
    response.status(answer.status === 'not-ready' ? 503 : 200).json(answer);
  });
  app.use(compression());
  const build = await addAssets(app, services, options);
  app.use(refuseForeignForms(services));
  app.all('*', typeof build === 'function' ? pages(build, 'development') : pagesByArea(build));
  app.use(lastResort(services));
  const server = createServer(app);
  await listen(server, services);
  return { url: addressOf(server, services), close: () => drain(server, state) };
}

function identify(request: Request, response: Response, next: NextFunction): void {
  response.locals.requestId = randomUUID();
  response.locals.nonce = randomBytes(16).toString('base64');
  // What rate limits count by. A client cannot choose it: whatever it sent is overwritten.
  request.headers['x-client-address'] = request.ip ?? request.socket.remoteAddress ?? '';
  next();
}

/**
 * Strict CSP with a nonce a request. A 304 must not carry it: the browser would hold the cached
 * page's scripts, which bear the nonce of their own answer, against the new one.
 */
function securityHeaders(services: Services, dev: boolean): express.RequestHandler {
  const https = publicUrl(services.env).startsWith('https://');
  const withNonce = (_request: unknown, response: unknown) =>
    `'nonce-${(response as Response).locals.nonce as string}'`;
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", withNonce],
        styleSrc: dev ? ["'self'", "'unsafe-inline'"] : ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: dev ? ["'self'", 'ws:'] : ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000 } : false,
    // Set last, and only where a page has not asked for a stricter one.
    referrerPolicy: false,
    xFrameOptions: { action: 'deny' },
  });
}

/**
 * Headers that depend on what the answer turned out to be. What says nothing about caching is kept
 * nowhere when the visitor has a session. While draining, connections end with their answer.
 */
function settleHeaders(state: { draining: boolean }): express.RequestHandler {
  return (request, response, next) => {
    const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => Response;
    response.writeHead = ((...args: unknown[]) => {
      if (args[0] === 304 || response.statusCode === 304)
        response.removeHeader('Content-Security-Policy');
      if (!response.hasHeader('Referrer-Policy'))
        response.setHeader('Referrer-Policy', 'same-origin');
      if (!response.hasHeader('Cache-Control')) {
        const hasSession = request.headers.cookie?.includes('session=');
        response.setHeader('Cache-Control', hasSession ? 'no-store' : 'private, no-cache');
      }
      if (state.draining) response.setHeader('Connection', 'close');
      return writeHead(...args);
    }) as typeof response.writeHead;
    next();
  };
}

/** One line an answer. Paths can hold tokens and queries can hold names: only the first part is logged. */
function logRequests({ log }: Services): express.RequestHandler {
  return (request, response, next) => {
    const started = performance.now();
    response.on('finish', () => {
      const area = `/${request.path.split('/')[1] ?? ''}`;
      if (area === '/assets') return;
      const millis = Math.round(performance.now() - started);
      const line = {
        request: response.locals.requestId as string,
        method: request.method,
        area,
        status: response.statusCode,
        millis,
      };
      if (response.statusCode >= 500) log.error(line, 'answered');
      else log.info(line, 'answered');
    });
    next();
  };
}

async function addAssets(
  app: express.Express,
  { env }: Services,
  { dev, buildDir = 'build' }: ServeOptions,
): Promise<ServerBuild | (() => Promise<ServerBuild>)> {
  if (dev) {
    const vite = await import('vite');
    // Its own port for reloading pages, so that several portals can be developed side by side.
    const hmr = { port: 20_000 + env.PORT };
    const devServer = await vite.createServer({ server: { middlewareMode: true, hmr } });
    app.use(devServer.middlewares);
    return () => devServer.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>;
  }
  const client = path.resolve(buildDir, 'client');
  app.use(
    '/assets',
    express.static(path.join(client, 'assets'), {
      immutable: true,
      maxAge: '1y',
      fallthrough: false,
    }),
  );
  app.use(express.static(client, { maxAge: '1h', index: false }));
  const file = pathToFileURL(path.resolve(buildDir, 'server/index.js')).href;
  return (await import(file)) as ServerBuild;
}

const pages = (build: ServerBuild | (() => Promise<ServerBuild>), mode: string): RequestHandler =>
  createRequestHandler({
    build:
      typeof build === 'function'
        ? async () => answeringRoutes(await build(), mode)
        : answeringRoutes(build, mode),
    mode,
    getLoadContext: (_request, response) => ({
      nonce: response.locals.nonce as string,
      requestId: response.locals.requestId as string,
    }),
  });

function pagesByArea(whole: ServerBuild): RequestHandler {
  const builds = new AreaBuilds(whole);
  const handlers = new Map<ServerBuild, RequestHandler>();
  return (request, response, next) => {
    const build = builds.for(request.path);
    const handler = handlers.get(build) ?? pages(build, 'production');
    handlers.set(build, handler);
    return handler(request, response, next);
  };
}

/** Forms of other sites are turned away here, for every page; the API takes no cookies and is exempt. */
function refuseForeignForms(services: Services): express.RequestHandler {
  const origin = publicUrl(services.env);
  return (request, _response, next) => {
    if (request.path.startsWith('/api/')) return next();
    try {
      assertSameOrigin(
        { method: request.method, headers: new Headers(request.headers as Record<string, string>) },
        origin,
      );
      next();
    } catch (error) {
      next(error);
    }
  };
}

/** What fails outside the pages, in a few plain words of the visitor's language. */
function lastResort({ log }: Services): express.ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const expressStatus = (error as { status?: unknown } | null)?.status;
    const status = isAppError(error)
      ? error.status
      : typeof expressStatus === 'number'
        ? expressStatus
        : 500;
    if (status >= 500)
      log.error({ request: response.locals.requestId as string, err: error }, 'failed');
    const accepted = fromAcceptLanguage(request.get('Accept-Language') ?? null);
    const t = createI18n(accepted ?? DEFAULT_LOCALE).getFixedT(null, 'errors');
    const words =
      status === 404
        ? [t('code.not-found.title'), t('code.not-found.text')]
        : status === 403
          ? [t('foreignForm.title'), t('foreignForm.text')]
          : status >= 500
            ? [t('code.internal.title'), t('code.internal.text')]
            : [t('code.bad-input.title'), t('code.bad-input.text')];
    response
      .status(status)
      .type('text/plain')
      .send(`${words.join('\n\n')}\n`);
  };
}

async function listen(server: Server, { env }: Services): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`port ${env.PORT} on ${env.HOST} is taken; choose another with PORT=…`)
          : error,
      ),
    );
    server.listen(env.PORT, env.HOST, () => resolve());
  });
}

function addressOf(server: Server, { env }: Services): string {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : env.PORT;
  return publicUrl({ ...env, PORT: port });
}

async function drain(server: Server, state: { draining: boolean }): Promise<void> {
  state.draining = true;
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), DRAIN_MILLIS);
  await closed;
  clearTimeout(timer);
}
