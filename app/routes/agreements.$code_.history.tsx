import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { noStoreHeaders } from '~/accounts/viewer.server';
import { compareVersions } from '~/agreements/workspace/compare-versions.server';
import { HistoryPage } from '~/components/mcra/history-page';
import { answering } from '~/platform/answering.server';
import { services } from '~/platform/services.server';

export const handle = { i18n: ['common', 'mcra'] };
export const headers = noStoreHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.code ?? ''} · ${page?.title ?? ''}` },
  { name: 'robots', content: 'noindex' },
];

export const loader = answering(({ request, params }: LoaderFunctionArgs) =>
  compareVersions(services(), request, params),
);

export default function HistoryRoute() {
  return <HistoryPage page={useLoaderData<typeof loader>()} />;
}
