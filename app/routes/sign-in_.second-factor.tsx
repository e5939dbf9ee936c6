import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formState, parseForm } from '~/accounts/form-state';
import { SecondFactorForm } from '~/accounts/forms';
import { pageTitle } from '~/accounts/page-title.server';
import { beginFactorSetup, passSecondFactor } from '~/accounts/second-factor.server';
import { resumePath } from '~/accounts/unsent-form.server';
import { NO_STORE, type Standing, standingOf } from '~/accounts/viewer.server';
import { AuthPage } from '~/components/accounts/auth-page';
import { CodeInput } from '~/components/accounts/code-input';
import { FactorSetupSteps } from '~/components/accounts/factor-setup';
import { useFields } from '~/components/accounts/use-fields';
import { Button } from '~/components/ui/button';
import { answering } from '~/platform/answering.server';
import { paths, safeRedirect } from '~/platform/paths';

export const handle = { i18n: ['common', 'accounts'] };

/** Only between password and code is there anything to do here. */
async function requirePending(request: Request, to: string) {
  const standing: Standing = await standingOf(request);
  if (standing.kind === 'pending') return standing;
  const elsewhere = standing.kind === 'signed-in' ? to : paths.signIn(to);
  throw redirect(elsewhere, { status: 303, headers: NO_STORE });
}

export const loader = answering(async ({ request }: LoaderFunctionArgs) => {
  const to = safeRedirect(new URL(request.url).searchParams.get('to'));
  const { person, mustSetUp } = await requirePending(request, to);
  const setup = mustSetUp ? beginFactorSetup(person) : null;
  return data({ title: pageTitle(request, 'factor', person), to, setup }, { headers: NO_STORE });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'robots', content: 'noindex' },
];

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const form = await request.formData();
  const to = safeRedirect(form.get('to'));
  const pending = await requirePending(request, to);
  /** A code already scanned stays good after a typing error. */
  const setup = () =>
    pending.mustSetUp ? beginFactorSetup(pending.person, form.get('setup')) : null;
  const parsed = parseForm(SecondFactorForm, form);
  if (!parsed.ok)
    return data({ form: parsed.form, setup: setup() }, { status: 400, headers: NO_STORE });
  const result = await passSecondFactor(request, pending, parsed.value);
  if (!result.ok) {
    const errors = { [result.reason === 'locked' ? '' : 'code']: [result.reason] };
    return data(
      { form: formState(form, errors), setup: setup() },
      { status: 400, headers: NO_STORE },
    );
  }
  const headers = { ...NO_STORE, 'Set-Cookie': result.cookie };
  throw redirect(resumePath(request, to), { status: 303, headers });
});

export default function SecondFactorPage() {
  const { t } = useTranslation('accounts');
  const loaded = useLoaderData<typeof loader>();
  const came = useActionData<typeof action>();
  const { field, summary } = useFields('factor', came?.form);
  const setup = came?.setup ?? loaded.setup;
  return (
    <AuthPage
      title={t(setup ? 'factor.setUpTitle' : 'factor.title')}
      lead={t(setup ? 'factor.setUpLead' : 'factor.lead')}
      errors={summary}
      below={
        <form method="post" action={paths.signOut()}>
          <Button look="quiet">{t('factor.cancel')}</Button>
        </form>
      }
    >
      <form method="post" className="grid gap-5">
        <input type="hidden" name="to" value={loaded.to} />
        {setup ? <FactorSetupSteps setup={setup} /> : null}
        <CodeInput field={field('code')} />
        <Button className="w-fit">{t(setup ? 'factor.setUpSubmit' : 'factor.submit')}</Button>
      </form>
    </AuthPage>
  );
}
