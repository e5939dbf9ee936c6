import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';
import { NO_STORE, requireViewer } from '~/accounts/viewer.server';
import { TrustSettingsPage } from '~/components/trust/settings/trust-settings-page';
import { changeTrust, TRUST_INTENTS } from '~/credentials/trust/trust-action.server';
import { loadTrustSettings } from '~/credentials/trust/trust-settings.server';
import { answering } from '~/platform/answering.server';
import { serverT } from '~/platform/i18n.server';
import { paths } from '~/platform/paths';

export const handle = { i18n: ['common', 'trust'] };

export const loader = answering(async ({ request }: LoaderFunctionArgs) => {
  const viewer = await requireViewer(request);
  const search = new URL(request.url).searchParams;
  const settings = await loadTrustSettings(viewer, search);
  const { t } = serverT(request, { namespace: 'trust', viewer });
  const { t: common } = serverT(request, { viewer });
  return data(
    {
      title: common('title', { page: t('settings.title') }),
      settings,
      done: TRUST_INTENTS.find((each) => each === search.get('done')) ?? null,
    },
    { headers: NO_STORE },
  );
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const viewer = await requireViewer(request);
  const result = await changeTrust(viewer, request);
  if (!result.ok) return data(result, { status: 'form' in result ? 400 : 200, headers: NO_STORE });
  const to = `${paths.trustSettings()}?done=${result.done}`;
  throw redirect(to, { status: 303, headers: NO_STORE });
});

export default function TrustSettingsRoute() {
  const { settings, done } = useLoaderData<typeof loader>();
  const came = useActionData<typeof action>();
  return <TrustSettingsPage settings={settings} done={came ? null : done} came={came ?? null} />;
}
