import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { NO_STORE, requireViewer } from '~/accounts/viewer.server';
import { showHistory } from '~/catalogue/editing/show-review.server';
import { HistoryPage } from '~/components/editor/history-page';
import { answering } from '~/platform/answering.server';
import { serverT } from '~/platform/i18n.server';
import { idParam } from '~/platform/path-params.server';

export const handle = { i18n: ['common', 'editor', 'catalogue'] };

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const viewer = await requireViewer(request);
  const { t } = serverT(request, { namespace: 'editor', viewer });
  const { t: common } = serverT(request, { viewer });
  const history = await showHistory(request, viewer, idParam(params));
  return data(
    { title: common('title', { page: t('history.title') }), history },
    { headers: NO_STORE },
  );
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function HistoryRoute() {
  const { history } = useLoaderData<typeof loader>();
  return <HistoryPage history={history} />;
}
