import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { accountPaths } from '~/accounts/account-paths';
import { formState, parseForm } from '~/accounts/form-state';
import { ResetPasswordForm } from '~/accounts/forms';
import { showLink } from '~/accounts/link-page.server';
import { resetPassword } from '~/accounts/reset-password.server';
import { sessionCookie } from '~/accounts/sessions.server';
import { NO_STORE } from '~/accounts/viewer.server';
import { AuthPage } from '~/components/accounts/auth-page';
import { PasswordInput } from '~/components/accounts/code-input';
import { useFields } from '~/components/accounts/use-fields';
import { Button, LinkButton } from '~/components/ui/button';
import { answering } from '~/platform/answering.server';
import { services } from '~/platform/services.server';

export const handle = { i18n: ['common', 'accounts'] };

export const loader = answering(({ request }: LoaderFunctionArgs) =>
  showLink(request, 'password-reset', 'reset'),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'robots', content: 'noindex' },
];

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const form = await request.formData();
  const parsed = parseForm(ResetPasswordForm, form);
  if (!parsed.ok) return data(parsed.form, { status: 400, headers: NO_STORE });
  const result = await resetPassword(parsed.value.token, parsed.value.password);
  if (result === 'link-ended')
    throw redirect(accountPaths.resetPassword(''), { status: 303, headers: NO_STORE });
  if (result !== 'done')
    return data(formState(form, { password: [result] }), { status: 400, headers: NO_STORE });
  const headers = { ...NO_STORE, 'Set-Cookie': sessionCookie(services().env, null) };
  throw redirect(accountPaths.signInAfter('reset'), { status: 303, headers });
});

export default function ResetPasswordPage() {
  const { t } = useTranslation('accounts');
  const { token } = useLoaderData<typeof loader>();
  const { field, summary } = useFields('reset', useActionData<typeof action>());
  if (token === null)
    return (
      <AuthPage
        title={t('reset.endedTitle')}
        lead={t('reset.endedLead')}
        below={
          <LinkButton to={accountPaths.forgotPassword()} className="w-fit">
            {t('reset.again')}
          </LinkButton>
        }
      />
    );
  return (
    <AuthPage title={t('reset.title')} lead={t('reset.lead')} errors={summary}>
      <form method="post" className="grid gap-5">
        <input type="hidden" name="token" value={token} />
        <PasswordInput field={field('password')} kind="newPassword" />
        <Button className="w-fit">{t('reset.submit')}</Button>
      </form>
    </AuthPage>
  );
}
