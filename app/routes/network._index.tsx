import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { NetworkPage } from '~/components/network/network-page';
import { showNetwork } from '~/network/show-network.server';
import { cacheHeaders } from '~/platform/http-cache.server';
import { toMeta } from '~/platform/page-head';

export const handle = { i18n: ['common', 'network'] };
export const headers = cacheHeaders;

export const loader = ({ request }: LoaderFunctionArgs) => showNetwork(request);

export const meta: MetaFunction<typeof loader> = ({ data }) => toMeta(data?.head);

export default function NetworkRoute() {
  return <NetworkPage network={useLoaderData<typeof loader>()} />;
}
