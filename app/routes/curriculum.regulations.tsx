import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';
import { NO_STORE, requireViewer } from '~/accounts/viewer.server';
import { RegulationsPage } from '~/components/curriculum/regulations-page';
import { saveArticleForm } from '~/curriculum/change-curriculum.server';
import { saidIn } from '~/curriculum/said';
import { loadRegulationsPage } from '~/curriculum/show-curriculum.server';
import { answering } from '~/platform/answering.server';
import { serverT } from '~/platform/i18n.server';
import { paths } from '~/platform/paths';

export const handle = { i18n: ['common', 'curriculum', 'recognition'] };

export const loader = answering(async ({ request }: LoaderFunctionArgs) => {
  const viewer = await requireViewer(request);
  const { t, locale } = serverT(request, { namespace: 'curriculum', viewer });
  const { t: common } = serverT(request, { viewer });
  const page = await loadRegulationsPage(viewer, locale);
  const said = saidIn(new URL(request.url).searchParams);
  const title = common('title', { page: t('regulations.title') });
  return data({ title, page, said }, { headers: NO_STORE });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const viewer = await requireViewer(request);
  const changed = await saveArticleForm(viewer, await request.formData());
  if ('came' in changed) return data(changed.came, { status: 400, headers: NO_STORE });
  throw redirect(paths.curriculumRegulations({ said: changed.done }), {
    status: 303,
    headers: NO_STORE,
  });
});

export default function RegulationsRoute() {
  const { page, said } = useLoaderData<typeof loader>();
  return <RegulationsPage page={page} said={said} came={useActionData<typeof action>() ?? null} />;
}
