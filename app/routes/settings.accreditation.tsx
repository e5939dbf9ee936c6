import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';
import { NO_STORE, requireViewer } from '~/accounts/viewer.server';
import { RegisterPage } from '~/components/trust/register/register-page';
import { changeRegister, loadRegisterPage } from '~/credentials/accreditation/register-page.server';
import { answering } from '~/platform/answering.server';
import { serverT } from '~/platform/i18n.server';

export const handle = { i18n: ['common', 'trust'] };

export const loader = answering(async ({ request }: LoaderFunctionArgs) => {
  const viewer = await requireViewer(request);
  const register = await loadRegisterPage(viewer, new URL(request.url).searchParams);
  const { t } = serverT(request, { namespace: 'trust', viewer });
  const { t: common } = serverT(request, { viewer });
  return data(
    { title: common('title', { page: t('register.title') }), register },
    { headers: NO_STORE },
  );
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const viewer = await requireViewer(request);
  const result = await changeRegister(viewer, request);
  return data(result, { status: result.ok ? 200 : 400, headers: NO_STORE });
});

export default function RegisterRoute() {
  const { register } = useLoaderData<typeof loader>();
  return <RegisterPage register={register} came={useActionData<typeof action>() ?? null} />;
}
