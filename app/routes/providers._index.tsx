import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { showProviders } from '~/catalogue/browse-pages.server';
import { ProvidersPage } from '~/components/catalogue/browse-indexes';
import { cacheHeaders } from '~/platform/http-cache.server';
import { toMeta } from '~/platform/page-head';

export const handle = { i18n: ['common', 'catalogue'] };
export const headers = cacheHeaders;

export const loader = ({ request }: LoaderFunctionArgs) => showProviders(request);

export const meta: MetaFunction<typeof loader> = ({ data }) => toMeta(data?.head);

export default function ProvidersPageRoute() {
  return <ProvidersPage page={useLoaderData<typeof loader>()} />;
}
