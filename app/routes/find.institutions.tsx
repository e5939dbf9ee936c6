import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireViewer } from '~/accounts/viewer.server';
import { answerInstitutionsSought } from '~/agreements/choose-institution.server';
import { answering } from '~/platform/answering.server';

export const loader = answering(async ({ request }: LoaderFunctionArgs) =>
  answerInstitutionsSought(request, await requireViewer(request)),
);
