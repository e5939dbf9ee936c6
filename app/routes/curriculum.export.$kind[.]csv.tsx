import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireViewer } from '~/accounts/viewer.server';
import { downloadTable } from '~/curriculum/download-table.server';
import { answering } from '~/platform/answering.server';
import { attachment } from '~/platform/attachment.server';

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const viewer = await requireViewer(request);
  return attachment(await downloadTable(viewer, params.kind ?? ''));
});
