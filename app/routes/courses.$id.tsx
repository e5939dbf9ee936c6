import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CoursePage } from '~/components/catalogue/course-page';
import { negotiatedHeaders } from '~/platform/http-cache.server';
import { toMeta } from '~/platform/page-head';
import { showCourse } from '~/recognition/show-course.server';

export const handle = { i18n: ['common', 'catalogue', 'agreements'] };
export const headers = negotiatedHeaders;

export const loader = ({ request, params }: LoaderFunctionArgs) => showCourse(request, params);

export const meta: MetaFunction<typeof loader> = ({ data }) => toMeta(data?.head);

export default function CourseRoute() {
  return <CoursePage page={useLoaderData<typeof loader>()} />;
}
