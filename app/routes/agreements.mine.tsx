import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { NO_STORE, requireViewer } from '~/accounts/viewer.server';
import { loadMyAgreements } from '~/agreements/my-agreements.server';
import { MyAgreementsPage } from '~/components/agreements/mine/my-agreements-page';
import { answering } from '~/platform/answering.server';
import { localeOf, serverT } from '~/platform/i18n.server';
import { services } from '~/platform/services.server';

export const handle = { i18n: ['common', 'agreements'] };

export const loader = answering(async ({ request }: LoaderFunctionArgs) => {
  const viewer = await requireViewer(request);
  const mine = await loadMyAgreements(services(), viewer, localeOf(request, viewer));
  const { t } = serverT(request, { namespace: 'agreements', viewer });
  return data({ title: `${t('mine.title')} – Credit Clearinghouse`, mine }, { headers: NO_STORE });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function MyAgreementsRoute() {
  return <MyAgreementsPage mine={useLoaderData<typeof loader>().mine} />;
}
