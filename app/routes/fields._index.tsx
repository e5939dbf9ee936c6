import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { showFields } from '~/catalogue/browse-pages.server';
import { FieldsPage } from '~/components/catalogue/browse-indexes';
import { cacheHeaders } from '~/platform/http-cache.server';
import { toMeta } from '~/platform/page-head';

export const handle = { i18n: ['common', 'catalogue'] };
export const headers = cacheHeaders;

export const loader = ({ request }: LoaderFunctionArgs) => showFields(request);

export const meta: MetaFunction<typeof loader> = ({ data }) => toMeta(data?.head);

export default function FieldsPageRoute() {
  return <FieldsPage page={useLoaderData<typeof loader>()} />;
}
