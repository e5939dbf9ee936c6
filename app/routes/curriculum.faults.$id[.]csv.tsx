import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireViewer } from '~/accounts/viewer.server';
import { faultsCsv } from '~/curriculum/import-page.server';
import { answering } from '~/platform/answering.server';
import { attachment } from '~/platform/attachment.server';
import { idParam } from '~/platform/path-params.server';

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const viewer = await requireViewer(request);
  const bytes = new TextEncoder().encode(await faultsCsv(viewer, request, idParam(params)));
  return attachment({ bytes, name: 'faults.csv', mediaType: 'text/csv; charset=utf-8' });
});
