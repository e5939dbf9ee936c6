import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { showTemplates, takeTemplate } from '~/agreements/template-page.server';
import { TemplatesPage } from '~/components/agreements/templates/templates-page';
import { answering } from '~/platform/answering.server';
import { cacheHeaders } from '~/platform/http-cache.server';
import { toMeta } from '~/platform/page-head';

export const handle = { i18n: ['common', 'agreements'] };
export const headers = cacheHeaders;

export const loader = ({ request }: LoaderFunctionArgs) => showTemplates(request);

/** What is uploaded is looked at and not kept, unless a drafter makes a draft of it. */
export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const answer = await takeTemplate(request);
  const status = answer.kind !== 'problem' ? 200 : answer.problem === 'rate-limited' ? 429 : 400;
  return data(answer, { status, headers: { 'Cache-Control': 'no-store' } });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => toMeta(data?.head);

export default function TemplatesRoute() {
  const answer = useActionData<typeof action>() ?? null;
  return <TemplatesPage page={useLoaderData<typeof loader>()} answer={answer} />;
}
