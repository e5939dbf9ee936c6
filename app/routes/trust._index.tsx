import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { TrustPage } from '~/components/trust/trust-page';
import { showTrust } from '~/credentials/trust/show-trust.server';
import { cacheHeaders } from '~/platform/http-cache.server';
import { toMeta } from '~/platform/page-head';

export const handle = { i18n: ['common', 'trust'] };
export const headers = cacheHeaders;

export const loader = ({ request }: LoaderFunctionArgs) => showTrust(request);

export const meta: MetaFunction<typeof loader> = ({ data }) => toMeta(data?.head);

export default function TrustRoute() {
  return <TrustPage data={useLoaderData<typeof loader>()} />;
}
