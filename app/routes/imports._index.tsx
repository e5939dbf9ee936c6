import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';
import { NO_STORE, requireViewer } from '~/accounts/viewer.server';
import { loadImports, uploadImport } from '~/catalogue/import/import-pages.server';
import { ImportsPage } from '~/components/imports/imports-page';
import { answering } from '~/platform/answering.server';
import { serverT } from '~/platform/i18n.server';
import { paths } from '~/platform/paths';

export const handle = { i18n: ['common', 'imports'] };

export const loader = answering(async ({ request }: LoaderFunctionArgs) => {
  const viewer = await requireViewer(request);
  const { t, locale } = serverT(request, { namespace: 'imports', viewer });
  const imports = await loadImports(viewer, locale);
  const { t: common } = serverT(request, { viewer });
  return data({ title: common('title', { page: t('title') }), imports }, { headers: NO_STORE });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const viewer = await requireViewer(request);
  const result = await uploadImport(viewer, request);
  if (result.ok) return redirect(paths.import(result.id));
  return data(result, { status: 400, headers: NO_STORE });
});

export default function ImportsRoute() {
  const { imports } = useLoaderData<typeof loader>();
  return <ImportsPage imports={imports} refused={useActionData<typeof action>() ?? null} />;
}
