import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { accountPaths } from '~/accounts/account-paths';
import { formState, parseForm } from '~/accounts/form-state';
import { SignInForm } from '~/accounts/forms';
import { pageTitle } from '~/accounts/page-title.server';
import { signIn } from '~/accounts/sign-in.server';
import { resumePath } from '~/accounts/unsent-form.server';
import { findViewer, NO_STORE } from '~/accounts/viewer.server';
import { AuthPage } from '~/components/accounts/auth-page';
import { EmailInput, PasswordInput } from '~/components/accounts/code-input';
import { useFields } from '~/components/accounts/use-fields';
import { Button } from '~/components/ui/button';
import { Notice } from '~/components/ui/notice';
import { answering } from '~/platform/answering.server';
import { paths, safeRedirect } from '~/platform/paths';

export const handle = { i18n: ['common', 'accounts'] };

const AFTER = {
  verified: 'afterVerified',
  reset: 'afterReset',
  'signed-out': 'afterSignedOut',
} as const;

export const loader = answering(async ({ request }: LoaderFunctionArgs) => {
  const query = new URL(request.url).searchParams;
  const to = safeRedirect(query.get('to'));
  if (await findViewer(request)) throw redirect(to, { headers: NO_STORE });
  const after = query.get('after');
  const message = Object.entries(AFTER).find(([name]) => name === after)?.[1] ?? null;
  return data(
    { title: pageTitle(request, 'signIn'), to, message, goOn: to !== paths.home() },
    { headers: NO_STORE },
  );
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'robots', content: 'noindex' },
];

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const form = await request.formData();
  const parsed = parseForm(SignInForm, form);
  if (!parsed.ok) return data(parsed.form, { status: 400, headers: NO_STORE });
  const result = await signIn(request, parsed.value);
  if (!result.ok)
    return data(formState(form, { '': [result.reason] }), { status: 400, headers: NO_STORE });
  const to = safeRedirect(form.get('to'));
  const next = result.secondFactor ? accountPaths.secondFactor(to) : resumePath(request, to);
  throw redirect(next, { status: 303, headers: { ...NO_STORE, 'Set-Cookie': result.cookie } });
});

export default function SignInPage() {
  const { t } = useTranslation('accounts');
  const { to, message, goOn } = useLoaderData<typeof loader>();
  const { field, summary } = useFields('sign-in', useActionData<typeof action>());
  return (
    <AuthPage
      title={t('signIn.title')}
      lead={t('signIn.lead')}
      errors={summary}
      notice={
        message && summary.length === 0 ? (
          <Notice kind="success">{t(`signIn.${message}`)}</Notice>
        ) : goOn && summary.length === 0 ? (
          <Notice>{t('signIn.goOn')}</Notice>
        ) : null
      }
      below={
        <>
          <p>
            {t('signIn.noAccount')} <Link to={paths.register()}>{t('signIn.register')}</Link>
          </p>
          <p>{t('signIn.staff')}</p>
        </>
      }
    >
      <form method="post" className="grid gap-5">
        <input type="hidden" name="to" value={to} />
        <EmailInput field={field('email')} />
        <PasswordInput field={field('password')} kind="password" />
        <div className="flex flex-wrap items-center justify-between gap-4">
          <Button>{t('signIn.submit')}</Button>
          <Link to={accountPaths.forgotPassword()} className="py-2">
            {t('signIn.forgot')}
          </Link>
        </div>
      </form>
    </AuthPage>
  );
}
