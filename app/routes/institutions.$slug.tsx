import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { InstitutionPage } from '~/components/institutions/institution-page';
import { cacheHeaders } from '~/platform/http-cache.server';
import { toMeta } from '~/platform/page-head';
import { showInstitution } from '~/recognition/how-we-decide.server';

export const handle = { i18n: ['common', 'agreements', 'catalogue', 'network'] };
export const headers = cacheHeaders;

export const loader = ({ request, params }: LoaderFunctionArgs) => showInstitution(request, params);

export const meta: MetaFunction<typeof loader> = ({ data }) => toMeta(data?.head);

export default function InstitutionRoute() {
  return <InstitutionPage page={useLoaderData<typeof loader>()} />;
}
