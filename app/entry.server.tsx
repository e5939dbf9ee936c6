import type {
  ActionFunctionArgs,
  AppLoadContext,
  EntryContext,
  LoaderFunctionArgs,
} from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { renderToPipeableStream } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { isAppError } from '~/platform/errors';
import { i18nFor, localeOf } from '~/platform/i18n.server';
import { isLocale } from '~/platform/locales';
import { services } from '~/platform/services.server';
import { wholePage } from '~/platform/whole-page.server';
import '~/platform/load-context';

/** Remix gives up on a page's data after this long; rendering is cut a second later. */
const STREAM_TIMEOUT_MS = 5_000;
export const streamTimeout = STREAM_TIMEOUT_MS;

/** The root loader has decided the language; when it failed, the request itself decides. */
function localeFor(request: Request, context: EntryContext) {
  const root = context.staticHandlerContext.loaderData.root as { locale?: unknown } | undefined;
  return isLocale(root?.locale) ? root.locale : localeOf(request);
}

/** What every page depends on, and what else this one says it does; each named once. */
const varying = (said: string | null): string =>
  [...new Set(['Accept-Language', 'Cookie', ...(said ?? '').split(',').map((each) => each.trim())])]
    .filter(Boolean)
    .join(', ');

function pageHeaders(headers: Headers, locale: string): Headers {
  headers.set('Content-Type', 'text/html; charset=utf-8');
  headers.set('Content-Language', locale);
  headers.set('Vary', varying(headers.get('Vary')));
  return headers;
}

/**
 * Faults of ours go to the log with the request they happened in. Visitors who left are none, and
 * what was asked for in vain is only noted.
 */
export function handleError(
  error: unknown,
  { request, context }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
  if (request.signal.aborted) return;
  const { log } = services();
  if (isAppError(error) && error.status < 500)
    log.info({ request: context?.requestId, code: error.code }, error.message);
  else if (isRouteErrorResponse(error) && error.status < 500)
    log.info({ request: context?.requestId, status: error.status }, 'answered with a refusal');
  else log.error({ request: context?.requestId, err: error }, 'a page failed');
}

/**
 * Renders a page. It is sent whole: loaders wait for all their data, so there is nothing to stream,
 * and React writes some forty pieces of 2 kB, each of which would pass through four streams.
 * Fails only if the shell cannot be drawn.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  loadContext: AppLoadContext,
): Promise<Response> {
  const locale = localeFor(request, remixContext);
  return new Promise((resolve, reject) => {
    let code = status;
    const stream = renderToPipeableStream(
      <I18nextProvider i18n={i18nFor(locale)}>
        <RemixServer context={remixContext} url={request.url} nonce={loadContext.nonce} />
      </I18nextProvider>,
      {
        nonce: loadContext.nonce,
        // What waits for a module of its own stands in its place too, for who has no script.
        progressiveChunkSize: Number.POSITIVE_INFINITY,
        onAllReady() {
          clearTimeout(patience);
          stream.pipe(
            wholePage((whole) =>
              resolve(new Response(whole, { headers: pageHeaders(headers, locale), status: code })),
            ),
          );
        },
        onShellError(error) {
          clearTimeout(patience);
          reject(error);
        },
        onError(error) {
          code = 500;
          services().log.error({ request: loadContext.requestId, err: error }, 'rendering failed');
        },
      },
    );
    const patience = setTimeout(stream.abort, STREAM_TIMEOUT_MS + 1_000);
  });
}
