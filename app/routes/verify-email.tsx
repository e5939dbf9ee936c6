import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { accountPaths } from '~/accounts/account-paths';
import { showLink } from '~/accounts/link-page.server';
import { completeRegistration } from '~/accounts/register.server';
import { NO_STORE } from '~/accounts/viewer.server';
import { AuthPage } from '~/components/accounts/auth-page';
import { Button, LinkButton } from '~/components/ui/button';
import { answering } from '~/platform/answering.server';
import { paths } from '~/platform/paths';

export const handle = { i18n: ['common', 'accounts'] };

export const loader = answering(({ request }: LoaderFunctionArgs) =>
  showLink(request, 'verify-email', 'verify'),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'robots', content: 'noindex' },
];

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const form = await request.formData();
  const done = await completeRegistration(String(form.get('token') ?? ''));
  const next = done ? accountPaths.signInAfter('verified') : accountPaths.verifyEmail('');
  throw redirect(next, { status: 303, headers: NO_STORE });
});

export default function VerifyEmailPage() {
  const { t } = useTranslation('accounts');
  const { token } = useLoaderData<typeof loader>();
  if (token === null)
    return (
      <AuthPage
        title={t('verify.endedTitle')}
        lead={t('verify.endedLead')}
        below={
          <div className="flex flex-wrap gap-3">
            <LinkButton to={paths.signIn()}>{t('signIn.title')}</LinkButton>
            <LinkButton to={paths.register()} look="secondary">
              {t('verify.again')}
            </LinkButton>
          </div>
        }
      />
    );
  return (
    <AuthPage title={t('verify.title')} lead={t('verify.lead')}>
      <form method="post">
        <input type="hidden" name="token" value={token} />
        <Button>{t('verify.submit')}</Button>
      </form>
    </AuthPage>
  );
}
