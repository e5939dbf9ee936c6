import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { NO_STORE, requireViewer } from '~/accounts/viewer.server';
import { PreviewPage } from '~/components/editor/preview-page';
import { answering } from '~/platform/answering.server';
import { toMeta } from '~/platform/page-head';
import { idParam } from '~/platform/path-params.server';
import { previewCourse } from '~/recognition/preview-course.server';

export const handle = { i18n: ['common', 'editor', 'catalogue', 'agreements'] };

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const viewer = await requireViewer(request);
  const headers = { ...NO_STORE, 'X-Robots-Tag': 'noindex' };
  return data(await previewCourse(request, viewer, idParam(params)), { headers });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => toMeta(data?.page.head);

export default function PreviewRoute() {
  return <PreviewPage preview={useLoaderData<typeof loader>()} />;
}
