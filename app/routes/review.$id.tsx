import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { NO_STORE, requireViewer } from '~/accounts/viewer.server';
import { actOnReview } from '~/catalogue/editing/act-on-course.server';
import { showReview } from '~/catalogue/editing/show-review.server';
import { ReviewPage } from '~/components/editor/review-pages';
import { answering } from '~/platform/answering.server';
import { serverT } from '~/platform/i18n.server';
import { idParam } from '~/platform/path-params.server';

export const handle = { i18n: ['common', 'editor', 'catalogue'] };

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const viewer = await requireViewer(request);
  const { t: common } = serverT(request, { viewer });
  const review = await showReview(request, viewer, idParam(params));
  return data(
    { title: common('title', { page: review.entry.title.text }), review },
    { headers: NO_STORE },
  );
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const viewer = await requireViewer(request);
  return actOnReview(request, viewer, idParam(params));
});

export default function ReviewRoute() {
  const { review } = useLoaderData<typeof loader>();
  return <ReviewPage review={review} answer={useActionData<typeof action>() ?? null} />;
}
