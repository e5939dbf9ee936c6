import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireViewer } from '~/accounts/viewer.server';
import { downloadEntries } from '~/catalogue/editing/list-entries.server';
import { answering } from '~/platform/answering.server';
import { attachment } from '~/platform/attachment.server';

export const loader = answering(async ({ request }: LoaderFunctionArgs) => {
  const viewer = await requireViewer(request);
  return attachment(await downloadEntries(request, viewer, 'queue'));
});
