import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { NO_STORE, requireViewer } from '~/accounts/viewer.server';
import { actOnImport, loadImport } from '~/catalogue/import/import-pages.server';
import { ImportPage } from '~/components/imports/import-page';
import { answering } from '~/platform/answering.server';
import { serverT } from '~/platform/i18n.server';
import { idParam } from '~/platform/path-params.server';
import { paths } from '~/platform/paths';

export const handle = { i18n: ['common', 'imports'] };

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const viewer = await requireViewer(request);
  const { t: common, locale } = serverT(request, { viewer });
  const page = await loadImport(viewer, idParam(params), locale);
  return data({ title: common('title', { page: page.job.fileName }), page }, { headers: NO_STORE });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const viewer = await requireViewer(request);
  const id = idParam(params);
  const stays = await actOnImport(viewer, id, await request.formData());
  return redirect(stays ? paths.import(id) : paths.imports());
});

export default function ImportRoute() {
  return <ImportPage data={useLoaderData<typeof loader>().page} />;
}
