import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { preflight, refuseMethod } from '~/api/answers.server';
import { answerVerify } from '~/api/verify.server';
import { discardBody } from '~/platform/http.server';

const METHODS = ['POST'] as const;

export function loader({ request }: LoaderFunctionArgs): Response {
  return request.method === 'OPTIONS' ? preflight(METHODS) : refuseMethod(METHODS);
}

export async function action({ request }: ActionFunctionArgs): Promise<Response> {
  if (request.method !== 'POST') {
    await discardBody(request);
    return refuseMethod(METHODS);
  }
  return await answerVerify(request);
}
