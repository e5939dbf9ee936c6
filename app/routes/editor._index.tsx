import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { NO_STORE, requireViewer } from '~/accounts/viewer.server';
import { showCourseList } from '~/catalogue/editing/list-entries.server';
import { CourseListPage } from '~/components/editor/course-list-page';
import { answering } from '~/platform/answering.server';
import { serverT } from '~/platform/i18n.server';

export const handle = { i18n: ['common', 'editor', 'catalogue'] };

export const loader = answering(async ({ request }: LoaderFunctionArgs) => {
  const viewer = await requireViewer(request);
  const { t } = serverT(request, { namespace: 'editor', viewer });
  const { t: common } = serverT(request, { viewer });
  const list = await showCourseList(request, viewer);
  return data({ title: common('title', { page: t('list.title') }), list }, { headers: NO_STORE });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function CourseListRoute() {
  const { list } = useLoaderData<typeof loader>();
  return <CourseListPage list={list} />;
}
