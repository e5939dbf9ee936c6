import type { LoaderFunctionArgs } from '@remix-run/node';
import { templateFile } from '~/agreements/template-page.server';
import { attachment } from '~/platform/attachment.server';
import { queryOf } from '~/platform/path-params.server';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const file = await templateFile(params.name ?? '', queryOf(request).language);
  return attachment({ ...file, mediaType: DOCX });
}
