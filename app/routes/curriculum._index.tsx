import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';
import { NO_STORE, requireViewer } from '~/accounts/viewer.server';
import { CurriculumPage } from '~/components/curriculum/curriculum-page';
import { saveProgrammeForm } from '~/curriculum/change-curriculum.server';
import { saidIn } from '~/curriculum/said';
import { loadCurriculumPage } from '~/curriculum/show-curriculum.server';
import { answering } from '~/platform/answering.server';
import { serverT } from '~/platform/i18n.server';
import { paths } from '~/platform/paths';

export const handle = { i18n: ['common', 'curriculum'] };

export const loader = answering(async ({ request }: LoaderFunctionArgs) => {
  const viewer = await requireViewer(request);
  const { t, locale } = serverT(request, { namespace: 'curriculum', viewer });
  const { t: common } = serverT(request, { viewer });
  const page = await loadCurriculumPage(viewer, locale);
  const said = saidIn(new URL(request.url).searchParams);
  return data({ title: common('title', { page: t('title') }), page, said }, { headers: NO_STORE });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const viewer = await requireViewer(request);
  const changed = await saveProgrammeForm(viewer, null, await request.formData());
  if ('came' in changed) return data(changed.came, { status: 400, headers: NO_STORE });
  throw redirect(paths.curriculumProgramme(changed.id, { said: changed.done }), {
    status: 303,
    headers: NO_STORE,
  });
});

export default function CurriculumRoute() {
  const { page, said } = useLoaderData<typeof loader>();
  return <CurriculumPage page={page} said={said} came={useActionData<typeof action>() ?? null} />;
}
