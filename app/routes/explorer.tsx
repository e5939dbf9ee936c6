import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ExplorerPage } from '~/components/explorer/explorer-page';
import { cacheHeaders } from '~/platform/http-cache.server';
import { toMeta } from '~/platform/page-head';
import { showExplorer } from '~/recognition/explore.server';

export const handle = { i18n: ['common', 'catalogue', 'agreements', 'explorer'] };
export const headers = cacheHeaders;

export const loader = ({ request }: LoaderFunctionArgs) => showExplorer(request);

export const meta: MetaFunction<typeof loader> = ({ data }) => toMeta(data?.head);

export default function ExplorerPageRoute() {
  return <ExplorerPage page={useLoaderData<typeof loader>()} />;
}
