import type { EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { createI18n } from '~/platform/i18n.server';
import type { Locale } from '~/platform/locales';

/** What Remix's own server renderer needs to draw one page made of one element. */
function contextFor(element: ReactElement, url: URL): EntryContext {
  const route = { id: 'root', path: '*', hasLoader: false, hasAction: false, module: '' };
  const match = { params: {}, pathname: url.pathname, pathnameBase: url.pathname, route };
  return {
    manifest: {
      version: '1',
      url: '',
      entry: { module: '', imports: [] },
      routes: { root: route },
    },
    routeModules: { root: { default: () => element } },
    future: { v3_relativeSplatPath: true, v3_throwAbortReason: true },
    isSpaMode: false,
    serializeError: (error: Error) => error,
    staticHandlerContext: {
      basename: '/',
      location: { pathname: url.pathname, search: url.search, hash: '', key: 'k', state: null },
      matches: [match],
      loaderData: {},
      actionData: null,
      errors: null,
      statusCode: 200,
      loaderHeaders: {},
      actionHeaders: {},
    },
  } as unknown as EntryContext;
}

/** The markup the server sends for an element standing on a page of the product. */
export function render(element: ReactElement, locale: Locale = 'en', path = '/'): string {
  const url = new URL(path, 'http://127.0.0.1');
  return renderToStaticMarkup(
    <I18nextProvider i18n={createI18n(locale)}>
      <RemixServer context={contextFor(element, url)} url={url} />
    </I18nextProvider>,
  );
}

/** The first start tag of `name` holding every one of `parts`. */
export function tag(html: string, name: string, ...parts: string[]): string {
  const tags = html.match(new RegExp(`<${name}(?:\\s[^>]*)?>`, 'g')) ?? [];
  const found = tags.find((each) => parts.every((part) => each.includes(part)));
  if (!found) throw new Error(`no <${name}> with ${parts.join(', ')} in\n${html}`);
  return found;
}
