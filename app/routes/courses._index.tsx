import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listCourses } from '~/catalogue/list-courses.server';
import { CourseListPage } from '~/components/catalogue/course-list-page';
import { cacheHeaders } from '~/platform/http-cache.server';
import { toMeta } from '~/platform/page-head';
import { paths } from '~/platform/paths';

export const handle = { i18n: ['common', 'catalogue'] };
export const headers = cacheHeaders;

export const loader = ({ request }: LoaderFunctionArgs) => listCourses(request);

export const links: LinksFunction = () => [
  { rel: 'alternate', type: 'application/atom+xml', href: paths.coursesFeed() },
];

export const meta: MetaFunction<typeof loader> = ({ data }) => toMeta(data?.head);

export default function CoursesRoute() {
  return <CourseListPage list={useLoaderData<typeof loader>()} />;
}
