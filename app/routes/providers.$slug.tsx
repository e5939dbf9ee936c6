import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { showProvider } from '~/catalogue/browse-pages.server';
import { ProviderPage } from '~/components/catalogue/provider-page';
import { cacheHeaders } from '~/platform/http-cache.server';
import { toMeta } from '~/platform/page-head';

export const handle = { i18n: ['common', 'catalogue'] };
export const headers = cacheHeaders;

export const loader = ({ request, params }: LoaderFunctionArgs) => showProvider(request, params);

export const meta: MetaFunction<typeof loader> = ({ data }) => toMeta(data?.head);

export default function ProviderPageRoute() {
  return <ProviderPage page={useLoaderData<typeof loader>()} />;
}
