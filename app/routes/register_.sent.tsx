import { data, type LoaderFunctionArgs } from '@remix-run/node';
import type { MetaFunction } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '~/accounts/page-title.server';
import { AuthPage } from '~/components/accounts/auth-page';

export const handle = { i18n: ['common', 'accounts'] };

export const loader = ({ request }: LoaderFunctionArgs) =>
  data({ title: pageTitle(request, 'register') });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function RegistrationSentPage() {
  const { t } = useTranslation('accounts');
  return (
    <AuthPage
      title={t('register.sentTitle')}
      lead={t('register.sentLead')}
      below={<p>{t('register.sentHint')}</p>}
    />
  );
}
