import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';
import { NO_STORE, requireViewer } from '~/accounts/viewer.server';
import { ProgrammePage } from '~/components/curriculum/programme-page';
import { draftVersionForm, saveProgrammeForm } from '~/curriculum/change-curriculum.server';
import { saidIn } from '~/curriculum/said';
import { loadProgrammePage } from '~/curriculum/show-curriculum.server';
import { answering } from '~/platform/answering.server';
import { serverT } from '~/platform/i18n.server';
import { idParam } from '~/platform/path-params.server';
import { paths } from '~/platform/paths';

export const handle = { i18n: ['common', 'curriculum'] };

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const viewer = await requireViewer(request);
  const { locale } = serverT(request, { namespace: 'curriculum', viewer });
  const { t: common } = serverT(request, { viewer });
  const page = await loadProgrammePage(viewer, idParam(params), locale);
  const said = saidIn(new URL(request.url).searchParams);
  const title = common('title', { page: page.programme.title });
  return data({ title, page, said }, { headers: NO_STORE });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const viewer = await requireViewer(request);
  const id = idParam(params);
  const form = await request.formData();
  const drafts = form.get('intent') === 'draft';
  const changed = drafts
    ? await draftVersionForm(viewer, id, form)
    : await saveProgrammeForm(viewer, id, form);
  if ('came' in changed) return data(changed.came, { status: 400, headers: NO_STORE });
  const at = { said: changed.done };
  throw redirect(
    drafts ? paths.curriculumVersion(changed.id, at) : paths.curriculumProgramme(id, at),
    { status: 303, headers: NO_STORE },
  );
});

export default function ProgrammeRoute() {
  const { page, said } = useLoaderData<typeof loader>();
  return <ProgrammePage page={page} said={said} came={useActionData<typeof action>() ?? null} />;
}
