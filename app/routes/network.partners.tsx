import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { NO_STORE, requireViewer } from '~/accounts/viewer.server';
import { PartnerSearchPage } from '~/components/network/partner-search-page';
import { editsPartnerSearch } from '~/network/partner-search.server';
import { actOnPartnerSearch, loadPartnerSearchPage } from '~/network/partner-search-page.server';
import { answering } from '~/platform/answering.server';
import { localeOf, serverT } from '~/platform/i18n.server';
import { services } from '~/platform/services.server';

export const handle = { i18n: ['common', 'network'] };

export const loader = answering(async ({ request }: LoaderFunctionArgs) => {
  const viewer = await requireViewer(request);
  const page = await loadPartnerSearchPage(services(), viewer, localeOf(request, viewer));
  const { t } = serverT(request, { namespace: 'network', viewer });
  return data(
    { title: `${t('search.title')} – Credit Clearinghouse`, page },
    { headers: NO_STORE },
  );
});

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const viewer = await requireViewer(request);
  editsPartnerSearch(viewer);
  const answer = await actOnPartnerSearch(services(), viewer, await request.formData());
  return data(answer, { headers: NO_STORE, status: answer.kind === 'kept' ? 200 : 400 });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function PartnerSearchRoute() {
  const answer = useActionData<typeof action>() ?? null;
  return <PartnerSearchPage page={useLoaderData<typeof loader>().page} answer={answer} />;
}
