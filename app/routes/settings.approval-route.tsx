import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { NO_STORE, requireViewer } from '~/accounts/viewer.server';
import { actOnRoute, loadRoutePage } from '~/agreements/workspace/route-page.server';
import { ApprovalRoutePage } from '~/components/mcra/approval-route-page';
import { answering } from '~/platform/answering.server';
import { serverT } from '~/platform/i18n.server';
import { services } from '~/platform/services.server';

export const handle = { i18n: ['common', 'mcra'] };

export const loader = answering(async ({ request }: LoaderFunctionArgs) => {
  const viewer = await requireViewer(request);
  const page = await loadRoutePage(services(), viewer);
  const { t } = serverT(request, { namespace: 'mcra', viewer });
  const { t: common } = serverT(request, { viewer });
  return data(
    { title: common('title', { page: t('routeSettings.title') }), page },
    { headers: NO_STORE },
  );
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const viewer = await requireViewer(request);
  const answer = await actOnRoute(services(), viewer, await request.formData());
  return data(answer, { headers: NO_STORE, status: answer.kind === 'wrong' ? 400 : 200 });
});

export default function ApprovalRouteRoute() {
  const { page } = useLoaderData<typeof loader>();
  return <ApprovalRoutePage page={page} answer={useActionData<typeof action>() ?? null} />;
}
