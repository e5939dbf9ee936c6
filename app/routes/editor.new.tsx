import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { authorizeList } from '~/accounts/permissions';
import { NO_STORE, requireViewer } from '~/accounts/viewer.server';
import { actOnNewCourse } from '~/catalogue/editing/act-on-course.server';
import { unitsToChoose } from '~/catalogue/editing/link-unit.server';
import { readerFor } from '~/catalogue/editing/reader.server';
import { NewCoursePage } from '~/components/editor/new-course-page';
import { answering } from '~/platform/answering.server';
import { serverT } from '~/platform/i18n.server';
import { services } from '~/platform/services.server';

export const handle = { i18n: ['common', 'editor'] };

export const loader = answering(async ({ request }: LoaderFunctionArgs) => {
  const viewer = await requireViewer(request);
  const { institutionId, unitId } = authorizeList(viewer, 'catalogue.edit');
  const { t } = serverT(request, { namespace: 'editor', viewer });
  const { t: common } = serverT(request, { viewer });
  const { options, locale } = readerFor(request, viewer, '');
  const title = common('title', { page: t('new.title') });
  const whole = institutionId !== null && unitId === null;
  const units = whole ? await unitsToChoose(services().store.read, institutionId, locale) : [];
  return data({ title, languages: options.language, own: locale, units }, { headers: NO_STORE });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = answering(async ({ request }: ActionFunctionArgs) =>
  actOnNewCourse(request, await requireViewer(request)),
);

export default function NewCourseRoute() {
  const { languages, own, units } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? null;
  return <NewCoursePage languages={languages} own={own} units={units} answer={answer} />;
}
