import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { type MetaFunction, useActionData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { parseForm } from '~/accounts/form-state';
import { ForgotPasswordForm } from '~/accounts/forms';
import { pageTitle } from '~/accounts/page-title.server';
import { requestPasswordReset } from '~/accounts/reset-password.server';
import { NO_STORE } from '~/accounts/viewer.server';
import { AuthPage } from '~/components/accounts/auth-page';
import { EmailInput } from '~/components/accounts/code-input';
import { useFields } from '~/components/accounts/use-fields';
import { Button } from '~/components/ui/button';
import { answering } from '~/platform/answering.server';

export const handle = { i18n: ['common', 'accounts'] };

export const loader = ({ request }: LoaderFunctionArgs) =>
  data({ title: pageTitle(request, 'forgot') });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const parsed = parseForm(ForgotPasswordForm, await request.formData());
  if (!parsed.ok)
    return data({ sent: false, form: parsed.form }, { status: 400, headers: NO_STORE });
  await requestPasswordReset(request, parsed.value.email);
  return data({ sent: true, form: null }, { headers: NO_STORE });
});

export default function ForgotPasswordPage() {
  const { t } = useTranslation('accounts');
  const came = useActionData<typeof action>();
  const { field, summary } = useFields('forgot', came?.form);
  if (came?.sent) return <AuthPage title={t('forgot.sentTitle')} lead={t('forgot.sentLead')} />;
  return (
    <AuthPage title={t('forgot.title')} lead={t('forgot.lead')} errors={summary}>
      <form method="post" className="grid gap-5">
        <EmailInput field={field('email')} />
        <Button className="w-fit">{t('forgot.submit')}</Button>
      </form>
    </AuthPage>
  );
}
