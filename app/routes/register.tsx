import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, type MetaFunction, useActionData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { accountPaths } from '~/accounts/account-paths';
import { formState, parseForm } from '~/accounts/form-state';
import { RegisterForm } from '~/accounts/forms';
import { pageTitle } from '~/accounts/page-title.server';
import { register } from '~/accounts/register.server';
import { findViewer, NO_STORE } from '~/accounts/viewer.server';
import { AuthPage } from '~/components/accounts/auth-page';
import { EmailInput, NameInputs, PasswordInput } from '~/components/accounts/code-input';
import { useFields } from '~/components/accounts/use-fields';
import { Button } from '~/components/ui/button';
import { answering } from '~/platform/answering.server';
import { localeOf } from '~/platform/i18n.server';
import { paths } from '~/platform/paths';

export const handle = { i18n: ['common', 'accounts'] };

export const loader = answering(async ({ request }: LoaderFunctionArgs) => {
  if (await findViewer(request)) throw redirect(paths.account(), { headers: NO_STORE });
  return data({ title: pageTitle(request, 'register') });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const form = await request.formData();
  const parsed = parseForm(RegisterForm, form);
  if (!parsed.ok) return data(parsed.form, { status: 400, headers: NO_STORE });
  const problem = await register(request, { ...parsed.value, locale: localeOf(request) });
  if (problem)
    return data(formState(form, { password: [problem] }), { status: 400, headers: NO_STORE });
  throw redirect(accountPaths.registered(), { status: 303, headers: NO_STORE });
});

export default function RegisterPage() {
  const { t } = useTranslation('accounts');
  const { field, summary } = useFields('register', useActionData<typeof action>());
  return (
    <AuthPage
      title={t('register.title')}
      lead={t('register.lead')}
      errors={summary}
      below={
        <p>
          <Link to={paths.signIn()}>{t('register.haveAccount')}</Link>
        </p>
      }
    >
      <form method="post" className="grid gap-5">
        <NameInputs field={field} />
        <EmailInput field={field('email')} />
        <PasswordInput field={field('password')} kind="newPassword" />
        <Button className="w-fit">{t('register.submit')}</Button>
      </form>
    </AuthPage>
  );
}
