import type { LoaderFunctionArgs } from '@remix-run/node';
import { answerContext } from '~/catalogue/export/context.server';
import { answering } from '~/platform/answering.server';

export const loader = answering(({ request, params }: LoaderFunctionArgs) =>
  answerContext(request, params.name),
);
