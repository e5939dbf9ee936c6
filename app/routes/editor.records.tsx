import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireViewer } from '~/accounts/viewer.server';
import { answerRecords } from '~/catalogue/editing/records.server';
import { answering } from '~/platform/answering.server';

export const loader = answering(async ({ request }: LoaderFunctionArgs) =>
  answerRecords(request, await requireViewer(request)),
);
