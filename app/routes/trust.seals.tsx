import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { SealPage } from '~/components/trust/seal-page';
import { whereSeals } from '~/credentials/trust/where-seals.server';
import { cacheHeaders } from '~/platform/http-cache.server';
import { toMeta } from '~/platform/page-head';

export const handle = { i18n: ['common', 'trust'] };
export const headers = cacheHeaders;

export const loader = ({ request }: LoaderFunctionArgs) => whereSeals(request);

export const meta: MetaFunction<typeof loader> = ({ data }) => toMeta(data?.head);

export default function SealsRoute() {
  return <SealPage data={useLoaderData<typeof loader>()} />;
}
