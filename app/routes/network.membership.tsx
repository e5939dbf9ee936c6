import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { NO_STORE, requireViewer } from '~/accounts/viewer.server';
import { MembershipPage } from '~/components/network/membership-page';
import { actOnMembership, loadMemberships } from '~/network/membership-page.server';
import { answering } from '~/platform/answering.server';
import { localeOf, serverT } from '~/platform/i18n.server';
import { services } from '~/platform/services.server';

export const handle = { i18n: ['common', 'network'] };

export const loader = answering(async ({ request }: LoaderFunctionArgs) => {
  const viewer = await requireViewer(request);
  const page = await loadMemberships(services(), viewer, localeOf(request, viewer));
  const { t } = serverT(request, { namespace: 'network', viewer });
  return data(
    { title: `${t(`membership.title.${page.as}`)} – Credit Clearinghouse`, page },
    { headers: NO_STORE },
  );
});

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const viewer = await requireViewer(request);
  const answer = await actOnMembership(services(), viewer, await request.formData());
  const refused = answer.outcome.kind === 'refused';
  return data(answer, { headers: NO_STORE, ...(refused ? { status: 400 } : {}) });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function MembershipRoute() {
  const answer = useActionData<typeof action>() ?? null;
  return <MembershipPage page={useLoaderData<typeof loader>().page} answer={answer} />;
}
