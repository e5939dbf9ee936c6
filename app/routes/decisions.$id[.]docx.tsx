import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireViewer } from '~/accounts/viewer.server';
import { answering } from '~/platform/answering.server';
import { attachment } from '~/platform/attachment.server';
import { idParam } from '~/platform/path-params.server';
import { services } from '~/platform/services.server';
import { downloadLetter } from '~/recognition/download-letter.server';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const viewer = await requireViewer(request);
  const wanted = new URL(request.url).searchParams.get('lang');
  const letter = await downloadLetter(services(), viewer, idParam(params), wanted);
  return attachment({ bytes: letter.bytes, name: letter.fileName, mediaType: DOCX });
});
