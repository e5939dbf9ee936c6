import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { answerVerify } from '~/api/verify.server';
import { preflight, refuseMethod } from '~/api/answers.server';

const METHODS = ['POST'] as const;

export function loader({ request }: LoaderFunctionArgs): Response {
  return request.method === 'OPTIONS' ? preflight(METHODS) : refuseMethod(METHODS);
}

export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  if (request.method !== 'POST') return refuseMethod(METHODS);
  return await answerVerify(request, context);
}
