import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { actOnAgreement } from '~/agreements/agreement-action.server';
import { showAgreement } from '~/agreements/show-agreement.server';
import { AgreementPage } from '~/components/agreements/agreement-page';
import { answering } from '~/platform/answering.server';
import { cacheHeaders } from '~/platform/http-cache.server';
import { toMeta } from '~/platform/page-head';

export const handle = { i18n: ['common', 'agreements', 'catalogue'] };
export const headers = cacheHeaders;

export const loader = ({ request, params }: LoaderFunctionArgs) => showAgreement(request, params);

export const action = answering(async ({ request, params }: ActionFunctionArgs) =>
  data(await actOnAgreement(request, params), { headers: { 'Cache-Control': 'no-store' } }),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => toMeta(data?.head);

export default function AgreementRoute() {
  const answer = useActionData<typeof action>() ?? null;
  return <AgreementPage agreement={useLoaderData<typeof loader>()} answer={answer} />;
}
