import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ComparePage } from '~/components/explorer/compare-page';
import { cacheHeaders } from '~/platform/http-cache.server';
import { toMeta } from '~/platform/page-head';
import { showComparison } from '~/recognition/compare-courses.server';

export const handle = { i18n: ['common', 'catalogue'] };
export const headers = cacheHeaders;

export const loader = ({ request }: LoaderFunctionArgs) => showComparison(request);

export const meta: MetaFunction<typeof loader> = ({ data }) => toMeta(data?.head);

export default function ComparePageRoute() {
  return <ComparePage page={useLoaderData<typeof loader>()} />;
}
