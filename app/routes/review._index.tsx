import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { NO_STORE, requireViewer } from '~/accounts/viewer.server';
import { showReviewQueue } from '~/catalogue/editing/list-entries.server';
import { ReviewQueuePage } from '~/components/editor/review-pages';
import { answering } from '~/platform/answering.server';
import { serverT } from '~/platform/i18n.server';

export const handle = { i18n: ['common', 'editor', 'catalogue'] };

export const loader = answering(async ({ request }: LoaderFunctionArgs) => {
  const viewer = await requireViewer(request);
  const { t } = serverT(request, { namespace: 'editor', viewer });
  const { t: common } = serverT(request, { viewer });
  const queue = await showReviewQueue(request, viewer);
  return data(
    { title: common('title', { page: t('review.title') }), queue },
    { headers: NO_STORE },
  );
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function ReviewQueueRoute() {
  const { queue } = useLoaderData<typeof loader>();
  return <ReviewQueuePage queue={queue} />;
}
