import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireViewer } from '~/accounts/viewer.server';
import { answering } from '~/platform/answering.server';
import { attachment } from '~/platform/attachment.server';
import { caseDocumentParams } from '~/platform/path-params.server';
import { services } from '~/platform/services.server';
import { openDocument } from '~/recognition/open-document.server';

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const viewer = await requireViewer(request);
  return attachment(await openDocument(services(), viewer, caseDocumentParams(params)));
});
