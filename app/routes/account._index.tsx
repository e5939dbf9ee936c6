import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { parseForm } from '~/accounts/form-state';
import { ProfileForm } from '~/accounts/forms';
import { changeProfile, loadProfile } from '~/accounts/own-account.server';
import { pageTitle } from '~/accounts/page-title.server';
import { NO_STORE, requireViewer } from '~/accounts/viewer.server';
import { AccountNav } from '~/components/accounts/account-nav';
import { ProfileFields } from '~/components/accounts/profile-fields';
import { useFields } from '~/components/accounts/use-fields';
import { Card } from '~/components/ui/card';
import { FormErrors } from '~/components/ui/form-errors';
import { PageHeading } from '~/components/ui/headings';
import { Notice } from '~/components/ui/notice';
import { answering } from '~/platform/answering.server';
import { localeOf } from '~/platform/i18n.server';
import { paths } from '~/platform/paths';

export const handle = { i18n: ['common', 'accounts'] };

export const loader = answering(async ({ request }: LoaderFunctionArgs) => {
  const viewer = await requireViewer(request);
  const profile = await loadProfile(viewer);
  return data(
    {
      title: pageTitle(request, 'account', viewer),
      profile: { ...profile, locale: profile.locale ?? localeOf(request, viewer) },
      saved: new URL(request.url).searchParams.has('saved'),
    },
    { headers: NO_STORE },
  );
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const viewer = await requireViewer(request);
  const parsed = parseForm(ProfileForm, await request.formData());
  if (!parsed.ok) return data(parsed.form, { status: 400, headers: NO_STORE });
  await changeProfile(viewer, parsed.value);
  throw redirect(`${paths.account()}?saved`, { status: 303, headers: NO_STORE });
});

export default function AccountPage() {
  const { t } = useTranslation('accounts');
  const { profile, saved } = useLoaderData<typeof loader>();
  const came = useActionData<typeof action>();
  const { email, ...before } = profile;
  const { field, summary } = useFields('profile', came, before);
  return (
    <>
      <PageHeading title={t('account.title')} lead={t('account.lead')} />
      <AccountNav />
      <div className="grid max-w-xl gap-6">
        {saved && !came ? (
          <Notice kind="success" live>
            {t('account.saved')}
          </Notice>
        ) : null}
        <FormErrors errors={summary} />
        <Card>
          <ProfileFields field={field} email={email} />
        </Card>
      </div>
    </>
  );
}
