import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';
import { NO_STORE, requireViewer } from '~/accounts/viewer.server';
import { changeSavedSearches, showSavedSearches } from '~/catalogue/saved-searches.server';
import { SavedSearchesPage } from '~/components/explorer/saved-searches-page';
import { answering } from '~/platform/answering.server';
import { serverT } from '~/platform/i18n.server';
import { paths } from '~/platform/paths';
import { services } from '~/platform/services.server';

export const handle = { i18n: ['common', 'explorer'] };

export const loader = answering(async ({ request }: LoaderFunctionArgs) => {
  const viewer = await requireViewer(request);
  const { t } = serverT(request, { namespace: 'explorer', viewer });
  const { t: common } = serverT(request, { viewer });
  const search = new URL(request.url).searchParams;
  const page = await showSavedSearches(services(), viewer, search);
  return data({ title: common('title', { page: t('saved.title') }), page }, { headers: NO_STORE });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const viewer = await requireViewer(request);
  const result = await changeSavedSearches(services(), viewer, await request.formData());
  if (result === 'saved' || result === 'deleted')
    throw redirect(paths.savedSearches(), { status: 303, headers: NO_STORE });
  return data({ error: result }, { status: 422, headers: NO_STORE });
});

export default function SavedSearchesRoute() {
  const { page } = useLoaderData<typeof loader>();
  return <SavedSearchesPage page={page} error={useActionData<typeof action>()?.error ?? null} />;
}
