import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { NO_STORE, requireViewer } from '~/accounts/viewer.server';
import { ToldPage } from '~/components/explorer/told-page';
import { answering } from '~/platform/answering.server';
import { serverT } from '~/platform/i18n.server';
import { paths } from '~/platform/paths';
import { loadTold, saveTold } from '~/recognition/told-settings.server';

export const handle = { i18n: ['common', 'explorer', 'catalogue'] };

export const loader = answering(async ({ request }: LoaderFunctionArgs) => {
  const viewer = await requireViewer(request);
  const { t, locale } = serverT(request, { namespace: 'explorer', viewer });
  const { t: common } = serverT(request, { viewer });
  const settings = await loadTold(viewer, locale);
  const saved = new URL(request.url).searchParams.get('done') === 'saved';
  return data(
    { title: common('title', { page: t('told.title') }), settings, saved },
    { headers: NO_STORE },
  );
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const viewer = await requireViewer(request);
  await saveTold(viewer, await request.formData());
  return redirect(paths.toldSettings('saved'), { status: 303, headers: NO_STORE });
});

export default function ToldRoute() {
  const { settings, saved } = useLoaderData<typeof loader>();
  return <ToldPage settings={settings} saved={saved} />;
}
