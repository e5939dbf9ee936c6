import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { NO_STORE, requireViewer } from '~/accounts/viewer.server';
import { StudentsPage } from '~/components/curriculum/students-page';
import { confirmStudent } from '~/curriculum/change-curriculum.server';
import { saidIn } from '~/curriculum/said';
import { loadStudentsPage } from '~/curriculum/show-students.server';
import { answering } from '~/platform/answering.server';
import { serverT } from '~/platform/i18n.server';
import { ListQuery, queryOf } from '~/platform/path-params.server';
import { paths } from '~/platform/paths';
import { services } from '~/platform/services.server';
import { proposeBehindOwn } from '~/recognition/propose-behind.server';

export const handle = { i18n: ['common', 'curriculum'] };

export const loader = answering(async ({ request }: LoaderFunctionArgs) => {
  const viewer = await requireViewer(request);
  const { t } = serverT(request, { namespace: 'curriculum', viewer });
  const { t: common } = serverT(request, { viewer });
  const page = await loadStudentsPage(viewer, ListQuery.parse(queryOf(request)));
  const said = saidIn(new URL(request.url).searchParams);
  const title = common('title', { page: t('students.title') });
  return data({ title, page, said }, { headers: NO_STORE });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const viewer = await requireViewer(request);
  const { q, page } = ListQuery.parse(queryOf(request));
  const form = await request.formData();
  await confirmStudent(viewer, String(form.get('enrolment') ?? ''));
  await proposeBehindOwn(services(), viewer);
  throw redirect(paths.curriculumStudents({ q, page, said: 'confirmed' }), {
    status: 303,
    headers: NO_STORE,
  });
});

export default function StudentsRoute() {
  const { page, said } = useLoaderData<typeof loader>();
  return <StudentsPage page={page} said={said} />;
}
