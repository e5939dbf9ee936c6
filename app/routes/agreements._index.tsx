import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listAgreements } from '~/agreements/list-agreements.server';
import { AgreementListPage } from '~/components/agreements/agreement-list-page';
import { cacheHeaders } from '~/platform/http-cache.server';
import { toMeta } from '~/platform/page-head';

export const handle = { i18n: ['common', 'agreements'] };
export const headers = cacheHeaders;

export const loader = ({ request }: LoaderFunctionArgs) => listAgreements(request);

export const meta: MetaFunction<typeof loader> = ({ data }) => toMeta(data?.head);

export default function AgreementsRoute() {
  return <AgreementListPage list={useLoaderData<typeof loader>()} />;
}
