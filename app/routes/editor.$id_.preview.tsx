import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { NO_STORE, requireViewer } from '~/accounts/viewer.server';
import { showPreview } from '~/catalogue/editing/show-review.server';
import { PreviewPage } from '~/components/editor/preview-page';
import { answering } from '~/platform/answering.server';
import { serverT } from '~/platform/i18n.server';
import { idParam } from '~/platform/path-params.server';

export const handle = { i18n: ['common', 'editor', 'catalogue'] };

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const viewer = await requireViewer(request);
  const { t } = serverT(request, { namespace: 'editor', viewer });
  const { t: common } = serverT(request, { viewer });
  const preview = await showPreview(request, viewer, idParam(params));
  return data(
    { title: common('title', { page: t('preview.title') }), preview },
    { headers: NO_STORE },
  );
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function PreviewRoute() {
  const { preview } = useLoaderData<typeof loader>();
  return <PreviewPage preview={preview} />;
}
