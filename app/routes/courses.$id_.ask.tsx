import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';
import { NO_STORE, requireViewer } from '~/accounts/viewer.server';
import { AskPage } from '~/components/explorer/ask-page';
import { answering } from '~/platform/answering.server';
import { serverT } from '~/platform/i18n.server';
import { idParam } from '~/platform/path-params.server';
import { paths } from '~/platform/paths';
import { services } from '~/platform/services.server';
import { askMyUniversity, askOptions } from '~/recognition/ask-my-university.server';

export const handle = { i18n: ['common', 'explorer'] };

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const viewer = await requireViewer(request);
  const { t, locale } = serverT(request, { namespace: 'explorer', viewer });
  const { t: common } = serverT(request, { viewer });
  const options = await askOptions(services(), viewer, idParam(params), locale);
  return data({ title: common('title', { page: t('ask.title') }), options }, { headers: NO_STORE });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const viewer = await requireViewer(request);
  const { locale } = serverT(request, { viewer });
  const fields = await request.formData();
  const asked = await askMyUniversity(services(), viewer, idParam(params), fields, locale);
  if (asked.kind === 'form') return data(asked.state, { status: 422, headers: NO_STORE });
  throw redirect(paths.question(asked.id), { status: 303, headers: NO_STORE });
});

export default function AskRoute() {
  const { options } = useLoaderData<typeof loader>();
  return <AskPage options={options} state={useActionData<typeof action>() ?? null} />;
}
