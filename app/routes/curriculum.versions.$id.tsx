import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';
import { NO_STORE, requireViewer } from '~/accounts/viewer.server';
import { VersionPage } from '~/components/curriculum/version-page';
import { changeVersionForm } from '~/curriculum/change-curriculum.server';
import { saidIn } from '~/curriculum/said';
import { loadVersionPage } from '~/curriculum/show-curriculum.server';
import { answering } from '~/platform/answering.server';
import { serverT } from '~/platform/i18n.server';
import { idParam } from '~/platform/path-params.server';
import { paths } from '~/platform/paths';

export const handle = { i18n: ['common', 'curriculum'] };

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const viewer = await requireViewer(request);
  const { t, locale } = serverT(request, { namespace: 'curriculum', viewer });
  const { t: common } = serverT(request, { viewer });
  const page = await loadVersionPage(viewer, idParam(params), locale);
  const { searchParams } = new URL(request.url);
  const named = t('version.title', { title: page.programme.title, label: page.version.label });
  const open = page.mayEdit && page.version.state === 'draft' ? searchParams.get('module') : null;
  return data(
    { title: common('title', { page: named }), page, open, said: saidIn(searchParams) },
    { headers: NO_STORE },
  );
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const viewer = await requireViewer(request);
  const id = idParam(params);
  const changed = await changeVersionForm(viewer, id, await request.formData());
  if ('came' in changed) return data(changed.came, { status: 400, headers: NO_STORE });
  const at = { said: changed.done };
  throw redirect(
    changed.done === 'removed' ? paths.curriculum(at) : paths.curriculumVersion(id, at),
    { status: 303, headers: NO_STORE },
  );
});

export default function VersionRoute() {
  const { page, open, said } = useLoaderData<typeof loader>();
  const came = useActionData<typeof action>() ?? null;
  return <VersionPage page={page} open={open} said={said} came={came} />;
}
