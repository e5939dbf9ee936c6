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
import { openModuleSkills, saveModuleSkills } from '~/recognition/module-skills.server';

export const handle = { i18n: ['common', 'curriculum', 'editor'] };

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const viewer = await requireViewer(request);
  const { t, locale } = serverT(request, { namespace: 'curriculum', viewer });
  const { t: common } = serverT(request, { viewer });
  const page = await loadVersionPage(viewer, idParam(params), locale);
  const { searchParams } = new URL(request.url);
  const named = t('version.title', { title: page.programme.title, label: page.version.label });
  const open = page.mayEdit && page.version.state === 'draft' ? searchParams.get('module') : null;
  const looked = { name: searchParams.get('look'), q: searchParams.get('q') ?? '' };
  const skills = await openModuleSkills(page, open, locale, looked);
  return data(
    { title: common('title', { page: named }), page, open, skills, said: saidIn(searchParams) },
    { headers: NO_STORE },
  );
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const viewer = await requireViewer(request);
  const id = idParam(params);
  const form = await request.formData();
  if (String(form.get('intent')).startsWith('skills')) {
    const { locale } = serverT(request, { viewer });
    const saved = await saveModuleSkills(viewer, id, form, locale);
    if ('came' in saved) return data(saved, { status: 400, headers: NO_STORE });
    throw redirect(saved.next, { status: 303, headers: NO_STORE });
  }
  const changed = await changeVersionForm(viewer, id, form);
  if ('came' in changed)
    return data({ came: changed.came, skills: null }, { status: 400, headers: NO_STORE });
  const at = { said: changed.done };
  throw redirect(
    changed.done === 'removed' ? paths.curriculum(at) : paths.curriculumVersion(id, at),
    { status: 303, headers: NO_STORE },
  );
});

export default function VersionRoute() {
  const { page, open, skills, said } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <VersionPage
      page={page}
      open={open}
      skills={answer?.skills ?? skills}
      said={said}
      came={answer?.came ?? null}
    />
  );
}
