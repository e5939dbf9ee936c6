import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { showVersions } from '~/catalogue/course-versions.server';
import { VersionsPage } from '~/components/catalogue/versions-page';
import { cacheHeaders } from '~/platform/http-cache.server';
import { toMeta } from '~/platform/page-head';

export const handle = { i18n: ['common', 'catalogue'] };
export const headers = cacheHeaders;

export const loader = ({ request, params }: LoaderFunctionArgs) => showVersions(request, params);

export const meta: MetaFunction<typeof loader> = ({ data }) => toMeta(data?.head);

export default function VersionsPageRoute() {
  return <VersionsPage page={useLoaderData<typeof loader>()} />;
}
