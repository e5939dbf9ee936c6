import { data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, type MetaFunction, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '~/accounts/page-title.server';
import { forgetUnsent, takeUnsent } from '~/accounts/unsent-form.server';
import { NO_STORE, requireViewer } from '~/accounts/viewer.server';
import { AuthPage } from '~/components/accounts/auth-page';
import { Button } from '~/components/ui/button';
import { answering } from '~/platform/answering.server';
import { safeRedirect } from '~/platform/paths';

export const handle = { i18n: ['common', 'accounts'] };

/** Offers a form that was sent after the session had ended; it goes out only when its owner says so. */
export const loader = answering(async ({ request }: LoaderFunctionArgs) => {
  const viewer = await requireViewer(request);
  const to = safeRedirect(new URL(request.url).searchParams.get('to'));
  const form = takeUnsent(request, viewer.personId);
  const headers = { ...NO_STORE, 'Set-Cookie': forgetUnsent() };
  if (!form) throw redirect(to, { headers });
  const { action, fields } = form;
  return data({ title: pageTitle(request, 'resume', viewer), to, action, fields }, { headers });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function ResumePage() {
  const { t } = useTranslation('accounts');
  const { to, action, fields } = useLoaderData<typeof loader>();
  return (
    <AuthPage title={t('resume.title')} lead={t('resume.lead')}>
      <form method="post" action={action} className="flex flex-wrap items-center gap-5">
        {fields.map(([name, value], index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the fields never change their order
          <input key={index} type="hidden" name={name} value={value} />
        ))}
        <Button>{t('resume.send')}</Button>
        <Link to={to} className="py-2">
          {t('resume.discard')}
        </Link>
      </form>
    </AuthPage>
  );
}
