import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { preflight, refuseMethod } from '~/api/answers.server';
import { answerInstitutions } from '~/api/institutions.server';
import { discardBody } from '~/platform/http.server';

const METHODS = ['GET'] as const;

export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  return request.method === 'OPTIONS' ? preflight(METHODS) : await answerInstitutions(request);
}

export async function action({ request }: ActionFunctionArgs): Promise<Response> {
  await discardBody(request);
  return refuseMethod(METHODS);
}
