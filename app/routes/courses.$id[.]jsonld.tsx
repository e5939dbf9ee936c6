import type { LoaderFunctionArgs } from '@remix-run/node';
import { answerCourseData } from '~/catalogue/export/course-data.server';
import { answering } from '~/platform/answering.server';

export const loader = answering(({ request, params }: LoaderFunctionArgs) =>
  answerCourseData(request, params, 'jsonld'),
);
