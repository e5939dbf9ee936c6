import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { actOnReview } from '~/catalogue/editing/act-on-course.server';
import { entryAction, entryLoader } from '~/catalogue/editing/entry-page.server';
import { showReview } from '~/catalogue/editing/show-review.server';
import { ReviewPage } from '~/components/editor/review-pages';

export const handle = { i18n: ['common', 'editor', 'catalogue'] };

export const loader = entryLoader(showReview);

export const action = entryAction(actOnReview);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function ReviewRoute() {
  const { page } = useLoaderData<typeof loader>();
  return <ReviewPage review={page} answer={useActionData<typeof action>() ?? null} />;
}
