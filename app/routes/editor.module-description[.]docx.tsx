import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireViewer } from '~/accounts/viewer.server';
import { blankDescription } from '~/catalogue/editing/blank-description.server';
import { answering } from '~/platform/answering.server';
import { attachment } from '~/platform/attachment.server';

export const loader = answering(async ({ request }: LoaderFunctionArgs) =>
  attachment(await blankDescription(request, await requireViewer(request))),
);
