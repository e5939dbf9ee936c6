import { PassThrough } from 'node:stream';
import {
  type ActionFunctionArgs,
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type LoaderFunctionArgs,
} from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { type PipeableStream, renderToPipeableStream } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { createI18n, localeOf } from '~/platform/i18n.server';
import { isLocale } from '~/platform/locales';
import { services } from '~/platform/services.server';
import '~/platform/load-context';

/** Remix gives up on deferred data after this long; rendering is cut a second later. */
const STREAM_TIMEOUT_MS = 5_000;
export const streamTimeout = STREAM_TIMEOUT_MS;

/** The root loader has decided the language; when it failed, the request itself decides. */
function localeFor(request: Request, context: EntryContext) {
  const root = context.staticHandlerContext.loaderData.root as { locale?: unknown } | undefined;
  return isLocale(root?.locale) ? root.locale : localeOf(request);
}

function pageHeaders(headers: Headers, locale: string): Headers {
  headers.set('Content-Type', 'text/html; charset=utf-8');
  headers.set('Content-Language', locale);
  headers.append('Vary', 'Accept-Language, Cookie');
  return headers;
}

/** Faults of ours go to the log with the request they happened in; visitors who left are none. */
export function handleError(
  error: unknown,
  { request, context }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
  if (request.signal.aborted) return;
  services().log.error({ request: context?.requestId, err: error }, 'a page failed');
}

/** Renders a page: streamed to people, whole to crawlers. Fails only if the shell cannot be drawn. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  loadContext: AppLoadContext,
): Promise<Response> {
  const locale = localeFor(request, remixContext);
  const whole = isbot(request.headers.get('user-agent')) || remixContext.isSpaMode;
  return new Promise((resolve, reject) => {
    let code = status;
    const send = (stream: PipeableStream) => {
      const body = new PassThrough();
      const readable = createReadableStreamFromReadable(body);
      resolve(new Response(readable, { headers: pageHeaders(headers, locale), status: code }));
      stream.pipe(body);
    };
    const stream = renderToPipeableStream(
      <I18nextProvider i18n={createI18n(locale)}>
        <RemixServer context={remixContext} url={request.url} nonce={loadContext.nonce} />
      </I18nextProvider>,
      {
        nonce: loadContext.nonce,
        [whole ? 'onAllReady' : 'onShellReady']: () => send(stream),
        onShellError: reject,
        onError: (error) => {
          code = 500;
          services().log.error({ request: loadContext.requestId, err: error }, 'rendering failed');
        },
      },
    );
    setTimeout(stream.abort, STREAM_TIMEOUT_MS + 1_000).unref();
  });
}
