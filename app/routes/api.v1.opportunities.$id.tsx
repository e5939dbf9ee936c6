import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { preflight, refuseMethod } from '~/api/answers.server';
import { answerOpportunity } from '~/api/opportunities.server';
import { discardBody } from '~/platform/http.server';

const METHODS = ['GET'] as const;

export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  return request.method === 'OPTIONS'
    ? preflight(METHODS)
    : await answerOpportunity(request, params);
}

export async function action({ request }: ActionFunctionArgs): Promise<Response> {
  await discardBody(request);
  return refuseMethod(METHODS);
}
