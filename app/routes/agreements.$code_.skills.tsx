import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { noStoreHeaders } from '~/accounts/viewer.server';
import { CourseSkills } from '~/components/mcra/course-skills';
import { answering } from '~/platform/answering.server';
import { services } from '~/platform/services.server';
import { saveCourseSkills, showCourseSkills } from '~/recognition/agreement-skills.server';

export const handle = { i18n: ['common', 'mcra', 'editor'] };
export const headers = noStoreHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page?.pageTitle },
  { name: 'robots', content: 'noindex' },
];

export const loader = answering(({ request, params }: LoaderFunctionArgs) =>
  showCourseSkills(services(), request, params),
);

export const action = answering(({ request, params }: ActionFunctionArgs) =>
  saveCourseSkills(services(), request, params),
);

export default function CourseSkillsRoute() {
  const answer = useActionData<typeof action>() ?? null;
  const loaded = useLoaderData<typeof loader>();
  return <CourseSkills page={answer?.page ?? loaded} problem={answer?.problem ?? null} />;
}
