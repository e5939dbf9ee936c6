import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { accountPaths } from '~/accounts/account-paths';
import { formState, parseForm } from '~/accounts/form-state';
import { AcceptInvitationForm } from '~/accounts/forms';
import { acceptAsNewcomer, acceptAsViewer, findInvitation } from '~/accounts/invitations.server';
import { pageTitle } from '~/accounts/page-title.server';
import { findViewer, NO_STORE, requireViewer } from '~/accounts/viewer.server';
import { AuthPage } from '~/components/accounts/auth-page';
import { NameInputs, PasswordInput } from '~/components/accounts/code-input';
import { InvitationFacts } from '~/components/accounts/invitation-facts';
import { useFields } from '~/components/accounts/use-fields';
import { Button, LinkButton } from '~/components/ui/button';
import { Notice } from '~/components/ui/notice';
import { textIn } from '~/elm/text-in';
import { answering } from '~/platform/answering.server';
import { AppError } from '~/platform/errors';
import { localeOf } from '~/platform/i18n.server';
import { TokenParams } from '~/platform/path-params.server';
import { paths } from '~/platform/paths';

export const handle = { i18n: ['common', 'accounts'] };

function tokenOf(params: unknown): string {
  const parsed = TokenParams.safeParse(params);
  if (!parsed.success) throw new AppError('gone', 'this is no token');
  return parsed.data.token;
}

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const token = tokenOf(params);
  const invitation = await findInvitation(token);
  const viewer = await findViewer(request);
  const locale = localeOf(request, viewer);
  const standing = !invitation.hasAccount
    ? 'newcomer'
    : viewer === null
      ? 'must-sign-in'
      : viewer.email === invitation.email
        ? 'ready'
        : 'somebody-else';
  return data(
    {
      title: pageTitle(request, 'invitation', viewer),
      here: paths.invitation(token),
      standing: standing as 'newcomer' | 'must-sign-in' | 'ready' | 'somebody-else',
      email: invitation.email,
      role: invitation.role,
      institution: textIn(invitation.institution, locale),
      unit: invitation.unit && textIn(invitation.unit, locale),
      needsSecondFactor: invitation.needsSecondFactor,
    },
    { headers: NO_STORE },
  );
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'robots', content: 'noindex' },
];

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const token = tokenOf(params);
  if ((await findInvitation(token)).hasAccount) {
    await acceptAsViewer(await requireViewer(request), token);
    throw redirect(paths.home(), { status: 303, headers: NO_STORE });
  }
  const form = await request.formData();
  const parsed = parseForm(AcceptInvitationForm, form);
  if (!parsed.ok) return data(parsed.form, { status: 400, headers: NO_STORE });
  const given = { ...parsed.value, locale: localeOf(request) };
  const result = await acceptAsNewcomer(request, token, given);
  if (!result.ok)
    return data(formState(form, { password: [result.reason] }), { status: 400, headers: NO_STORE });
  const next = result.secondFactor ? accountPaths.secondFactor() : paths.home();
  throw redirect(next, { status: 303, headers: { ...NO_STORE, 'Set-Cookie': result.cookie } });
});

function Accept() {
  const { t } = useTranslation('accounts');
  const { standing, here } = useLoaderData<typeof loader>();
  const { field } = useFields('invitation', useActionData<typeof action>());
  if (standing === 'must-sign-in')
    return (
      <div className="grid gap-4">
        <p>{t('invitation.hasAccount')}</p>
        <LinkButton to={paths.signIn(here)} className="w-fit">
          {t('invitation.signIn')}
        </LinkButton>
      </div>
    );
  if (standing === 'somebody-else') return <p>{t('invitation.otherAccount')}</p>;
  const isNew = standing === 'newcomer';
  return (
    <form method="post" className="grid gap-5">
      {isNew ? (
        <>
          <NameInputs field={field} />
          <PasswordInput field={field('password')} kind="newPassword" />
        </>
      ) : null}
      <Button className="w-fit">
        {t(isNew ? 'invitation.accept' : 'invitation.acceptSignedIn')}
      </Button>
    </form>
  );
}

export default function InvitationPage() {
  const { t } = useTranslation('accounts');
  const invitation = useLoaderData<typeof loader>();
  const { summary } = useFields('invitation', useActionData<typeof action>());
  return (
    <AuthPage
      title={t('invitation.title')}
      lead={t('invitation.lead', { institution: invitation.institution })}
      errors={summary}
      notice={
        <>
          <InvitationFacts invitation={invitation} />
          {invitation.needsSecondFactor ? <Notice>{t('invitation.factorNote')}</Notice> : null}
        </>
      }
    >
      <Accept />
    </AuthPage>
  );
}
