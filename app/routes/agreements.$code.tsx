import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { showAgreement } from '~/agreements/show-agreement.server';
import { AgreementPage } from '~/components/agreements/agreement-page';
import { cacheHeaders } from '~/platform/http-cache.server';
import { toMeta } from '~/platform/page-head';

export const handle = { i18n: ['common', 'agreements', 'catalogue'] };
export const headers = cacheHeaders;

export const loader = ({ request, params }: LoaderFunctionArgs) => showAgreement(request, params);

export const meta: MetaFunction<typeof loader> = ({ data }) => toMeta(data?.head);

export default function AgreementRoute() {
  return <AgreementPage agreement={useLoaderData<typeof loader>()} />;
}
