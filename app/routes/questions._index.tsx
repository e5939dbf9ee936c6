import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { NO_STORE, requireViewer } from '~/accounts/viewer.server';
import { QuestionsPage } from '~/components/explorer/questions-page';
import { answering } from '~/platform/answering.server';
import { serverT } from '~/platform/i18n.server';
import { services } from '~/platform/services.server';
import { listQuestions } from '~/recognition/questions.server';

export const handle = { i18n: ['common', 'explorer'] };

export const loader = answering(async ({ request }: LoaderFunctionArgs) => {
  const viewer = await requireViewer(request);
  const { t, locale } = serverT(request, { namespace: 'explorer', viewer });
  const { t: common } = serverT(request, { viewer });
  const search = new URL(request.url).searchParams;
  const list = await listQuestions(services(), viewer, search, locale);
  return data(
    { title: common('title', { page: t('questions.title') }), list },
    { headers: NO_STORE },
  );
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function QuestionsRoute() {
  return <QuestionsPage list={useLoaderData<typeof loader>().list} />;
}
