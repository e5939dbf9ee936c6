import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';
import { NO_STORE, requireViewer } from '~/accounts/viewer.server';
import { QuestionPage } from '~/components/explorer/question-page';
import { answering } from '~/platform/answering.server';
import { serverT } from '~/platform/i18n.server';
import { idParam } from '~/platform/path-params.server';
import { paths } from '~/platform/paths';
import { services } from '~/platform/services.server';
import { actOnQuestion, showQuestion } from '~/recognition/questions.server';

export const handle = { i18n: ['common', 'explorer'] };

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const viewer = await requireViewer(request);
  const { t, locale } = serverT(request, { namespace: 'explorer', viewer });
  const { t: common } = serverT(request, { viewer });
  const question = await showQuestion(services(), viewer, idParam(params), locale);
  return data(
    { title: common('title', { page: t('questions.one') }), question },
    { headers: NO_STORE },
  );
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const viewer = await requireViewer(request);
  const id = idParam(params);
  const { locale } = serverT(request, { viewer });
  const form = await request.formData();
  const answered = await actOnQuestion(services(), viewer, id, form, locale);
  if (answered.kind === 'done')
    throw redirect(paths.question(id), { status: 303, headers: NO_STORE });
  if (answered.kind === 'overtaken')
    return data({ overtaken: true, errors: {} }, { status: 409, headers: NO_STORE });
  const { errors } = answered;
  return data({ overtaken: false, errors }, { status: 422, headers: NO_STORE });
});

export default function QuestionRoute() {
  const { question } = useLoaderData<typeof loader>();
  return <QuestionPage question={question} came={useActionData<typeof action>() ?? null} />;
}
