import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireViewer } from '~/accounts/viewer.server';
import { courseFile } from '~/catalogue/editing/course-files.server';
import { answering } from '~/platform/answering.server';
import { attachment } from '~/platform/attachment.server';
import { idParam } from '~/platform/path-params.server';

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) =>
  attachment(await courseFile(request, await requireViewer(request), idParam(params))),
);
