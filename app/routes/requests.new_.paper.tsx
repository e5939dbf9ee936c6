import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';
import { NO_STORE, requireViewer } from '~/accounts/viewer.server';
import { PaperRequestPage } from '~/components/requests/paper-request-page';
import { answering } from '~/platform/answering.server';
import { serverT } from '~/platform/i18n.server';
import { paths } from '~/platform/paths';
import { services } from '~/platform/services.server';
import { requestOptions, submitPaper } from '~/recognition/new-request.server';

export const handle = { i18n: ['common', 'cases', 'recognition', 'credentials'] };

export const loader = answering(async ({ request }: LoaderFunctionArgs) => {
  const viewer = await requireViewer(request);
  const { t, locale } = serverT(request, { namespace: 'cases', viewer });
  const { t: common } = serverT(request, { viewer });
  const options = await requestOptions(services(), viewer, locale);
  return data(
    { title: common('title', { page: t('paper.title') }), options },
    { headers: NO_STORE },
  );
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const viewer = await requireViewer(request);
  const { locale } = serverT(request, { viewer });
  const sent = await submitPaper(services(), viewer, request, locale);
  if (sent.kind === 'form') return data(sent.state, { status: sent.status, headers: NO_STORE });
  const next = paths.caseAction(sent.caseId, 'components');
  throw redirect(next, { status: 303, headers: NO_STORE });
});

export default function PaperRequestRoute() {
  const { options } = useLoaderData<typeof loader>();
  return <PaperRequestPage options={options} state={useActionData<typeof action>() ?? null} />;
}
