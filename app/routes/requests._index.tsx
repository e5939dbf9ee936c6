import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { NO_STORE, requireViewer } from '~/accounts/viewer.server';
import { MyRequestsPage } from '~/components/requests/my-requests-page';
import { answering } from '~/platform/answering.server';
import { serverT } from '~/platform/i18n.server';
import { services } from '~/platform/services.server';
import { listMyRequests } from '~/recognition/my-requests.server';

export const handle = { i18n: ['common', 'cases', 'recognition', 'explorer'] };

export const loader = answering(async ({ request }: LoaderFunctionArgs) => {
  const viewer = await requireViewer(request);
  const { t, locale } = serverT(request, { namespace: 'cases', viewer });
  const { t: common } = serverT(request, { viewer });
  const requests = await listMyRequests(services(), viewer, locale);
  const title = common('title', { page: t('requests.title') });
  return data({ title, requests }, { headers: NO_STORE });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function MyRequestsRoute() {
  return <MyRequestsPage requests={useLoaderData<typeof loader>().requests} />;
}
