import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { loadSecurity } from '~/accounts/own-account.server';
import { pageTitle } from '~/accounts/page-title.server';
import { beginFactorSetup } from '~/accounts/second-factor.server';
import { changeSecurity } from '~/accounts/security-action.server';
import { NO_STORE, requireViewer } from '~/accounts/viewer.server';
import { AccountNav } from '~/components/accounts/account-nav';
import { FactorPart } from '~/components/accounts/factor-part';
import { PasswordPart } from '~/components/accounts/password-part';
import { SessionsPart } from '~/components/accounts/sessions-part';
import { useFields } from '~/components/accounts/use-fields';
import { FormErrors } from '~/components/ui/form-errors';
import { PageHeading } from '~/components/ui/headings';
import { Notice } from '~/components/ui/notice';
import { answering } from '~/platform/answering.server';
import { paths } from '~/platform/paths';

export const handle = { i18n: ['common', 'accounts'] };

const DONE = {
  'change-password': 'passwordDone',
  'set-factor': 'factorDone',
  'remove-factor': 'factorRemoved',
  'end-session': 'sessionEnded',
  'end-others': 'sessionsEnded',
} as const;

const factorOwner = (viewer: { personId: string; email: string }) => ({
  id: viewer.personId,
  email: viewer.email,
});

export const loader = answering(async ({ request }: LoaderFunctionArgs) => {
  const viewer = await requireViewer(request);
  const done = new URL(request.url).searchParams.get('done');
  return data(
    {
      title: pageTitle(request, 'security', viewer),
      security: await loadSecurity(viewer),
      setup: beginFactorSetup(factorOwner(viewer)),
      done: Object.entries(DONE).find(([intent]) => intent === done)?.[1] ?? null,
    },
    { headers: NO_STORE },
  );
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const viewer = await requireViewer(request);
  const form = await request.formData();
  const result = await changeSecurity(viewer, form);
  if (result.ok) {
    const to = `${paths.accountSecurity()}?done=${result.done}`;
    throw redirect(to, { status: 303, headers: NO_STORE });
  }
  const setup = beginFactorSetup(factorOwner(viewer), form.get('setup'));
  return data({ ...result, setup }, { status: 400, headers: NO_STORE });
});

export default function SecurityPage() {
  const { t } = useTranslation('accounts');
  const { security, setup, done } = useLoaderData<typeof loader>();
  const came = useActionData<typeof action>();
  const stateOf = (intent: string) => (came?.intent === intent ? came.form : null);
  const { summary } = useFields(came?.intent ?? '', came?.form);
  return (
    <>
      <PageHeading title={t('security.title')} lead={t('security.lead')} />
      <AccountNav />
      <div className="grid max-w-3xl gap-8">
        {done && !came ? (
          <Notice kind="success" live>
            {t(`security.${done}`)}
          </Notice>
        ) : null}
        <FormErrors errors={summary} />
        <PasswordPart state={stateOf('change-password')} />
        <FactorPart
          security={security}
          setup={came?.setup ?? setup}
          setState={stateOf('set-factor')}
          removeState={stateOf('remove-factor')}
        />
        <SessionsPart sessions={security.sessions} />
      </div>
    </>
  );
}
