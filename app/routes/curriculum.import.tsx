import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';
import { NO_STORE, requireViewer } from '~/accounts/viewer.server';
import { ImportPage } from '~/components/curriculum/import-page';
import { actOnImport, loadImportPage } from '~/curriculum/import-page.server';
import { answering } from '~/platform/answering.server';
import { serverT } from '~/platform/i18n.server';
import { services } from '~/platform/services.server';
import { proposeBehindOwn } from '~/recognition/propose-behind.server';

export const handle = { i18n: ['common', 'curriculum'] };

export const loader = answering(async ({ request }: LoaderFunctionArgs) => {
  const viewer = await requireViewer(request);
  const { t, locale } = serverT(request, { namespace: 'curriculum', viewer });
  const { t: common } = serverT(request, { viewer });
  const page = await loadImportPage(viewer, new URL(request.url).searchParams, locale);
  return data({ title: common('title', { page: t('bring.title') }), page }, { headers: NO_STORE });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const viewer = await requireViewer(request);
  const answer = await actOnImport(viewer, request);
  if (answer.ok && answer.report.kind === 'enrolments' && !answer.report.dryRun)
    await proposeBehindOwn(services(), viewer);
  return data(answer, { status: answer.ok ? 200 : 400, headers: NO_STORE });
});

export default function ImportRoute() {
  const { page } = useLoaderData<typeof loader>();
  return <ImportPage page={page} answer={useActionData<typeof action>() ?? null} />;
}
