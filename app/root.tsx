import latinFont from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';
import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Links, Meta, Outlet, Scripts, ScrollRestoration } from '@remix-run/react';
import type { ReactNode } from 'react';
import { findViewer } from '~/accounts/viewer.server';
import { PageFrame } from '~/components/shell/page-frame';
import { type RootData, useRootData } from '~/components/shell/root-data';
import { RouteErrorPage } from '~/components/shell/route-error-page';
import { useLocale } from '~/platform/i18n';
import { localeOf } from '~/platform/i18n.server';
import { directionOf } from '~/platform/locales';
import { readPreferences } from '~/platform/preferences';
import { services } from '~/platform/services.server';
import '~/styles/app.css';

export const handle = { i18n: ['common', 'errors'] };

export const meta: MetaFunction = () => [{ title: 'Credit Clearinghouse' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await findViewer(request);
  const root: RootData & { nonce: string } = {
    ...readPreferences(request.headers.get('Cookie')),
    locale: localeOf(request, viewer),
    mode: services().env.MODE,
    viewer: viewer && {
      displayName: viewer.displayName,
      email: viewer.email,
      roles: viewer.roles,
      acting: viewer.acting,
    },
    requestId: context.requestId,
    nonce: context.nonce,
  };
  return data(root);
}

/** The document; drawn for errors too, when the root loader's data may be missing. */
export function Layout({ children }: { children: ReactNode }) {
  const root = useRootData() as (RootData & { nonce: string }) | undefined;
  const locale = useLocale();
  return (
    <html lang={locale} dir={directionOf(locale)} data-theme={root?.theme ?? 'system'}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="preload" href={latinFont} as="font" type="font/woff2" crossOrigin="anonymous" />
        <Meta />
        <Links />
      </head>
      <body>
        <PageFrame data={root}>{children}</PageFrame>
        <ScrollRestoration nonce={root?.nonce} />
        <Scripts nonce={root?.nonce} />
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

/** For what the root loader itself threw; `error-boundary` draws every other error. */
export const ErrorBoundary = RouteErrorPage;
