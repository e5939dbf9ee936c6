import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { entryLoader } from '~/catalogue/editing/entry-page.server';
import { showHistory } from '~/catalogue/editing/show-review.server';
import { HistoryPage } from '~/components/editor/history-page';

export const handle = { i18n: ['common', 'editor', 'catalogue'] };

export const loader = entryLoader(showHistory);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function HistoryRoute() {
  const { page } = useLoaderData<typeof loader>();
  return <HistoryPage history={page} />;
}
